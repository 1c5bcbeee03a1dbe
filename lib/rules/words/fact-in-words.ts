import type { Language } from '../../problems/text.ts';
import { factDictionary } from '../facts/dictionary.ts';
import { officialWords } from './official-words.ts';
import { codeInWords, isClosed, type VocabularyName, vocabularyNames } from './vocabulary.ts';

/** Texts of no closed list, by the last name of their path. */
const open: Readonly<Record<string, VocabularyName>> = {
  recruitmentCountry: 'country',
  workCountry: 'country',
  currency: 'currency',
  contractLanguages: 'language',
  workerReads: 'language',
};

const sizeOf = (name: VocabularyName): number => {
  const vocabulary = officialWords[name];
  return isClosed(vocabulary) ? Object.keys(vocabulary.words).length : 0;
};
/** The narrowest first: it was made for this list. */
const closed = vocabularyNames
  .filter((name) => isClosed(officialWords[name]))
  .toSorted((a, b) => sizeOf(a) - sizeOf(b));

interface TextFact {
  /** As `own.contractLanguages[]`. */
  readonly path: string;
  /** The closed list that its texts are from, if they are from one. */
  readonly values?: readonly string[] | undefined;
}

/** The words for the texts of a fact; undefined where they are read as they stand. */
export function vocabularyAt({ path, values }: TextFact): VocabularyName | undefined {
  if (!values) return open[/(\w+)(\[\])?$/.exec(path)?.[1] ?? ''];
  return closed.find((each) => {
    const vocabulary = officialWords[each];
    return isClosed(vocabulary) && values.every((value) => Object.hasOwn(vocabulary.words, value));
  });
}

type Vocabularies = ReadonlyMap<string, VocabularyName | undefined>;

/** The words for the texts of each fact, by its path. */
export const vocabulariesOf = (facts: readonly TextFact[]): Vocabularies =>
  new Map(facts.map((fact) => [fact.path, vocabularyAt(fact)]));

let known: Vocabularies | undefined;
function vocabularies(): Vocabularies {
  known ??= vocabulariesOf(factDictionary());
  return known;
}

/** A text that a rule read, at `own.disclosure.items[2].item`, as a reader says it; a number or a name of no list as it stands. */
export function factInWords(path: string, value: string, language: Language): string {
  const name = vocabularies().get(path.replaceAll(/\[\d+\]/g, '[]'));
  return name ? codeInWords(officialWords[name], value, language) : value;
}
