import type { Language } from '../../problems/text.ts';
import { factSchema } from '../facts/schema.ts';
import { type FactType, object } from '../language/fact-type.ts';
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

function add(into: Map<string, VocabularyName>, fact: FactType, path: string, name: string): void {
  if (fact.kind === 'list') return add(into, fact.of, `${path}[]`, name);
  if (fact.kind === 'object')
    return Object.entries(fact.fields).forEach(([field, of]) => {
      add(into, of, path === '' ? field : `${path}.${field}`, field);
    });
  const vocabulary = fact.type === 'string' ? vocabularyFor(fact.values, name) : undefined;
  if (vocabulary) into.set(path, vocabulary);
}

let known: Map<string, VocabularyName> | undefined;
function vocabularies(): Map<string, VocabularyName> {
  if (known) return known;
  known = new Map();
  add(known, object('All facts.', factSchema), '', '');
  return known;
}

/** A text that a rule read, at `own.fees[2].item`, as a reader says it; a number or a name of no list as it stands. */
export function factInWords(path: string, value: string, language: Language): string {
  const name = vocabularies().get(path.replaceAll(/\[\d+\]/g, '[]'));
  return name ? codeInWords(officialWords[name], value, language) : value;
}
