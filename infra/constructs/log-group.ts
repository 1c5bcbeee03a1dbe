import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { acknowledge, keyOfAnotherStack } from './acknowledge.ts';

export interface OperationsLogGroupProps {
  /** Last part of the group's name, for example `registry` or `registry-access`. */
  name: string;
  config: StageConfig;
  data: DataStack;
}

/** Logs under the operations key, forgotten after the stage's retention; they never hold content, but when and how often is telling too. */
export const operationsLogGroup = (
  scope: Construct,
  id: string,
  { name, config, data }: OperationsLogGroupProps,
): LogGroup => {
  const group = new LogGroup(scope, id, {
    logGroupName: `/insaf/${config.name}/${name}`,
    retention: config.logRetentionDays,
    encryptionKey: data.operationsKey,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(group, {
    id: 'cdk-validator-cfnguard::cloudwatch_log_group_encrypted_check',
    reason: keyOfAnotherStack,
  });
  return group;
};
