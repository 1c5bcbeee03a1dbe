import { beforeAll, describe, expect, it } from 'vitest';
import { fuzz, fuzzMeasured } from '../support/contract-fuzz.ts';
import { testEngine } from '../support/engine.ts';
import { figure } from '../support/figure.ts';
import { type HouseInProcess, houseInProcess } from '../support/house-in-process.ts';

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
