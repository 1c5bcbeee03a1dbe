import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateCountry } from '../../functions/local/seed/generate-country.ts';

/** Words in the names of firms, groups and agencies that exist in the Gulf; none may ever be in a seeded name. */
const realWords = [
  'Alba',
  'Bapco',
  'Batelco',
  'Almoayyed',
  'Al Moayyed',
  'Kanoo',
  'Nass',
  'Zain',
  'Jawad',
  'Gulf Air',
  'Investcorp',
  'Ahli',
  'Garmco',
  'Gpic',
  'Foulath',
  'Tamkeen',
  'Mumtalakat',
  'Bahri',
  'Haji Hassan',
  'Cebarco',
  'Al Hilal',
  'Lulu',
  'Carrefour',
  'Hilton',
  'Ritz',
  'Aramco',
  'Emaar',
  'Alghanim',
  'Alshaya',
  'Mouchel',
  'Awal',
  'Delmon',
  'Dilmun',
  'Seef',
  'Manama',
  'Bahrain',
  'Gulf',
  'Arabian',
];

const organisations = (seed: string) => {
  const { employers, agencies } = generateCountry({
    seed,
    today: '2026-11-21',
    employers: 60,
    agencies: 9,
    contracts: 40,
  });
  return [...employers, ...agencies];
};

describe('every name of the seeded country', () => {
  it('says in both scripts that it is a demo', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        for (const { input } of organisations(seed)) {
          expect(input.name.latin).toMatch(/\(demo\)$/);
          expect(input.name.arabic).toMatch(/\(تجريبي\)$/);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('has no word of a real firm in it', () => {
    for (const { input } of organisations('names')) {
      const words = ` ${input.name.latin.toLowerCase()} `;
      for (const real of realWords) expect(words).not.toContain(` ${real.toLowerCase()} `);
    }
  });

  it('comes with a registration number that is in no commercial register: those begin with a digit', () => {
    for (const { input } of organisations('numbers'))
      if ('registrationNumber' in input) expect(input.registrationNumber).toMatch(/^[A-Z]/);
  });

  it('of a worker comes with a document that says it is none, and without a telephone that could ring', () => {
    const { contracts } = generateCountry({ seed: 'people', today: '2026-11-21' });
    for (const { input } of contracts) {
      expect(input.worker.document.number).toMatch(/^DEMO\d{6}$/);
      expect(input.worker.phone).toBeUndefined();
      expect(input.worker.name.arabic).toMatch(/^\p{Script=Arabic}+ \p{Script=Arabic}+$/u);
    }
  });
});
