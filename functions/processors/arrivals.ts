import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Key } from '../../lib/store/table/table.ts';

/** What happened to an entry of the journal, as the seal needs to know it: never what the entry says. */
export interface Arrival {
  sequence: string;
  entry: Key;
  /** False when an entry was changed or removed, which never happens in an honest house. */
  isAppend: boolean;
}

/** What the schedule sends instead of records. */
export interface Tick {
  source: string;
}

const Change = z.object({
  eventName: z.string(),
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
  }),
});

/** @throws ZodError when it is no change of an item with our keys: evidence may not vanish, so the batch stops there */
function arrivalOf(change: unknown, sequence: string | undefined): Arrival {
  const { eventName, dynamodb } = Change.parse(change);
  const { pk, sk } = dynamodb.Keys;
  return { sequence: sequence ?? '', entry: { pk: pk.S, sk: sk.S }, isAppend: eventName === 'INSERT' };
}

/** The changes that an event brings. */
export const arrivalsOf = ({ Records }: DynamoDBStreamEvent): Arrival[] =>
  Records.map((record) => arrivalOf(record, record.dynamodb?.SequenceNumber));
