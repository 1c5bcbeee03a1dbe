import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import { AccountPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { addGrants } from './grant-statements.ts';
import { rolePath } from './table-policy.ts';

/**
 * Officials are made by officials and rules published by them; somebody has to make the first. An administrator of the
 * account takes this role for an hour, with a second factor. It puts officials, rule sets and rates, each beside the journal
 * entry that says so, and reads nothing.
 */
export const setupRole = (scope: Construct, config: StageConfig, data: DataStack): Role => {
  const role = new Role(scope, 'setup', {
    assumedBy: new AccountPrincipal(Aws.ACCOUNT_ID).withConditions({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    }),
    path: rolePath(config.name, 'setup'),
    maxSessionDuration: Duration.hours(1),
    description: `insaf ${config.name}: makes the first official and publishes the first rules`,
  });
  addGrants(role, 'setup', data);
  new CfnOutput(scope, 'SetupRole', { value: role.roleArn });
  return role;
};
