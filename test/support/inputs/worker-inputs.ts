import * as examples from '../../../functions/inspectorate/operations/examples-workers.ts';
import { perform } from '../requests/operations.ts';
import type { Caller, Running } from '../stages/running.ts';
import type { MakeInput, Scene } from '../stages/scene.ts';
import { aContract, freshNumber, type Parties, parties } from '../stages/stage.ts';
import { taken } from './people-inputs.ts';

/** Somebody whom nobody has met, by a document of their own. */
export const aNewWorker = () => ({
  name: { latin: 'Sita Gurung' },
  document: { type: 'passport', number: `W${freshNumber()}`, issuingCountry: 'NP' },
});

/** The worker of a new contract between these parties, as an inspector meets them: the employer is in their hands. */
export async function aWorker(
  on: Running,
  between: Parties,
  worker: object = aNewWorker(),
): Promise<{ workerId: string; contractId: string }> {
  const contractId = await aContract(on, between, { worker });
  await on.settled();
  const { workerId } = await perform(on, 'inspector', ['getContractWorker', { params: { contractId } }]);
  return { workerId, contractId };
}

/** The same at an employer of their own, who is given to an inspector. */
export async function anAssignedWorker(on: Running) {
  const between = await parties(on);
  await taken(on, 'inspector', { employerId: between.employerId });
  return { ...between, ...(await aWorker(on, between)) };
}

export const aHold = async (on: Running, who: string | Caller, workerId: string): Promise<string> =>
  (await perform(on, who, ['placeHold', { params: { workerId }, body: examples.placeHold }])).id;

export const anErasure = async (on: Running, who: string | Caller, workerId: string): Promise<string> =>
  (await perform(on, who, ['requestErasure', { params: { workerId }, body: examples.requestErasure }])).id;

const known = ({ workers }: Scene): NonNullable<Scene['workers']> => {
  if (!workers) throw new Error('The scene has no workers.');
  return workers;
};
const ofWorker: MakeInput = async (_, scene) => ({ params: { workerId: known(scene).workerId } });

/** How the operations on workers are called so that nothing but a missing permission can refuse them. */
export const workerInputs: Readonly<Record<string, MakeInput>> = {
  getContractWorker: async (_, { contractId }) => ({ params: { contractId } }),
  listWorkerContracts: ofWorker,
  stateSameWorker: async (on, scene, { succeeds }) => ({
    params: { workerId: known(scene).workerId },
    body: {
      ...examples.stateSameAs,
      workerId: succeeds ? (await aWorker(on, scene.parties)).workerId : known(scene).otherWorkerId,
    },
  }),
  placeHold: async (_, scene) => ({
    params: { workerId: known(scene).workerId },
    body: examples.placeHold,
  }),
  listHolds: ofWorker,
  releaseHold: async (on, scene, { succeeds }) => {
    const { workerId, holdId } = known(scene);
    const params = { workerId, holdId: succeeds ? await aHold(on, 'inspector', workerId) : holdId };
    return { params, body: examples.releaseHold };
  },
  requestErasure: async (_, scene) => ({
    params: { workerId: known(scene).workerId },
    body: examples.requestErasure,
  }),
  listErasures: ofWorker,
  withdrawErasure: async (on, scene, { succeeds }) => {
    const { workerId, erasureId } = known(scene);
    return {
      params: { workerId, erasureId: succeeds ? await anErasure(on, 'inspector', workerId) : erasureId },
      body: examples.withdrawErasure,
    };
  },
};

/** What the cells of the matrix about workers stand on. */
export async function workerScene(
  on: Running,
  { parties: between, contractId }: Pick<Scene, 'parties' | 'contractId'>,
) {
  const { workerId } = await perform(on, 'inspector', ['getContractWorker', { params: { contractId } }]);
  return {
    workerId,
    otherWorkerId: (await aWorker(on, between)).workerId,
    holdId: await aHold(on, 'inspector', workerId),
    erasureId: await anErasure(on, 'inspector', workerId),
  };
}
