import * as z from 'zod';
import { RecruitmentCost } from '../fees/recruitment-cost.ts';
import { Currency } from '../values/codes.ts';
import { ContractId, OrganisationId } from '../values/ids.ts';
import { Money } from '../values/money.ts';
import { RepaidFor } from '../voice/repaid-as-told.ts';
import { DebtItem, DebtRange, RepaymentLedger } from './repayment-ledger.ts';

const Joint = z
  .strictObject({ currency: Currency, owed: DebtRange, repaid: Money, stillOwed: DebtRange })
  .meta({
    id: 'JointDebt',
    description: 'Several accounts as one: the highest statement counts, a payment once.',
  });

const Said = z
  .strictObject({
    ...RepaidFor.shape,
    counts: z.boolean().meta({
      description:
        'Whether a yes would count: it was said to an official. Through a handed link, or where nobody is known, only a no does.',
    }),
  })
  .meta({ id: 'SaidOfRepayment', description: 'What the worker said of one thing that was paid for.' });

export const ContractRepayments = z
  .strictObject({
    contractId: ContractId,
    accounts: z.array(
      z.strictObject({
        organisationId: OrganisationId,
        as: z.enum(['employer', 'agency']),
        ledger: RepaymentLedger,
      }),
    ),
    declared: Joint,
    told: z
      .strictObject({
        items: z.array(DebtItem),
        confirmation: z.enum(['confirmed', 'contradicted', 'unconfirmed']).meta({
          description:
            'Whether the worker told an official that all was given back. A handed link never confirms.',
        }),
        said: z.array(Said).meta({ description: 'What was said of each thing, oldest first.' }),
        together: Joint,
        repaidInFull: z.boolean().meta({
          description: 'What was given back reaches every sum that anybody names, and the worker said so.',
        }),
      })
      .nullable()
      .meta({ description: 'What was told; null until the employer is assigned to you.' }),
    recruitmentCost: RecruitmentCost.nullable(),
    protectedInformation: z.boolean(),
  })
  .meta({ id: 'ContractRepayments', description: 'The money of one contract, as everybody tells it.' });
export type ContractRepayments = z.infer<typeof ContractRepayments>;

const Sum = z.strictObject({
  currency: Currency,
  contracts: z.int(),
  owed: Money,
  repaid: Money,
  stillOwed: Money,
  arrears: Money,
});

const ToldSum = z.strictObject({
  currency: Currency,
  contracts: z.int(),
  upTo: Money.meta({
    description: 'The most that is owed by what anybody says, where an upper end is known.',
  }),
  open: z.int().meta({ description: 'Contracts of which nobody can say how much it may be.' }),
  stillUpTo: Money.meta({ description: 'The same, less what was given back.' }),
});

const ToldTotals = z
  .strictObject({
    contracts: z
      .int()
      .meta({ description: 'Contracts whose employer is assigned to you: only these are in it.' }),
    told: z.int().meta({ description: 'Of these, in which the worker told of a payment.' }),
    confirmed: z.int().meta({ description: 'In which the worker told an official that all was given back.' }),
    contradicted: z.int().meta({ description: 'In which the worker says that not all was given back.' }),
    sums: z.array(ToldSum).meta({ description: 'By currency, over the contracts in which somebody told.' }),
  })
  .meta({ id: 'ToldRepaymentTotals', description: 'What workers say of it.' });

export const RepaymentTotals = z
  .strictObject({
    organisationId: OrganisationId,
    contracts: z.int().meta({ description: 'How many contracts were looked at.' }),
    complete: z.boolean().meta({ description: 'Whether these are all; the newest come first.' }),
    owing: z.int().meta({ description: 'Contracts in which something is certainly still owed.' }),
    unknown: z.int().meta({ description: 'Contracts of which nobody can say that nothing is owed.' }),
    late: z.int().meta({
      description: 'Contracts in which a part of the plan is late, or a plan that was demanded is missing.',
    }),
    sums: z
      .array(Sum)
      .meta({ description: 'By this organisation’s own account and what was demanded of it, by currency.' }),
    told: ToldTotals.nullable().meta({
      description: 'What was told; null while no employer of these contracts is assigned to you.',
    }),
    protectedInformation: z.boolean(),
  })
  .meta({
    id: 'RepaymentTotals',
    description: 'What an employer or agency owes its workers by its own account.',
  });
export type RepaymentTotals = z.infer<typeof RepaymentTotals>;
