import * as z from 'zod';
import { FeeItemCode } from '../fees/fee-taxonomy.ts';
import { Currency } from '../values/codes.ts';
import { PlainDate } from '../values/dates.ts';
import { ContractId, RepaymentPlanId } from '../values/ids.ts';
import { Money } from '../values/money.ts';
import { Demand, Repayment } from './repayment.ts';

/** By which rule a payment is counted; the words of each stand in the code list `repayment-rules`. */
export const debtRules = [
  'statedWithReceipt',
  'statedWithoutReceipt',
  'amountNotStated',
  'notConvertible',
  'toldWithReceipt',
  'toldWithoutReceipt',
] as const;
export type DebtRule = (typeof debtRules)[number];

export const DebtRange = z
  .strictObject({
    atLeast: Money.meta({ description: 'What is certain.' }),
    atMost: Money.optional().meta({ description: 'Absent: nobody can say.' }),
  })
  .meta({ id: 'DebtRange', description: 'A sum as a range. Both ends are the same where all is known.' });
export type DebtRange = z.infer<typeof DebtRange>;

export const DebtItem = z
  .strictObject({
    item: FeeItemCode,
    stated: Money.optional().meta({ description: 'As it was paid.' }),
    paidOn: PlainDate.optional(),
    rule: z
      .enum(debtRules)
      .meta({ description: 'By which rule it is counted: code list `repayment-rules`.' }),
    confidence: z.enum(['high', 'medium', 'low']),
    counts: DebtRange.meta({
      description: 'In the currency of the ledger, at the rate of the day of payment.',
    }),
  })
  .meta({ id: 'DebtItem', description: 'One payment of the worker side, and how it is counted.' });
export type DebtItem = z.infer<typeof DebtItem>;

const InstalmentStanding = z
  .strictObject({
    dueOn: PlainDate,
    amount: Money,
    paid: Money,
    state: z.enum(['paid', 'partlyPaid', 'open', 'overdue']),
  })
  .meta({ id: 'InstalmentStanding', description: 'One part of a plan, and what of it was paid.' });

export const PlanStanding = z
  .strictObject({
    id: RepaymentPlanId,
    instalments: z.array(InstalmentStanding),
    arrears: Money.meta({ description: 'What was due and was not paid.' }),
    covers: z.boolean().meta({
      description:
        'The plan still covers all that is owed. If not, make another: more is owed than it was made for.',
    }),
  })
  .meta({ id: 'PlanStanding', description: 'The latest plan, as it stands today.' });
export type PlanStanding = z.infer<typeof PlanStanding>;

/** What one party owes one worker, by what it stated itself and what was demanded of it. */
export const RepaymentLedger = z
  .strictObject({
    contractId: ContractId,
    currency: Currency.meta({
      description: 'That in which the worker paid, if it is one; else that of the wage.',
    }),
    items: z.array(DebtItem),
    demands: z.array(Demand),
    owed: DebtRange.meta({ description: 'All that the worker side paid. It carries no interest.' }),
    repaid: Money.meta({ description: 'What was given back, each payment once.' }),
    stillOwed: DebtRange,
    settled: z.boolean().meta({
      description: 'Nothing is owed any more, and nothing about it is unknown. Silence settles nothing.',
    }),
    repayments: z.array(Repayment),
    plan: PlanStanding.optional(),
  })
  .meta({
    id: 'RepaymentLedger',
    description: 'What is owed to one worker, what was given back, and the plan.',
  });
export type RepaymentLedger = z.infer<typeof RepaymentLedger>;
