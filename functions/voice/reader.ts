import { IntlMessageFormat } from 'intl-messageformat';
import type { PlainDate } from '../../lib/domain/values/dates.ts';
import { type Money, minorDigits } from '../../lib/domain/values/money.ts';
import type { VoiceLanguage } from '../../lib/domain/voice/voice-language.ts';
import { written } from '../pages/words/written.ts';
import { loadMessages } from './messages/load.ts';
import type { Counted, Messages } from './messages/messages.ts';

/** Whoever reads a page: their language, and how it writes numbers, money and days. */
export interface Reader {
  language: VoiceLanguage;
  dir: 'ltr' | 'rtl';
  texts: Messages;
  /** One of the words, with what it leaves room for. */
  say(word: keyof Messages['words'], values?: Readonly<Record<string, string>>): string;
  counted(word: Counted, n: number): string;
  money(money: Money): string;
  day(day: PlainDate): string;
  /** What a currency is called. */
  currency(code: string): string;
}

const format = (pattern: string, locale: string, values: Readonly<Record<string, string | number>>): string =>
  String(new IntlMessageFormat(pattern, locale).format(values));

const moneyIn = (locale: string, { amount, currency }: Money): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: minorDigits(currency) ?? 0,
  }).format(Number(amount));

/** Days are Gregorian in every language, as they stand in contracts and on permits. */
const dayIn = (locale: string, day: PlainDate): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
    new Date(`${day}T00:00:00Z`),
  );

export async function readerOf(language: VoiceLanguage): Promise<Reader> {
  const { dir, locale } = written[language];
  const texts = await loadMessages(language);
  return {
    language,
    dir,
    texts,
    say: (word, values = {}) => format(texts.words[word], locale, values),
    counted: (word, n) => format(texts.counted[word], locale, { n }),
    money: (money) => moneyIn(locale, money),
    day: (day) => dayIn(locale, day),
    currency: (code) => new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code,
  };
}
