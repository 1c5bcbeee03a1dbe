import { isPlainDate } from '../../../../lib/domain/values/calendar.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../../pages/reader.ts';
import type { Draft } from '../../../pages/session/drafts.ts';
import { registerWords as words } from './words.ts';

/** A draft is kept before it is right: what is no day yet has nothing to show. */
export const dayIn = (reader: Reader, text: string | undefined): string | undefined =>
  text !== undefined && isPlainDate(text) ? reader.day(text) : undefined;

export const countryIn = (reader: Reader, code: string | undefined): string | undefined =>
  code && reader.country(code);

/** Terms as they were typed, with the day on which they were told or signed. `at` is the version that they belong to. */
export function termsIn(reader: Reader, draft: Draft, at: 'offer' | 'signedAtDestination') {
  const typed = (term: string): string | undefined => draft[`${at}.terms.${term}`];
  const wage = typed('wage.basic.amount');
  const [hours, days] = [typed('weeklyMinutes'), typed('restDaysPerWeek')];
  return [
    typed('jobTitle'),
    wage && `BHD ${wage}`,
    hours && reader.say(words.hoursSaid, { hours }),
    days && reader.say(words.restSaid, { days }),
  ];
}

export const named = (choices: Readonly<Record<string, Text>>, value: string | undefined, reader: Reader) => {
  const text = value === undefined ? undefined : choices[value];
  return text && reader.say(text);
};
export const choicesOf = (choices: Readonly<Record<string, Text>>, reader: Reader) =>
  Object.entries(choices).map(([value, label]) => ({ value, label: reader.say(label) }));
