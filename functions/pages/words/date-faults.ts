import { plainDigits } from '../../../lib/domain/values/plain-digits.ts';
import {
  type DatePart,
  type DatePartFault,
  dateFaultsIn,
  typedDateOf,
  typedMonthIn,
} from '../../../lib/domain/values/typed-date.ts';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../reader.ts';

const missing: Readonly<Record<DatePart, Text>> = {
  day: { en: 'the day is missing', ar: 'اليوم ناقص' },
  month: { en: 'the month is missing', ar: 'الشهر ناقص' },
  year: { en: 'the year is missing', ar: 'السنة ناقصة' },
};
const unreadable: Readonly<Record<DatePart, Text>> = {
  day: { en: 'the day is a number from 1 to 31', ar: 'اليوم رقم من 1 إلى 31' },
  month: { en: 'the month is a number from 1 to 12, or its name', ar: 'الشهر رقم من 1 إلى 12، أو اسمه' },
  year: {
    en: 'the year has four digits, from 1900 to 2199',
    ar: 'السنة أربعة أرقام، من 1900 إلى 2199',
  },
};
const words = {
  noSuchDay: { en: 'there is no {day} {month}', ar: 'لا يوجد {day} {month}' },
  and: { en: ', and ', ar: '، و' },
} as const satisfies Record<string, Text>;

function said({ part, why }: DatePartFault, text: string, reader: Reader): string {
  if (why === 'missing') return reader.say(missing[part]);
  if (why === 'unreadable') return reader.say(unreadable[part]);
  const { day } = typedDateOf(text);
  return reader.say(words.noSuchDay, {
    day: plainDigits(day),
    month: reader.month(typedMonthIn(text) ?? ''),
  });
}

/** Which box of a day is wrong, in words; all of them where several are. */
export const dateFaultWords = (text: string, reader: Reader): string =>
  dateFaultsIn(text)
    .map((fault) => said(fault, text, reader))
    .join(reader.say(words.and));
