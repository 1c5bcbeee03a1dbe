import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines from 1, columns from 0. */
interface Place {
  line: number;
  column: number;
}

export interface Mutant {
  id: string;
  file: string;
  change: string;
  from: Place;
  to: Place;
  replacement: string;
}

/** `onLoad`: made once when its module loads, and not tried. `unreached`: no test comes by. */
export type Fate = 'noticed' | 'endless' | 'lived' | 'unreached' | 'onLoad';

export interface Result extends Mutant {
  fate: Fate;
  by?: string;
}

export const folder = '.stryker/mutants';
export const mutantsFile = join(folder, 'all.json');
export const resultsFile = (part: number): string => join(folder, `${part}.jsonl`);

export const readMutants = (): Mutant[] => JSON.parse(readFileSync(mutantsFile, 'utf8'));

export const readResults = (): Result[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
