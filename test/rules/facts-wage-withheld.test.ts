import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import type { WageDeduction, WagePayment } from '../../lib/domain/contracts/wage-payment.ts';
import { monthFacts } from '../../lib/rules/facts/of-wage-month.ts';
import { aDecentContract, aDecentDossier } from '../support/rules/dossiers.ts';
import { aWage } from '../support/rules/records.ts';

const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const march = '2026-03-01';
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

describe('unpaid leave', () => {
  test('excuses a month that was not paid only where the worker agreed to it in writing', () => {
    const leave = { ...unpaid, reason: 'unpaidLeave' as const };
    expect(month({ ...leave, workerAgreed: true })).toMatchObject({
      ...{ excused: true, unpaid: false, short: false, late: false, daysLate: 0, daysLateAtLeast: 0 },
    });
    expect(month({ ...leave, workerAgreed: false })).toMatchObject({
      excused: false,
      unpaid: true,
      late: true,
    });
    const unsaid = month({ ...leave, workerAgreed: undefined });
    for (const unknown of ['excused', 'unpaid', 'short']) expect(unsaid).not.toHaveProperty(unknown);
  });

  test('is the only reason that excuses, and only for as much of the month as it is said of', () => {
    const cash = { ...unpaid, reason: 'cashFlow' as const, workerAgreed: true };
    expect(month(cash)).toMatchObject({ excused: false, unpaid: true, reason: 'cashFlow' });
    const { amount: _, creditedOn: __, ...nothing } = half(true, { paid: 'notPaid' });
    const agreed = { ...nothing, reason: 'unpaidLeave' as const, workerAgreed: true };
    expect(factsOf([half(false), agreed])).toMatchObject({ excused: false });
    expect(factsOf([half(false), agreed])).not.toHaveProperty('reason');
  });
});

describe('what was taken from a wage', () => {
  const taken = (...deductions: WageDeduction[]) => month({ deductions, amount: bhd('120.000') });
  const of = (kind: WageDeduction['kind'], workerConsented?: boolean, amount = '15.000'): WageDeduction => ({
    kind,
    amount: bhd(amount),
    ...(workerConsented === undefined ? {} : { workerConsented }),
  });

  test('is told as a sum and as a share of the due; food and lodging beside it', () => {
    expect(
      taken(of('food', true), of('accommodation', true, '7.500'), of('advance', true, '30.000')),
    ).toMatchObject({
      ...{ deducted: 52_500, deductedPerMille: 350, boardPerMille: 150, deductedWithoutConsent: false },
    });
    expect(taken(of('tax'))).toMatchObject({ boardPerMille: 0, deductedPerMille: 100 });
  });

  test('needs consent, but for tax, insurance and what was not earned', () => {
    for (const kind of ['tax', 'socialInsurance', 'absence'] as const)
      expect(taken(of(kind, false))).toMatchObject({ deductedWithoutConsent: false });
    expect(taken(of('fine', false), of('food', true))).toMatchObject({ deductedWithoutConsent: true });
    expect(taken(of('fine'), of('food', true))).not.toHaveProperty('deductedWithoutConsent');
    expect(taken(of('fine'), of('food', false))).toMatchObject({ deductedWithoutConsent: true });
  });

  test('is unknown where the record does not say; what was paid stands alone then', () => {
    const silent = month({ deductions: undefined });
    for (const unknown of ['deducted', 'deductedPerMille', 'boardPerMille', 'deductedWithoutConsent'])
      expect(silent, unknown).not.toHaveProperty(unknown);
    expect(silent).toMatchObject({ ofDuePerMille: 1000, short: false });
  });

  test('without consent stays wrong in a month that is not on record in full, and nothing is in order there', () => {
    const part = (workerConsented: boolean) =>
      factsOf([half(true, { deductions: [of('fine', workerConsented)] })], { covered: false });
    expect(part(false)).toMatchObject({ deductedWithoutConsent: true });
    expect(part(true)).not.toHaveProperty('deductedWithoutConsent');
    expect(Object.keys(part(true)).toSorted()).toEqual([
      ...['daysLateAtLeast', 'legalGraceDays', 'method', 'month', 'paidTo'],
    ]);
  });
});

describe('how a wage was paid', () => {
  test('back is held what is said to be security, or kept until the end', () => {
    for (const reason of ['heldAsSecurity', 'heldUntilEnd'] as const)
      expect(month({ ...unpaid, reason })).toMatchObject({ heldBack: true });
    expect(month({ ...unpaid, reason: 'cashFlow' })).toMatchObject({ heldBack: false });
    expect(month({ ...unpaid })).not.toHaveProperty('heldBack');
  });

  test('back is held a part that is said to be security, and nothing that was paid in full', () => {
    for (const reason of ['heldAsSecurity', 'heldUntilEnd'] as const) {
      expect(month({ reason, amount: bhd('149.999') })).toMatchObject({ heldBack: true });
      expect(month({ reason, deductions: undefined })).toMatchObject({ heldBack: false });
      expect(month({ reason })).toMatchObject({ heldBack: false });
      const deductions = [{ kind: 'deposit' as const, amount: bhd('15.000') }];
      expect(month({ reason, amount: bhd('135.000'), deductions })).toMatchObject({ heldBack: true });
      const taxed = [{ kind: 'tax' as const, amount: bhd('15.000') }];
      expect(month({ reason, amount: bhd('135.000'), deductions: taxed })).toMatchObject({ heldBack: false });
    }
  });

  test('back is held what more than 15 % of is taken as a deposit, and not for the key of a room', () => {
    const taken = (kind: 'deposit' | 'food', amount: string, left: string) =>
      month({ amount: bhd(left), deductions: [{ kind, amount: bhd(amount) }] });
    expect(taken('deposit', '22.650', '127.350')).toMatchObject({ heldBack: true });
    expect(taken('deposit', '22.500', '127.500')).toMatchObject({ heldBack: false });
    expect(taken('food', '30.000', '120.000')).toMatchObject({ heldBack: false });
    const silent = month({ amount: bhd('127.350'), reason: 'other', deductions: undefined });
    expect(silent).not.toHaveProperty('heldBack');
    const dollars = {
      deductions: [{ kind: 'deposit' as const, amount: { amount: '90.00', currency: 'USD' } }],
    };
    expect(month({ amount: bhd('120.000'), ...dollars })).not.toHaveProperty('heldBack');
    expect(month({ amount: bhd('149.999') })).not.toHaveProperty('heldBack');
  });

  test('in cash needs a receipt; by other ways none; where the way is not said a receipt settles it', () => {
    const cash = (method: WagePayment['method'] | undefined, receipt: boolean | undefined) => {
      const facts = month({ method, receipt });
      return 'cashWithoutReceipt' in facts ? facts.cashWithoutReceipt : undefined;
    };
    expect([cash('cash', true), cash('cash', false), cash('cash', undefined)]).toEqual([
      false,
      true,
      undefined,
    ]);
    expect([cash(undefined, true), cash(undefined, false), cash(undefined, undefined)]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    expect([cash('wageCard', false), cash('cheque', undefined)]).toEqual([false, false]);
  });

  test('is told where all parts of the month agree, and a payslip where every part had one', () => {
    const other = { method: 'cash' as const, receipt: true, paidTo: 'supervisor' as const, payslip: false };
    const mixed = factsOf([half(false), half(true, other)]);
    expect(mixed).not.toHaveProperty('method');
    expect(mixed).not.toHaveProperty('paidTo');
    expect(mixed).toMatchObject({ payslip: false });
    expect(factsOf([half(false, other), half(true, other)])).toMatchObject({
      method: 'cash',
      paidTo: 'supervisor',
    });
  });
});
