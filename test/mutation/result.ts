import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Lines from 1, columns from 0. */
interface Place {
  line: number;
  column: number;
}

export interface Mutant {
  /** Its number in this run. Another run may number otherwise. */
  id: string;
  file: string;
  change: string;
  from: Place;
  to: Place;
  replacement: string;
  /** What its file was, and what the tests of its room were. */
  code: string;
  tests: string;
}

/** `onLoad`: made once when its module loads, and not tried. `unreached`: no test comes by. */
export type Fate = 'noticed' | 'endless' | 'lived' | 'unreached' | 'onLoad';

/** What is noted of a mutant before it is tried: it stands when the process ended with it. */
export const ended = 'its process ended';

export interface Result extends Mutant {
  fate: Fate;
  by?: string;
  /** The file of the test that noticed it, and what that was. */
  byFile?: string;
  byCode?: string;
}

const folder = '.stryker/mutants';
const planFile = `${folder}/plan.json`;
const resultsFile = `${folder}/results.jsonl`;

/** All mutants of a run, and those of them that it has still to try. */
export interface Plan {
  all: Mutant[];
  open: string[];
}

export function writePlan(plan: Plan): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(planFile, JSON.stringify(plan));
}
export const readPlan = (): Plan => JSON.parse(readFileSync(planFile, 'utf8'));

/** A mutant by what it does and where, whatever its number is. */
export const nameOf = ({ file, change, from, to, replacement, code }: Mutant): string =>
  JSON.stringify([file, code, change, from.line, from.column, to.line, to.column, replacement]);

/** The last result of every mutant that was ever tried; what a run that was broken off left behind is no result. */
export function readResults(): Map<string, Result> {
  const lines = existsSync(resultsFile) ? readFileSync(resultsFile, 'utf8').split('\n') : [];
  const results: Result[] = lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line));
  return new Map(results.map((result) => [nameOf(result), result]));
}
export const keepResult = (result: Result): void =>
  appendFileSync(resultsFile, `${JSON.stringify(result)}\n`);
