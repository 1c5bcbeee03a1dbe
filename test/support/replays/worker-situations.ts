import * as examples from '../../../functions/inspectorate/operations/examples-workers.ts';
import { aHold, anAssignedWorker, anErasure, aWorker } from '../inputs/worker-inputs.ts';
import type { Running } from '../stages/running.ts';
import type { Situation } from './situation.ts';

/** A request for each operation on workers that creates, on records of its own. */
export const workerSituations: Readonly<Record<string, (on: Running) => Promise<Situation>>> = {
  async stateSameWorker(on) {
    const { workerId, contractId: _, ...about } = await anAssignedWorker(on);
    const body = { ...examples.stateSameAs, workerId: (await aWorker(on, about)).workerId };
    return {
      who: await on.caller('inspector'),
      input: { params: { workerId }, body },
      otherBody: { ...body, reason: 'Both papers were shown at the visit.' },
      about,
    };
  },
  async placeHold(on) {
    const { workerId, ...about } = await anAssignedWorker(on);
    return {
      who: await on.caller('inspector'),
      input: { params: { workerId }, body: examples.placeHold },
      otherBody: { ...examples.placeHold, reviewOn: '2027-01-11' },
      about,
    };
  },
  async releaseHold(on) {
    const { workerId, ...about } = await anAssignedWorker(on);
    const holdId = await aHold(on, 'inspector', workerId);
    return {
      who: await on.caller('supervisor'),
      input: { params: { workerId, holdId }, body: examples.releaseHold },
      otherBody: { reason: 'The claim was settled in full.' },
      about,
    };
  },
  async requestErasure(on) {
    const { workerId, ...about } = await anAssignedWorker(on);
    return {
      who: await on.caller('inspector'),
      input: { params: { workerId }, body: examples.requestErasure },
      otherBody: { ...examples.requestErasure, askedThrough: 'receipt' },
      about,
    };
  },
  async withdrawErasure(on) {
    const { workerId, ...about } = await anAssignedWorker(on);
    const erasureId = await anErasure(on, 'inspector', workerId);
    return {
      who: await on.caller('inspector'),
      input: { params: { workerId, erasureId }, body: examples.withdrawErasure },
      otherBody: { reason: 'The worker thought otherwise.' },
      about,
    };
  },
};
