import type { FieldClass, JournalEntry, JournalKind } from '../domain/journal/journal-entry.ts';
import type { IdempotencyRecord } from '../domain/values/idempotency.ts';
import { IdempotencyRace } from '../problems/idempotency-race.ts';
import { claimKey } from '../store/idempotency.ts';
import { appendEntry } from '../store/journal.ts';
import { type TableName, type Write, WriteRefused } from '../store/table/table.ts';
import type { Acting } from './context.ts';

/** What an entry says beside who, when and by which request. */
export interface Happening {
  kind: JournalKind;
  subjects: readonly [string, ...string[]];
  count?: number;
  /** Of a read: the class of what it returned. */
  fieldClass?: FieldClass;
}

/** What the idempotency record points to. */
export type Created = Pick<IdempotencyRecord, 'entityId' | 'entityVersion' | 'ruleSetVersion'>;

export interface Change<W extends TableName> {
  writes: readonly Write<W>[];
  happened: Happening;
  created?: Created;
  /** The table of the change's class, in which its idempotency record lives. */
  class: W & ('core' | 'protected');
}

/** An entry for what the actor of this context does. */
export const entryOf = (context: Omit<Acting<never>, 'store'>, happening: Happening): JournalEntry => ({
  id: context.newId('jrn'),
  at: context.now,
  issuer: context.actor.issuer,
  actor: context.actor.subject,
  client: context.actor.client,
  requestId: context.requestId,
  ...(context.actor.organisation === undefined ? {} : { organisationId: context.actor.organisation.id }),
  ...(context.actor.kind === 'processor' ? { origin: context.actor.subject } : {}),
  ...(context.purpose === undefined ? {} : { purpose: context.purpose }),
  ...happening,
});

/**
 * Saves a change, its journal entry and its idempotency record in one transaction: all of it, or nothing.
 * @throws {IdempotencyRace} another request with the same key was faster
 * @throws {WriteRefused} a condition of `writes` did not hold; positions are those of `writes`
 */
export async function commit<W extends TableName>(
  context: Acting<W | 'journal'>,
  { writes, happened, created, class: table }: Change<W>,
): Promise<void> {
  if (context.asked?.size === 0) throw new Error('A change that nobody was asked to allow.');
  const all: Write<W | 'journal'>[] = [...writes, appendEntry(entryOf(context, happened))];
  if (context.idempotency && created) {
    all.push(claimKey(table, { ...context.idempotency, ...created, status: 201 }, context.now));
  }
  try {
    await context.store.write(all);
  } catch (error) {
    if (error instanceof WriteRefused && error.failed.some((at) => at > writes.length))
      throw new IdempotencyRace();
    throw error;
  }
}
