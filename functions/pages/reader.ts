import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Text } from '../../lib/problems/text.ts';

/** Latin digits in Arabic too: what is read aloud to an office, copied from a contract or typed back is written in them. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar-BH-u-nu-latn-ca-gregory' };

/** Values of a message, by the names between its braces. */
export type Values = Readonly<Record<string, string | number>>;

/** Everything that depends on who reads: words, plurals, numbers, days, money. */
export interface Reader {
  language: Language;
  direction: 'ltr' | 'rtl';
  /** A text in the reader's language; `{name}` and plurals as in ICU MessageFormat. */
  say(text: Text, values?: Values): string;
  number(value: number): string;
  /** From 0 to 1. */
  percent(share: number): string;
  /** `2026-03-14` as the reader writes days. */
  day(plainDate: string): string;
  /** An instant as day and time in the zone of the place of work. */
  moment(instant: string): string;
  month(yearMonth: string): string;
  money(money: { amount: string; currency: string }): string;
  country(code: string): string;
  /** Of a BCP 47 tag. */
  languageName(tag: string): string;
  /** How long ago, in the largest unit that fits. */
  age(days: number): string;
}

/** Bahrain's zone: the first home. A deployment elsewhere reads its own from the jurisdiction. */
export const homeZone = 'Asia/Bahrain';
const formats = new Map<string, IntlMessageFormat>();

function formatOf(text: string, locale: string): IntlMessageFormat {
  const key = `${locale} ${text}`;
  const known = formats.get(key) ?? new IntlMessageFormat(text, locale);
  formats.set(key, known);
  return known;
}

function createReader(language: Language): Reader {
  const locale = locales[language];
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, {
    // Named one by one: the medium style of Arabic writes the month as a number between slashes.
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    // Both languages count the hours alike: a moment is compared with a record, and read aloud from one page to the other.
    hourCycle: 'h23',
    timeZone: homeZone,
  });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    say: (text, values) =>
      values === undefined ? text[language] : String(formatOf(text[language], locale).format(values)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    day: (plainDate) => day.format(new Date(`${plainDate}T00:00:00Z`)),
    month: (yearMonth) => month.format(new Date(`${yearMonth}-01T00:00:00Z`)),
    moment: (instant) => moment.format(new Date(instant)),
    money: ({ amount, currency }) => moneyIn(locale, amount, currency),
    country: (code) => regions.of(code) ?? code,
    languageName: (tag) => languages.of(tag) ?? tag,
    age: (days) =>
      days >= 60 ? relative.format(-Math.round(days / 30), 'month') : relative.format(-days, 'day'),
  };
}

/** The decimal text goes in as text: an amount never becomes a float on its way to the reader. */
const moneyIn = (locale: string, amount: string, currency: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(
    asDecimal(amount),
  );

/** Intl takes decimal text exactly (ECMA-402, NumberFormat v3); its type knows only what is written as a literal. */
const asDecimal = (amount: string): `${number}` => amount as `${number}`;

const readers = { en: createReader('en'), ar: createReader('ar') };

/** The reader of a language. */
export const readerOf = (language: Language): Reader => readers[language];
