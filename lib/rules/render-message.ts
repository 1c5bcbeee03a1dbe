import { moneyOf } from '../domain/money.ts';
import type { Language, Text } from '../problems/text.ts';
import { codeWords } from './code-words.ts';
import type { Rule } from './rule.ts';

interface Shown {
  language: Language;
  /** Currency of the wage, in whose minor units money evidence stands. */
  currency: string | undefined;
}

const noneWord: Text = { en: 'none', ar: 'لا شيء' };
const unknownWord: Text = { en: 'unknown', ar: 'غير معروف' };
/** Latin digits in Arabic too: the same number must look the same in both texts of one file. */
const locales = { en: 'en-GB', ar: 'ar-BH-u-nu-latn' } as const;

const formats = new Map<Language, Intl.NumberFormat>();

/** Made when it is first needed and then kept: to make one takes milliseconds, and a cold start needs none. */
function formatOf(language: Language): Intl.NumberFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language]);
  formats.set(language, made);
  return made;
}
const number = (value: number, language: Language): string => formatOf(language).format(value);

const asText = (value: unknown, language: Language): string => {
  if (typeof value === 'string') return codeWords(value, language);
  return typeof value === 'boolean' ? String(value) : '';
};

/** Minor units without their currency are no amount, and "at least nothing" is not one that is known. */
function shownMoney(value: number, as: 'money' | 'moneyAtLeast', { language, currency }: Shown): string {
  const isKnown = currency !== undefined && !(as === 'moneyAtLeast' && value === 0);
  return isKnown ? `${currency} ${moneyOf(Math.abs(value), currency).amount}` : unknownWord[language];
}

function shown(value: unknown, as: Rule['evidence'][string]['as'], { language, currency }: Shown): string {
  if (value === undefined || value === null) return unknownWord[language];
  if (Array.isArray(value) && value.length === 0) return noneWord[language];
  if (Array.isArray(value))
    return value
      .map((each) => shown(each, 'code', { language, currency }))
      .join(language === 'ar' ? '، ' : ', ');
  if (typeof value !== 'number') return asText(value, language);
  if (as === 'money' || as === 'moneyAtLeast') return shownMoney(value, as, { language, currency });
  return as === 'percent' ? `${number(value / 10, language)}%` : number(value, language);
}

/** A rule's message with its evidence put in; an isolate stands round each value, so that digits keep their place in Arabic. */
export const renderMessage = (
  rule: Pick<Rule, 'message' | 'evidence'>,
  evidence: Readonly<Record<string, unknown>>,
  how: Shown,
): string =>
  rule.message[how.language].replace(/\{([A-Za-z0-9]+)\}/g, (_, name: string) => {
    const text = shown(evidence[name], rule.evidence[name]?.as ?? 'code', how);
    return how.language === 'ar' ? `\u2068${text}\u2069` : text;
  });
