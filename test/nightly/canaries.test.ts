import { expect, test } from 'vitest';
import { runCanaries } from '../canaries/run.ts';
import { tapeOf } from '../canaries/tape.ts';
import { figure } from '../support/figure.ts';
import { testEngine } from '../support/stages/engine.ts';

const rounds = 60;
const mostMilliseconds = 240_000;
const db = testEngine();
const records = tapeOf(db);

test(`T7: ${rounds} rounds with new markers in every personal field, and none comes out anywhere`, async () => {
  const until = Date.now() + mostMilliseconds;
  let done = 0;
  for (; done < rounds && Date.now() < until; done += 1) {
    const { hits } = await runCanaries({ db, records });
    expect(hits).toEqual([]);
  }
  figure('T7', `${done} rounds, 0 hits`);
  expect(done).toBeGreaterThan(0);
});
