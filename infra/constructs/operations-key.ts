import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { classKey } from './class-key.ts';

/** Everything CloudWatch and the queues need of a key, and only for this stage's log groups and this account's alarms. */
export const operationsKey = (scope: Construct, id: string, config: StageConfig): Key => {
  const { region } = Stack.of(scope);
  const use = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'];
  const logs = new PolicyStatement({
    sid: 'LogsOfThisStage',
    principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: use,
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${Aws.ACCOUNT_ID}:log-group:/insaf/${config.name}/*`,
      },
    },
  });
  const alarms = new PolicyStatement({
    sid: 'AlarmsAndBudgets',
    principals: [
      new ServicePrincipal('cloudwatch.amazonaws.com'),
      new ServicePrincipal('budgets.amazonaws.com'),
    ],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
  return classKey(scope, id, {
    description: `insaf ${config.name}: logs, dead letters, alarms, function settings`,
    services: ['lambda', 'sqs', 'sns', 'logs'],
    also: [logs, alarms],
  });
};
