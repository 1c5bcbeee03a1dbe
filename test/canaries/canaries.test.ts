import { beforeAll, describe, expect, test } from 'vitest';
import { figure } from '../support/figure.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type Leak, leaks } from './leaks.ts';
import { runCanaries } from './run.ts';
import { tapeOf } from './tape.ts';

/*
 * T7: a marker in every field about a person, driven through both faces and the processor of identities; then everything that
 * came out anywhere is searched for it. The leaks show that the search finds what it is there for.
 */
describe('A marker in every personal field', () => {
  const db = testEngine();
  const records = tapeOf(db);

  const run = (plant?: Leak['plant']) => runCanaries({ db, records, plant });

  let clean: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    clean = await run();
  });

  test('comes out nowhere: not in logs, refusals, streams, dead letters or files, and in no table that may not hold it', () => {
    expect(clean.hits).toEqual([]);
  });

  test('did go through: each stands where it may, and what failed was given up and told of', () => {
    const textOf = (wanted: string) => clean.places.find(({ name }) => name === wanted)?.text ?? '';
    for (const { field, value, mayStandIn } of Object.values(clean.marks))
      for (const table of mayStandIn.slice(0, 1))
        expect([field, textOf(table)]).toEqual([field, expect.stringContaining(value)]);
    for (const name of ['log', 'refusals', 'letters', 'stream', 'journal', 'identity'])
      expect([name, textOf(name).length > 100]).toEqual([name, true]);
    expect(textOf('log')).toContain('record failed');
  });

  test.each(leaks)('is found when somebody plants $name ($place)', async ({ place, plant }) => {
    const { hits } = await run(plant);
    expect(hits.map((hit) => hit.place)).toContain(place);
  });

  test('is looked for behind at least twenty planted leaks', () => {
    expect(leaks.length).toBeGreaterThanOrEqual(20);
    figure('T7', `${clean.hits.length} hits in the clean run, ${leaks.length} planted leaks`);
  });
});
