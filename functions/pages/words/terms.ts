import type { allowanceKinds, Terms } from '../../../lib/domain/contracts/terms.ts';
import type { ComparedTerm, Comparison } from '../../../lib/domain/contracts/terms-diff.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { declaredWords } from '../../../lib/rules/words/declared-words.ts';
import { codeInWords, type Vocabulary } from '../../../lib/rules/words/vocabulary.ts';
import type { Reader } from '../reader.ts';

/** The terms of a job, as people call them. */
export const termNames: Readonly<Record<ComparedTerm, Text>> = {
  wage: { en: 'Basic wage', ar: 'الأجر الأساسي' },
  allowances: { en: 'Allowances', ar: 'البدلات' },
  occupation: { en: 'Job', ar: 'المهنة' },
  employerName: { en: 'Employer named', ar: 'صاحب العمل المسمّى' },
  workplace: { en: 'Place of work', ar: 'مكان العمل' },
  weeklyMinutes: { en: 'Hours a week', ar: 'ساعات العمل في الأسبوع' },
  restDaysPerWeek: { en: 'Rest days a week', ar: 'أيام الراحة في الأسبوع' },
  annualLeaveDays: { en: 'Leave a year', ar: 'الإجازة السنوية' },
  durationMonths: { en: 'Length', ar: 'المدة' },
  probationMonths: { en: 'Probation', ar: 'فترة التجربة' },
  noticeDays: { en: 'Notice by the worker', ar: 'مهلة إشعار العامل' },
  returnTicket: { en: 'Ticket home', ar: 'تذكرة العودة' },
  healthInsurance: { en: 'Health insurance', ar: 'التأمين الصحي' },
  accommodation: { en: 'Accommodation', ar: 'السكن' },
  food: { en: 'Food', ar: 'الطعام' },
  transport: { en: 'Transport', ar: 'النقل' },
  deductions: { en: 'Deductions', ar: 'الاستقطاعات' },
  leavingPenalty: { en: 'Penalty for leaving', ar: 'غرامة المغادرة' },
  clauses: { en: 'Clauses that bind', ar: 'بنود مقيِّدة' },
};

export const comparisonWords: Readonly<Record<Comparison, Text>> = {
  worse: { en: 'worse', ar: 'أسوأ' },
  better: { en: 'better', ar: 'أفضل' },
  same: { en: 'same', ar: 'كما هو' },
  unknown: { en: 'not known', ar: 'غير معروف' },
};

const words = {
  per: {
    en: '{money} {period, select, hour {an hour} day {a day} week {a week} year {a year} other {a month}}',
    ar: '{money} {period, select, hour {في الساعة} day {في اليوم} week {في الأسبوع} year {في السنة} other {في الشهر}}',
  },
  hours: { en: '{hours} hours', ar: '{hours} ساعة' },
  days: {
    en: '{count, plural, one {# day} other {# days}}',
    ar: '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  },
  months: {
    en: '{count, plural, one {# month} other {# months}}',
    ar: '{count, plural, zero {لا أشهر} one {شهر واحد} two {شهران} few {# أشهر} many {# شهرًا} other {# شهر}}',
  },
  yes: { en: 'Paid by the employer', ar: 'يدفعها صاحب العمل' },
  no: { en: 'Not paid', ar: 'غير مدفوعة' },
  provided: { en: 'Provided', ar: 'موفَّر' },
  allowance: { en: 'Paid as an allowance', ar: 'يُدفع عنه بدل' },
  notProvided: { en: 'Not provided', ar: 'غير موفَّر' },
  none: { en: 'None', ar: 'لا يوجد' },
} as const satisfies Record<string, Text>;

const allowance: Vocabulary = {
  words: {
    housing: { en: 'housing', ar: 'السكن' },
    food: { en: 'food', ar: 'الطعام' },
    transport: { en: 'transport', ar: 'النقل' },
    other: { en: 'something else', ar: 'شيء آخر' },
  } satisfies Record<(typeof allowanceKinds)[number], Text>,
};

const listed = (texts: readonly string[], reader: Reader): string =>
  texts.length === 0 ? reader.say(words.none) : texts.join(reader.language === 'ar' ? '؛ ' : '; ');

/** Money list: kind is data of a closed list; the sum is what a reader compares. */
const sums = (
  list: readonly { kind: string; money: { amount: string; currency: string } }[],
  kinds: Vocabulary,
  reader: Reader,
) =>
  listed(
    list.map(({ kind, money }) => `${codeInWords(kinds, kind, reader.language)}: ${reader.money(money)}`),
    reader,
  );

const count = (reader: Reader, text: Text, value: number | undefined): string | undefined =>
  value === undefined ? undefined : reader.say(text, { count: value });
const paid = (reader: Reader, value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : reader.say(value ? words.yes : words.no);

type Renderings = Readonly<Record<ComparedTerm, (terms: Terms, reader: Reader) => string | undefined>>;

const renderings: Renderings = {
  wage: ({ wage }, reader) =>
    wage && reader.say(words.per, { money: reader.money(wage.basic), period: wage.period }),
  allowances: ({ allowances }, reader) =>
    allowances &&
    sums(
      allowances.map(({ kind, monthly }) => ({ kind, money: monthly })),
      allowance,
      reader,
    ),
  occupation: ({ jobTitle, occupation }) => jobTitle ?? occupation,
  employerName: ({ employerName }) => employerName,
  workplace: ({ workplace }, reader) =>
    workplace &&
    [workplace.city, reader.country(workplace.country)]
      .filter(Boolean)
      .join(reader.language === 'ar' ? '، ' : ', '),
  weeklyMinutes: ({ weeklyMinutes }, reader) =>
    weeklyMinutes === undefined
      ? undefined
      : reader.say(words.hours, { hours: reader.number(weeklyMinutes / 60) }),
  restDaysPerWeek: ({ restDaysPerWeek }, reader) => count(reader, words.days, restDaysPerWeek),
  annualLeaveDays: ({ annualLeaveDays }, reader) => count(reader, words.days, annualLeaveDays),
  durationMonths: ({ durationMonths }, reader) => count(reader, words.months, durationMonths),
  probationMonths: ({ probationMonths }, reader) => count(reader, words.months, probationMonths),
  noticeDays: ({ noticeDays }, reader) => count(reader, words.days, noticeDays),
  returnTicket: ({ returnTicket }, reader) => paid(reader, returnTicket),
  healthInsurance: ({ healthInsurance }, reader) => paid(reader, healthInsurance),
  accommodation: ({ accommodation }, reader) => accommodation && reader.say(words[accommodation]),
  food: ({ food }, reader) => food && reader.say(words[food]),
  transport: ({ transport }, reader) => transport && reader.say(words[transport]),
  deductions: ({ deductions }, reader) =>
    deductions &&
    sums(
      deductions.map(({ kind, amount }) => ({ kind, money: amount })),
      declaredWords.deduction,
      reader,
    ),
  leavingPenalty: ({ leavingPenalty }, reader) => leavingPenalty && reader.money(leavingPenalty),
  clauses: ({ clauses }, reader) =>
    clauses &&
    listed(
      clauses.map((clause) => codeInWords(declaredWords.clause, clause, reader.language)),
      reader,
    ),
};

/** One term as a reader says it; undefined where the terms do not state it. */
export const termValue = (term: ComparedTerm, terms: Terms, reader: Reader): string | undefined =>
  renderings[term](terms, reader);
