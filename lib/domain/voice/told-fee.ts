import * as z from 'zod';
import { collectorRoles } from '../fees/fee-disclosure.ts';
import { FeeItemCode } from '../fees/fee-taxonomy.ts';
import { Money } from '../values/money.ts';

/** One thing that a worker says they, or their family, paid for. */
export const ToldFee = z
  .strictObject({
    item: FeeItemCode,
    amount: Money.optional().meta({ description: 'As it was paid. Absent: paid, and how much is not said.' }),
    collector: z.enum(collectorRoles).optional().meta({ description: 'To whom. Absent: not said.' }),
    receipt: z
      .boolean()
      .optional()
      .meta({ description: 'Whether the worker was given a receipt. Absent: not said.' }),
  })
  .meta({ id: 'ToldFee', description: 'One payment of the worker or the family, as the worker tells it.' });
export type ToldFee = z.infer<typeof ToldFee>;
