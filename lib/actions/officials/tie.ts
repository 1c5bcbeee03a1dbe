import { unknownOfficial } from '../../domain/actor.ts';
import { assignedPurposes } from '../../domain/assignment.ts';
import { isCompetent, type Matter } from '../../domain/competence.ts';
import type { Relation } from '../../domain/permissions/relations.ts';
import type { Permission } from '../../domain/permissions/table.ts';
import { authorise } from '../../domain/permissions.ts';
import { assignmentKey, isStanding } from '../../store/assignments.ts';
import { findContract } from '../../store/contracts.ts';
import { keys } from '../../store/keys.ts';
import { profileIn } from '../../store/profiles.ts';
import type { Item } from '../../store/table/table.ts';
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
}

/** Whether this tie opens what was told, beside level, indicators, counts and what was declared (decisions, 8). */
export const opensTold = ({ relation }: Tie): boolean => relation === 'assigned' || relation === 'breakGlass';

const untied: Tie = { relation: 'none' };

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
  return contract && { organisationId: contract.employerId };
}

/** To whom what was told or observed belongs, by the contract or the employer that it names; nobody, where it names neither. */
export async function placeOf(
  context: InspectorateContext,
  { contractId, employerId }: { contractId?: string | undefined; employerId?: string | undefined },
): Promise<About> {
  if (contractId === undefined) return { organisationId: employerId };
  return (await employerOf(context, contractId)) ?? {};
}

const sameKey = (item: Item, key: { pk: string; sk: string }): boolean =>
  item.pk === key.pk && item.sk === key.sk;

/**
 * How the official who asks stands to what belongs to an organisation: assigned for the purpose of this request, competent by
 * body and governorate, or not at all. One BatchGet.
 */
export async function tieTo(
  context: InspectorateContext,
  { organisationId, matter = 'workplace' }: About,
): Promise<Tie> {
  const { actor, purpose } = context;
  const mine = actor.official ?? unknownOfficial;
  if (organisationId === undefined)
    return { relation: isCompetent(mine, { matter, governorates: [] }) ? 'competent' : 'none' };
  const table = context.store.reader('protected');
  const profileKey = keys.profile(organisationId);
  const wanted = assignedPurposes.find((each) => each === purpose);
  const assignment =
    wanted && assignmentKey({ employerId: organisationId, officialId: officialIdOf(actor), purpose: wanted });
  const items = await table.batchGet([profileKey, ...(assignment ? [assignment] : [])]);
  const profile = items.find((item) => sameKey(item, profileKey));
  const governorates = profile ? profileIn(profile).governorates : [];
  if (!isCompetent(mine, { matter, governorates })) return { relation: 'none' };
  const standing = assignment && items.find((item) => sameKey(item, assignment));
  return { relation: isStanding(standing) ? 'assigned' : 'competent' };
}
