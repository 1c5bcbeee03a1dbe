import * as examples from '../../../functions/inspectorate/operations/examples-people.ts';
import { findContract } from '../../../lib/store/contracts.ts';
import { perform } from '../requests/operations.ts';
import type { Caller, Running } from '../stages/running.ts';
import type { MakeInput } from '../stages/scene.ts';
import { anOrganisation } from '../stages/stage.ts';

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

/** The employer of a contract in the hands of this official, who may have taken it before. */
export async function inHand(on: Running, who: string, contractId: string): Promise<void> {
  const contract = await findContract(on.insaf.releases.store.reader('core'), contractId);
  const path = `/v1/employers/${contract?.employerId}/assignments`;
  const { status } = await on.call(who, 'POST', path, { purpose: 'inspection' });
  if (status !== 201 && status !== 409) throw new Error(`The employer was not taken: ${status}`);
}

/** An emergency in a state of its life: asked for by one, approved by one of another unit, ended by the first. */
export async function anEmergency(
  on: Running,
  state: 'requested' | 'open' | 'ended',
  asker = 'inspector',
  employerId?: string,
): Promise<{ breakGlassId: string }> {
  const body = { ...examples.requestBreakGlass, ...(employerId ? { employerId } : {}) };
  const { id: breakGlassId } = await perform(on, asker, ['requestBreakGlass', { body }]);
  const params = { breakGlassId };
  if (state === 'requested') return params;
  await perform(on, 'supervisor-two', ['decideBreakGlass', { params, body: examples.decision }]);
  if (state === 'ended') await perform(on, asker, ['endBreakGlass', { params, body: examples.end }]);
  return params;
}

const onEmergency =
  (state: 'requested' | 'open' | 'ended', body?: object): MakeInput =>
  async (on, { emergency }, { succeeds }) => ({
    params: succeeds || !emergency ? await anEmergency(on, state) : emergency,
    body,
  });

/** How the operations among officials are called so that nothing but a missing permission can refuse them. */
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
  requestBreakGlass: async () => ({ body: examples.requestBreakGlass }),
  decideBreakGlass: async (on, { emergency }, { succeeds }) => ({
    params: succeeds || !emergency ? await anEmergency(on, 'requested', 'inspector-regulator') : emergency,
    body: examples.decision,
  }),
  endBreakGlass: async (on, { emergency }, { succeeds }) => ({
    params: succeeds || !emergency ? await anEmergency(on, 'open') : emergency,
    body: examples.end,
  }),
  reviewBreakGlass: onEmergency('ended', examples.review),
  listBreakGlass: async () => ({}),
  getBreakGlass: async (_, { emergency }) => ({ params: emergency ?? { breakGlassId: '' } }),
};
