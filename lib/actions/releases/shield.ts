import { raisedAtOf } from '../../domain/flags/flag.ts';
import type { ProtectedKnowledge } from '../../domain/inspections/protected-knowledge.ts';
import type { Shield } from '../../domain/releases/release-screen.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { Instant } from '../../domain/values/dates.ts';
import { findProtected } from '../../store/assessments.ts';
import { listAssignmentsOf } from '../../store/assignments.ts';
import { contractIdsOf, findDeclarations } from '../../store/contracts.ts';
import { findKnownOfOrganisations } from '../../store/known.ts';
import type { InspectorateContext } from '../context.ts';
import { tieTo } from '../officials/tie.ts';
import { officialIdOf } from '../principal.ts';
import type { OwnFacts } from './own-facts.ts';
import { readsTold } from './reads-told.ts';

/** Contracts that are read together. */
const together = 8;

/** For whom the words are, and the employers that are assigned to their author. */
export interface Screening {
  facts: OwnFacts;
  employers: readonly string[];
}

/**
 * What an official's words about a recipient are held against: everything of all its contracts, parted into what it declared or can see
 * itself and what it cannot. It is as much to read as the recipient has contracts, and nobody drafts often. Of placements of an agency
 * that are not assigned to the author, what was told is left out unless they ever had to do with it or could read it before the
 * employer left their hands, and of those never assigned and outside their competence all that they did not put there: what somebody
 * cannot read they cannot give away, and a refusal would tell them of it.
 */
export async function shieldOf(
  context: InspectorateContext,
  { facts, employers }: Screening,
): Promise<Shield> {
  const { id } = facts.recipient;
  const ids: string[] = [];
  for await (const contractId of contractIdsOf(context.store.reader('core'), id)) ids.push(contractId);
  const shields: Shield[] = [];
  const of = { recipientId: id, employers };
  for (let at = 0; at < ids.length; at += together)
    shields.push(
      ...(await Promise.all(ids.slice(at, at + together).map((each) => shieldOfContract(context, each, of)))),
    );
  const ofWhole = await findKnownOfOrganisations(context.store.reader('protected'), [id]);
  const until = employers.includes(id) ? stillReads : neverRead;
  return {
    own: [facts, ...shields.map(({ own }) => own)],
    hidden: [ofWhole.map((known) => readable(context, known, until)), ...shields.map(({ hidden }) => hidden)],
    workers: shields.flatMap(({ workers }) => workers),
  };
}

/** Whether the author filed it, ever had it in hand or did anything else with it: what they read they remember. */
const wasRead = ({ actor }: InspectorateContext, { steps }: Report): boolean =>
  steps.some(({ by }) => by === actor.subject);

/** Of what is known all but what was told to others, or after the author could last read it. */
const readable = <Known extends { reports: readonly Report[] }>(
  context: InspectorateContext,
  known: Known,
  readUntil: Instant,
): Known => ({
  ...known,
  reports: known.reports.filter((report) => report.receivedAt < readUntil || wasRead(context, report)),
});

/** Of a file that is closed to the author as a whole: what they put there, or had to do with. */
const ownOf = (
  context: InspectorateContext,
  { reports, inspections }: Pick<ProtectedKnowledge, 'reports' | 'inspections'>,
): unknown => [
  reports.filter((report) => wasRead(context, report)),
  inspections.filter(({ recordedBy }) => recordedBy === context.actor.subject),
];

/** Until when an author reads what was told of an employer that is assigned to them, and of one that never was. */
const stillReads: Instant = '9999-12-31T00:00:00.000Z';
/** Before anything was told, so that nothing was received before it. */
const neverRead: Instant = '0000-01-01T00:00:00.000Z';

/** Until when the author could read what was told of an employer: while it was assigned to them. */
async function readUntil(
  { store, actor }: InspectorateContext,
  { employerId, employers }: { employerId: string; employers: readonly string[] },
): Promise<Instant> {
  if (employers.includes(employerId)) return stillReads;
  const assignments = await listAssignmentsOf(store.reader('protected'), employerId);
  const own = assignments.filter(({ officialId }) => officialId === officialIdOf(actor));
  const until = own.map(({ state, steps }) =>
    state === 'active' ? stillReads : (steps.at(-1)?.at ?? neverRead),
  );
  return until.reduce(latest, neverRead);
}

const latest = (one: Instant, other: Instant): Instant => (one < other ? other : one);

async function shieldOfContract(
  context: InspectorateContext,
  contractId: string,
  { recipientId, employers }: { recipientId: string; employers: readonly string[] },
): Promise<Shield> {
  const { store } = context;
  const declared = await findDeclarations(store.reader('core'), contractId);
  if (!declared) return { own: [], hidden: [], workers: [] };
  const { known, assessed } = await findProtected(store.reader('protected'), contractId);
  const { contract, disclosures, records } = declared;
  const { employerId } = contract;
  const until = await readUntil(context, { employerId, employers });
  const isOutside =
    until === neverRead &&
    (await tieTo(context, { organisationId: employerId, glass: 'never' })).relation === 'none';
  // What decided a flag may be a sum of what others declared; the facts of law and its own beside it are no secret.
  const decided = assessed.flags
    .filter((flag) => !readsTold(flag) || raisedAtOf(flag) < until)
    .map(({ evidence }) => evidence);
  const all = [...Object.values(records).flat(), ...disclosures];
  const isOwn = (each: { recordedBy?: string; filedBy?: string }): boolean =>
    (each.recordedBy ?? each.filedBy) === recipientId;
  return {
    own: [contract, all.filter(isOwn)],
    hidden: [
      isOutside ? ownOf(context, known) : [readable(context, known, until), decided],
      all.filter((each) => !isOwn(each)),
    ],
    workers: [contract.worker.name],
  };
}
