import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { FunctionName } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { acknowledge } from './acknowledge.ts';
import { addGrants } from './grant-statements.ts';
import { rolePath } from './table-policy.ts';

export interface FunctionRoleProps {
  name: FunctionName;
  stage: string;
  data: DataStack;
}

/** The role of one function: what `grants.ts` says about it, and nothing else. */
export const functionRole = (scope: Construct, { name, stage, data }: FunctionRoleProps): Role => {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    path: rolePath(stage, name),
    description: `insaf ${stage}: what the ${name} function may do`,
  });
  addGrants(role, name, data);
  allowTracing(role);
  return role;
};

const allowTracing = (role: Role): void => {
  role.addToPolicy(
    new PolicyStatement({ actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], resources: ['*'] }),
  );
  acknowledge(role, {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'Writing traces, and for a processor listing the names of streams, take no resource: there is nothing narrower to name. Neither reads any data, and a test of ours admits no other action here.',
  });
};
