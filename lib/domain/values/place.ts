import * as z from 'zod';
import { Country } from './codes.ts';
import { refusal } from './refusal.ts';

/** The four governorates of Bahrain, and what stands for a place of work in another country. */
export const governorates = ['capital', 'muharraq', 'northern', 'southern'] as const;
export const Governorate = z
  .enum(governorates)
  .meta({ id: 'Governorate', description: "One of Bahrain's four governorates." });
export type Governorate = z.infer<typeof Governorate>;

/** Where work is done or an organisation sits. */
export const Place = z
  .strictObject({
    country: Country,
    governorate: Governorate.optional(),
    city: z.string().trim().min(1).max(80).optional(),
  })
  .refine((place) => place.governorate === undefined || place.country === 'BH', {
    ...refusal('governorate-outside-bahrain', 'Expected no governorate outside Bahrain.'),
    path: ['governorate'],
  })
  .meta({
    id: 'Place',
    description: 'A country and, where known, the governorate and city.',
    example: { country: 'BH', governorate: 'capital', city: 'Manama' },
  });
export type Place = z.infer<typeof Place>;
