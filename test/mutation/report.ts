import type { Reporter } from 'vitest/node';
import { type Fate, type Result, readResults } from './result.ts';

const roomOf = ({ file }: Result): string => {
  const [, room = ''] = /^lib\/rules\/(?:(.*)\/)?[^/]*$/.exec(file) ?? [];
  if (room !== 'language') return room || 'the folder itself';
  return /\/compile[^/]*$/.test(file) ? 'language, compiler' : 'language, reading and interpreter';
};
const noticed: ReadonlySet<Fate> = new Set(['noticed', 'endless']);
const leastScore = 90;

function scoreOf(results: readonly Result[]) {
  const tried = results.filter(({ fate }) => fate !== 'onLoad').length;
  const dead = results.filter(({ fate }) => noticed.has(fate)).length;
  return { tried, dead, score: tried === 0 ? 0 : (100 * dead) / tried };
}

function row(name: string, results: readonly Result[]): string {
  const { tried, dead, score } = scoreOf(results);
  return `| ${name} | ${dead} / ${tried} | ${score.toFixed(1)} % | ${results.length - tried} |`;
}

/** Prints every mutant that lives, and the score of each room; the whole must reach nine in ten. */
export default class MutantsReport implements Reporter {
  onTestRunEnd(): void {
    const results = readResults().toSorted((a, b) => Number(a.id) - Number(b.id));
    for (const { file, from, change, fate, replacement } of results)
      if (fate === 'lived' || fate === 'unreached')
        console.log(
          `${file}:${from.line}:${from.column} ${fate} ${change} ${replacement.replaceAll(/\s+/g, ' ')}`,
        );
    const rooms = Map.groupBy(results, roomOf);
    console.log('\n| Part of lib/rules | noticed / tried | score | made on load |\n|---|---|---|---|');
    for (const [room, inRoom] of [...rooms].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      console.log(row(room, inRoom));
    console.log(row('all', results));
    if (scoreOf(results).score < leastScore) process.exitCode = 1;
  }
}
