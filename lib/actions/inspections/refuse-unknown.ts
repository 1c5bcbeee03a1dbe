import { ProblemError } from '../../problems/problem-error.ts';
import { findContract } from '../../store/contracts.ts';
import { findOrganisation } from '../../store/organisations.ts';
import type { InspectorateContext } from '../context.ts';
import { partyNotFound } from '../contracts/party-not-found.ts';

interface Named {
  contractId?: string | undefined;
  employerId?: string | undefined;
}

const contractUnknown = (): ProblemError =>
  new ProblemError('validation-failed', {
    errors: [
      {
        pointer: '/contractId',
        code: 'contract-unknown',
        message: {
          en: 'No such contract is registered. Mend the id, or leave it out and name the employer.',
          ar: 'لا يوجد عقد مسجل بهذا المعرّف. صحّح المعرّف، أو احذفه واذكر صاحب العمل.',
        },
      },
    ],
  });

/**
 * Refuses a report or an inspection about something that is not in the records: nobody would ever look there.
 * @throws ProblemError `validation-failed` or `party-not-found`
 */
export async function refuseUnknown(
  { store }: InspectorateContext,
  { contractId, employerId }: Named,
): Promise<void> {
  const core = store.reader('core');
  if (contractId !== undefined && !(await findContract(core, contractId))) throw contractUnknown();
  if (employerId === undefined) return;
  const employer = await findOrganisation(core, employerId);
  if (employer?.kind !== 'employer') throw partyNotFound('/employerId');
}
