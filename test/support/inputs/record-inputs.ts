import * as told from '../../../functions/inspectorate/operations/examples-told.ts';
import * as examples from '../../../functions/registry/operations/examples-records.ts';
import { repayment } from '../../../functions/registry/operations/examples-repayments.ts';
import { perform } from '../requests/operations.ts';
import type { Running } from '../stages/running.ts';
import type { MakeInput, Scene } from '../stages/scene.ts';

const onContract =
  (body?: object): MakeInput =>
  async (_, { contractId }) => ({ params: { contractId }, body });

const aFee = { item: 'RF01', amount: { amount: '45000.00', currency: 'INR' }, payer: 'WORKER' };

/** How the operations of records, reports and inspections are called so that nothing but a missing permission can refuse them. */
export const recordInputs: Readonly<Record<string, MakeInput>> = {
  recordWagePayment: onContract(examples.wagePayment),
  listWagePayments: onContract(),
  recordWorkingTime: onContract(examples.workingTime),
  listWorkingTime: onContract(),
  recordDocumentCustody: onContract(examples.custody),
  listDocumentCustody: onContract(),
  recordHousing: onContract(examples.housing),
  listHousing: onContract(),
  planRepayment: async (on, scene, wanted) => {
    // Only who disclosed that the worker paid owes anything to divide.
    const body = { workerPaidNothing: false, items: [aFee] };
    const input = { params: { contractId: scene.contractId } };
    const party = wanted.as === 'employer' || wanted.as === 'agency' ? scene.parties[wanted.as] : undefined;
    if (party) await perform(on, party, ['fileFeeDisclosure', { ...input, body }]);
    return { ...input, body: { count: 3, firstDueOn: '2026-06-10' } };
  },
  recordRepayment: onContract(repayment),
  getRepayments: onContract(),
  fileReport: async (_, { contractId }) => ({ body: { ...told.told, contractId } }),
  getReport: async (_, { known }) => ({ params: { reportId: known?.reportId ?? '' } }),
  listContractReports: onContract(),
  recordInspection: async (_, { contractId }) => ({ body: { ...told.observed, contractId } }),
  getInspection: async (_, { known }) => ({ params: { inspectionId: known?.inspectionId ?? '' } }),
  listContractInspections: onContract(),
  listEmployerInspections: async (_, { parties }) => ({ params: { organisationId: parties.employerId } }),
  enterPermitRecord: onContract(told.permit),
  enterFinding: async (_, { parties }) => ({
    params: { organisationId: parties.agencyId },
    body: told.finding,
  }),
};

/** One report and one inspection of a contract, for those who read them. */
export async function knownOf(on: Running, contractId: string): Promise<NonNullable<Scene['known']>> {
  const report = await perform(on, 'hotline', ['fileReport', { body: { ...told.told, contractId } }]);
  const inspection = await perform(on, 'inspector', [
    'recordInspection',
    { body: { ...told.observed, contractId } },
  ]);
  return { reportId: report.id, inspectionId: inspection.id };
}
