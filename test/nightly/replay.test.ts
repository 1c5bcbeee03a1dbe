import { expect, test } from 'vitest';
import { figure } from '../support/figure.ts';
import { recordDecisions, replayedOtherwise } from '../support/rules/replays.ts';
import { testEngine } from '../support/stages/engine.ts';
import { rulesDesk } from '../support/stages/rules-desk.ts';

const db = testEngine();

test('ten thousand stored decisions are made again to the same bytes (T18)', async () => {
  const desk = await rulesDesk(db);
  let replayed = 0;
  for (let country = 1; country <= 20; country += 1) {
    const recorded = await recordDecisions(db, desk, [country, 500]);
    expect(await replayedOtherwise(desk, recorded)).toEqual([]);
    replayed += recorded.length;
  }
  figure('T18', `${replayed} decisions were made again, each to the same bytes`);
  expect(replayed).toBe(10_000);
}, 2_700_000);
