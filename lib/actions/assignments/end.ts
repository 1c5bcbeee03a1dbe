import type { Assignment, EndAssignment } from '../../domain/access/assignment.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { InspectorateContext } from '../context.ts';
import { officialIdOf } from '../principal.ts';
import { save, stepped } from './assign.ts';
import { getAssignment } from './list.ts';

interface Wanted {
  employerId: string;
  assignmentId: string;
  end: EndAssignment;
}

/**
 * Ends an assignment: one's own, or, for a supervisor, anybody's. What was told closes again at once.
 * @throws ProblemError `not-found`; `role-missing` for another's; `assignment-transition` when it has ended
 */
export async function endAssignment(
  context: InspectorateContext,
  { end, ...which }: Wanted,
): Promise<Assignment> {
  const before = await getAssignment(context, which, 'assignment.end');
  const leads = context.actor.official?.roles.includes('supervisor');
  if (!leads && before.officialId !== officialIdOf(context.actor)) throw new ProblemError('role-missing');
  const after = stepped(context, before, { kind: 'ended', ...end });
  await save(context, after, 'assignment.ended');
  return after;
}
