import * as z from 'zod';
import policy from '../../reference/repayment-rules.json' with { type: 'json' };
import type { Reimbursement } from '../fees/fee-disclosure.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, OrganisationId, RepaymentId, RepaymentPlanId } from '../values/ids.ts';
import { Money, minorOf } from '../values/money.ts';
import { refusal } from '../values/refusal.ts';

const received = {
  contractId: ContractId,
  recordedBy: OrganisationId,
  recordedAs: z.enum(['employer', 'agency']),
  receivedAt: Instant.meta({ description: 'Our clock.' }),
};

const content = {
  amount: Money.meta({
    description: 'What the worker was given back, in the currency in which it was given.',
  }),
  paidOn: PlainDate.meta({ description: 'The day on which the worker had it.' }),
  paidBy: z.enum(['employer', 'agency', 'other']),
  method: z.enum(['bankTransfer', 'exchangeHouse', 'wageCard', 'cash', 'cheque', 'other']).optional(),
  receiptSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({
      description:
        'The proof: SHA-256 of the bank confirmation or of the receipt that the worker signed, in lower-case hex. The file stays with you.',
    }),
  replaces: RepaymentId.optional().meta({
    description: 'An earlier record of yours that was wrong and that this one takes the place of.',
  }),
};

/** What a party records about money given back to the worker. */
export const RecordRepayment = z
  .strictObject(content)
  .refine(({ amount, replaces }) => replaces !== undefined || /[1-9]/.test(amount.amount), {
    ...refusal('nothing-repaid', 'Expected an amount above zero, unless an earlier record is replaced.'),
    path: ['amount', 'amount'],
  })
  .meta({
    id: 'RecordRepayment',
    description:
      'Money that was given back to the worker, with its proof. It is never a deduction or a set-off.',
  });
export type RecordRepayment = z.infer<typeof RecordRepayment>;

export const Repayment = z
  .strictObject({ id: RepaymentId, ...content, ...received })
  .meta({ id: 'Repayment', description: "One party's record of money given back to the worker." });
export type Repayment = z.infer<typeof Repayment>;

/** Policy, not law: how many parts a debt may be paid in, how soon the first, and how soon a plan follows on a demand. */
export const { maxInstalments, firstWithinDays, planWithinDays } = policy.instalments;

export const PlanRepayment = z
  .strictObject({
    count: z.int().min(1).max(maxInstalments).meta({ description: 'In how many monthly parts.' }),
    firstDueOn: PlainDate.meta({
      description: `The last day for the first part: at most ${firstWithinDays} days from today. Each further one is due a month later.`,
    }),
  })
  .meta({
    id: 'PlanRepayment',
    description: 'How what is still owed will be paid back. The house divides it, exact to the minor unit.',
  });
export type PlanRepayment = z.infer<typeof PlanRepayment>;

/** A plan as it was made: what was owed then, in which parts. */
export const RepaymentPlan = z
  .strictObject({
    id: RepaymentPlanId,
    ...PlanRepayment.shape,
    owed: Money.meta({ description: 'What was still owed when the plan was made: the sum of its parts.' }),
    repaidBefore: Money.meta({ description: 'What had been given back by then.' }),
    instalments: z.array(z.strictObject({ dueOn: PlainDate, amount: Money })).min(1),
    ...received,
  })
  .meta({ id: 'RepaymentPlan', description: 'In which parts a party pays back, and when each is due.' });
export type RepaymentPlan = z.infer<typeof RepaymentPlan>;

/** What an authority demanded of the party, in force at a batch instant (decisions, 6). */
export const Demand = z
  .strictObject({
    contractId: ContractId,
    recipientId: OrganisationId,
    noticeId: z.string(),
    amount: Money,
    demandedOn: PlainDate,
  })
  .meta({
    id: 'RepaymentDemand',
    description: 'What the authority demanded for this worker, by a notice to you.',
  });
export type Demand = z.infer<typeof Demand>;

/** The records that count: one that another of the same party replaces is kept and no longer counted. */
export function standingRepayments(repayments: readonly Repayment[]): Repayment[] {
  const replaced = new Set(repayments.flatMap(({ replaces }) => replaces ?? []));
  return repayments
    .filter(({ id }) => !replaced.has(id))
    .toSorted((a, b) => (a.paidOn + a.id < b.paidOn + b.id ? -1 : 1));
}

export interface PaidBack {
  amount: Money;
  paidOn: PlainDate;
}

const sameness = ({ amount, paidOn }: PaidBack): string => `${minorOf(amount)} ${amount.currency} ${paidOn}`;

/**
 * Several accounts of what was given back as one. The same amount on the same day in two accounts is one payment, so that
 * nobody is credited for saying it twice; twice in one account is two. The order of accounts and payments plays no part.
 */
export function paidBackIn(accounts: readonly (readonly PaidBack[])[]): PaidBack[] {
  const counted = accounts.map((account) => Map.groupBy(account, sameness));
  const names = new Set(counted.flatMap((account) => [...account.keys()]));
  return [...names].toSorted().flatMap((name) => {
    const each = counted.map((account) => account.get(name) ?? []);
    return each.reduce((longest, next) => (next.length > longest.length ? next : longest), []);
  });
}

/** What one party says was given back: in its disclosure, and recorded since. */
export const paidBackBy = (
  stated: readonly Reimbursement[] | undefined,
  repayments: readonly Repayment[],
): PaidBack[] => paidBackIn([stated ?? [], standingRepayments(repayments)]);
