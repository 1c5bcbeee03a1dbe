import * as z from 'zod';

/** The same words in both languages: an inspector and an interpreter read one file. */
export const BothLanguages = z
  .strictObject({ en: z.string(), ar: z.string() })
  .meta({ id: 'BothLanguages', description: 'The same words in English and Arabic.' });
