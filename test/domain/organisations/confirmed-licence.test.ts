import fc from 'fast-check';
import { expect, it } from 'vitest';
import { confirmedLicenceOn, licenceClaims } from '../../../lib/domain/organisations/confirmed-licence.ts';
import type { HeldLicence } from '../../../lib/domain/organisations/organisation.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';

const day = (days: number) => addDays('2026-01-01', days);
const licence = fc
  .record({
    number: fc.constantFrom('L-1', 'l-1', 'L-2'),
    country: fc.constantFrom('BH', 'NP'),
    from: fc.integer({ min: 0, max: 40 }),
    days: fc.integer({ min: 0, max: 12 }),
    isConfirmed: fc.boolean(),
  })
  .map(
    ({ number, country, from, days, isConfirmed }): HeldLicence => ({
      number,
      country,
      validFrom: day(from),
      validUntil: day(from + days),
      ...(isConfirmed ? { confirmedOn: '2026-01-01' } : {}),
    }),
  );

it('is in force on every day until its last one: no certificate rests on a day that nobody confirmed', () => {
  fc.assert(
    fc.property(fc.array(licence, { maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (licences, on) => {
      const held = confirmedLicenceOn({ licences }, 'BH', day(on));
      const isConfirmedOn = (at: number, number?: string) =>
        licences.some(
          (each) =>
            each.confirmedOn !== undefined &&
            each.country === 'BH' &&
            (number === undefined || each.number.toUpperCase() === number.toUpperCase()) &&
            each.validFrom <= day(at) &&
            day(at) <= each.validUntil,
        );
      expect(held !== undefined).toBe(isConfirmedOn(on));
      if (!held) return;
      for (let at = on; day(at) <= held.validUntil; at += 1)
        expect(isConfirmedOn(at, held.number)).toBe(true);
    }),
  );
});

it('is claimed once a number and country, until the last day that was confirmed of it', () => {
  fc.assert(
    fc.property(fc.array(licence, { maxLength: 8 }), (licences) => {
      const expected = new Map<string, string>();
      for (const { number, country, validUntil, confirmedOn } of licences) {
        const key = `${number.toUpperCase()} ${country}`;
        const before = expected.get(key) ?? '';
        if (confirmedOn) expected.set(key, validUntil > before ? validUntil : before);
      }
      const claims = licenceClaims({ licences }).map(
        ({ number, country, lastDay }) => [`${number.toUpperCase()} ${country}`, lastDay] as const,
      );
      expect(claims.length).toBe(expected.size);
      expect(new Map(claims)).toEqual(expected);
    }),
  );
});
