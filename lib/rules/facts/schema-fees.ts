import { collectorRoles, lenders } from '../../domain/fees/fee-disclosure.ts';
import { feeCategoryCodes, feeItemCodes } from '../../domain/fees/fee-taxonomy.ts';
import { bool, date, int, list, object, text } from '../language/fact-type.ts';

const minor = 'minor units of the wage currency';

const asStated = text(
  'Currency and amount as it was stated, such as `NPR 50000.00`: to be shown, never calculated with.',
);

const feeItems = list(
  'Fee items as this party declared them.',
  object('One fee item.', {
    item: text('Code in the ILO fee taxonomy.', feeItemCodes),
    category: text('Category in the ILO fee taxonomy: RF, RC1 to RC7, IL, OT.', feeCategoryCodes),
    amount: int('The amount in the wage currency, at the rate of the day.', minor),
    paid: asStated,
    paidOn: date('The day on which it was paid, or the first of several.'),
    collector: text('Who received it.', collectorRoles),
    workerPaid: bool('The worker or the family paid it.'),
    byDeduction: bool('Taken from the wage.'),
    receipt: bool('A receipt is on file with the declarant.'),
  }),
);

export const loans = list(
  'Loans and advances as this party declared them.',
  object('One loan.', {
    lender: text('Who lent.', lenders),
    forRecruitment: bool('Taken to pay for the recruitment.'),
    principal: int('Sum lent.', minor),
    outstanding: int('Sum still owed.', minor),
    repaid: bool(
      'Nothing is still owed, in whatever currency it was lent. A sum that nobody states is owed in full.',
    ),
    monthlyRepayment: int('Sum repaid every month.', minor),
    monthlyInterest: int('Interest that one month adds to what is still owed, rounded down.', minor),
    yearlyInterest: int('Interest a year, of what is owed.', 'basis points'),
    byDeduction: bool('Repaid by deduction from the wage.'),
    collateral: bool('Property, a cheque or a guarantor stands behind it.'),
    mayLeave: bool('The worker may leave the job before it is repaid.'),
  }),
);

const reimbursements = list(
  'What was given back, by the word of this party: in its disclosure and recorded since.',
  object('One payment back.', {
    amount: int('The amount in the wage currency, at the rate of the day.', minor),
    paid: asStated,
    paidOn: date('The day on which the worker had it.'),
  }),
);

export const disclosure = (who: string) =>
  object(`The fee disclosure of ${who}.`, {
    filed: bool('It was filed. Always known.'),
    workerPaidNothing: bool('The declared zero; unknown until filed.'),
    items: feeItems,
    loans,
    reimbursements,
  });

export const feeCaps = list(
  "Each scope of worker-side payments against the corridor's cap of that day.",
  object('One scope.', {
    status: text('Within or over the cap; unknown where the figure, the scope or the date is.', [
      'within',
      'over',
    ]),
    probable: bool('The figure is of low confidence: to verify before it is called a breach.'),
    row: text('The row of the cap table that was applied.'),
  }),
);

export const fees = {
  workerPaidAtLeast: int(
    'What the worker side certainly paid: the highest statement so far; known as soon as one is.',
    minor,
  ),
  workerPaid: int('What the worker side paid for the recruitment, illegitimate items included.', minor),
  illegitimateAtLeast: int('The part of it that nobody may charge, as far as it is certain.', minor),
  illegitimate: int('The part that nobody may charge: bribes, deposits, bonds, undisclosed charges.', minor),
  outstanding: int('Paid and not paid back.', minor),
  outstandingAtLeast: int('Certainly paid and not paid back.', minor),
};

export const ownFees = {
  ...fees,
  owed: bool(
    'By its own word, or by what was demanded of it, the worker is still owed something, in whatever currency it was paid.',
  ),
};

export const repayments = (who: string) =>
  object(`${who} of what the worker paid: plans and what was demanded.`, {
    claimed: bool('It states that something was given back, in a disclosure or a record. Always known.'),
    planned: bool('There is a plan in parts. Always known.'),
    partsOverdue: int(
      'Parts of the latest plan whose day has passed and that are not paid in full.',
      'parts',
    ),
    arrears: int('What of these parts is not paid.', minor),
    overdueSince: date('The day on which the first of these parts was due.'),
    demanded: bool('The authority demanded it back by a notice. Always known.'),
    planMissing: bool('It was demanded, and no plan covers what is still owed.'),
    planBy: date('The last day for the plan that is missing.'),
  });
