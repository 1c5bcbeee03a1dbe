import * as inspectorateExamples from '../../../functions/inspectorate/operations/examples.ts';
import * as told from '../../../functions/inspectorate/operations/examples-told.ts';
import * as examples from '../../../functions/registry/operations/examples.ts';
import * as records from '../../../functions/registry/operations/examples-records.ts';
import { repayment } from '../../../functions/registry/operations/examples-repayments.ts';
import { certificateSituations } from '../inputs/certificate-inputs.ts';
import { memberSituations } from '../inputs/member-inputs.ts';
import { officialSituations } from '../inputs/official-inputs.ts';
import { suspensionSituations } from '../inputs/suspension-inputs.ts';
import { perform } from '../requests/operations.ts';
import { seenBy } from '../requests/tags.ts';
import { verified } from '../stages/certificate-stage.ts';
import type { Caller, Running } from '../stages/running.ts';
import {
  aContract,
  anOrganisation,
  contractBetween,
  freshNumber,
  type Parties,
  parties,
} from '../stages/stage.ts';
import { peopleSituations } from './people-situations.ts';
import { releaseSituations } from './release-situations.ts';
import { ruleSetSituations } from './rule-set-situations.ts';
import type { Situation } from './situation.ts';
import { workerSituations } from './worker-situations.ts';

type Prepare = (on: Running) => Promise<Situation>;

async function betweenParties(on: Running): Promise<Parties & { contractId: string }> {
  const both = await parties(on);
  return { ...both, contractId: await aContract(on, both) };
}

const newcomer =
  (body: object, otherBody: object): Prepare =>
  async (on) => {
    const registrationNumber = freshNumber();
    return {
      who: await on.caller({ pool: 'organisations' }),
      input: { body: { ...body, registrationNumber } },
      otherBody: { ...otherBody, registrationNumber },
      about: {},
    };
  };

const onContract =
  (who: 'employer' | 'agency', body: object, otherBody: object): Prepare =>
  async (on) => {
    const about = await betweenParties(on);
    return { who: about[who], input: { params: { contractId: about.contractId }, body }, otherBody, about };
  };

/** An official's request about a contract, which its body names. */
const byOfficial =
  (official: string, body: object, different: object): Prepare =>
  async (on) => {
    const about = await betweenParties(on);
    const real = { ...body, contractId: about.contractId };
    return {
      who: await on.caller(official),
      input: { body: real },
      otherBody: { ...real, ...different },
      about,
    };
  };

/** A request for each operation that creates, on records of its own. */
export const situations: Readonly<Record<string, Prepare>> = {
  ...ruleSetSituations,
  ...releaseSituations,
  ...certificateSituations,
  ...officialSituations,
  ...peopleSituations,
  ...workerSituations,
  ...suspensionSituations,
  ...memberSituations,
  registerEmployer: newcomer(examples.registerEmployer, { ...examples.registerEmployer, sector: 'G' }),
  registerAgency: newcomer(examples.registerAgency, {
    ...examples.registerAgency,
    name: { latin: 'Another' },
  }),
  async addLicence(on) {
    const { member, id } = await anOrganisation(on, 'agency');
    const input = { params: { organisationId: id }, body: examples.laterLicence };
    return {
      who: member,
      input,
      otherBody: { ...examples.laterLicence, validUntil: '2030-06-30' },
      about: { agency: member, agencyId: id },
    };
  },
  async registerContract(on) {
    const about = await parties(on);
    const body = contractBetween(about);
    return { who: about.agency, input: { body }, otherBody: { ...body, externalId: 'another' }, about };
  },
  amendContract: onContract('employer', examples.amendContract, {
    ...examples.amendContract,
    effectiveFrom: '2026-10-01',
  }),
  endContract: onContract('employer', examples.endContract, {
    ...examples.endContract,
    reason: 'workerResigned',
  }),
  annotateContract: onContract('agency', examples.annotate, { text: 'Something else altogether.' }),
  async issueWorkerLink(on) {
    const about = await betweenParties(on);
    return { who: about.agency, input: { params: { contractId: about.contractId } }, about };
  },
  fileFeeDisclosure: onContract('agency', examples.feeDisclosure, { workerPaidNothing: true, items: [] }),
  recordWagePayment: onContract('employer', records.wagePayment, {
    ...records.wagePayment,
    payslip: false,
  }),
  recordWorkingTime: onContract('employer', records.workingTime, {
    ...records.workingTime,
    source: 'estimate',
  }),
  recordDocumentCustody: onContract('employer', records.custody, { ...records.custody, access: 'refused' }),
  recordHousing: onContract('employer', records.housing, { ...records.housing, cooling: false }),
  planRepayment: onContract(
    'agency',
    { count: 3, firstDueOn: '2026-06-10' },
    { count: 2, firstDueOn: '2026-06-10' },
  ),
  recordRepayment: onContract('agency', repayment, { ...repayment, paidBy: 'other' }),
  fileReport: byOfficial('hotline', told.told, { urgency: 'routine' }),
  recordInspection: byOfficial('inspector', told.observed, { lookedForAll: true }),
  async enterPermitRecord(on) {
    const about = await betweenParties(on);
    const { permit } = told.permit;
    const params = { contractId: about.contractId };
    const otherBody = { permit: { ...permit, fault: 'authority' } };
    return { who: await on.caller('inspector'), input: { params, body: told.permit }, otherBody, about };
  },
  async enterFinding(on) {
    const about = await betweenParties(on);
    const params = { organisationId: about.agencyId };
    const otherBody = { ...told.finding, on: '2025-12-01' };
    return { who: await on.caller('inspector'), input: { params, body: told.finding }, otherBody, about };
  },
  async reviewFlag(on) {
    const about = await betweenParties(on);
    await on.settled();
    const who = await on.caller('inspector');
    const { flags } = await perform(on, who, ['getDossier', { params: { contractId: about.contractId } }]);
    // The law on caps: what decides it changes with every disclosure that is filed later.
    const flag = flags.find(({ kind }) => kind === 'law');
    return {
      who,
      input: { params: { flagId: flag?.id ?? '' }, body: inspectorateExamples.review },
      otherBody: { decision: 'dismissed', reason: 'The receipts show another payer.' },
      about,
    };
  },
  async verifyOrganisation(on) {
    const about = await betweenParties(on);
    return {
      who: await on.caller('inspector'),
      input: {
        params: { organisationId: about.employerId },
        body: { decision: 'verified' },
        headers: await seenBy(on, 'inspector', `/v1/organisations/${about.employerId}`),
      },
      otherBody: { decision: 'refused', reason: 'numberNotInRegister' },
      about,
    };
  },
};

async function amendName(on: Running, who: Caller, path: string): Promise<void> {
  const tag = (await on.call(who, 'GET', path)).headers.get('etag') ?? '';
  const answer = await on.call(who, 'PATCH', path, { name: { latin: 'Renamed since' } }, { 'if-match': tag });
  if (answer.status !== 200) throw new Error(answer.text);
}

async function organisationsChange(
  on: Running,
  { employer, employerId, agency, agencyId }: Partial<Parties>,
) {
  for (const id of [employerId, agencyId].filter((known) => known !== undefined)) await verified(on, id);
  if (employer) await amendName(on, employer, `/v1/employers/${employerId}`);
  if (!agency) return;
  await amendName(on, agency, `/v1/agencies/${agencyId}`);
  const licence = { ...examples.laterLicence, number: 'LMRA-9', validFrom: '2025-01-01' };
  await on.call(agency, 'POST', `/v1/agencies/${agencyId}/licences`, licence);
}

async function contractChanges(on: Running, { employer, agency, contractId }: Situation['about']) {
  if (!employer || !agency || !contractId) return;
  const at = `/v1/contracts/${contractId}`;
  const [charge] = examples.feeDisclosure.items;
  const more = {
    ...examples.feeDisclosure,
    items: [{ ...charge, amount: { amount: '99000.00', currency: 'INR' } }],
  };
  await on.call(agency, 'POST', `${at}/fee-disclosures`, more);
  await on.call(employer, 'POST', `${at}/fee-disclosures`, { workerPaidNothing: true, items: [] });
  await on.call(employer, 'POST', `${at}/amendments`, {
    effectiveFrom: '2026-11-01',
    terms: { wage: { basic: { amount: '90.000', currency: 'BHD' }, period: 'month' } },
    documentCustody: { heldBy: 'employer', access: 'refused' },
  });
  await on.call(employer, 'POST', `${at}/end`, { endedOn: '2026-11-20', reason: 'workerResigned' });
}

/** Much happens to the records after the first answer: verified, renamed, licensed, disclosed again, amended, ended. */
export async function lifeGoesOn(on: Running, about: Situation['about']): Promise<void> {
  await organisationsChange(on, about);
  await contractChanges(on, about);
  await on.settled();
}
