import type { Assignment } from '../../../lib/domain/access/assignment.ts';
import { putAssignment } from '../../../lib/store/assignments.ts';
import type { Store } from '../../../lib/store/table/table.ts';

/** Puts these employers into the hands of an official, as if a supervisor had assigned each. */
export async function assignedTo(
  store: Pick<Store<never, 'protected'>, 'write'>,
  { officialId, purpose }: Pick<Assignment, 'officialId' | 'purpose'>,
  employerIds: Iterable<string>,
): Promise<void> {
  const at = '2026-01-01T00:00:00.000Z';
  for (const employerId of new Set(employerIds))
    await store.write(
      putAssignment({
        id: `asg_${employerId.slice('org_'.length)}`,
        employerId,
        officialId,
        purpose,
        state: 'active',
        steps: [{ kind: 'assigned', at, by: officialId }],
        version: 1,
      }),
    );
}
