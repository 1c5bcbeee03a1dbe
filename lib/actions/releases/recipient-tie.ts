import type { Relation } from '../../domain/access/permissions/relations.ts';
import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { DraftRelease, Release } from '../../domain/releases/release.ts';
import { resolvePseudonyms } from '../../store/assessments.ts';
import { listAssignedTo } from '../../store/assignments.ts';
import { findContract } from '../../store/contracts.ts';
import { findInspection } from '../../store/known.ts';
import { findOrganisation } from '../../store/organisations.ts';
import { findReport } from '../../store/reports.ts';
import type { InspectorateContext } from '../context.ts';
import { tieTo } from '../officials/tie.ts';
import { officialIdOf } from '../principal.ts';
import { recordLook } from '../record-look.ts';

type Basis = NonNullable<DraftRelease['basis']>;

/** What of a letter says whose workers it is about. */
export interface Addressed {
  recipientId: string;
  contractIds?: readonly string[] | undefined;
  demanded?: Release['demanded'];
  basis?: Basis | undefined;
}

/** How an official stands to a letter, and the employers by which. */
export interface RecipientTie {
  relation: Relation;
  employers: readonly string[];
}

const fromLeast = ['none', 'competent', 'assigned'] as const satisfies readonly Relation[];

/**
 * How the official who asks stands to whom a letter is for: to an employer as to any record of it; to an agency as to the
 * employers of the placements that the letter names or rests on, and the least of these ties counts. An agency as such is
 * assigned to nobody: a letter that names no placement and rests on nothing is for everybody of the body that supervises agencies.
 * No emergency opens a letter: it changes something, and outlasts an hour.
 */
export async function tieToRecipient(context: InspectorateContext, letter: Addressed): Promise<RecipientTie> {
  const employers = await employersOf(context, letter);
  if (!employers) return { relation: 'none', employers: [] };
  const { recipientId } = letter;
  const about = employers.map((organisationId) => ({ organisationId, glass: 'never' }) as const);
  const asAgency = { organisationId: recipientId, matter: 'agency', glass: 'never' } as const;
  const ties = await Promise.all((about.length > 0 ? about : [asAgency]).map((each) => tieTo(context, each)));
  const relation = fromLeast.find((least) => ties.some((tie) => tie.relation === least)) ?? 'none';
  if (relation === 'competent' && isOfAgencyAlone(letter, employers))
    return { relation: 'assigned', employers };
  return { relation, employers };
}

/** To an agency, about nothing but itself: no placement, no sum, and nothing of what is protected behind it. */
const isOfAgencyAlone = (
  { contractIds = [], demanded = [], basis = {} }: Addressed,
  employers: readonly string[],
): boolean => [...employers, ...contractIds, ...demanded, ...Object.values(basis).flat()].length === 0;

/** The recipient itself, or of an agency the employers of the placements; undefined when there is no such recipient. */
async function employersOf(
  context: InspectorateContext,
  letter: Addressed,
): Promise<readonly string[] | undefined> {
  const core = context.store.reader('core');
  const recipient = await findOrganisation(core, letter.recipientId);
  if (recipient?.kind !== 'agency') return recipient && [recipient.id];
  const named = [
    ...(letter.contractIds ?? []),
    ...(letter.demanded ?? []).map(({ contractId }) => contractId),
  ];
  const ids = new Set([...named, ...(await placementsBehind(context, letter.basis ?? {}))]);
  const contracts = await Promise.all([...ids].map((id) => findContract(core, id)));
  const own = contracts.filter((contract) => contract?.agencyId === recipient.id);
  return [...new Set(own.flatMap((contract) => contract?.employerId ?? []))];
}

/** The contracts of what a letter rests on. */
async function placementsBehind(
  { store }: InspectorateContext,
  { reportIds = [], inspectionIds = [], flagIds = [] }: Basis,
): Promise<string[]> {
  const table = store.reader('protected');
  const found = await Promise.all([
    ...reportIds.map((id) => findReport(table, id)),
    ...inspectionIds.map((id) => findInspection(table, id)),
    ...(await resolvePseudonyms(table, flagIds)),
  ]);
  return found.flatMap((each) => each?.contractId ?? []);
}

/**
 * Throws unless the official who asks may write this letter, or decide this about its recipient; then records that they look at
 * what is known of the recipient. It comes before the letter is held against that knowledge: also a refusal tells of it.
 * @returns every employer that is assigned to the official, whatever for: what they may read of one may slip into any letter
 * @throws ProblemError as `authorise`, and as `recordLook`
 */
export async function authoriseLetter(
  context: InspectorateContext,
  permission: Permission,
  letter: Addressed | undefined,
): Promise<readonly string[]> {
  const tie = letter && (await tieToRecipient(context, letter));
  authorise(context, permission, tie?.relation);
  if (!letter || !tie) return [];
  const subject = `prf_${context.keyedHash('profile', letter.recipientId)}`;
  await recordLook(context, { subject, count: 1 });
  const mine = await listAssignedTo(context.store.reader('protected'), officialIdOf(context.actor));
  return [...new Set([...tie.employers, ...mine.map(({ employerId }) => employerId)])];
}
