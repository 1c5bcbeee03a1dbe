import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import * as examples from '../../functions/registry/operations/examples-records.ts';
import { type Input, perform } from './operations.ts';
import type { Running } from './running.ts';

/** A report and an inspection of one contract. */
export interface Known {
  reportId: string;
  inspectionId: string;
}

/** What these inputs need of the scene. */
interface Scene {
  parties: { agencyId: string };
  contractId: string;
  known?: Known;
}
type MakeInput = (on: Running, scene: Scene) => Promise<Input>;

const onContract =
  (body?: object): MakeInput =>
  async (_, { contractId }) => ({ params: { contractId }, body });

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
  fileReport: async (_, { contractId }) => ({ body: { ...told.told, contractId } }),
  getReport: async (_, { known }) => ({ params: { reportId: known?.reportId ?? '' } }),
  listContractReports: onContract(),
  recordInspection: async (_, { contractId }) => ({ body: { ...told.observed, contractId } }),
  getInspection: async (_, { known }) => ({ params: { inspectionId: known?.inspectionId ?? '' } }),
  listContractInspections: onContract(),
  enterPermitRecord: onContract(told.permit),
  enterFinding: async (_, { parties }) => ({
    params: { organisationId: parties.agencyId },
    body: told.finding,
  }),
};

/** One report and one inspection of a contract, for those who read them. */
export async function knownOf(on: Running, contractId: string): Promise<Known> {
  const report = await perform(on, 'hotline', ['fileReport', { body: { ...told.told, contractId } }]);
  const inspection = await perform(on, 'inspector', [
    'recordInspection',
    { body: { ...told.observed, contractId } },
  ]);
  return { reportId: report.id, inspectionId: inspection.id };
}
