import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Licence } from '../../../lib/domain/organisations/organisation.ts';
import { addDays, addMonths, daysBetween } from '../../../lib/domain/values/dates.ts';
import { credentialPeriod, validityOf } from '../../../lib/rules/certify/validity.ts';

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days));
const months = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
const licencesFrom = (today: string) =>
  fc.array(
    fc.integer({ min: 0, max: 900 }).map(
      (days): Licence => ({
        number: `L${days}`,
        country: 'BH',
        validFrom: '2020-01-01',
        validUntil: addDays(today, days),
      }),
    ),
    { maxLength: 3 },
  );

describe('the validity of a certificate', () => {
  it('begins today, lasts a year at most, and never passes a licence (decisions, 29)', () => {
    fc.assert(
      fc.property(
        day.chain((today) => fc.tuple(fc.constant(today), licencesFrom(today), months)),
        ([today, licences, asked]) => {
          const { validFrom, validUntil } = validityOf(today, licences, asked);
          const asLongAsAsked = addDays(addMonths(today, asked ?? 12), -1);
          const ends = [asLongAsAsked, ...licences.map((licence) => licence.validUntil)].toSorted();
          expect([validFrom, validUntil]).toEqual([today, ends[0]]);
        },
      ),
    );
  });

  it('is spoken for by credentials of thirty days at most, none of which passes it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, left) => {
        const end = addDays(from, left);
        const period = credentialPeriod({ number: 2, issuedAt: `${from}T08:00:00Z`, from, notAfter: [end] });
        expect(period.validFrom).toBe(from);
        expect(daysBetween(from, period.validUntil) + 1).toBe(Math.min(30, left + 1));
      }),
    );
  });
});
