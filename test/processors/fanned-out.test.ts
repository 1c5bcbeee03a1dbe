import type { DynamoDBRecord, KinesisStreamRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { fannedOut } from '../../functions/processors/fanned-out.ts';
import { streamHandler } from '../../functions/processors/processor.ts';
import { createLog } from '../../lib/log.ts';
import type { Event } from '../../lib/store/journal.ts';
import { recordOf } from '../support/journal/journal-records.ts';

const entry = (at: number): DynamoDBRecord => recordOf('contract.registered', `ctr_${at}`);

/** As the fan-out delivers a record of the database's stream: JSON in base64, at a place of its own. */
const carried = (record: DynamoDBRecord, at: number): KinesisStreamRecord => ({
  awsRegion: 'me-south-1',
  eventID: `shardId-0:${at}`,
  eventName: 'aws:kinesis:record',
  eventSource: 'aws:kinesis',
  eventSourceARN: 'arn',
  eventVersion: '1.0',
  invokeIdentityArn: 'arn',
  kinesis: {
    approximateArrivalTimestamp: 0,
    data: Buffer.from(JSON.stringify({ ...record, tableName: 'journal' })).toString('base64'),
    kinesisSchemaVersion: '1.0',
    partitionKey: 'p',
    sequenceNumber: `seq-${at}`,
  },
});

describe('A processor behind the fan-out', () => {
  const log = createLog(
    () => undefined,
    () => '',
  );
  const handlerThat = (refuses: string | undefined, seen: string[]) =>
    fannedOut(
      streamHandler(
        { log, contextFor: () => undefined },
        {
          name: 'some',
          wokenBy: ['contract.registered'],
          async handle(_, events: readonly Event[]) {
            const subjects = events.flatMap((event) => event.subjects);
            if (refuses && subjects.includes(refuses)) throw new Error('no');
            seen.push(...subjects);
          },
        },
      ),
    );
  const Records = [0, 1, 2].map((at) => carried(entry(at), at));

  it('sees the entries that the journal was given', async () => {
    const seen: string[] = [];
    expect(await handlerThat(undefined, seen)({ Records })).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual(['ctr_0', 'ctr_1', 'ctr_2']);
  });

  it('reports the record at fault by its place in the fan-out, where it will come again', async () => {
    const answer = await handlerThat('ctr_1', [])({ Records });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'seq-1' }] });
  });
});
