import {
  creditors,
  payees,
  paymentMethods,
  wageDeductionKinds,
  wageReasons,
} from '../../domain/contracts/wage-payment.ts';
import { bool, date, int, list, object, text } from '../language/fact-type.ts';

const minor = 'minor units of the wage currency';
/** A lower bound is known as soon as one record shows it; the figure itself only when no month is missing. */
const both = <Name extends string>(name: Name, meaning: string, unit: string) =>
  ({
    [`${name}AtLeast`]: int(`${meaning} As far as the records show it: known as soon as one is.`, unit),
    [name]: int(`${meaning} Known when no month is without a record.`, unit),
  }) as Both<Name>;
type Both<Name extends string> = Record<Name | `${Name}AtLeast`, ReturnType<typeof int>>;

const months = list(
  'Every wage month that has ended since the first day of work, a month in which nothing was recorded being unknown; a month belongs to the day on which its wage period ends.',
  object('One wage month.', {
    month: date('The first day of the month.'),
    due: int('What it was worth by the terms, before deductions.', minor),
    paid: int('What reached the worker.', minor),
    unpaid: bool('Nothing was paid for it, and no unpaid leave was agreed in writing.'),
    ofDuePerMille: int('Paid and lawfully or unlawfully deducted, of what was due.', 'per mille'),
    ofContractPerMille: int(
      'Paid and deducted, of the monthly wage in the contract as it stood.',
      'per mille',
    ),
    short: bool('Less than 85 % of what was due, or of the contract: a value of the product, not of law.'),
    daysLate: int('Days from the day due to the day on which the worker had it; 0 in time.', 'days'),
    daysLateAtLeast: int(
      'The same as far as it is certain: an order to pay, or a wage still unpaid, already shows it.',
      'days',
    ),
    legalGraceDays: int('How long after the day due the law lets it come, as in force on that day.', 'days'),
    late: bool('More than seven days late: a value of the product, so that a bank holiday is not late pay.'),
    reason: text('Why it was late, short or not paid, as declared.', wageReasons),
    heldBack: bool(
      'All or part of it declared as held as security or until the end of the contract, or more than 15 % of it taken as a deposit. What was paid in full was not.',
    ),
    excused: bool('Unpaid leave to which the worker agreed in writing.'),
    deducted: int('All that was taken from it.', minor),
    deductedPerMille: int('All that was taken from it, of what was due.', 'per mille'),
    legalDeductionShare: int(
      'How much of it the law lets be taken, as in force on the last day of the period.',
      'basis points',
    ),
    boardPerMille: int('Taken for food and housing, of what was due.', 'per mille'),
    deductedWithoutConsent: bool('Something was taken without written consent, tax and insurance apart.'),
    method: text('How it was paid.', paymentMethods),
    paidTo: text('In whose hands or on whose account it went.', payees),
    cashWithoutReceipt: bool('Paid in cash, and the worker holds or signed no receipt.'),
    payslip: bool('The worker was given a statement of the pay.'),
  }),
);

const repeatedDeductions = list(
  'Deductions of one kind, month after month. Unknown beside what is listed while a month is.',
  object('One kind of deduction.', {
    kind: text('What for.', wageDeductionKinds),
    creditor: text('To whom the debt is owed.', creditors),
    months: int('Months in which it was taken.', 'months'),
    amount: int('All that was taken for it.', minor),
    lastTakenOn: date('The last day of the last wage period from which it was taken.'),
    withoutConsent: bool('At least once without written consent.'),
    balanceShown: bool('What is still owed was shown each time.'),
    balanceFell: bool('What is still owed is less after the last than after the first.'),
  }),
);

/** Facts of wage records; `whose` ends the sentence. */
export const wages = (whose: string) =>
  object(`Wages as ${whose} recorded them.`, {
    stated: bool('A wage record is on file. Always known.'),
    monthsWithoutRecord: int('Wage months that ended and have no record.', 'months'),
    months,
    ...both('monthsUnpaid', 'Months for which nothing was paid.', 'months'),
    ...both('longestUnpaidRun', 'The longest run of months for which nothing was paid.', 'months'),
    ...both(
      'monthsLate',
      'The most months within any twelve in a row that were paid more than seven days late.',
      'months',
    ),
    ...both('mostDaysLate', 'The most days that a wage was late.', 'days'),
    ...both('monthsShort', 'Months paid short by more than 15 %.', 'months'),
    ...both('longestShortRun', 'The longest run of months paid short by more than 15 %.', 'months'),
    repeatedDeductions,
    settlement: object('What the end of the contract made due, such as a gratuity or unused leave.', {
      stated: bool('A final settlement is on file. Always known.'),
      ended: bool('The contract has ended. Always known.'),
      paid: bool('It was paid.'),
      daysAfterEnd: int('Days from the last day of work to its payment; to today while unpaid.', 'days'),
    }),
  });
