import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Mfa } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { People } from '../constructs/people.ts';
import { named } from './named.ts';

/** Who may sign in. Two pools, so that a token of one side is foreign to the other; workers have no account at all. */
export class IdentityStack extends Stack {
  readonly organisations: People;
  readonly officials: People;

  constructor(scope: Construct, config: StageConfig) {
    super(scope, ...named(config, 'identity', 'accounts of organisations and officials'));
    this.organisations = new People(this, 'organisations', {
      config,
      audience: 'organisations',
      api: 'registry',
      selfSignUp: true,
      secondFactor: Mfa.OPTIONAL,
      session: Duration.hours(12),
    });
    acknowledge(this.organisations.pool, {
      id: 'AwsSolutions-COG2',
      reason:
        'A household that employs one person files here too, and must be able to do so without a second device. What it can reach is its own declarations. Officials cannot sign in without a second factor.',
    });
    const machine = this.organisations.addMachine('Machine');
    new CfnOutput(this, 'MachineClientId', { value: machine.userPoolClientId });
    this.officials = new People(this, 'officials', {
      config,
      audience: 'officials',
      api: 'inspectorate',
      selfSignUp: false,
      secondFactor: Mfa.REQUIRED,
      session: Duration.hours(8),
    });
    new CfnOutput(this, 'OfficialsPoolId', { value: this.officials.pool.userPoolId });
  }
}
