import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { sequenceOf, toEventRecord } from './record.ts';

export interface Stream {
  client: DynamoDBStreamsClient;
  streamArn: string;
}

/** Every shard of a stream, all pages. */
export async function listShards({ client, streamArn }: Stream): Promise<Shard[]> {
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const input = { StreamArn: streamArn, ...(last === undefined ? {} : { ExclusiveStartShardId: last }) };
    const { StreamDescription } = await client.send(new DescribeStreamCommand(input));
    shards.push(...(StreamDescription?.Shards ?? []));
    last = StreamDescription?.LastEvaluatedShardId;
  } while (last !== undefined);
  return shards;
}

/** Reads one shard from a position on. */
export interface ShardReader {
  /** The next records, none at the tip, or 'closed' when no more will ever come. After an error it may be asked again. */
  read(): Promise<DynamoDBRecord[] | 'closed'>;
}

/** The Streams API gives at most this many records at a time. */
const pageSize = 1_000;

/**
 * A shard is over when the API gives no next iterator, and only then: dynoxide names an ending sequence number for a shard
 * that goes on. An iterator is dropped on any error (they expire after 15 minutes) and taken anew at the last record read.
 */
export function openShard(stream: Stream, shardId: string, start: string | undefined): ShardReader {
  let position = start;
  let iterator: string | undefined;
  let isClosed = false;

  const readPage = async () => {
    iterator ??= await iteratorAt(stream, shardId, position);
    return stream.client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: pageSize }));
  };
  return {
    async read() {
      if (isClosed) return 'closed';
      const { Records = [], NextShardIterator } = await readPage().catch((error: unknown) => {
        iterator = undefined;
        throw error;
      });
      iterator = NextShardIterator ?? undefined;
      isClosed = iterator === undefined;
      const records = Records.map((record) => toEventRecord(record, stream.streamArn));
      const last = records.at(-1);
      if (last !== undefined) position = sequenceOf(last);
      return isClosed && records.length === 0 ? 'closed' : records;
    },
  };
}

/** Records older than a day are gone from the cloud's streams; then the oldest that is left is the place to go on. */
async function iteratorAt(stream: Stream, shardId: string, position: string | undefined): Promise<string> {
  const shard = { StreamArn: stream.streamArn, ShardId: shardId };
  const oldest = { ...shard, ShardIteratorType: 'TRIM_HORIZON' } as const;
  if (position === undefined) return askIterator(stream, oldest);
  try {
    return await askIterator(stream, {
      ...shard,
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: position,
    });
  } catch (error) {
    if (!(error instanceof TrimmedDataAccessException)) throw error;
    return askIterator(stream, oldest);
  }
}

async function askIterator({ client }: Stream, input: GetShardIteratorCommandInput): Promise<string> {
  const { ShardIterator } = await client.send(new GetShardIteratorCommand(input));
  if (ShardIterator === undefined) throw new TypeError('The stream gave no iterator.');
  return ShardIterator;
}
