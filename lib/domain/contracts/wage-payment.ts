import * as z from 'zod';
import { Instant, PlainDate } from '../values/dates.ts';
import { ContractId, OrganisationId, WagePaymentId } from '../values/ids.ts';
import { Money } from '../values/money.ts';
import { Period } from '../values/period.ts';
import { refusal } from '../values/refusal.ts';
import { deductionKinds } from './terms.ts';

/** What a deduction from a wage that was paid can be for: what terms can foresee, and what happens beside them. */
export const wageDeductionKinds = [
  ...deductionKinds,
  'advance',
  'visaOrPermit',
  'ticket',
  'training',
  'fine',
  'damage',
  'absence',
  'tax',
] as const;

/** To whom a debt is owed that a deduction pays off. */
export const creditors = ['employer', 'agency', 'bank', 'state', 'other'] as const;

export const WageDeduction = z
  .strictObject({
    kind: z.enum(wageDeductionKinds),
    amount: Money,
    workerConsented: z
      .boolean()
      .optional()
      .meta({ description: 'The worker agreed to it in writing beforehand. Absent: not known.' }),
    creditor: z
      .enum(creditors)
      .optional()
      .meta({ description: 'To whom the debt is owed that it pays off.' }),
    balanceAfter: Money.optional().meta({ description: 'What is still owed after it.' }),
  })
  .meta({
    id: 'WageDeduction',
    description: 'What was taken from a wage, for what, and with whose consent.',
  });
export type WageDeduction = z.infer<typeof WageDeduction>;

export const paymentMethods = [
  'bankTransfer',
  'wageCard',
  'exchangeHouse',
  'cheque',
  'cash',
  'inKind',
  'other',
] as const;
/** In whose hands or on whose account the wage went. */
export const payees = ['worker', 'family', 'employer', 'agency', 'supervisor', 'other'] as const;

/** Why a wage was late, short or not paid, as the declaring party says. */
export const wageReasons = [
  'bankHoliday',
  'bankDelay',
  'unpaidLeave',
  'disputedAbsence',
  'partOfPeriodWorked',
  'sickPay',
  'noWork',
  'cashFlow',
  'heldAsSecurity',
  'heldUntilEnd',
  'setOffAgainstDebt',
  'other',
] as const;

export const wageKinds = ['wage', 'finalSettlement'] as const;

const content = {
  kind: z.enum(wageKinds).optional().meta({
    description:
      '`wage`, the default: for the work of the period. `finalSettlement`: what the end of the contract makes due, such as a gratuity or unused leave.',
  }),
  period: Period.meta({ description: 'The days that the wage pays for: a month at most.' }),
  due: Money.optional().meta({
    description: 'What the period was worth by the terms, before deductions. Absent: as the contract says.',
  }),
  dueOn: PlainDate.optional().meta({ description: 'The day on which it had to be with the worker.' }),
  paid: z.enum(['paid', 'notPaid', 'notKnown']).meta({
    description:
      'Whether anything was paid for the period. `notPaid` is a statement that nothing was; `notKnown` is none.',
  }),
  amount: Money.optional().meta({ description: 'What reached the worker, after deductions.' }),
  instructedOn: PlainDate.optional().meta({ description: 'The day on which the payment was ordered.' }),
  creditedOn: PlainDate.optional().meta({
    description: 'The day on which the last part of it was with the worker. An order to pay is not yet pay.',
  }),
  method: z.enum(paymentMethods).optional(),
  paidTo: z.enum(payees).optional().meta({ description: 'In whose hands or on whose account it went.' }),
  receipt: z.boolean().optional().meta({ description: 'The worker signed for it or holds a receipt.' }),
  payslip: z.boolean().optional().meta({ description: 'The worker was given a statement of the pay.' }),
  deductions: z
    .array(WageDeduction)
    .max(20)
    .optional()
    .meta({ description: 'An empty list says: nothing was taken. Absent is unknown.' }),
  reason: z
    .enum(wageReasons)
    .optional()
    .meta({ description: 'Why it was late, short or not paid. It explains; it does not excuse by itself.' }),
  workerAgreed: z
    .boolean()
    .optional()
    .meta({ description: 'The worker agreed to the reason in writing, for example to unpaid leave.' }),
};

type Payment = { paid: 'paid' | 'notPaid' | 'notKnown'; amount?: unknown; creditedOn?: unknown };
const isPaidOrSilent = ({ paid, amount, creditedOn }: Payment): boolean =>
  paid === 'paid' || (amount === undefined && creditedOn === undefined);

/** What a party records about the wage of one period. */
export const RecordWagePayment = z
  .strictObject(content)
  .refine(isPaidOrSilent, {
    ...refusal('paid-contradicts-amount', 'Expected no amount and no creditedOn unless paid is "paid".'),
    path: ['paid'],
  })
  .meta({ id: 'RecordWagePayment', description: 'What you know of the wage of one period.' });
export type RecordWagePayment = z.infer<typeof RecordWagePayment>;

/** A record as it was received. It is never changed: a later one of the same party and period takes its place, and both stay. */
export const WagePayment = z
  .strictObject({
    id: WagePaymentId,
    contractId: ContractId,
    recordedBy: OrganisationId,
    recordedAs: z.enum(['employer', 'agency']),
    ...content,
    receivedAt: Instant.meta({ description: 'Our clock.' }),
  })
  .meta({ id: 'WagePayment', description: "One party's record of a wage." });
export type WagePayment = z.infer<typeof WagePayment>;
