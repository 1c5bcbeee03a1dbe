import type { Language } from '../../problems/text.ts';
import { factAt } from '../facts/dictionary.ts';
import { ofContract, ofKnowing } from './meanings/of-contract.ts';
import { ofFees } from './meanings/of-fees.ts';
import { ofHours } from './meanings/of-hours.ts';
import { ofOfficials } from './meanings/of-officials.ts';
import { ofWages } from './meanings/of-wages.ts';

/** Every sentence of the dictionary in Arabic. The schema of facts has English alone: rules are written in it, and so is their guide. */
export const arabicMeanings: Readonly<Record<string, string>> = {
  ...ofContract,
  ...ofKnowing,
  ...ofFees,
  ...ofWages,
  ...ofHours,
  ...ofOfficials,
};

/** A meaning sentence by sentence: one of them often stands at many facts. */
export const sentencesOf = (meaning: string): string[] => meaning.split(/(?<=\.) (?=[A-Z])/);

/** What a fact means in the reader's language. A sentence without Arabic stays as it is; a test sees to it that there is none. */
export const meaningInWords = (meaning: string, language: Language): string =>
  language === 'en'
    ? meaning
    : sentencesOf(meaning)
        .map((sentence) => arabicMeanings[sentence] ?? sentence)
        .join(' ');

/** What the fact at a path means, such as `own.wages.months[3].due`; nothing where the dictionary has no such fact any more. */
export function factMeaning(path: string, language: Language): string | undefined {
  const meaning = factAt(path)?.meaning;
  return meaning === undefined ? undefined : meaningInWords(meaning, language);
}
