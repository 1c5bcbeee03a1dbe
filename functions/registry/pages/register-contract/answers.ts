import { isPlainDate } from '../../../../lib/domain/values/calendar.ts';
import { plainDigits } from '../../../../lib/domain/values/plain-digits.ts';
import { readAmount } from '../../../../lib/domain/values/typed-amount.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../../pages/reader.ts';
import type { Draft } from '../../../pages/session/drafts.ts';
import { registerWords as words } from './words.ts';

/** A draft is kept before it is right: what is no day yet has nothing to show. */
export const dayIn = (reader: Reader, text: string | undefined): string | undefined =>
  text !== undefined && isPlainDate(text) ? reader.day(text) : undefined;

export const countryIn = (reader: Reader, code: string | undefined): string | undefined =>
  code && reader.country(code);

/** The sum as it will be registered; what cannot be read as one yet stands as it was typed. */
function wageIn(reader: Reader, typed: string | undefined): string | undefined {
  const wage = typed && readAmount(typed, 'BHD');
  return wage ? reader.money(wage) : typed;
}

/** Terms as they were typed, with the day on which they were told or signed. `at` is the version that they belong to. */
export function termsIn(reader: Reader, draft: Draft, at: 'offer' | 'signedAtDestination') {
  const typed = (term: string): string | undefined => draft[`${at}.terms.${term}`];
  const [hours, days] = [typed('weeklyMinutes'), typed('restDaysPerWeek')];
  return [
    typed('jobTitle'),
    wageIn(reader, typed('wage.basic.amount')),
    hours && reader.say(words.hoursSaid, { hours: plainDigits(hours) }),
    days && reader.say(words.restSaid, { days: plainDigits(days) }),
  ];
}

export const named = (choices: Readonly<Record<string, Text>>, value: string | undefined, reader: Reader) => {
  const text = value === undefined ? undefined : choices[value];
  return text && reader.say(text);
};
export const choicesOf = (choices: Readonly<Record<string, Text>>, reader: Reader) =>
  Object.entries(choices).map(([value, label]) => ({ value, label: reader.say(label) }));
