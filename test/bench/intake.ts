import { availableParallelism } from 'node:os';
import { instances, openScene, type Scene } from './intake-scene.ts';
import { type LoadThread, startLoadThread } from './load.ts';
import type { RawSizes } from './load-messages.ts';
import { rawSizesOf, registrationItems } from './registration-items.ts';
import { median, percentile } from './statistics.ts';

/** One pair: what the engine took raw, and what the product took, right after each other. */
interface Pair {
  raw: number;
  product: number;
}

const pairs = 16;
const longestWarmUp = 8;
const milliseconds = 2_000;
const steadyMilliseconds = 10_000;
/** The lag goes up and down by seconds with the batches, and climbs from nothing at first: ten seconds of it tell chance. */
const lagMilliseconds = 30_000;
const targets = { paused: 0.7, sustained: 0.4, p99: 500 } as const;

const perSecond = ({ done, seconds }: { done: number; seconds: number }): number => done / seconds;
const say = (line: string) => console.log(line);

const httpLoad = ({ insaf, submitters }: Scene) =>
  ({ kind: 'http', endpoint: insaf.urls.engine, callers: submitters, milliseconds }) as const;

/** What each measurement needs: a product at rest, whose engine takes the raw load, and the one that is measured. */
interface Stage {
  still: Scene;
  measured: Scene;
  load: LoadThread;
  sizes: RawSizes;
}

/** As many transactions at a time as there are connections. The same thread, client and settings, and nothing around it. */
async function raw({ still, load, sizes }: Stage): Promise<number> {
  const lanes = still.submitters.length;
  const endpoint = still.insaf.urls.engine;
  return perSecond(await load.run({ kind: 'raw', endpoint, lanes, milliseconds, sizes }));
}

/** Submissions accepted while nobody looks at them. */
const accepted = async ({ measured, load }: Stage): Promise<number> =>
  perSecond(await load.run(httpLoad(measured)));

/** Submissions accepted, assessed and ranked: the time runs until the last of them is. */
async function digested({ measured, load }: Stage): Promise<number> {
  const began = performance.now();
  const { done } = await load.run(httpLoad(measured));
  await measured.insaf.processors.settled();
  return perSecond({ done, seconds: (performance.now() - began) / 1_000 });
}

const ratioOf = ({ raw: whole, product }: Pair): number => product / whole;

/**
 * A program that runs for weeks is measured warm: pairs are thrown away until the product no longer becomes faster by a
 * twentieth, at most {@link longestWarmUp} of them. The engine slows down as its tables grow, so that whoever is second in a pair
 * is measured on a slower one: they begin by turns.
 */
async function inPairs(stage: Stage, measure: typeof accepted): Promise<Pair[]> {
  const pair = async (): Promise<Pair> => ({ raw: await raw(stage), product: await measure(stage) });
  const turned = async (): Promise<Pair> => ({ product: await measure(stage), raw: await raw(stage) });
  let best = 0;
  for (let at = 0; at < longestWarmUp; at += 1) {
    const { product } = await pair();
    if (product < best * 1.05) break;
    best = product;
  }
  const all: Pair[] = [];
  for (let at = 0; at < pairs; at += 1) all.push(await (at % 2 === 0 ? pair() : turned()));
  return all;
}

function report(name: string, all: readonly Pair[], target = 0): boolean {
  const ratio = median(all.map(ratioOf));
  const each = all.map((pair) => ratioOf(pair).toFixed(2)).join(' ');
  const aim = target > 0 ? `target ≥ ${target}; ` : '';
  say(`${name}: ratio ${ratio.toFixed(2)} (${aim}pairs ${each})`);
  const [whole, product] = [median(all.map((pair) => pair.raw)), median(all.map((pair) => pair.product))];
  say(
    `  here: ${product.toFixed(0)} submissions a second, ${whole.toFixed(0)} raw transactions of four items`,
  );
  return ratio >= target;
}

/**
 * A steady load for a while: how far the processors fall behind, and, where flags are watched, how long it takes from the
 * answer to a flag. Whoever watches asks the database a hundred times a second, so nobody does while the lag is measured.
 */
async function steady(
  { measured, load }: Stage,
  rate: number,
  how: { watchEach?: number; milliseconds: number },
) {
  const lags: number[] = [];
  const clock = setInterval(() => lags.push(measured.insaf.processors.lag()), 500);
  const paced = { ...httpLoad(measured), perSecond: rate, ...how };
  const { delays } = await load.run(paced);
  clearInterval(clock);
  const lagAtEnd = measured.insaf.processors.lag();
  await measured.insaf.processors.settled();
  return { lags, lagAtEnd, delays };
}

/** It falls behind for ever when the second half of a steady run waits longer than the first by more than a second. */
async function reportLag(stage: Stage, rate: number): Promise<boolean> {
  const { lags, lagAtEnd } = await steady(stage, rate * 0.9, { milliseconds: lagMilliseconds });
  const [first, second] = [lags.slice(0, lags.length / 2), lags.slice(lags.length / 2)];
  const [before, after] = [median(first), median(second)];
  const seconds = lags.map((lag) => (lag / 1_000).toFixed(1)).join(' ');
  say(
    `lag at nine tenths of that rate, each half second: ${seconds} s; at the end ${lagAtEnd.toFixed(0)} ms; first half ${before.toFixed(0)} ms, second ${after.toFixed(0)} ms`,
  );
  return after <= before + 1_000;
}

async function reportDelay(stage: Stage, rate: number): Promise<boolean> {
  const { delays } = await steady(stage, rate / 2, { watchEach: 3, milliseconds: steadyMilliseconds });
  const [p50, p99] = [percentile(delays, 0.5), percentile(delays, 0.99)];
  say(
    `accept to flag at half of that rate: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (target ≤ ${targets.p99}; ${delays.length} watched)`,
  );
  return p99 <= targets.p99;
}

const sumOf = (sizes: Iterable<number>): string => {
  const all = [...sizes];
  return `${all.length} items, ${all.reduce((sum, each) => sum + each, 0)} bytes`;
};

async function main(): Promise<void> {
  say(
    `intake on ${availableParallelism()} cores with ${instances} instances of the registry, Node ${process.version}`,
  );
  say('compare the ratios: the numbers a second are those of this machine');
  const load = startLoadThread();
  const still = await openScene({ paused: true });
  const items = await registrationItems(still);
  const sizes = rawSizesOf(items);
  say(
    `a registration writes ${sumOf(items.values())}; a raw transaction ${sumOf(Object.values(sizes))}, of the same sizes`,
  );
  const stage = { still, load, sizes };
  const paused = await inPairs({ ...stage, measured: still }, accepted);
  const isQuick = report('accepted, with the processors paused', paused, targets.paused);
  const ranking = { ...stage, measured: await openScene({ without: ['identity', 'seal'] }) };
  const ranked = await inPairs(ranking, digested);
  const isQuickEnough = report('accepted, assessed and ranked, every one', ranked, targets.sustained);
  const isSteady = await reportLag(ranking, median(ranked.map(({ product }) => product)));
  await ranking.measured.stop();
  const whole = { ...stage, measured: await openScene({}) };
  const kept = await inPairs(whole, digested);
  report('the same, and every worker linked and every entry sealed', kept);
  const isPrompt = await reportDelay(whole, median(kept.map(({ product }) => product)));
  for (const scene of [whole.measured, still]) await scene.stop();
  await load.stop();
  const isKept = isQuick && isQuickEnough && isSteady && isPrompt;
  say(isKept ? 'every target is kept' : 'a target is missed');
}

await main();
