import { expect, test } from 'vitest';
import { type KillRun, killsMeasured } from '../support/faults/kills.ts';
import { figure } from '../support/figure.ts';
import { inProcesses, sharesOf, sumOf } from '../support/in-processes.ts';

/** Bounded in time: a machine that is slower tries fewer and says how many. */
const milliseconds = Number(process.env.NIGHTLY_MINUTES ?? 60) * 60_000;
const seed = process.env.T5_SEED ?? String(Date.now());
const kills = 1_500;
/** The whole journal is verified after each: what grows beyond some hundreds makes every later look dear. */
const ofOneDatabase = 75;

test('fifteen hundred kills -9 at chosen writes lose nothing that was acknowledged (T5)', {
  timeout: milliseconds + 900_000,
}, async () => {
  const shares = sharesOf(kills, ofOneDatabase).map((share) => ({ ...share, seed }));
  const until = Date.now() + milliseconds;
  const runs: KillRun[] = await inProcesses('test/support/faults/kill-share.ts', shares, milliseconds);
  const whole = {
    kills: sumOf(runs, (run) => run.kills),
    points: Math.max(...runs.map(({ points }) => points)),
    engineKills: sumOf(runs, (run) => run.engineKills),
    slowestEngine: Math.max(...runs.map(({ slowestEngine }) => slowestEngine)),
  };
  figure('T5', killsMeasured(whole), seed);
  expect(runs.flatMap(({ broken }) => broken)).toEqual([]);
  // Nothing tried is nothing shown; and only time leaves a share away.
  expect(whole.kills).toBeGreaterThan(0);
  expect(whole.points).toBeGreaterThan(0);
  if (Date.now() < until) expect(runs).toHaveLength(shares.length);
});
