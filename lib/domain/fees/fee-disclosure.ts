import * as z from 'zod';
import { Country } from '../values/codes.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, FeeDisclosureId, OrganisationId } from '../values/ids.ts';
import { Money } from '../values/money.ts';
import { refusal } from '../values/refusal.ts';
import {
  CollectionForm,
  FeeCode,
  FeeItemCode,
  FeeTiming,
  feeCategoryOf,
  isWorkerSide,
  Payer,
} from './fee-taxonomy.ts';

/** Who received a payment. */
export const collectorRoles = [
  'employer',
  'agency',
  'subAgent',
  'state',
  'serviceProvider',
  'individual',
  'unknown',
] as const;

/** One fee or cost of one recruitment, in the ILO's taxonomy of 2019. */
export const FeeItem = z
  .strictObject({
    item: FeeItemCode,
    amount: Money.optional().meta({
      description:
        'The amount as it was paid, in the currency in which it was paid. Absent: paid, and how much is not known.',
    }),
    payer: Payer,
    collector: z
      .strictObject({ role: z.enum(collectorRoles), name: z.string().trim().min(1).max(120).optional() })
      .optional()
      .meta({ description: 'Who received it.' }),
    paidOn: PlainDate.optional(),
    paidUntil: PlainDate.optional().meta({
      description: 'With `paidOn`, for a payment spread over a period.',
    }),
    collectedIn: Country.optional().meta({
      description: 'The country in which it was collected; absent is unknown.',
    }),
    form: CollectionForm.optional(),
    timing: FeeTiming.optional(),
    financedBy: z.enum(['savings', 'family', 'loan', 'saleOfProperty', 'unknown']).optional(),
    receiptSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({ description: 'SHA-256 of the receipt file, in lower-case hex: the receipt stays with you.' }),
  })
  .refine(
    (item) => item.paidUntil === undefined || (item.paidOn !== undefined && item.paidOn <= item.paidUntil),
    {
      ...refusal('end-before-start', 'Expected paidUntil on or after paidOn.', { start: 'paidOn' }),
      path: ['paidUntil'],
    },
  )
  .meta({ id: 'FeeItem', description: 'One fee or related cost, with who paid whom, when and where.' });
export type FeeItem = z.infer<typeof FeeItem>;

/** Money lent to the worker around the recruitment. */
export const lenders = ['employer', 'agency', 'subAgent', 'bank', 'moneyLender', 'family', 'other'] as const;
export const Loan = z
  .strictObject({
    lender: z.enum(lenders),
    principal: Money,
    outstanding: Money.optional(),
    takenOn: PlainDate.optional(),
    annualInterestBasisPoints: z
      .int()
      .min(0)
      .max(1_000_000)
      .optional()
      .meta({ description: 'Yearly interest in hundredths of a percent; 30 % is 3000.' }),
    monthlyRepayment: Money.optional(),
    repaidByWageDeduction: z.boolean().optional(),
    collateral: z
      .boolean()
      .optional()
      .meta({ description: 'Land, jewellery, a cheque or a guarantor stands behind it.' }),
    mayLeaveBeforeRepaid: z
      .boolean()
      .optional()
      .meta({ description: 'The worker may leave the job before it is repaid.' }),
    purpose: z.enum(['recruitment', 'personal', 'unknown']).optional(),
  })
  .meta({ id: 'Loan', description: 'A loan or advance to the worker around the recruitment.' });
export type Loan = z.infer<typeof Loan>;

/** Money given back to the worker. The first payment counts until it is repaid in full. */
export const Reimbursement = z
  .strictObject({
    item: FeeItemCode,
    amount: Money,
    paidOn: PlainDate,
    paidBy: z.enum(['employer', 'agency', 'other']),
  })
  .meta({ id: 'Reimbursement', description: 'A payment back to the worker for an item they had paid.' });
export type Reimbursement = z.infer<typeof Reimbursement>;

/** True when something was paid, however much and by whomever. An amount that nobody knows is something. */
export const isPaid = ({ amount }: FeeItem): boolean => amount === undefined || /[1-9]/.test(amount.amount);

/** True when the worker or the worker's family paid something, however much: family money is worker money. */
export const isWorkerPaid = (item: FeeItem): boolean => isWorkerSide(item.payer) && isPaid(item);

const content = {
  workerPaidNothing: z.boolean().optional().meta({
    description:
      'Your statement that the worker and the family paid nothing. `true` is a declared zero, `false` says that `items` are all that you know was paid. Absent: you cannot say, and it stays unknown whether there was more. Silence is never read as zero.',
  }),
  items: z.array(FeeItem).max(60),
  nothingPaidFor: z.array(FeeCode).max(60).optional().meta({
    description:
      'Items, or whole categories, for which nothing was charged to anybody: an explicit zero. What is neither here nor in `items` is unknown.',
  }),
  loans: z
    .array(Loan)
    .max(10)
    .optional()
    .meta({ description: 'An empty list says: no loan. Absent is unknown.' }),
  reimbursements: z.array(Reimbursement).max(60).optional(),
};

type Statement = { workerPaidNothing?: boolean | undefined; items: FeeItem[] };
const agrees = ({ workerPaidNothing, items }: Statement): boolean =>
  workerPaidNothing !== items.some(isWorkerPaid);

/** Whether the party says that its items are all that the worker paid, with what each came to. */
export const isWhole = ({ workerPaidNothing, items }: Statement): boolean =>
  workerPaidNothing !== undefined && items.every((item) => !isWorkerPaid(item) || item.amount !== undefined);

type Zeros = { nothingPaidFor?: FeeCode[] | undefined; items: FeeItem[] };
const zerosHold = ({ nothingPaidFor = [], items }: Zeros): boolean =>
  !items
    .filter(isPaid)
    .some(({ item }) => nothingPaidFor.includes(item) || nothingPaidFor.includes(feeCategoryOf(item)));

/** What a party files about the fees of one contract. */
export const FileFeeDisclosure = z
  .strictObject(content)
  .refine(agrees, {
    ...refusal('statement-contradicts-items', 'Expected workerPaidNothing to agree with the items.'),
    path: ['workerPaidNothing'],
  })
  .refine(zerosHold, {
    ...refusal('zero-contradicts-items', 'Expected nothing paid for what nothingPaidFor names.'),
    path: ['nothingPaidFor'],
  })
  .meta({
    id: 'FileFeeDisclosure',
    description: 'Every fee and cost of one recruitment that you know of, whoever paid it.',
  });
export type FileFeeDisclosure = z.infer<typeof FileFeeDisclosure>;

/** A disclosure as filed; it is never changed. A later one of the same party takes its place, and both stay readable. */
export const FeeDisclosure = z
  .strictObject({
    id: FeeDisclosureId,
    contractId: ContractId,
    filedBy: OrganisationId,
    filedAs: z.enum(['employer', 'agency']),
    ...content,
    receivedAt: Instant.meta({ description: 'Our clock; it decides deadlines.' }),
  })
  .meta({ id: 'FeeDisclosure', description: "One party's fee disclosure." });
export type FeeDisclosure = z.infer<typeof FeeDisclosure>;
