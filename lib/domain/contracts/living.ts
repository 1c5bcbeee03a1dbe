import * as z from 'zod';
import { PlainDate } from '../values/dates.ts';

export const custodians = ['worker', 'employer', 'agency', 'recruiter', 'supervisor', 'other'] as const;

/** Who keeps the worker's passport and papers, and whether the worker gets at them. */
export const DocumentCustody = z
  .strictObject({
    heldBy: z.enum(custodians),
    access: z
      .enum(['free', 'delayed', 'refused'])
      .optional()
      .meta({ description: '`free`: at once and at any time. Absent: not known.' }),
    writtenRequest: z
      .boolean()
      .optional()
      .meta({ description: 'The worker asked in writing that they be kept.' }),
    keyHeldBy: z
      .enum(custodians)
      .optional()
      .meta({ description: 'Who holds the key of the place where they lie.' }),
    since: PlainDate.optional(),
  })
  .meta({ id: 'DocumentCustody', description: "Where the worker's passport and papers are." });
export type DocumentCustody = z.infer<typeof DocumentCustody>;

/** The worker's housing, in measures that an inspector can check. */
export const Housing = z
  .strictObject({
    providedBy: z
      .enum(['employer', 'agency', 'worker', 'other'])
      .optional()
      .meta({ description: 'Who provides it. Absent: not known.' }),
    personsPerRoom: z.int().min(1).max(200).optional(),
    areaPerPersonCm2: z
      .int()
      .min(0)
      .max(10_000_000)
      .optional()
      .meta({ description: 'Floor area per person in square centimetres; 4 m² are 40000.' }),
    drinkingWater: z.boolean().optional(),
    cooling: z.boolean().optional(),
    toilets: z.int().min(0).max(500).optional(),
    residents: z.int().min(0).max(10_000).optional(),
    lockedFromOutside: z.boolean().optional(),
    freeToLeave: z
      .boolean()
      .optional()
      .meta({ description: 'Workers may go out in their free time without permission.' }),
  })
  .meta({ id: 'Housing', description: "The worker's housing." });
export type Housing = z.infer<typeof Housing>;
