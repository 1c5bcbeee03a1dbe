import type { Language, Text } from '../../problems/text.ts';

/**
 * What a code of a message is called for its readers: an evidence that shows a code names one of these as its `of`. A name may be
 * added and never taken away, because published rules carry it for ever.
 */
export const vocabularyNames = [
  // of what parties declare, and of the law
  ...(['country', 'language', 'currency', 'reference', 'party', 'hiring', 'profile'] as const),
  ...(['version', 'term', 'comparison', 'clause', 'keeper', 'access'] as const),
  ...(['deduction', 'creditor', 'payMethod', 'payee', 'wageReason', 'timeSource', 'averaging'] as const),
  ...(['feeItem', 'feeCategory', 'lender', 'capStatus'] as const),
  // of what officials know
  ...(['certificateState', 'permit', 'permitState', 'fault', 'mobility', 'mover', 'finding'] as const),
  ...(['observation', 'observationBasis', 'allegation', 'relation', 'reportChannel', 'collector'] as const),
  ...(['ruleKind', 'indicator', 'strength'] as const),
] as const;
export type VocabularyName = (typeof vocabularyNames)[number];

/** The words of a closed list. What is a sentence by itself stands in quotation marks inside another one. */
export interface ClosedVocabulary {
  readonly words: Readonly<Record<string, Text>>;
  readonly areQuoted?: true;
}
/** Codes that nobody lists here: countries and languages have their names from Unicode, a number is its own name. */
export interface OpenVocabulary {
  readonly say: (code: string, language: Language) => string;
}
export type Vocabulary = ClosedVocabulary | OpenVocabulary;
export type Vocabularies = Readonly<Partial<Record<VocabularyName, Vocabulary>>>;

export const isClosed = (vocabulary: Vocabulary): vocabulary is ClosedVocabulary => 'words' in vocabulary;

const quotes = { en: ['“', '”'], ar: ['«', '»'] } as const;

function quoted(text: string, language: Language): string {
  const [open, close] = quotes[language];
  return `${open}${text.replace(/[.۔]$/u, '')}${close}`;
}

/** What a code is called. One that the list no longer has is shown as it is: better than nothing at all. */
export function codeInWords(vocabulary: Vocabulary, code: string, language: Language): string {
  if (!isClosed(vocabulary)) return vocabulary.say(code, language);
  const words = Object.hasOwn(vocabulary.words, code) ? vocabulary.words[code] : undefined;
  if (!words) return code;
  return vocabulary.areQuoted ? quoted(words[language], language) : words[language];
}
