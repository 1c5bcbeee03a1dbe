import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { deployedDocsDir } from '../bundle.ts';
import type { FunctionName, StageConfig } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { acknowledge } from './acknowledge.ts';
import { bundledCode } from './bundled-code.ts';
import { grantedEnvironment } from './environment.ts';
import { functionRole } from './function-role.ts';
import { operationsLogGroup } from './log-group.ts';
import { metric, silenceIsHealth, type Watch, type Watched } from './watch.ts';

export interface HouseFunctionProps {
  name: FunctionName;
  /** From the root of the repository; its export `handler` is called. */
  entry: string;
  config: StageConfig;
  data: DataStack;
  memoryMb: number;
  timeout: Duration;
  /** INSAF_* variables beside those that follow from the grants. */
  environment?: Record<string, string>;
  /** The document it serves beside its code, for example `openapi/registry.json`. */
  openapi?: string;
  /** What a user loses while the function fails. */
  impact: string;
}

/** A Lambda as this house builds it: one role from `grants.ts`, one log group under our key, a bound on how many run at once. */
export class HouseFunction extends Construct implements Watched {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  readonly watches: readonly Watch[];

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { name, config, data } = props;
    this.role = functionRole(this, { name, stage: config.name, data });
    const logGroup = operationsLogGroup(this, 'Logs', { name, config, data });
    this.logGroup = logGroup;
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    const reserved = config.reservedConcurrency[name];
    this.function = new LambdaFunction(this, 'Function', {
      description: `insaf ${config.name}: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundledCode(props.entry, props.openapi),
      role: this.role,
      memorySize: props.memoryMb,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        ...grantedEnvironment(name, config, data),
        ...(props.openapi === undefined ? {} : { INSAF_DOCS_DIR: deployedDocsDir }),
        ...props.environment,
      },
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
    });
    this.watches = this.watch(props);
    this.acknowledgeRules();
  }

  private watch({ name, impact }: HouseFunctionProps): Watch[] {
    const of = (metricName: string) =>
      metric({
        namespace: 'AWS/Lambda',
        name: metricName,
        dimensions: { FunctionName: this.function.functionName },
      });
    const common = { above: 0, periods: 2, impact, missingData: silenceIsHealth };
    return [
      { id: `${name}-failing`, metric: of('Errors'), ...common },
      { id: `${name}-out-of-room`, metric: of('Throttles'), ...common },
    ];
  }

  private acknowledgeRules(): void {
    acknowledge(this.function, {
      id: 'cdk-validator-cfnguard::lambda_inside_vpc_check',
      reason:
        'The functions talk to the database, the key service and the secret store only, each by its public TLS name and its own permission. A private network would add endpoints to pay for and to misconfigure; see docs/adr/022.',
    });
  }
}
