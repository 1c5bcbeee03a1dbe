import * as examples from '../../functions/inspectorate/operations/examples-people.ts';
import { perform } from './operations.ts';
import type { Caller, Running } from './running.ts';
import type { MakeInput } from './scene.ts';
import { anOrganisation } from './stage.ts';

/** An employer of its own in the hands of this official, for the purpose that the harness names. */
export async function taken(
  on: Running,
  who: string | Caller,
  { employerId, purpose = 'inspection' }: { employerId?: string; purpose?: string } = {},
) {
  const organisationId = employerId ?? (await anOrganisation(on, 'employer')).id;
  const { id } = await perform(on, who, [
    'assignEmployer',
    { params: { organisationId }, body: { purpose } },
  ]);
  return { organisationId, assignmentId: id };
}

/** How the operations on assignments are called so that nothing but a missing permission can refuse them. */
export const peopleInputs: Readonly<Record<string, MakeInput>> = {
  assignEmployer: async (on, { parties }, { succeeds }) => ({
    params: { organisationId: succeeds ? (await anOrganisation(on, 'employer')).id : parties.employerId },
    body: examples.assign,
  }),
  listAssignments: async (_, { parties }) => ({ params: { organisationId: parties.employerId } }),
  endAssignment: async (on, { assigned }, { succeeds }) => ({
    params: succeeds || !assigned ? await taken(on, 'inspector') : assigned,
    body: examples.end,
  }),
  listMyAssignments: async () => ({}),
};
