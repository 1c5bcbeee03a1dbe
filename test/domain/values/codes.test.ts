import { describe, expect, test } from 'vitest';
import {
  Country,
  Currency,
  LanguageTag,
  Occupation,
  Sector,
  sectionOf,
} from '../../../lib/domain/values/codes.ts';
import { countries } from '../../../lib/domain/values/countries.ts';

describe('codes', () => {
  test('there are 249 countries, each named by the runtime', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(new Set(countries).size).toBe(249);
    expect(countries.filter((code) => !names.of(code))).toEqual([]);
  });
  test.each([
    [Country, ['BH', 'IN', 'NP'], ['bh', 'BHR', 'XX', 'UK', '']],
    [Currency, ['BHD', 'VED'], ['bhd', 'XXX', 'XAU', 'toString']],
    [Occupation, ['9111', '0110'], ['911', '91111', '٩١١١', 'A111']],
    [
      Sector,
      ['F', 'T', '41', '4100', '97', '990'],
      ['f', 'V', '4', '04', '44', '83', '41000', '', 'toString'],
    ],
    [LanguageTag, ['ar', 'fil', 'pa-Arab-PK', 'zh-Hant', 'es-419'], ['AR', 'a', 'english', 'ar_BH', '']],
  ])('%o takes what the standard has and refuses the rest', (schema, known, unknown) => {
    expect(known.filter((code) => !schema.safeParse(code).success)).toEqual([]);
    expect(unknown.filter((code) => schema.safeParse(code).success)).toEqual([]);
  });
  test('an activity belongs to a section', () => {
    expect(['41', '4100', '9700', 'T', '99'].map(sectionOf)).toEqual(['F', 'F', 'T', 'T', 'U']);
    expect(sectionOf('44')).toBeUndefined();
  });
});
