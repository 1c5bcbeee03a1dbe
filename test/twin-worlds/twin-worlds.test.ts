import { beforeAll, describe, expect, test } from 'vitest';
import { testEngine } from '../support/stages/engine.ts';
import { leaks } from './leaks.ts';
import { certificateLeaks } from './leaks-certificates.ts';
import { openTwins } from './pairs.ts';
import { reportOf, seedsFrom } from './report.ts';
import { type TwinKeys, twinKeys } from './twin-keys.ts';

const engines = [testEngine({ manyWrites: true }), testEngine({ manyWrites: true })] as const;
let keys: TwinKeys;
beforeAll(async () => {
  keys = await twinKeys();
});

/** Per change; ten thousand stand in test/nightly/twin-worlds.test.ts. */
const pairsPerChange = 500;
/** Pairs in which a planted leak has to show itself; most show in the first few. */
const enough = 120;

describe('Twin worlds (T2)', () => {
  test('differ in no byte, call, unit or length, whatever was told, observed, decided or prepared in one of them', {
    timeout: 900_000,
  }, async () => {
    const twins = await openTwins(engines, { keys });
    const first = Math.floor(Math.random() * 2 ** 30);
    const compared = await reportOf(first, () => twins.compare(seedsFrom(first, pairsPerChange)));
    expect(compared.difference).toBeUndefined();
    expect(compared.pairs).toBe(pairsPerChange);
    // What officials know is another in most pairs: inside the worlds are apart, and outside nobody can tell.
    expect(compared.apart).toBeGreaterThan(pairsPerChange / 2);
  });

  test.each(Object.entries({ ...leaks, ...certificateLeaks }))('find %s', async (_, plant) => {
    const twins = await openTwins(engines, { keys, plant });
    const { pairs, difference } = await twins.compare(seedsFrom(1, enough));
    expect(difference, `not found in ${pairs} pairs`).toBeDefined();
  });
});
