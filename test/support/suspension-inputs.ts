import * as examples from '../../functions/inspectorate/operations/examples-suspensions.ts';
import type { Running } from './running.ts';
import type { MakeInput, Scene } from './scene.ts';
import type { Situation } from './situation.ts';
import { aContract, parties } from './stage.ts';
import { aCertificateFor, aProposal, aSuspension } from './suspension-stage.ts';

const aboutAgency = async (on: Running, { parties: both }: Pick<Scene, 'parties'>) => ({
  holderId: both.agencyId,
  contractId: await aContract(on, both),
});

const proposedIn = async (on: Running, scene: Scene) => aProposal(on, await aboutAgency(on, scene));

/** How the operations of suspensions are called so that nothing but a missing permission can refuse them. */
export const suspensionInputs: Readonly<Record<string, MakeInput>> = {
  getContractRepayments: async (_, { contractId }) => ({ params: { contractId } }),
  getRepaymentTotals: async (_, { parties: both }) => ({ params: { organisationId: both.employerId } }),
  getRecruitmentCosts: async () => ({
    query: { origin: 'IN', destination: 'BH', from: '2026-Q1', to: '2026-Q2' },
  }),
  getCertificateHistory: async (on, scene) => {
    const { certificateId } = await proposedIn(on, scene);
    return { params: { certificateId } };
  },
  proposeSuspension: async (on, scene) => {
    const about = await aboutAgency(on, scene);
    const { id: certificateId } = await aCertificateFor(on, about);
    return { params: { certificateId }, body: { ...examples.proposal, contractIds: [about.contractId] } };
  },
  getSuspension: async (on, scene) => {
    const { suspensionId } = await proposedIn(on, scene);
    return { params: { suspensionId } };
  },
  decideSuspension: async (on, scene) => {
    const { suspensionId } = await aSuspension(on, await aboutAgency(on, scene));
    return { params: { suspensionId }, body: examples.decision };
  },
};

/** A request for each of them that creates, on records of its own. */
export const suspensionSituations: Readonly<Record<string, (on: Running) => Promise<Situation>>> = {
  proposeSuspension: async (on) => {
    const both = await parties(on);
    const about = { ...both, contractId: await aContract(on, both) };
    const holderId = both.agencyId;
    const { id: certificateId } = await aCertificateFor(on, { ...about, holderId });
    const body = { ...examples.proposal, contractIds: [about.contractId] };
    return {
      who: await on.caller('inspector'),
      input: { params: { certificateId }, body },
      otherBody: { ...body, coverReason: 'randomSelection' },
      about,
    };
  },
  decideSuspension: async (on) => {
    const both = await parties(on);
    const about = { ...both, contractId: await aContract(on, both) };
    const { suspensionId } = await aSuspension(on, { ...about, holderId: both.agencyId });
    return {
      who: await on.caller('inspector'),
      input: { params: { suspensionId }, body: examples.decision },
      otherBody: { ...examples.decision, coverReason: 'licenceReview' },
      about,
    };
  },
};
