import { authorise } from '../../domain/access/permissions.ts';
import { findOrganisations } from '../../store/organisations.ts';
import { findProfiles, putProfile } from '../../store/profiles.ts';
import { listStandings } from '../../store/standings.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import type { ProcessorContext } from '../context.ts';
import { inTransactions } from '../in-transactions.ts';
import { draftOf, type ProfileDraft } from './draft-profile.ts';

const mostWrites = 90;
const mostTries = 5;
/** Standings are read this many organisations at a time: each mostly waits for the database. */
const together = 8;

/**
 * Computes the ranks of employers and agencies from all their contracts, and rewrites a profile and its rows in the flagged
 * index only where something changed, several in one transaction. Derived rows have no journal entry of their own: the
 * assessment's is theirs.
 */
export async function computeProfiles(
  context: ProcessorContext,
  organisationIds: readonly string[],
): Promise<void> {
  authorise(context, 'profile.compute');
  const drafts = await draftsOf(context, [...new Set(organisationIds)]);
  for (const batch of inTransactions(drafts, mostWrites)) await save(context, batch);
}

async function draftsOf(context: ProcessorContext, ids: readonly string[]): Promise<ProfileDraft[]> {
  const table = context.store.reader('protected');
  const [organisations, profiles] = await Promise.all([
    findOrganisations(context.store.reader('core'), ids),
    findProfiles(table, ids),
  ]);
  if (organisations.length < ids.length)
    throw new Error('A contract names an organisation that is not there.');
  const before = new Map(profiles.map((profile) => [profile.organisationId, profile]));
  const found: ProfileDraft[] = [];
  for (let at = 0; at < organisations.length; at += together) {
    const some = organisations.slice(at, at + together);
    const standings = await Promise.all(some.map(({ id }) => listStandings(table, id)));
    found.push(
      ...some.flatMap(
        (organisation, of) =>
          draftOf(context, {
            organisation,
            before: before.get(organisation.id),
            standings: standings[of] ?? [],
          }) ?? [],
      ),
    );
  }
  return found;
}

/** Profiles that lost a race are taken apart, and each is computed anew until it is written or says nothing new. */
async function save(context: ProcessorContext, batch: readonly ProfileDraft[]): Promise<void> {
  if (await saved(context, batch)) return;
  for (const { organisationId } of batch) await saveAlone(context, organisationId);
}

async function saveAlone(context: ProcessorContext, organisationId: string): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const drafts = await draftsOf(context, [organisationId]);
    if (await saved(context, drafts)) return;
  }
  throw new Error(`The profile of an organisation lost ${mostTries} races in a row.`);
}

/** False when another run was faster. */
async function saved({ store }: ProcessorContext, batch: readonly ProfileDraft[]): Promise<boolean> {
  const [first] = batch;
  const writes = batch.flatMap((draft) => draft.writes);
  const parts = first && writes.length > mostWrites ? claimed(first) : [writes];
  try {
    for (const part of parts) if (part.length > 0) await store.write(part);
    return true;
  } catch (error) {
    if (error instanceof WriteRefused) return false;
    throw error;
  }
}

/**
 * A profile of too many rows for one transaction, which stands alone in its batch. It first claims its version, naming every
 * old and new row, so that no other run writes in between and a crash leaves nothing that the next cannot find.
 */
function claimed({ profile, gone, writes }: ProfileDraft): Write<'protected'>[][] {
  const { version, rows, rank: final } = profile;
  const claim = { ...profile, rank: { ...final, contracts: 0 }, rows: [...rows, ...gone] };
  const changes = writes.slice(0, -1);
  const parts = [[putProfile(claim)]];
  for (let at = 0; at < changes.length; at += mostWrites) parts.push(changes.slice(at, at + mostWrites));
  return [...parts, [putProfile({ ...profile, version: version + 1 })]];
}
