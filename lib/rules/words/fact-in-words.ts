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

function vocabularyFor(values: readonly string[] | undefined, name: string): VocabularyName | undefined {
  if (!values) return open[name];
  return closed.find((each) => {
    const vocabulary = officialWords[each];
    return isClosed(vocabulary) && values.every((value) => Object.hasOwn(vocabulary.words, value));
  });
}

let known: ReadonlyMap<string, VocabularyName | undefined> | undefined;
function vocabularies(): ReadonlyMap<string, VocabularyName | undefined> {
  known ??= new Map(
    factDictionary()
      .filter(({ kind }) => kind === 'text')
      .map(({ path, values }) => [path, vocabularyFor(values, /(\w+)(\[\])?$/.exec(path)?.[1] ?? '')]),
  );
  return known;
}

/** A text that a rule read, at `own.disclosure.items[2].item`, as a reader says it; a number or a name of no list as it stands. */
export function factInWords(path: string, value: string, language: Language): string {
  const name = vocabularies().get(path.replaceAll(/\[\d+\]/g, '[]'));
  return name ? codeInWords(officialWords[name], value, language) : value;
}
