import type { Range } from './tree.ts';

/** What is wrong with a rule's text, said to a rules officer, and how to mend it. Line and column count from 1. */
export interface LanguageProblem {
  readonly line: number;
  readonly column: number;
  readonly at: Range;
  readonly message: string;
  readonly hint: string;
}

export interface Complaint {
  readonly message: string;
  readonly hint: string;
}

/** Puts a complaint in its place; a position past the end of the text is the place after its last character. */
export function located(source: string, at: Range, complaint: Complaint): LanguageProblem {
  const before = source.slice(0, at[0]).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, at, ...complaint };
}

/** Edits (insert, drop, replace) between two words: one row of Levenshtein's table at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const [above = 0, corner = 0, left = 0] = [row[j + 1], row[j], next[j]];
      next.push(Math.min(above + 1, left + 1, corner + (b[j] === letter ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const code = (name: string): string => `\`${name}\``;
export const codes = (names: readonly string[]): string => names.map(code).join(', ');

/** "Did you mean `wage`?", or else the first names there are. */
export function suggestion(wrong: string, names: readonly string[]): string {
  const tolerated = wrong.length < 3 ? 1 : Math.max(2, wrong.length / 3);
  const edits = new Map(names.map((name) => [name, distance(wrong.toLowerCase(), name.toLowerCase())]));
  const fewest = Math.min(...edits.values());
  const near = names.filter((name) => edits.get(name) === fewest).slice(0, 3);
  if (fewest <= tolerated) return `Did you mean ${near.map(code).join(' or ')}?`;
  if (names.length === 0) return 'There is nothing to name here.';
  const rest = names.length - 12;
  return `There are: ${codes(names.slice(0, 12))}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
