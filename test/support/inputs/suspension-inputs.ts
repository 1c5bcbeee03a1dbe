import * as examples from '../../../functions/inspectorate/operations/examples-suspensions.ts';
import type { Situation } from '../replays/situation.ts';
import type { Running } from '../stages/running.ts';
import type { MakeInput, Scene, Wanted } from '../stages/scene.ts';
import { aContract, parties } from '../stages/stage.ts';
import { aCertificateFor, aSuspension } from '../stages/suspension-stage.ts';
import { inHand } from './people-inputs.ts';

const aboutAgency = async (on: Running, { parties: both }: Pick<Scene, 'parties'>) => ({
  holderId: both.agencyId,
  contractId: await aContract(on, both),
});

/** A fresh one where the call succeeds, because it may change what it touches; else that of the scene. */
const inForce = async (on: Running, scene: Scene, { succeeds }: Wanted): Promise<string> =>
  succeeds
    ? (await aSuspension(on, await aboutAgency(on, scene))).suspensionId
    : (scene.suspended?.suspensionId ?? '');

async function certificateIn(on: Running, scene: Scene, { succeeds }: Wanted) {
  if (!succeeds) return { certificateId: scene.suspended?.certificateId ?? '', contractId: scene.contractId };
  const about = await aboutAgency(on, scene);
  return { certificateId: (await aCertificateFor(on, about)).id, contractId: about.contractId };
}

/** How the operations of suspensions are called so that nothing but a missing permission can refuse them. */
export const suspensionInputs: Readonly<Record<string, MakeInput>> = {
  getContractRepayments: async (_, { contractId }) => ({ params: { contractId } }),
  getRepaymentTotals: async (_, { parties: both }) => ({ params: { organisationId: both.employerId } }),
  getRecruitmentCosts: async () => ({
    query: { origin: 'IN', destination: 'BH', from: '2026-Q1', to: '2026-Q2' },
  }),
  listHeldCertificates: async (_, { parties: both }) => ({ params: { organisationId: both.agencyId } }),
  getCertificateHistory: async (_, { suspended }) => ({
    params: { certificateId: suspended?.certificateId ?? '' },
  }),
  proposeSuspension: async (on, scene, wanted) => {
    const { certificateId, contractId } = await certificateIn(on, scene, wanted);
    return { params: { certificateId }, body: { ...examples.proposal, contractIds: [contractId] } };
  },
  getSuspension: async (_, { suspended }) => ({ params: { suspensionId: suspended?.suspensionId ?? '' } }),
  decideSuspension: async (on, scene, wanted) => ({
    params: { suspensionId: await inForce(on, scene, wanted) },
    body: examples.decision,
  }),
};

/** A request for each of them that creates, on records of its own. */
export const suspensionSituations: Readonly<Record<string, (on: Running) => Promise<Situation>>> = {
  proposeSuspension: async (on) => {
    const both = await parties(on);
    const about = { ...both, contractId: await aContract(on, both) };
    await inHand(on, 'inspector', about.contractId);
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
