import { moneyOf } from '../../../../lib/domain/values/money.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { factUnit } from '../../../../lib/rules/facts/dictionary.ts';
import { factInWords } from '../../../../lib/rules/words/fact-in-words.ts';
import type { Reader } from '../../../pages/reader.ts';
import { isUnit, type Unit, unitWords } from './unit-words.ts';

const words = {
  yes: { en: 'Yes', ar: 'نعم' },
  no: { en: 'No', ar: 'لا' },
  unknown: { en: 'Not known', ar: 'غير معروف' },
  and: { en: '{one} and {other}', ar: '{one} و{other}' },
  entries: {
    en: '{count, plural, one {# entry} other {# entries}}',
    ar: '{count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندًا} other {# بند}}',
  },
} as const satisfies Record<string, Text>;

const isCount = (value: object): value is { entries: number } =>
  'entries' in value && typeof value.entries === 'number';

const counted = (unit: Unit, count: number | string, reader: Reader): string =>
  reader.say(unitWords[unit], { count });

/** 3,540 minutes are said as 59 hours. */
function duration(value: number, reader: Reader): string {
  const [hours, minutes] = [Math.trunc(value / 60), value % 60];
  if (hours === 0) return counted('minutes', minutes, reader);
  const whole = counted('hours', hours, reader);
  return minutes === 0
    ? whole
    : reader.say(words.and, { one: whole, other: counted('minutes', Math.abs(minutes), reader) });
}

/** Of each unit that is not said as it is counted, how many of the one that is said make one of it. */
const divisors: Readonly<Partial<Record<Unit, number>>> = {
  'per mille': 10,
  'basis points': 100,
  'square centimetres': 10_000,
  percent: 1,
};

function numberInWords(value: number, unit: string | undefined, of: Shown): string {
  const { reader, currency } = of;
  if (!isUnit(unit)) return reader.number(value);
  if (unit === 'minor units of the wage currency' && currency !== undefined && value >= 0)
    return reader.money(moneyOf(value, currency));
  if (unit === 'minutes') return duration(value, reader);
  const divisor = divisors[unit];
  return counted(unit, divisor === undefined ? value : reader.number(value / divisor), reader);
}

interface Shown {
  reader: Reader;
  /** In whose minor units the amounts among the facts are. */
  currency: string | undefined;
}

/** A value that a rule read, as the reader says it; a name or a number that is on no list as it stands. */
export function factValue(path: string, value: unknown, shown: Shown): string {
  const { reader } = shown;
  if (value === null || value === undefined) return reader.say(words.unknown);
  if (typeof value === 'object')
    return reader.say(isCount(value) ? words.entries : words.unknown, {
      count: isCount(value) ? value.entries : 0,
    });
  if (typeof value === 'boolean') return reader.say(value ? words.yes : words.no);
  // A number has no direction of its own: without the mark its minus would stand on the other side.
  if (typeof value === 'number')
    return (value < 0 ? '\u200e' : '') + numberInWords(value, factUnit(path), shown);
  if (typeof value !== 'string') return String(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? reader.day(value) : factInWords(path, value, reader.language);
}
