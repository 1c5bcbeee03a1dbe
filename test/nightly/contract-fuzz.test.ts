import { beforeAll, describe, expect, it } from 'vitest';
import { cookiesOn } from '../support/authorisation/voice-cells.ts';
import { figure } from '../support/figure.ts';
import { fuzz, fuzzMeasured } from '../support/requests/contract-fuzz.ts';
import { fuzzVoice, voiceShots } from '../support/requests/voice-fuzz.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type HouseInProcess, houseInProcess } from '../support/stages/house-in-process.ts';
import { running } from '../support/stages/running.ts';
import { workerStage } from '../support/stages/worker-stage.ts';

/** T3 by night: twenty rounds of 10,000, each with a seed that is printed; no new round begins after eight minutes. */
describe('whatever is done to one field of an example of the documents', () => {
  const db = testEngine();
  let house: HouseInProcess;
  beforeAll(async () => {
    house = await houseInProcess(db);
  });

  it('200,000 changed requests get no 5xx and no answer that the documents do not announce', async () => {
    const started = Date.now();
    let sum = 0;
    const seeds: number[] = [];
    for (let round = 0; round < 20 && Date.now() - started < 480_000; round += 1) {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const { sent, faults } = await fuzz({ house, runs: 10_000, seed });
      sum += sent;
      seeds.push(seed);
      expect(faults).toEqual([]);
    }
    figure('T3', fuzzMeasured(sum, 0), seeds.join(' '));
  });
});

describe('whatever is done to one field of a form of the face of workers', () => {
  const insaf = running();

  it('every field with every operator, without a link and as a mailbox that is only shown, gets no 5xx', async () => {
    const stage = await workerStage(insaf);
    const carried = { contractId: stage.contractId, otherContractId: stage.contractId, mailbox: '' };
    const { nothing, link, decoy } = await cookiesOn(insaf, carried);
    for (const cookie of [nothing, link, decoy])
      expect(await fuzzVoice(insaf, { runs: voiceShots, seed: 0, cookie })).toEqual([]);
    figure('T3', `forms of workers: ${3 * voiceShots} changed forms, 0 faults`);
  });
});
