import type { Terms } from '../../../lib/domain/contracts/terms.ts';
import type { Place } from '../../../lib/domain/values/place.ts';
import type { ShownTerm } from '../messages/messages.ts';
import type { Reader } from '../reader.ts';

type InWords = (reader: Reader, terms: Terms) => string | undefined;

const minutesAnHour = 60;

const wordOf = <T>(value: T | undefined, say: (value: T) => string): string | undefined =>
  value === undefined ? undefined : say(value);

const listed = <T>(reader: Reader, list: readonly T[] | undefined, say: (each: T) => string) =>
  wordOf(list, (all) => (all.length === 0 ? reader.say('nothing') : all.map(say).join('; ')));

const placeIn = ({ texts, language }: Reader, { city, governorate, country }: Place): string =>
  [
    city,
    governorate && texts.governorates[governorate],
    new Intl.DisplayNames(language, { type: 'region' }).of(country),
  ]
    .filter((part) => part !== undefined)
    .join(', ');

const provision =
  (term: 'accommodation' | 'food' | 'transport'): InWords =>
  (reader, terms) =>
    wordOf(terms[term], (value) => reader.say(value));

const promise =
  (term: 'returnTicket' | 'healthInsurance'): InWords =>
  (reader, terms) =>
    wordOf(terms[term], (value) => reader.say(value ? 'yes' : 'no'));

const inWords: Readonly<Record<ShownTerm, InWords>> = {
  jobTitle: (_, { jobTitle }) => jobTitle,
  employerName: (_, { employerName }) => employerName,
  workplace: (reader, { workplace }) => wordOf(workplace, (place) => placeIn(reader, place)),
  wage: (reader, { wage }) =>
    wordOf(wage, ({ basic, period }) => `${reader.money(basic)} ${reader.texts.periods[period]}`),
  allowances: (reader, { allowances }) =>
    listed(
      reader,
      allowances,
      ({ kind, monthly }) => `${reader.texts.allowances[kind]} ${reader.money(monthly)}`,
    ),
  deductions: (reader, { deductions }) =>
    listed(reader, deductions, ({ kind, amount, per }) =>
      [
        reader.texts.deductions[kind],
        reader.money(amount),
        reader.say(per === 'month' ? 'everyMonth' : 'once'),
      ].join(' '),
    ),
  weeklyMinutes: (reader, { weeklyMinutes }) =>
    wordOf(weeklyMinutes, (minutes) => reader.counted('hoursAWeek', minutes / minutesAnHour)),
  restDaysPerWeek: (reader, terms) => wordOf(terms.restDaysPerWeek, (n) => reader.counted('daysAWeek', n)),
  annualLeaveDays: (reader, terms) => wordOf(terms.annualLeaveDays, (n) => reader.counted('days', n)),
  accommodation: provision('accommodation'),
  food: provision('food'),
  transport: provision('transport'),
  returnTicket: promise('returnTicket'),
  healthInsurance: promise('healthInsurance'),
  durationMonths: (reader, terms) => wordOf(terms.durationMonths, (n) => reader.counted('months', n)),
  probationMonths: (reader, terms) => wordOf(terms.probationMonths, (n) => reader.counted('months', n)),
  noticeDays: (reader, terms) => wordOf(terms.noticeDays, (n) => reader.counted('days', n)),
  leavingPenalty: (reader, { leavingPenalty }) => wordOf(leavingPenalty, (money) => reader.money(money)),
};

/** One term in the reader's words; undefined where the terms do not say. */
export const termIn = (reader: Reader, term: ShownTerm, terms: Terms): string | undefined =>
  inWords[term](reader, terms);
