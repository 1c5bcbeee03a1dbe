import { unknownOfficial } from '../../domain/access/actor.ts';
import { assignedPurposes } from '../../domain/access/assignment.ts';
import { isCompetent, type Matter } from '../../domain/access/competence.ts';
import type { Relation } from '../../domain/access/permissions/relations.ts';
import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import { assignmentKey, isStanding } from '../../store/assignments.ts';
import { openGlassIn } from '../../store/break-glass.ts';
import { findContract } from '../../store/contracts.ts';
import { keys } from '../../store/keys.ts';
import { profileIn } from '../../store/profiles.ts';
import type { Item, Key } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { officialIdOf } from '../principal.ts';

/** How an official stands to a record, for the purpose of this request. */
export interface Tie {
  relation: Relation;
  /** The emergency under which it is opened, when nothing else opens it. */
  breakGlassId?: string;
}

/** What a record belongs to. */
export interface About {
  /** The employer or agency; absent for what was told of nobody known yet. */
  organisationId?: string | undefined;
  matter?: Matter;
  /** The ids by which an emergency may have opened it. */
  recordIds?: readonly string[];
  /** What no emergency opens, because it changes something: then one who is competent stays so while it lasts. */
  glass?: 'never';
}

/** Whether this tie opens what was told, beside level, indicators, counts and what was declared (decisions, 8). */
export const opensTold = ({ relation }: Tie): boolean => relation === 'assigned' || relation === 'breakGlass';

/** No tie at all. */
export const untied: Tie = { relation: 'none' };

/**
 * Throws unless the official who asks may do this to what belongs to an organisation; gives the tie, for which the answer is
 * made. Without an organisation there is no record, and no tie.
 * @throws ProblemError as `authorise`
 */
export async function authoriseTied(
  context: InspectorateContext,
  permission: Permission,
  about: About | undefined,
): Promise<Tie> {
  const tie = about ? await tieTo(context, about) : untied;
  authorise(context, permission, tie.relation);
  return tie;
}

/** The employer to whom a contract belongs; undefined when there is no such contract. */
export async function employerOf(
  { store }: InspectorateContext,
  contractId: string,
): Promise<About | undefined> {
  const contract = await findContract(store.reader('core'), contractId);
  return contract && { organisationId: contract.employerId, recordIds: [contractId] };
}

/** To whom what was told or observed belongs, by the contract or the employer that it names; nobody, where it names neither. */
export async function placeOf(
  context: InspectorateContext,
  {
    id,
    contractId,
    employerId,
  }: { id: string; contractId?: string | undefined; employerId?: string | undefined },
): Promise<About> {
  if (contractId === undefined) return { organisationId: employerId, recordIds: [id] };
  const employer = await employerOf(context, contractId);
  return { ...employer, recordIds: [id, contractId] };
}

/** The assignment that would open what was told, for the purpose of this request. */
function assignmentFor({ actor, purpose }: InspectorateContext, employerId: string): Key[] {
  const wanted = assignedPurposes.find((each) => each === purpose);
  const officialId = officialIdOf(actor);
  return wanted ? [assignmentKey({ employerId, officialId, purpose: wanted })] : [];
}

/** The emergency under which this record is open to the official who asks, for the same purpose. */
function glassOver(
  { purpose, now }: InspectorateContext,
  item: Item | undefined,
  { organisationId, recordIds = [] }: About,
): string | undefined {
  const glass = openGlassIn(item, now);
  if (!glass || glass.purpose !== purpose) return undefined;
  const isCovered =
    (glass.employerId !== undefined && glass.employerId === organisationId) ||
    recordIds.some((id) => glass.recordIds?.includes(id));
  return isCovered ? glass.id : undefined;
}

/**
 * How the official who asks stands to what belongs to an organisation: assigned for the purpose of this request, competent by
 * body and governorate, in an emergency, or not at all. One BatchGet. Whoever is no longer competent is assigned nothing.
 */
export async function tieTo(context: InspectorateContext, about: About): Promise<Tie> {
  const { organisationId, matter = 'workplace' } = about;
  const glassKey = keys.openGlass(officialIdOf(context.actor));
  const profileKey = keys.profile(organisationId ?? '');
  const assignmentKeys = organisationId === undefined ? [] : assignmentFor(context, organisationId);
  const wanted = [glassKey, ...(organisationId === undefined ? [] : [profileKey]), ...assignmentKeys];
  const items = await context.store.reader('protected').batchGet(wanted);
  const at = (key: Key | undefined) => items.find(({ pk, sk }) => pk === key?.pk && sk === key.sk);
  const profile = at(profileKey);
  const concern = { matter, governorates: profile ? profileIn(profile).governorates : [] };
  const isMine = isCompetent(context.actor.official ?? unknownOfficial, concern);
  if (isMine && isStanding(at(assignmentKeys[0]))) return { relation: 'assigned' };
  const breakGlassId = about.glass === 'never' ? undefined : glassOver(context, at(glassKey), about);
  if (breakGlassId !== undefined) return { relation: 'breakGlass', breakGlassId };
  return { relation: isMine ? 'competent' : 'none' };
}
