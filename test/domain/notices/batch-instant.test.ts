import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfMonth, nextBatchInstant } from '../../../lib/domain/notices/batch-instant.ts';
import { addDays, plainDateIn } from '../../../lib/domain/values/dates.ts';

/** Zones without daylight saving and with it, on both sides of Greenwich, and one of three quarters of an hour. */
const zones = ['Asia/Bahrain', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York', 'UTC'] as const;
const aMoment = fc
  .integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') })
  .map((at) => new Date(at).toISOString());
/** Hours at which no clock of these zones jumps. */
const aTime = fc
  .tuple(fc.integer({ min: 4, max: 22 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const times = fc.uniqueArray(aTime, { minLength: 1, maxLength: 3 });

const clockIn = (zone: string, at: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));

describe('The next batch instant', () => {
  it('is later than now, at one of the times of day of its place, and the first of those', () => {
    fc.assert(
      fc.property(aMoment, fc.constantFrom(...zones), times, (after, zone, daily) => {
        const next = nextBatchInstant({ after, zone, times: daily });
        expect(next > after).toBe(true);
        expect(daily).toContain(clockIn(zone, next));
        expect(Date.parse(next) - Date.parse(after)).toBeLessThanOrEqual(25 * 3_600_000);
        const before = new Date(Date.parse(next) - 1).toISOString();
        expect(nextBatchInstant({ after: before, zone, times: daily })).toBe(next);
      }),
    );
  });

  it('is the same for everybody who waits for it, however long they have waited', () => {
    fc.assert(
      fc.property(aMoment, fc.constantFrom(...zones), times, (after, zone, daily) => {
        const next = nextBatchInstant({ after, zone, times: daily });
        const middle = new Date((Date.parse(after) + Date.parse(next)) / 2).toISOString();
        expect(nextBatchInstant({ after: middle, zone, times: daily })).toBe(next);
      }),
    );
  });

  it('comes on no day before that which was asked for, and waits the days that were drawn', () => {
    fc.assert(
      fc.property(
        aMoment,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 28 }),
        fc.integer({ min: 0, max: 60 }),
        (after, zone, further, later) => {
          const from = addDays(plainDateIn(zone, after), later);
          const at = (days: number) =>
            plainDateIn(zone, nextBatchInstant({ after, zone, times: ['10:00'], from, further: days }));
          expect(at(0) >= from).toBe(true);
          expect(at(further)).toBe(addDays(at(0), further));
        },
      ),
    );
  });

  it('is ten in the morning in Bahrain: seven by Greenwich', () => {
    const ask = (after: string) => nextBatchInstant({ after, zone: 'Asia/Bahrain', times: ['10:00'] });
    expect(ask('2026-06-17T06:59:59.999Z')).toBe('2026-06-17T07:00:00.000Z');
    expect(ask('2026-06-17T07:00:00Z')).toBe('2026-06-18T07:00:00.000Z');
  });
});

it('a term ends with its month', () => {
  expect(['2026-02-01', '2028-02-29', '2026-12-31', '2026-04-30'].map(endOfMonth)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
    '2026-04-30',
  ]);
});
