import type { Reporter } from 'vitest/node';
import { folderOf } from './content.ts';
import { type Fate, type Mutant, nameOf, type Result, readPlan, readResults } from './result.ts';

/** A mutant with its fate, as far as it was tried. */
type Row = Mutant & { readonly fate?: Fate };

function roomOf({ file }: Mutant): string {
  const room = folderOf(file);
  if (room !== 'language') return room || 'the folder itself';
  return /\/compile[^/]*$/.test(file) ? 'language, compiler' : 'language, reading and interpreter';
}
const noticed: ReadonlySet<Fate | undefined> = new Set(['noticed', 'endless']);
const leastScore = 90;

/** What waits to be tried counts as if it lived. */
function scoreOf(rows: readonly Row[]) {
  const tried = rows.filter(({ fate }) => fate !== 'onLoad').length;
  const dead = rows.filter(({ fate }) => noticed.has(fate)).length;
  return { tried, dead, score: tried === 0 ? 100 : (100 * dead) / tried };
}

function line(name: string, rows: readonly Row[]): string {
  const { tried, dead, score } = scoreOf(rows);
  const waiting = rows.filter(({ fate }) => fate === undefined).length;
  return `| ${name} | ${dead} / ${tried} | ${score.toFixed(1)} % | ${rows.length - tried} | ${waiting} |`;
}

const only = new RegExp(process.env.MUTANTS ?? '');

/** Prints every mutant that lives, and the score of each room; nine in ten are wanted of each. */
export default class MutantsReport implements Reporter {
  onTestRunEnd(): void {
    const results: ReadonlyMap<string, Result> = readResults();
    const rows = readPlan()
      .all.filter(({ file }) => only.test(file))
      .map((mutant): Row => ({ ...results.get(nameOf(mutant)), ...mutant }));
    for (const { file, from, change, fate, replacement } of rows)
      if (fate === 'lived' || fate === 'unreached')
        console.log(
          `${file}:${from.line}:${from.column} ${fate} ${change} ${replacement.replaceAll(/\s+/g, ' ')}`,
        );
    const rooms = Map.groupBy(rows, roomOf);
    console.log(
      '\n| Part of lib/rules | noticed / tried | score | made on load | waiting |\n|---|---|---|---|---|',
    );
    for (const [room, inRoom] of [...rooms].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      console.log(line(room, inRoom));
    console.log(line('all', rows));
    if ([...rooms.values()].some((inRoom) => scoreOf(inRoom).score < leastScore)) process.exitCode = 1;
  }
}
