import { describe, expect, it } from 'vitest';
import { certifiable } from '../../functions/local/seed/certifiable.ts';
import { generateCountry } from '../../functions/local/seed/generate-country.ts';
import { addDays } from '../../lib/domain/values/dates.ts';

describe('the country that a newcomer sees', () => {
  it('has placements that its demo agency certifies, on whichever day it is made, and nothing is planted in them', () => {
    for (const days of [0, 40, 400]) {
      const country = generateCountry({ seed: 'insaf-demo', today: addDays('2026-11-21', days) });
      const keys = certifiable(country);
      expect(keys.length).toBeGreaterThan(0);
      const chosen = country.contracts.filter(({ key }) => keys.includes(key));
      expect(chosen.flatMap(({ planted }) => planted)).toEqual([]);
    }
  });
});
