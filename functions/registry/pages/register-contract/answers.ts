import { isPlainDate } from '../../../../lib/domain/calendar.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../../pages/reader.ts';

/** Kept apart from the words around it, whatever their direction (Unicode, UAX 9: first strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** A draft is kept before it is right: what is no day yet has nothing to show. */
export const dayIn = (reader: Reader, text: string | undefined): string | undefined =>
  text !== undefined && isPlainDate(text) ? reader.day(text) : undefined;

export const amountIn = (
  reader: Reader,
  amount: string | undefined,
  on: string | undefined,
): string | undefined =>
  amount &&
  [`BHD ${amount}`, dayIn(reader, on)]
    .filter(Boolean)
    .map((part) => isolated(String(part)))
    .join(' · ');

export const named = (choices: Readonly<Record<string, Text>>, value: string | undefined, reader: Reader) => {
  const text = value === undefined ? undefined : choices[value];
  return text && reader.say(text);
};
export const choicesOf = (choices: Readonly<Record<string, Text>>, reader: Reader) =>
  Object.entries(choices).map(([value, label]) => ({ value, label: reader.say(label) }));
