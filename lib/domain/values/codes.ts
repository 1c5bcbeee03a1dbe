import * as z from 'zod';
import { countries } from './countries.ts';
import { currencies, minorDigits } from './currencies.ts';
import { refusal } from './refusal.ts';

const knownCountries: ReadonlySet<string> = new Set(countries);

export const Country = z
  .string()
  .refine((code) => knownCountries.has(code), refusal('unknown-country', 'Unknown ISO 3166-1 alpha-2 code.'))
  .meta({ id: 'Country', description: 'A country by ISO 3166-1 alpha-2.', enum: countries, example: 'BH' });
export type Country = z.infer<typeof Country>;

export const Currency = z
  .string()
  .refine((code) => minorDigits(code) !== undefined, refusal('unknown-currency', 'Unknown ISO 4217 code.'))
  .meta({ id: 'Currency', description: 'A currency by ISO 4217.', enum: currencies, example: 'BHD' });
export type Currency = z.infer<typeof Currency>;

/** Only the pattern is checked; the 436 unit groups are the ILO's to keep. Major group 0 is the armed forces. */
export const Occupation = z
  .string()
  .refine(
    (code) => /^\d{4}$/.test(code),
    refusal('occupation-format', 'Expected four digits (ISCO-08 unit group).'),
  )
  .meta({
    id: 'Occupation',
    description:
      'An occupation by its four-digit unit group of ISCO-08, as in `9111` domestic cleaners and helpers.',
    pattern: '^\\d{4}$',
    example: '9111',
  });
export type Occupation = z.infer<typeof Occupation>;

/** First and last division of each section of ISIC Rev.4 (United Nations, 2008). */
const divisionsBySection: Readonly<Record<string, readonly [number, number]>> = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
};

/** The section of ISIC Rev.4 (`A` to `U`) that a letter, division, group or class belongs to; undefined for no code. */
export function sectionOf(sector: string): string | undefined {
  if (Object.hasOwn(divisionsBySection, sector)) return sector;
  if (!/^\d{2,4}$/.test(sector)) return undefined;
  const division = Number(sector.slice(0, 2));
  const hit = Object.entries(divisionsBySection).find(([, [from, to]]) => division >= from && division <= to);
  return hit?.[0];
}

export const Sector = z
  .string()
  .refine((code) => sectionOf(code) !== undefined, refusal('unknown-sector', 'Unknown code of ISIC Rev.4.'))
  .meta({
    id: 'Sector',
    description:
      'An economic activity by ISIC Rev.4: a section `A` to `U`, or a division, group or class (2 to 4 digits).',
    pattern: '^([A-U]|\\d{2,4})$',
    example: 'F',
  });
export type Sector = z.infer<typeof Sector>;

const languageTagPattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

export const LanguageTag = z
  .string()
  .refine(
    (tag) => languageTagPattern.test(tag),
    refusal('language-format', 'Expected a tag like ar, fil or pa-Arab-PK.'),
  )
  .meta({
    id: 'LanguageTag',
    description: 'A language by BCP 47: language, and where needed script and region.',
    pattern: languageTagPattern.source,
    example: 'bn',
  });
export type LanguageTag = z.infer<typeof LanguageTag>;
