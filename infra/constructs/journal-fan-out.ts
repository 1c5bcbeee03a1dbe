import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import type { Key } from 'aws-cdk-lib/aws-kms';

import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** Whatever keeps a processor from its work, there is a week to mend it in before an entry is out of its reach. */
const kept = Duration.days(7);

/**
 * The journal's changes once more, for the processors behind the first two: the table's own stream bears two readers and has
 * them (docs/adr/024). It may bring a record twice or out of order, which every processor bears (docs/adr/048). The database
 * writes it under a role of its own.
 */
export const journalFanOut = (scope: Construct, id: string, key: Key): Stream => {
  const fanOut = new Stream(scope, id, {
    streamMode: StreamMode.ON_DEMAND,
    retentionPeriod: kept,
    encryption: StreamEncryption.KMS,
    encryptionKey: key,
  });
  acknowledge(fanOut, {
    id: 'AwsSolutions-KDS3',
    reason:
      "The rule warns of the price of a key of one's own. The fan-out holds what the journal holds, so it lies under the journal's key; one producer and one consumer use it.",
  });
  return fanOut;
};

/** What a function needs to be fed from it. */
export const readsFanOut = (role: Role, fanOut: Stream, key: Key): void => {
  role.addToPolicy(
    new PolicyStatement({
      actions: [
        'kinesis:DescribeStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      resources: [fanOut.streamArn],
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt'],
      resources: [key.keyArn],
      conditions: {
        StringEquals: {
          'kms:ViaService': `kinesis.${Stack.of(role).region}.amazonaws.com`,
          'kms:EncryptionContext:aws:kinesis:arn': fanOut.streamArn,
        },
      },
    }),
  );
};
