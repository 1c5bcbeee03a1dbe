import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Processes at a time: what a night gives to one figure. */
const atOnce = Number(process.env.NIGHTLY_PROCESSES ?? 2);

/** A share of a figure, for a process of its own. `until`: milliseconds since 1970 from which on nothing new is begun. */
export type Part<Share> = Share & { until: number };

/** In the process of a part: what it was given. */
export const givenPart = <Share>(): Part<Share> => JSON.parse(process.argv[2] ?? '{}');
/** In the process of a part: tells what came of it, and is the only thing that it prints on its output. */
export const tell = (result: object): void => void process.stdout.write(JSON.stringify(result));

async function one<Share, Result>(program: string, part: Part<Share>): Promise<Result> {
  const args = ['--import', './functions/local/pages-as-they-stand.ts', program, JSON.stringify(part)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  const told = await text(child.stdout);
  const [code] = await gone;
  if (code !== 0) throw new Error(`${program} ended with ${code} at ${JSON.stringify(part)}.`);
  return JSON.parse(told);
}

/**
 * Does each share in a process of its own, on databases of its own, a few at a time: what looks at a whole database after
 * every step pays for a small one, and no process grows old. Shares whose turn does not come in time are left away.
 */
export async function inProcesses<Share, Result>(
  program: string,
  shares: readonly Share[],
  milliseconds: number,
): Promise<Result[]> {
  const until = Date.now() + milliseconds;
  const waiting = [...shares];
  const results: Result[] = [];
  const lane = async (): Promise<void> => {
    for (let share = waiting.shift(); share && Date.now() < until; share = waiting.shift()) {
      const result = await one<Share, Result>(program, { ...share, until });
      results.push(result);
      // A night that is cut off has told what it has come to
      console.log(`${results.length} of ${shares.length}: ${JSON.stringify({ ...share, ...result })}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

/** Shares of a number: from which on, and how many. */
export const sharesOf = (whole: number, size: number): { first: number; count: number }[] =>
  Array.from({ length: Math.ceil(whole / size) }, (_, at) => ({
    first: at * size,
    count: Math.min(size, whole - at * size),
  }));

export const sumOf = <Result>(results: readonly Result[], of: (result: Result) => number): number =>
  results.reduce((sum, each) => sum + of(each), 0);
