import type { DynamoDBRecord } from 'aws-lambda';
import type { JournalKind } from '../../../lib/domain/journal/journal-entry.ts';
import { appendEntry } from '../../../lib/store/journal.ts';
import { toAttributes } from '../../../lib/store/table/attributes.ts';

let appended = 0;

/** A record of the stream for an entry about one thing, as the database would carry it. */
export function recordOf(kind: JournalKind, subject: string): DynamoDBRecord {
  appended += 1;
  const written = appendEntry({
    id: `jrn_${appended}`,
    at: '2026-01-01T00:00:00Z',
    kind,
    issuer: 'i',
    actor: 'a',
    client: 'c',
    subjects: [subject],
    requestId: 'r',
  });
  if (!('put' in written)) throw new Error('an entry is put');
  // The image of a stream and an item of the database are the same JSON.
  const NewImage = JSON.parse(JSON.stringify(toAttributes(written.item)));
  return {
    eventID: `event-${appended}`,
    eventName: 'INSERT',
    dynamodb: { NewImage, SequenceNumber: String(appended) },
  };
}
