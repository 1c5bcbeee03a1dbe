import * as z from 'zod';
import { Sector } from '../values/codes.ts';
import { Governorate } from '../values/place.ts';

/** An employer in the words of whoever told. It is looked up by a person, never matched by code. */
export const EmployerAsTold = z
  .strictObject({
    name: z.string().trim().min(1).max(120).optional(),
    sector: Sector.optional(),
    governorate: Governorate.optional(),
  })
  .meta({ id: 'EmployerAsTold', description: 'The employer as the one who told wrote or said it.' });
export type EmployerAsTold = z.infer<typeof EmployerAsTold>;
