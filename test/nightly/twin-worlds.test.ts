import { expect, test } from 'vitest';
import { inProcesses, sharesOf, sumOf } from '../support/in-processes.ts';
import type { Compared } from '../twin-worlds/pairs.ts';
import { reportOf } from '../twin-worlds/report.ts';

/** Bounded in time: a machine that is slower compares fewer pairs and says how many. */
const milliseconds = Number(process.env.NIGHTLY_MINUTES ?? 60) * 60_000;
const wanted = 10_000;
/** Few enough that a process begins anew now and then, and many enough that its beginning costs nothing beside. */
const ofOneProcess = 1_000;

async function compared(from: number): Promise<Compared> {
  const shares = sharesOf(wanted, ofOneProcess).map(({ first, count }) => ({ first: from + first, count }));
  const runs: Compared[] = await inProcesses('test/twin-worlds/share.ts', shares, milliseconds);
  const difference = runs.find((run) => run.difference)?.difference;
  return {
    pairs: sumOf(runs, (run) => run.pairs),
    looks: sumOf(runs, (run) => run.looks),
    apart: sumOf(runs, (run) => run.apart),
    released: sumOf(runs, (run) => run.released),
    ...(difference ? { difference } : {}),
  };
}

test('ten thousand pairs of twin worlds differ in nothing that can be seen from outside (T2)', {
  timeout: milliseconds + 600_000,
}, async () => {
  const first = Number(process.env.T2_SEED ?? Math.floor(Math.random() * 2 ** 30));
  const whole = await reportOf(first, () => compared(first));
  expect(whole.difference).toBeUndefined();
  expect(whole.apart).toBeGreaterThan(whole.pairs / 2);
});
