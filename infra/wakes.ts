import type { JournalKind } from '../lib/domain/journal/journal-entry.ts';
import {
  wakesAssess,
  wakesIdentity,
  wakesMailbox,
  wakesProfile,
  wakesRuleJob,
} from '../lib/domain/journal/wakes.ts';
import type { ProcessorName } from './config.ts';

/** A pattern over one stream record, in the event-filter language of Lambda. */
export type WakePattern = Record<string, unknown>;

/** `k` is the kind of an entry at rest (lib/store/journal.ts). */
const appended = (kinds: readonly JournalKind[]): WakePattern => ({
  eventName: ['INSERT'],
  dynamodb: { NewImage: { k: { S: kinds } } },
});

/**
 * The journal is only ever appended to: an entry that changed or went is tampering. The processor refuses such a record, so
 * it ends among the dead letters and its alarm wakes a person.
 */
const tampered: WakePattern = { eventName: ['MODIFY', 'REMOVE'] };

/**
 * Which entries of the journal wake which processor. All others cost nothing: they are filtered before the function runs. The
 * seal takes every entry, so it has no filter; releases leave by the clock alone.
 */
export const wakes: Readonly<Record<Exclude<ProcessorName, 'seal' | 'release'>, readonly WakePattern[]>> = {
  assess: [appended(wakesAssess), tampered],
  profile: [appended([...wakesProfile, ...wakesRuleJob])],
  identity: [appended(wakesIdentity)],
  mailbox: [appended(wakesMailbox)],
};
