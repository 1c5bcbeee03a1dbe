import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { buildApp } from '../../infra/build-app.ts';
import {
  type Acknowledgement,
  acknowledgementMetadata,
  showFindingsContext,
} from '../../infra/constructs/acknowledge.ts';
import { trial, unbundled } from './synthesised.ts';

interface Report {
  pluginReports: {
    pluginName: string;
    violations: { ruleName: string; violatingConstructs: { constructPath: string }[] }[];
  }[];
}

interface Finding {
  pack: string;
  rule: string;
  path: string;
}

/** All that the packs say about an app, whether they stop it or not. */
const findingsOf = (app: App): Finding[] => {
  try {
    app.synth();
  } catch (error) {
    if (!String(error).includes('Acknowledge with')) throw error;
  }
  const report: Report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  rmSync(app.outdir, { recursive: true });
  return report.pluginReports.flatMap(({ pluginName: pack, violations }) =>
    violations.flatMap(({ ruleName: rule, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath: path }) => ({ pack, rule, path })),
    ),
  );
};

const acknowledgementsIn = (app: App) =>
  app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === acknowledgementMetadata)
        .map(({ data }) => ({ at: node.path, ...(data as Acknowledgement) })),
    );

const answers = ({ at, id }: { at: string; id: string }, { pack, rule, path }: Finding): boolean =>
  (id === rule || id === `${pack}::${rule}`) && (path === at || path.startsWith(`${at}/`));

describe('the policy packs on our own stacks', () => {
  const shown = buildApp({ stages: [trial()], app: unbundled({ [showFindingsContext]: true }) });
  const acknowledgements = acknowledgementsIn(shown);
  const findings = findingsOf(shown);

  it('leave no finding open', () => {
    expect(findingsOf(buildApp({ stages: [trial()], app: unbundled() }))).toEqual([]);
  });

  it('still find what each acknowledgement accepts: one that matches nothing must go', () => {
    const idle = acknowledgements.filter((one) => !findings.some((finding) => answers(one, finding)));
    expect(idle).toEqual([]);
  });

  it('are answered with a reason that a person can judge', () => {
    expect(acknowledgements.length).toBeGreaterThan(0);
    for (const { reason } of acknowledgements) expect(reason).toMatch(/^[A-Z].{60,}[.]$/s);
  });
});

describe('a planted bad stack', () => {
  /** The packs are added by the same function that builds our own app. */
  const withPlanted = (plant: (stack: Stack) => void): App => {
    const app = buildApp({ stages: [], app: unbundled() });
    plant(new Stack(app, 'planted'));
    return app;
  };
  const keySchema = [{ attributeName: 'pk', keyType: 'HASH' }];
  const attributeDefinitions = [{ attributeName: 'pk', attributeType: 'S' }];

  it.each<[string, string, (stack: Stack) => void]>([
    [
      'a role that may do everything',
      'AwsSolutions-IAM5[Action::dynamodb:*]',
      (stack) => {
        const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
        role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));
      },
    ],
    [
      'a table that cannot be brought back',
      'dynamodb_table_pitr_enabled_check',
      (stack) => new CfnTable(stack, 'Table', { keySchema, attributeDefinitions }),
    ],
    ['a key that never changes', 'AwsSolutions-KMS5', (stack) => new Key(stack, 'Key')],
    ['a queue without a dead end', 'AwsSolutions-SQS3', (stack) => new Queue(stack, 'Queue')],
  ])('is refused: %s', (_, rule, plant) => {
    expect(findingsOf(withPlanted(plant)).map((finding) => finding.rule)).toContain(rule);
  });

  it('stops the synth also beside our own stacks with all that they acknowledge', () => {
    const app = buildApp({ stages: [trial()], app: unbundled() });
    const planted = new Stack(app, 'planted');
    new LogGroup(planted, 'Logs', {
      retention: 30,
      encryptionKey: new Key(planted, 'Key', { enableKeyRotation: true }),
    });
    expect(() => app.synth()).toThrow('cloudwatch_log_group_retention_period_check');
    rmSync(app.outdir, { recursive: true });
  });

  it('stops the synth', () => {
    const app = withPlanted((stack) => new Queue(stack, 'Queue'));
    expect(() => app.synth()).toThrow('AwsSolutions-SQS3');
    rmSync(app.outdir, { recursive: true });
  });
});
