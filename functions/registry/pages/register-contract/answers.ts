import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../../pages/reader.ts';

/** Kept apart from the words around it, whatever their direction (Unicode, UAX 9: first strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export const amountIn = (
  reader: Reader,
  amount: string | undefined,
  on: string | undefined,
): string | undefined =>
  amount &&
  [`BHD ${amount}`, on && reader.day(on)]
    .filter(Boolean)
    .map((part) => isolated(String(part)))
    .join(' · ');

export const named = (choices: Readonly<Record<string, Text>>, value: string | undefined, reader: Reader) => {
  const text = value === undefined ? undefined : choices[value];
  return text && reader.say(text);
};
export const choicesOf = (choices: Readonly<Record<string, Text>>, reader: Reader) =>
  Object.entries(choices).map(([value, label]) => ({ value, label: reader.say(label) }));
