import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import {
  type App,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyValidationPluginReport,
  Validations,
} from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/**
 * Every finding is an error. The Control Tower rules give no severity, and the CDK lets a report with one acknowledged
 * finding pass when the others are not marked as errors.
 */
class Strict implements IPolicyValidationPlugin {
  readonly name: string;
  private readonly pack: IPolicyValidationPlugin;

  constructor(pack: IPolicyValidationPlugin) {
    this.pack = pack;
    this.name = pack.name;
  }

  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const report = this.pack.validate(context);
    return { ...report, violations: report.violations.map((one) => ({ ...one, severity: 'error' })) };
  }
}

/**
 * AwsSolutions reads the constructs, the Control Tower rules read the finished templates (their checker is a program inside
 * the npm package, so no network). A finding without an acknowledgement stops the synth. CDK's own template validation
 * runs beside them and is made strict in cdk.json.
 */
export const addPolicyPacks = (app: App): void => {
  const packs = [new AwsSolutionsChecks(app), new CfnGuardValidator()];
  Validations.of(app).addPlugins(...packs.map((pack) => new Strict(pack)));
};
