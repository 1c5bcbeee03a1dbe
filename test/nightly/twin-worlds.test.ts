import { beforeAll, expect, test } from 'vitest';
import { testEngine } from '../support/stages/engine.ts';
import { openTwins } from '../twin-worlds/pairs.ts';
import { reportOf, seedsFrom } from '../twin-worlds/report.ts';
import { type TwinKeys, twinKeys } from '../twin-worlds/twin-keys.ts';

const engines = [testEngine({ manyWrites: true }), testEngine({ manyWrites: true })] as const;
let keys: TwinKeys;
beforeAll(async () => {
  keys = await twinKeys();
});

const wanted = 10_000;
/** Bounded in time: a machine that is slower compares fewer pairs and says how many. */
const milliseconds = 45 * 60_000;

function* until(deadline: number, seeds: readonly number[]): Generator<number> {
  for (const seed of seeds) {
    if (performance.now() > deadline) return;
    yield seed;
  }
}

test('ten thousand pairs of twin worlds differ in nothing that can be seen from outside (T2)', {
  timeout: milliseconds + 600_000,
}, async () => {
  const twins = await openTwins(engines, { keys });
  const first = Math.floor(Math.random() * 2 ** 30);
  const seeds = until(performance.now() + milliseconds, seedsFrom(first, wanted));
  const compared = await reportOf(first, () => twins.compare(seeds));
  expect(compared.difference).toBeUndefined();
  expect(compared.apart).toBeGreaterThan(compared.pairs / 2);
});
