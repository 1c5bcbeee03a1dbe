import { describe, expect, test } from 'vitest';
import type { WageDeduction } from '../../lib/domain/contracts/wage-payment.ts';
import type { Rate } from '../../lib/domain/values/money.ts';
import { repeatedDeductions } from '../../lib/rules/facts/of-deductions.ts';
import { aDecentDossier } from '../support/rules/dossiers.ts';
import { aWage } from '../support/rules/records.ts';

const absent = { $unknown: 'absent' };
const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const usd = (amount: string) => ({ amount, currency: 'USD' });
const rateOf = (on: string, numerator: number): Rate => ({
  ...{ from: 'USD', to: 'BHD', on, numerator, denominator: 1000, source: 'a test' },
});
/** A dollar is worth more every fortnight, so that the day of a conversion shows in its result. */
const rates = [rateOf('2026-03-31', 100), rateOf('2026-04-05', 200), rateOf('2026-04-10', 300)];
const money = { dossier: aDecentDossier({ rates }), currency: 'BHD', country: 'BH' };

const advance = (different: Partial<WageDeduction> = {}): WageDeduction => ({
  kind: 'advance',
  amount: bhd('30.000'),
  ...different,
});
const wageWith = (month: string, ...deductions: WageDeduction[]) => aWage(month, { deductions });
const [march, april] = ['2026-03-01', '2026-04-01'] as const;

describe('deductions', () => {
  test('of one kind for one creditor are one fact: over how many months, how much, whether agreed to, and what it left', () => {
    const owed = (balance: string, workerConsented: boolean) =>
      advance({ creditor: 'employer', workerConsented, balanceAfter: bhd(balance) });
    const records = [wageWith(march, owed('90.000', true)), wageWith(april, owed('60.000', true))];
    expect(repeatedDeductions(records, true, money)).toEqual([
      {
        ...{ kind: 'advance', creditor: 'employer', months: 2, amount: 60_000 },
        ...{ lastTakenOn: '2026-04-30', withoutConsent: false, balanceShown: true, balanceFell: true },
      },
    ]);
  });

  test('of another kind, or for another creditor, are another fact', () => {
    const records = [
      wageWith(march, advance(), advance({ kind: 'food' }), advance({ creditor: 'agency' })),
      wageWith(april, advance()),
    ];
    const facts = repeatedDeductions(records, true, money);
    expect(facts).toMatchObject([
      { kind: 'advance', months: 2, amount: 60_000 },
      { kind: 'food', months: 1, amount: 30_000 },
      { kind: 'advance', creditor: 'agency', months: 1 },
    ]);
    expect(facts[0]).not.toHaveProperty('creditor');
  });

  test('twice in one month are of one month', () => {
    expect(repeatedDeductions([wageWith(march, advance(), advance())], true, money)).toMatchObject([
      { months: 1, amount: 60_000 },
    ]);
  });

  test('where none was taken and every month is on record are none', () => {
    expect(repeatedDeductions([wageWith(march), wageWith(april)], true, money)).toEqual([]);
  });

  test('that nobody can see stand beside the others: of a silent record, and of a month without one', () => {
    const { deductions: _, ...silent } = aWage(april);
    expect(repeatedDeductions([wageWith(march), silent], true, money)).toEqual([absent]);
    expect(repeatedDeductions([wageWith(march)], false, money)).toEqual([absent]);
    expect(repeatedDeductions([wageWith(march, advance())], false, money)).toMatchObject([
      { kind: 'advance' },
      absent,
    ]);
  });

  test('are without consent as soon as one is, and of unknown consent while one is', () => {
    const withoutConsent = (...consents: (boolean | undefined)[]) => {
      const each = consents.map((workerConsented) =>
        advance(workerConsented === undefined ? {} : { workerConsented }),
      );
      const [fact] = repeatedDeductions([wageWith(march, ...each)], true, money);
      return fact && 'withoutConsent' in fact ? fact.withoutConsent : undefined;
    };
    expect(withoutConsent(true, false, undefined)).toBe(true);
    expect(withoutConsent(true, undefined)).toBeUndefined();
    expect(withoutConsent(true, true)).toBe(false);
  });

  describe('and what is still owed', () => {
    const fell = (...balances: (WageDeduction['balanceAfter'] | undefined)[]) => {
      const each = balances.map((balanceAfter) => advance(balanceAfter ? { balanceAfter } : {}));
      const [fact] = repeatedDeductions([wageWith(march, ...each)], true, money);
      return fact;
    };

    test('is shown when every record shows it', () => {
      expect(fell(bhd('9.000'), bhd('8.000'))).toMatchObject({ balanceShown: true });
      expect(fell(bhd('9.000'), undefined)).toMatchObject({ balanceShown: false });
      expect(fell(undefined, bhd('9.000'))).toMatchObject({ balanceShown: false });
    });

    test('fell when less is owed after the last than after the first, whatever lies between', () => {
      expect(fell(bhd('9.000'), bhd('12.000'), bhd('8.999'))).toMatchObject({ balanceFell: true });
      expect(fell(bhd('9.000'), bhd('1.000'), bhd('9.000'))).toMatchObject({ balanceFell: false });
    });

    test('is not known to have fallen of one deduction, of an end that is not shown, and over two currencies', () => {
      for (const one of [
        fell(bhd('9.000')),
        fell(undefined, bhd('9.000')),
        fell(bhd('9.000'), undefined),
        fell(bhd('9.000'), usd('1.00')),
      ])
        expect(one).not.toHaveProperty('balanceFell');
    });
  });

  test('in another currency count at the rate of the day of credit, else of the day it was due, else of the last day', () => {
    const inDollars = { deductions: [advance({ amount: usd('10.00') })] };
    const plain = aWage(march);
    const { creditedOn: _, ...notCredited } = plain;
    const { dueOn: __, ...notDue } = notCredited;
    const amountOf = (record: typeof plain) => repeatedDeductions([record], true, money)[0];
    const dates = { dueOn: '2026-04-05' };
    expect(amountOf({ ...plain, ...dates, creditedOn: '2026-04-10', ...inDollars })).toMatchObject({
      amount: 3000,
    });
    expect(amountOf({ ...notCredited, ...dates, ...inDollars })).toMatchObject({ amount: 2000 });
    expect(amountOf({ ...notDue, ...inDollars })).toMatchObject({ amount: 1000 });
    expect(amountOf({ ...plain, creditedOn: '2027-01-01', ...inDollars })).not.toHaveProperty('amount');
  });
});
