import { isPlainDate } from './calendar.ts';
import { plainDigits } from './plain-digits.ts';

/** A day as a form asks for it: three boxes, in the order in which both languages say it. */
export const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];
export type TypedDate = Readonly<Record<DatePart, string>>;

/** What is wrong with one box. */
export interface DatePartFault {
  part: DatePart;
  why: 'missing' | 'unreadable' | 'noSuchDay';
}

const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** As the Gulf writes them, without the signs on the first letter, which many leave out. */
const arabic = [
  'يناير',
  'فبراير',
  'مارس',
  'ابريل',
  'مايو',
  'يونيو',
  'يوليو',
  'اغسطس',
  'سبتمبر',
  'اكتوبر',
  'نوفمبر',
  'ديسمبر',
];

/**
 * The number of a month that was written as a word, in English cut short or not: three letters tell all twelve apart; 0 where it is
 * none.
 */
function monthNamed(typed: string): number {
  const bare = typed.toLowerCase().replaceAll(/[أإآ]/g, 'ا');
  if (/^[a-z]{3,9}\.?$/.test(bare))
    return english.findIndex((name) => name.startsWith(bare.replace('.', ''))) + 1;
  return arabic.indexOf(bare) + 1;
}

const inRange = (typed: string, least: number, most: number): number | undefined => {
  const plain = plainDigits(typed);
  const number = /^\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

/** Each box as a number; a month by its name too. */
const readers: Readonly<Record<DatePart, (typed: string) => number | undefined>> = {
  day: (typed) => inRange(typed, 1, 31),
  month: (typed) => inRange(typed, 1, 12) ?? (monthNamed(typed) || undefined),
  year: (typed) => inRange(typed, 1900, 2199),
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** `YYYY-MM-DD`, in whatever digits it was typed; undefined when it is no day of the calendar. */
function plainDateOf(typed: TypedDate): string | undefined {
  const [day, month, year] = dateParts.map((part) => readers[part](typed[part]));
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isPlainDate(date) ? date : undefined;
}

/** What parts the boxes in the text of a day that is none: so that a box may hold it too, it is escaped in there. */
const escaped = (typed: string): string => typed.replaceAll('%', '%25').replaceAll('/', '%2F');
const unescaped = (typed: string): string => typed.replaceAll('%2F', '/').replaceAll('%25', '%');

/**
 * The three boxes as one text: the day they name, or what was typed into each. So a form carries a day as any other answer, the
 * operation says that it is none, and nothing that was typed is lost on the way back.
 */
export function typedDateText(typed: TypedDate): string {
  const parts = dateParts.map((part) => typed[part].trim());
  if (parts.every((part) => part === '')) return '';
  return plainDateOf(typed) ?? parts.map(escaped).join('/');
}

/** The boxes that a text fills: of a day its numbers, of anything else what was typed. */
export function typedDateOf(text: string): TypedDate {
  if (isPlainDate(text)) {
    const [year = '', month = '', day = ''] = text.split('-').map((part) => String(Number(part)));
    return { day, month, year };
  }
  const [day = '', month = '', year = ''] = text.split('/').map(unescaped);
  return { day, month, year };
}

/** Which boxes are wrong, and why: at least one of whatever is no day of the calendar. */
export function dateFaultsIn(text: string): readonly DatePartFault[] {
  const typed = typedDateOf(text);
  const faults = dateParts.flatMap((part): DatePartFault[] => {
    if (typed[part] === '') return [{ part, why: 'missing' }];
    return readers[part](typed[part]) === undefined ? [{ part, why: 'unreadable' }] : [];
  });
  if (faults.length > 0 || plainDateOf(typed)) return faults;
  return [{ part: 'day', why: 'noSuchDay' }];
}

/** The month that was typed, `YYYY-MM`; undefined where it cannot be read. */
export function typedMonthIn(text: string): string | undefined {
  const typed = typedDateOf(text);
  const [month, year] = [readers.month(typed.month), readers.year(typed.year)];
  return month && year ? `${year}-${twoDigits(month)}` : undefined;
}
