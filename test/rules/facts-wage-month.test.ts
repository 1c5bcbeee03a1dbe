import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import type { WageDeduction, WagePayment } from '../../lib/domain/contracts/wage-payment.ts';
import { monthFacts } from '../../lib/rules/facts/of-wage-month.ts';
import { unknownFact } from '../../lib/rules/language/fact-type.ts';
import { aDecentContract, aDecentDossier, anEmployerId, decentTerms } from '../support/rules/dossiers.ts';
import { aWage } from '../support/rules/records.ts';

const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const march = '2026-03-01';
const anAmendment = {
  id: 'amd_00000000-0000-4000-8000-000000000001',
  declaredBy: anEmployerId,
  receivedAt: '2026-06-01T00:00:00Z',
};

interface Given {
  covered?: boolean;
  contract?: Partial<Contract>;
  currency?: string | undefined;
}
const factsOf = (records: readonly WagePayment[], given: Given = {}) => {
  const { covered = true, contract = {} } = given;
  const currency = 'currency' in given ? given.currency : 'BHD';
  const dossier = aDecentDossier({ contract: aDecentContract(contract) });
  return monthFacts(
    { month: march, records, covered, asOf: '2026-04-20' },
    { dossier, currency, country: 'BH' },
  );
};
/** The one cast: a field that is given as undefined is one that is not stated. */
const asStated = (fields: object): WagePayment => fields as WagePayment;
/** Of March, paid in full on its last day, but for what is different; `undefined` takes a field away. */
const wage = (
  different: { [Field in keyof WagePayment]?: WagePayment[Field] | undefined } = {},
): WagePayment => asStated({ ...aWage(march), ...different });
const month = (different: Parameters<typeof wage>[0] = {}, given: Given = {}) =>
  factsOf([wage(different)], given);
const half = (to: boolean, different: Partial<WagePayment> = {}) =>
  aWage(march, {
    period: to ? { from: '2026-03-16', to: '2026-03-31' } : { from: march, to: '2026-03-15' },
    due: bhd('75.000'),
    amount: bhd('75.000'),
    ...different,
  });
const unpaid = { paid: 'notPaid' as const, amount: undefined, creditedOn: undefined };

describe('the law that a wage is judged by', () => {
  const inTheEmirates = (...records: readonly WagePayment[]) =>
    monthFacts(
      { month: '2026-07-01', records, covered: true, asOf: '2026-08-20' },
      { dossier: aDecentDossier(), currency: 'BHD', country: 'AE' },
    );
  const due = (dueOn: string) => wage({ dueOn });

  test("is that of the day when it was due, whenever the contract was signed: the Emirates' of June 2026", () => {
    expect(inTheEmirates(due('2026-06-01'))).toMatchObject({ legalGraceDays: 0 });
    expect(inTheEmirates(due('2026-05-31'))).not.toHaveProperty('legalGraceDays');
  });

  test('is not known where it changed between two parts of the wage', () => {
    expect(inTheEmirates(due('2026-06-01'), due('2026-07-01'))).toMatchObject({ legalGraceDays: 0 });
    expect(inTheEmirates(due('2026-05-31'), due('2026-07-01'))).not.toHaveProperty('legalGraceDays');
  });

  test('is of its last day where no day is stated, and for what is taken from it', () => {
    const to = (last: string) => wage({ dueOn: undefined, period: { from: '2026-05-01', to: last } });
    expect(inTheEmirates(to('2026-06-01'))).toMatchObject({ legalGraceDays: 0 });
    expect(inTheEmirates(to('2026-05-31'))).not.toHaveProperty('legalGraceDays');
    const saudi = monthFacts(
      { month: march, records: [wage()], covered: false, asOf: '2026-04-20' },
      { dossier: aDecentDossier(), currency: 'BHD', country: 'SA' },
    );
    expect(saudi).toMatchObject({ legalDeductionShare: 5000 });
  });
});

describe('the wage of a month', () => {
  test('that was paid in full on its day has nothing wrong with it, and says how', () => {
    expect(month()).toEqual({
      ...{ month: march, due: 150_000, paid: 150_000, unpaid: false, short: false, late: false },
      ...{ ofDuePerMille: 1000, ofContractPerMille: 1000, daysLate: 0, daysLateAtLeast: 0 },
      ...{ heldBack: false, excused: false, deducted: 0, deductedPerMille: 0, boardPerMille: 0 },
      ...{ deductedWithoutConsent: false, method: 'bankTransfer', paidTo: 'worker' },
      ...{ cashWithoutReceipt: false, payslip: true },
      legalGraceDays: unknownFact('figureUnconfirmed'),
    });
  });

  test('that was not paid is unpaid, short, and later with every day', () => {
    expect(month(unpaid)).toMatchObject({
      ...{ unpaid: true, paid: 0, short: true, ofDuePerMille: 0, late: true },
      ...{ daysLate: 20, daysLateAtLeast: 20, cashWithoutReceipt: false },
    });
  });

  test('of which nobody says whether it was paid says nothing of the payment', () => {
    const facts = month({ paid: 'notKnown', amount: undefined, creditedOn: undefined, reason: undefined });
    for (const unknown of ['paid', 'unpaid', 'short', 'ofDuePerMille', 'late', 'daysLate', 'heldBack'])
      expect(facts, unknown).not.toHaveProperty(unknown);
    expect(facts).not.toHaveProperty('cashWithoutReceipt');
    expect(facts).toMatchObject({ due: 150_000, deducted: 0, excused: false });
  });

  test('that was paid with an amount of nothing was not paid; with an amount that nobody states it was', () => {
    expect(month({ amount: bhd('0.000') })).toMatchObject({ unpaid: true, paid: 0 });
    const unstated = month({ amount: undefined });
    expect(unstated).toMatchObject({ unpaid: false });
    expect(unstated).not.toHaveProperty('paid');
    expect(unstated).not.toHaveProperty('ofDuePerMille');
  });

  test('is unpaid only when every part of it is', () => {
    const none = { paid: 'notPaid' as const };
    const { amount: _, creditedOn: __, ...nothing } = half(true, none);
    const { amount: ___, creditedOn: ____, ...first } = half(false, none);
    expect(factsOf([first, nothing])).toMatchObject({ unpaid: true });
    expect(factsOf([half(false), nothing])).toMatchObject({ unpaid: false, short: true, ofDuePerMille: 500 });
  });

  test('in two halves is their sum', () => {
    expect(factsOf([half(false), half(true)])).toMatchObject({
      ...{ due: 150_000, paid: 150_000, ofDuePerMille: 1000, short: false, daysLate: 0 },
    });
    expect(factsOf([half(false), half(true)])).not.toHaveProperty('ofContractPerMille');
  });
});

describe('short of its due is a wage', () => {
  const paidOut = (amount: string, different: Parameters<typeof wage>[0] = {}) =>
    month({ amount: bhd(amount), ...different });

  test('of less than 85 in a hundred, with what was taken from it counted as paid', () => {
    expect(paidOut('127.500')).toMatchObject({ short: false, ofDuePerMille: 850 });
    expect(paidOut('127.499')).toMatchObject({ short: true, ofDuePerMille: 849 });
    const deductions: WageDeduction[] = [{ kind: 'food', amount: bhd('30.000') }];
    expect(paidOut('120.000', { deductions })).toMatchObject({ short: false, ofDuePerMille: 1000 });
  });

  test('against the contract, however little the record calls due', () => {
    expect(paidOut('100.000', { due: bhd('100.000') })).toMatchObject({
      ...{ short: true, ofDuePerMille: 1000, ofContractPerMille: 666 },
    });
  });

  test('against the contract where the record states no due', () => {
    expect(month({ due: undefined })).toMatchObject({ due: 150_000, ofDuePerMille: 1000 });
    expect(paidOut('100.000', { due: undefined })).toMatchObject({ due: 150_000, short: true });
  });

  test('but not where its due is nothing or its contract pays in another currency: then no share can be told', () => {
    const nothing = month({ due: bhd('0.000'), amount: bhd('0.000') });
    expect(nothing).not.toHaveProperty('ofDuePerMille');
    expect(nothing).not.toHaveProperty('deductedPerMille');
    const dollars = month({ due: undefined }, { currency: 'USD' });
    for (const unknown of ['due', 'paid', 'ofDuePerMille', 'ofContractPerMille', 'short'])
      expect(dollars, unknown).not.toHaveProperty(unknown);
  });

  test('nor by the contract, for a period that is no whole month of work', () => {
    const fourWeeks = { from: '2026-03-01', to: '2026-03-28' };
    expect(month({ period: fourWeeks })).toHaveProperty('ofContractPerMille');
    for (const facts of [
      month({ period: { ...fourWeeks, to: '2026-03-27' } }),
      month({}, { covered: false }),
      factsOf([half(false), half(true)]),
      ...(['unpaidLeave', 'partOfPeriodWorked', 'sickPay', 'disputedAbsence'] as const).map((reason) =>
        month({ reason }),
      ),
    ])
      expect(facts).not.toHaveProperty('ofContractPerMille');
    for (const reason of ['bankHoliday', undefined] as const)
      expect(month({ reason })).toHaveProperty('ofContractPerMille');
  });

  test('by the terms that were in force on its first day', () => {
    const raised = { ...decentTerms, wage: { basic: bhd('300.000'), period: 'month' as const } };
    const from = (effectiveFrom: string) =>
      month({}, { contract: { amendments: [{ ...anAmendment, effectiveFrom, terms: raised }] } });
    expect(from('2026-03-01')).toMatchObject({ ofContractPerMille: 500 });
    expect(from('2026-03-02')).toMatchObject({ ofContractPerMille: 1000 });
    const { signedAtDestination: _, ...unsigned } = aDecentContract();
    const dossier = aDecentDossier({ contract: unsigned });
    const given = { month: march, records: [wage()], covered: true, asOf: '2026-04-20' };
    expect(monthFacts(given, { dossier, currency: 'BHD', country: 'BH' })).not.toHaveProperty(
      'ofContractPerMille',
    );
  });
});

describe('late is a wage', () => {
  test('that comes more than a week after its day', () => {
    expect(month({ creditedOn: '2026-04-07' })).toMatchObject({ late: false, daysLate: 7 });
    expect(month({ creditedOn: '2026-04-08' })).toMatchObject({ late: true, daysLate: 8 });
    expect(month({ creditedOn: '2026-03-20' })).toMatchObject({ late: false, daysLate: 0 });
  });

  test('that was ordered late, whenever it came; an order in time proves nothing', () => {
    const ordered = (instructedOn: string) => month({ creditedOn: undefined, instructedOn });
    expect(ordered('2026-04-10')).toMatchObject({ late: true, daysLateAtLeast: 10 });
    expect(ordered('2026-04-10')).not.toHaveProperty('daysLate');
    expect(ordered('2026-03-31')).toMatchObject({ daysLateAtLeast: 0 });
    expect(ordered('2026-03-31')).not.toHaveProperty('late');
    expect(ordered('2026-04-07')).not.toHaveProperty('late');
  });

  test('of which nobody says when it was due neither late nor in time', () => {
    for (const facts of [month({ dueOn: undefined }), month({ ...unpaid, dueOn: undefined })])
      for (const unknown of ['late', 'daysLate', 'daysLateAtLeast'])
        expect(facts).not.toHaveProperty(unknown);
  });

  test('in whichever of its parts, and in part of a month that is not on record in full', () => {
    const parts = [half(false, { creditedOn: '2026-04-20', dueOn: '2026-03-31' }), half(true)];
    expect(factsOf(parts)).toMatchObject({ late: true, daysLate: 20 });
    const part = factsOf(parts.slice(0, 1), { covered: false });
    expect(part).toMatchObject({ late: true, daysLateAtLeast: 20 });
    expect(part).not.toHaveProperty('daysLate');
    expect(factsOf([half(true)], { covered: false })).not.toHaveProperty('late');
  });
});
