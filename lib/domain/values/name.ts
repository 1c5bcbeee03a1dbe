import * as z from 'zod';

/**
 * The name of a person or an organisation, as data in both scripts; never translated. At least the Latin form is needed,
 * because it is the one on travel documents.
 */
export const Name = z
  .strictObject({
    latin: z.string().trim().min(1).max(120).meta({ description: 'The name in Latin script.' }),
    arabic: z.string().trim().min(1).max(120).optional().meta({ description: 'The name in Arabic script.' }),
  })
  .meta({
    id: 'Name',
    description: 'A name in both scripts.',
    example: { latin: 'Awal Contracting W.L.L.', arabic: 'أول للمقاولات ذ.م.م' },
  });
export type Name = z.infer<typeof Name>;
