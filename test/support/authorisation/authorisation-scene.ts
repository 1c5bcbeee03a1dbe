import * as inspectorateExamples from '../../../functions/inspectorate/operations/examples.ts';
import * as examples from '../../../functions/registry/operations/examples.ts';
import { anIssuedCertificate } from '../credentials/issued-certificate.ts';
import { certificateInputs } from '../inputs/certificate-inputs.ts';
import { journalInputs, sealedEntryOf } from '../inputs/journal-inputs.ts';
import { memberInputs } from '../inputs/member-inputs.ts';
import { anAppointment, officialInputs } from '../inputs/official-inputs.ts';
import { anEmergency, peopleInputs, taken } from '../inputs/people-inputs.ts';
import { knownOf, recordInputs } from '../inputs/record-inputs.ts';
import { releaseInputs } from '../inputs/release-inputs.ts';
import { ruleSetInputs } from '../inputs/rule-set-inputs.ts';
import { suspensionInputs } from '../inputs/suspension-inputs.ts';
import { workerInputs, workerScene } from '../inputs/worker-inputs.ts';
import { perform } from '../requests/operations.ts';
import { seenBy } from '../requests/tags.ts';
import { aHeldCertificate } from '../stages/certificate-stage.ts';
import { person } from '../stages/local-issuer.ts';
import { aServedRelease } from '../stages/release-stage.ts';
import { ruleScene } from '../stages/rule-set-stage.ts';
import type { Running } from '../stages/running.ts';
import type { MakeInput, Scene, Wanted } from '../stages/scene.ts';
import { aContract, anOrganisation, contractBetween, freshNumber } from '../stages/stage.ts';
import { aSuspension } from '../stages/suspension-stage.ts';

export async function setScene(on: Running): Promise<Scene> {
  const employer = await anOrganisation(on, 'employer');
  const agency = await anOrganisation(on, 'agency');
  const stranger = await anOrganisation(on, 'agency');
  const parties = {
    employer: employer.member,
    employerId: employer.id,
    agency: agency.member,
    agencyId: agency.id,
  };
  const contractId = await aContract(on, parties);
  const known = await knownOf(on, contractId);
  const assigned = await taken(on, 'inspector', { employerId: employer.id });
  const suspended = await aSuspension(on, { holderId: agency.id, contractId });
  const releases = await aServedRelease(on, { recipientId: employer.id, contractId });
  // What was told opens to those to whom the employer is assigned; the tiers below them have a test of their own.
  await taken(on, 'supervisor', { employerId: employer.id });
  const certificateId = await aHeldCertificate(on, parties);
  const emergency = await anEmergency(on, 'requested');
  await on.settled();
  const rules = await ruleScene(on, contractId);
  const { flags } = await perform(on, 'inspector', ['getDossier', { params: { contractId } }]);
  return {
    parties,
    contractId,
    flagIds: flags.map(({ id }) => id),
    known,
    releases,
    suspended,
    assigned,
    certificateId,
    workers: await workerScene(on, { parties, contractId }),
    emergency,
    appointments: {
      proposed: await anAppointment(on, 'proposed'),
      appointed: await anAppointment(on, 'appointed'),
    },
    rules,
    entryId: await sealedEntryOf(on, contractId),
    callers: { employer: parties.employer, agency: parties.agency, stranger: stranger.member },
    subjects: {
      employer: employer.subject,
      agency: agency.subject,
      inspector: person('inspector').subject,
    },
  };
}

const contractParams = async (on: Running, { parties, contractId }: Scene, { succeeds }: Wanted) => ({
  contractId: succeeds ? await aContract(on, parties) : contractId,
});

const ofEmployer: MakeInput = async (_, { parties }) => ({ params: { organisationId: parties.employerId } });
const ofAgency: MakeInput = async (_, { parties }) => ({ params: { organisationId: parties.agencyId } });
const ofContract: MakeInput = async (_, { contractId }) => ({ params: { contractId } });
const ofIssued: MakeInput = async (on) => ({
  params: { number: (await anIssuedCertificate(on)).number },
});
const withNothing: MakeInput = async () => ({});

/** How each operation is called so that nothing but a missing permission can refuse it. */
export const inputs: Readonly<Record<string, MakeInput>> = {
  ...recordInputs,
  ...certificateInputs,
  ...memberInputs,
  ...releaseInputs,
  ...ruleSetInputs,
  ...officialInputs,
  ...peopleInputs,
  ...workerInputs,
  ...suspensionInputs,
  ...journalInputs,
  getMe: withNothing,
  getMeta: withNothing,
  listContracts: withNothing,
  listFlaggedEmployers: withNothing,
  getCredentialKeys: withNothing,
  getCredentialContext: withNothing,
  verifyCertificate: ofIssued,
  getPublicCredential: ofIssued,
  getStatusList: async (on) => {
    await anIssuedCertificate(on);
    return { params: { listId: '1-suspension' } };
  },
  lookUpLicence: async () => ({ query: { licence: 'NONE-0' } }),
  getReferenceList: async () => ({ params: { taxonomy: 'fee-items' } }),
  lookUpOrganisations: async () => ({ query: { country: 'BH', registrationNumber: 'T1' } }),
  registerEmployer: async () => ({
    body: { ...examples.registerEmployer, registrationNumber: freshNumber() },
  }),
  registerAgency: async () => ({ body: { ...examples.registerAgency, registrationNumber: freshNumber() } }),
  getEmployer: ofEmployer,
  getAgency: ofAgency,
  amendEmployer: async (on, { parties: { employer, employerId } }) => ({
    params: { organisationId: employerId },
    body: { address: { country: 'BH', governorate: 'muharraq' } },
    headers: await seenBy(on, employer, `/v1/employers/${employerId}`),
  }),
  amendAgency: async (on, { parties: { agency, agencyId } }) => ({
    params: { organisationId: agencyId },
    body: { name: { latin: 'Bridge of Trust' } },
    headers: await seenBy(on, agency, `/v1/agencies/${agencyId}`),
  }),
  addLicence: async (_, { parties }) => ({
    params: { organisationId: parties.agencyId },
    body: examples.laterLicence,
  }),
  registerContract: async (_, { parties }) => ({ body: contractBetween(parties) }),
  getContract: ofContract,
  listFeeDisclosures: ofContract,
  getNotices: ofContract,
  issueWorkerLink: ofContract,
  annotateContract: async (_, { contractId }) => ({ params: { contractId }, body: examples.annotate }),
  listAnnotations: ofContract,
  amendContract: async (...all) => ({ params: await contractParams(...all), body: examples.amendContract }),
  endContract: async (...all) => ({ params: await contractParams(...all), body: examples.endContract }),
  fileFeeDisclosure: async (...all) => ({
    params: await contractParams(...all),
    body: examples.feeDisclosure,
  }),
  getEmployerProfile: ofEmployer,
  getAgencyProfile: ofAgency,
  getRecruitment: ofEmployer,
  listOrganisations: async () => ({ query: { verification: 'unverified' } }),
  getOrganisation: ofEmployer,
  getDossier: ofContract,
  getFlag: async (_, { flagIds }) => ({ params: { flagId: flagIds[0] ?? '' } }),
  reviewFlag: async (_, { flagIds }, { as }) => ({
    params: { flagId: flagIds[as === 'supervisor' ? 1 : 0] ?? '' },
    body: inspectorateExamples.review,
  }),
  verifyOrganisation: async (on, { parties }, { succeeds }) => {
    const organisationId = succeeds ? (await anOrganisation(on, 'employer')).id : parties.employerId;
    return {
      params: { organisationId },
      body: { decision: 'verified' },
      headers: await seenBy(on, 'inspector', `/v1/organisations/${organisationId}`),
    };
  },
};
