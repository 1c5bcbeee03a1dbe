import type { Assignment } from '../../domain/access/assignment.ts';
import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { listAssignedTo, listAssignmentsOf } from '../../store/assignments.ts';
import { findOrganisation } from '../../store/organisations.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied } from '../officials/tie.ts';
import { officialIdOf } from '../principal.ts';
import { recordLook } from '../record-look.ts';

async function ofEmployer(
  context: InspectorateContext,
  permission: Permission,
  employerId: string,
): Promise<Assignment[]> {
  const employer = await findOrganisation(context.store.reader('core'), employerId);
  const isThere = employer?.kind === 'employer';
  await authoriseTied(context, permission, isThere ? { organisationId: employerId } : undefined);
  if (!isThere) throw new ProblemError('not-found');
  return listAssignmentsOf(context.store.reader('protected'), employerId);
}

/** Who has had an employer in hand, and for what; those that ended too. Recorded before it is shown. */
export async function listAssignments(
  context: InspectorateContext,
  employerId: string,
): Promise<Assignment[]> {
  const assignments = await ofEmployer(context, 'assignment.list', employerId);
  await recordLook(context, {
    subject: `prf_${context.keyedHash('profile', employerId)}`,
    count: assignments.length,
  });
  return assignments;
}

/** What the official who asks has in hand. */
export async function listMyAssignments(context: InspectorateContext): Promise<Assignment[]> {
  authorise(context, 'assignment.listMine');
  return listAssignedTo(context.store.reader('protected'), officialIdOf(context.actor));
}

/**
 * One assignment of an employer, as it stands or as it was at a version.
 * @throws ProblemError `not-found`
 */
export async function getAssignment(
  context: InspectorateContext,
  { employerId, assignmentId, version }: { employerId: string; assignmentId: string; version?: number },
  permission: Permission = 'assignment.list',
): Promise<Assignment> {
  const all = await ofEmployer(context, permission, employerId);
  const found = all.find(({ id }) => id === assignmentId);
  if (!found) throw new ProblemError('not-found');
  return version === undefined ? found : atVersion(found, version);
}

/** Each version added one step, so an earlier one is the assignment without the later steps. */
function atVersion(assignment: Assignment, version: number): Assignment {
  const steps = assignment.steps.slice(0, version);
  return { ...assignment, steps, version, state: steps.at(-1)?.kind === 'ended' ? 'ended' : 'active' };
}
