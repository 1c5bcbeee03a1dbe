/** Some of the pairs of T2 in a process of its own; started by `test/nightly/twin-worlds.test.ts`. */
import { givenPart, tell } from '../support/in-processes.ts';
import { openEngine } from '../support/stages/open-engine.ts';
import { openTwins } from './pairs.ts';
import { twinKeys } from './twin-keys.ts';

export interface TwinShare {
  /** The first of its seeds, and how many. */
  first: number;
  count: number;
}

function* seedsOf({ first, count, until }: TwinShare & { until: number }): Generator<number> {
  for (let seed = first; seed < first + count && Date.now() < until; seed += 1) yield seed;
}

const engines = [await openEngine({ manyWrites: true }), await openEngine({ manyWrites: true })] as const;
try {
  const twins = await openTwins(engines, { keys: await twinKeys() });
  tell(await twins.compare(seedsOf(givenPart<TwinShare>())));
} finally {
  for (const engine of engines) await engine.close();
}
