import type { DynamoDBRecord } from 'aws-lambda';
import type { JournalKind } from '../../../lib/domain/journal/journal-entry.ts';

type Wanted = (record: DynamoDBRecord) => boolean;

/** Entries of these kinds, as they are appended; the cloud filters by the same (`infra/wakes.ts`), before a function runs. */
export function appended(kinds: readonly JournalKind[]): Wanted {
  const names = new Set<string>(kinds);
  return ({ eventName, dynamodb }) => eventName === 'INSERT' && names.has(dynamodb?.NewImage?.k?.S ?? '');
}

/** The same, and whatever was changed or removed, which the processor refuses so that somebody looks. */
export function appendedOrTampered(kinds: readonly JournalKind[]): Wanted {
  const isAppended = appended(kinds);
  return (record) => record.eventName !== 'INSERT' || isAppended(record);
}
