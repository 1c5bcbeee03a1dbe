import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  KinesisStreamEvent,
  KinesisStreamRecord,
} from 'aws-lambda';
import type { StreamHandler } from './processor.ts';

/** A record of the journal's stream as the fan-out carries it: the same JSON, inside. */
const carried = (data: string): DynamoDBRecord => JSON.parse(Buffer.from(data, 'base64').toString('utf8'));

/** Its place is that in the fan-out: a failure is reported there. */
const recordOf = ({ kinesis, eventID }: KinesisStreamRecord): DynamoDBRecord => {
  const record = carried(kinesis.data);
  return { ...record, eventID, dynamodb: { ...record.dynamodb, SequenceNumber: kinesis.sequenceNumber } };
};

/**
 * A processor behind the fan-out of the journal's stream (docs/adr/024). What comes this way comes at least once and in no
 * sure order, which every processor has to bear anyhow.
 */
export const fannedOut =
  (handler: StreamHandler) =>
  async ({ Records }: KinesisStreamEvent): Promise<DynamoDBBatchResponse> =>
    handler({ Records: Records.map(recordOf) });
