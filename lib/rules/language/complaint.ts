import { editDistance } from '../../domain/values/edit-distance.ts';
import type { Text } from '../../problems/text.ts';
import type { Range } from './tree.ts';

/** What is wrong with a rule's text, said to a rules officer, and how to mend it. Line and column count from 1. */
export interface LanguageProblem {
  readonly line: number;
  readonly column: number;
  readonly at: Range;
  readonly message: Text;
  readonly hint: Text;
}

export interface Complaint {
  readonly message: Text;
  readonly hint: Text;
}

/** Puts a complaint in its place; a position past the end of the text is the place after its last character. */
export function located(source: string, at: Range, complaint: Complaint): LanguageProblem {
  const before = source.slice(0, at[0]).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, at, ...complaint };
}

const code = (name: string): string => `\`${name}\``;

/** Names as code, in the punctuation of each language. */
export const codes = (names: readonly string[]): Text => {
  const all = names.map(code);
  return { en: all.join(', '), ar: all.join('، ') };
};

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');

/** Letters that two names begin with alike, from which on a longer name counts as meant: `minimum-wages`, `minimumWageMinor`. */
const leastBeginning = 5;

/** Slips from one name to the other; of a name that goes on where the wrong one ends, what the wrong one has beyond that. */
function slips(wrong: string, name: string): number {
  const [a, b] = [plain(wrong), plain(name)];
  const edits = editDistance(a, b);
  const differs = [...a].findIndex((letter, at) => letter !== b[at]);
  const alike = differs < 0 ? a.length : differs;
  return alike >= leastBeginning && alike * 3 >= a.length * 2 ? Math.min(edits, a.length - alike) : edits;
}

/** "Did you mean `wage`?", or else the first names there are. */
export function suggestion(wrong: string, names: readonly string[]): Text {
  const tolerated = wrong.length < 3 ? 1 : Math.max(2, wrong.length / 3);
  const edits = new Map(names.map((name) => [name, slips(wrong, name)]));
  const fewest = Math.min(...edits.values());
  const near = names.filter((name) => edits.get(name) === fewest).slice(0, 3);
  if (fewest <= tolerated)
    return {
      en: `Did you mean ${near.map(code).join(' or ')}?`,
      ar: `هل تقصد ${near.map(code).join(' أو ')}؟`,
    };
  if (names.length === 0) return { en: 'There is nothing to name here.', ar: 'لا يوجد هنا ما يُسمّى.' };
  const [first, rest] = [codes(names.slice(0, 12)), names.length - 12];
  return {
    en: `There are: ${first.en}${rest > 0 ? ` and ${rest} more` : ''}.`,
    ar: `الموجود: ${first.ar}${rest > 0 ? ` وعدد غيرها: ${rest}` : ''}.`,
  };
}
