import { beforeAll, describe, expect, it } from 'vitest';
import { figure } from '../support/figure.ts';
import { fuzz, fuzzMeasured, fuzzSize } from '../support/requests/contract-fuzz.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type HouseInProcess, houseInProcess } from '../support/stages/house-in-process.ts';

/** T3. The long run is test/nightly/contract-fuzz.test.ts. */
describe('whatever is done to one field of an example of the documents', () => {
  const db = testEngine();
  let house: HouseInProcess;
  beforeAll(async () => {
    house = await houseInProcess(db);
  });

  it('has more than 25 ways of being wrong for each field', () => {
    expect(fuzzSize.operators).toBeGreaterThanOrEqual(25);
  });

  it('10,000 changed requests get no 5xx and no answer that the documents do not announce', async () => {
    const seed = 20_261_122;
    const { sent, faults } = await fuzz({ house, runs: 10_000, seed });
    figure('T3', fuzzMeasured(sent, faults.length), seed);
    expect(faults).toEqual([]);
  });
});
