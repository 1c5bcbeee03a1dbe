import * as z from 'zod';
import { refusal } from '../values/refusal.ts';
import { readContact } from '../voice/receipt.ts';

/** How a report is found: by the first number of its receipt. There is no search by a name, on purpose. */
export const SearchReports = z
  .strictObject({
    firstNumber: z
      .string()
      .max(64)
      .refine(
        (typed) => readContact(typed) !== undefined,
        refusal('receipt-number', 'Expected eight digits.'),
      )
      .meta({
        description:
          'The first number of the receipt, as the one who told reads it out: eight digits of any script. Never ask for the second.',
        example: '3612 4087',
      }),
  })
  .meta({ id: 'SearchReports', description: 'What somebody who told can show for it.' });
export type SearchReports = z.infer<typeof SearchReports>;
