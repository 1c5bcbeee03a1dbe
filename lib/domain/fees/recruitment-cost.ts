import * as z from 'zod';
import { Money } from '../values/money.ts';

/** What recruitment cost a worker, in thousandths of the first monthly wage at the place of work. */
export const RecruitmentCost = z
  .strictObject({
    declaredPerMille: z
      .int()
      .optional()
      .meta({ description: 'By what the parties declared; at least that much.' }),
    toldPerMille: z
      .int()
      .optional()
      .meta({ description: 'By what was told. Only for those to whom the employer is assigned.' }),
    wage: Money.meta({ description: 'The first monthly wage that the contract states.' }),
  })
  .meta({
    id: 'RecruitmentCost',
    description:
      'What the worker side paid for the job, in thousandths of a monthly wage: 3500 is three months and a half.',
  });
export type RecruitmentCost = z.infer<typeof RecruitmentCost>;
