import { ProblemError } from '../../problems/problem-error.ts';
import { listRecords, putRecord } from '../../store/records.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from '../contracts/get.ts';
import type { Received, RecordKind } from './kinds.ts';

const member = ({ actor }: RegistryContext): { id: string; kind: 'employer' | 'agency' } => {
  if (!actor.organisation) throw new ProblemError('organisation-required');
  return actor.organisation;
};

/**
 * Keeps what one party records about a contract, also after its end: the last wage is often paid then. A record is never
 * changed; a later one of the same party and days counts in its place. The other party never sees it.
 * @throws ProblemError `not-found` for a stranger's contract as for one that does not exist
 */
export async function recordOwn<Input, R extends Received>(
  context: RegistryContext,
  kind: RecordKind<Input, R>,
  { contractId, record }: { contractId: string; record: Input },
): Promise<R> {
  await getContract(context, contractId, 'record.keep');
  return keepOwn(context, kind, { contractId, record });
}

/** The same for who has already been let in to the contract. */
export async function keepOwn<Input, R extends Received>(
  context: RegistryContext,
  kind: RecordKind<Input, R>,
  { contractId, record }: { contractId: string; record: Input },
): Promise<R> {
  const { id: recordedBy, kind: recordedAs } = member(context);
  const id = context.newId(kind.idPrefix);
  const kept = kind.made(record, { id, contractId, recordedBy, recordedAs, receivedAt: context.now });
  await commit(context, {
    writes: [putRecord(kind.shelf, kept)],
    happened: { kind: kind.happened, subjects: [contractId, id] },
    created: { entityId: id, entityVersion: 1 },
    class: 'core',
  });
  return kept;
}

/** One's own records of a contract, by the days of which they tell. Nobody sees another party's. */
export async function listOwn<Input, R extends Received>(
  context: RegistryContext,
  kind: RecordKind<Input, R>,
  contractId: string,
): Promise<R[]> {
  await getContract(context, contractId, 'record.read');
  const party = member(context).id;
  return listRecords(context.store.reader('core'), kind.shelf, { contractId, party });
}

/** The answer to a record, given again. */
export async function replayOwn<Input, R extends Received>(
  context: RegistryContext,
  kind: RecordKind<Input, R>,
  { contractId, id }: { contractId: string; id: string },
): Promise<R> {
  const record = (await listOwn(context, kind, contractId)).find((each) => each.id === id);
  if (!record) throw new ProblemError('not-found');
  return record;
}
