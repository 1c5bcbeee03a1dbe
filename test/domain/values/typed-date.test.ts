import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isPlainDate } from '../../../lib/domain/values/calendar.ts';
import {
  dateFaultsIn,
  dateParts,
  type TypedDate,
  typedDateOf,
  typedDateText,
} from '../../../lib/domain/values/typed-date.ts';

const plainDate = fc.nat(109_000).map((days) => addDays('1900-01-01', days));

/** The digits of a script, as the browsers of its readers type them. */
const inDigits = (text: string, nought: number): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(nought + Number(digit)));

const longMonths = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
const monthIn = (locale: string, date: string): string =>
  longMonths(locale).format(new Date(`${date}T00:00:00Z`));

const box = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '0', '31', '2', '30', '2026', '1/2', '%2F', '%', '٣١', '12.5', '-1', '1e3'),
);
const trimmed = (typed: TypedDate): TypedDate => ({
  day: typed.day.trim(),
  month: typed.month.trim(),
  year: typed.year.trim(),
});

describe('a day that is typed into three boxes', () => {
  it('comes back as the day it was, in any digits, with noughts before it, and with its month by name', () => {
    fc.assert(
      fc.property(
        plainDate,
        fc.constantFrom(0x30, 0x660, 0x6f0, 0x966),
        fc.boolean(),
        (date, nought, padded) => {
          const { day, month, year } = typedDateOf(date);
          const pad = (text: string): string => inDigits(padded ? text.padStart(2, '0') : text, nought);
          const typed = { day: pad(day), month: pad(month), year: inDigits(year, nought) };
          expect(typedDateText(typed)).toBe(date);
          expect(dateFaultsIn(date)).toEqual([]);
          for (const locale of ['en', 'ar-BH'])
            expect(typedDateText({ day, month: monthIn(locale, date), year })).toBe(date);
        },
      ),
    );
  });

  it('is a day of the calendar, or has a box that is wrong; what was typed stays in its box', () => {
    fc.assert(
      fc.property(fc.record({ day: box, month: box, year: box }), (typed) => {
        const text = typedDateText(typed);
        if (text === '') expect(Object.values(trimmed(typed))).toEqual(['', '', '']);
        expect(dateFaultsIn(text).length === 0).toBe(isPlainDate(text));
        if (!isPlainDate(text)) expect(typedDateOf(text)).toEqual(trimmed(typed));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is told by the boxes that are wrong: one that is empty, one that is no number of its kind, a day that the month has not', () => {
    const faults = (day: string, month: string, year: string) =>
      dateFaultsIn(typedDateText({ day, month, year })).map(({ part, why }) => `${part} ${why}`);
    expect(faults('31', '6', '')).toEqual(['year missing']);
    expect(faults('', '6', '26')).toEqual(['day missing', 'year unreadable']);
    expect(faults('32', '13', '2026')).toEqual(['day unreadable', 'month unreadable']);
    expect(faults('31', 'June', '2026')).toEqual(['day noSuchDay']);
    expect(faults('29', 'فبراير', '2026')).toEqual(['day noSuchDay']);
    expect(faults('29', '2', '2028')).toEqual([]);
  });

  it('has a month by its English name, whole or cut short to three letters or more, and by no other word that begins like one', () => {
    const textOf = (month: string) => typedDateText({ day: '7', month, year: '1990' });
    fc.assert(
      fc.property(plainDate, fc.nat(9), fc.constantFrom('', '.'), (date, cut, dot) => {
        const name = monthIn('en', date);
        expect(textOf(name.slice(0, Math.max(3, cut)) + dot)).toBe(`1990-${date.slice(5, 7)}-07`);
      }),
    );
    for (const word of ['marvel', 'octopus', 'decide', 'mayor', 'Junes', 'Ja', 'septembre'])
      expect(dateFaultsIn(textOf(word))).toEqual([{ part: 'month', why: 'unreadable' }]);
  });

  it('is whatever a program sends, too: text that fills no three boxes is a fault, and no crash', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(dateFaultsIn(text).length > 0).toBe(!isPlainDate(text));
        expect(dateParts.every((part) => typeof typedDateOf(text)[part] === 'string')).toBe(true);
      }),
    );
  });
});
