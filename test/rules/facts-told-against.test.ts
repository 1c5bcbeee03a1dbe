import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeeDisclosure, FeeItem } from '../../lib/domain/fees/fee-disclosure.ts';
import type { Report } from '../../lib/domain/reports/report.ts';
import type { ToldFee } from '../../lib/domain/voice/told-fee.ts';
import { toldMoreThan } from '../../lib/rules/facts/of-told-against.ts';
import { aDecentDossier, aDisclosure, anAgencyId, anEmployerId } from '../support/rules/dossiers.ts';
import { aReport } from '../support/rules/records.ts';

const bhd = (amount: string) => ({ amount, currency: 'BHD' });
const fee = (amount?: string, different: Partial<ToldFee> = {}): ToldFee => ({
  item: 'RF01',
  ...(amount === undefined ? {} : { amount: bhd(amount) }),
  ...different,
});
const tells = (fees: ToldFee[], different: Partial<Report> = {}): Report =>
  aReport([{ code: 'HEAT_OR_COLD', relation: 'self' }], { fees, ...different });
const paid = (amount: string): FeeItem => ({ item: 'RF01', amount: bhd(amount), payer: 'WORKER' });
const states = (...amounts: string[]) =>
  aDisclosure('employer', { workerPaidNothing: amounts.length === 0, items: amounts.map(paid) });

const against = (reports: Report[], ...disclosures: FeeDisclosure[]) =>
  toldMoreThan(
    reports,
    { dossier: aDecentDossier({ disclosures }), currency: 'BHD', country: 'BH' },
    { answering: anEmployerId, other: anAgencyId },
  ).toldMoreThan;

describe('What a worker tells of payments', () => {
  test('contradicts each party that says there was none, whatever the sum, and also when only said in a code', () => {
    const none = [states(), aDisclosure('agency')];
    expect(against([tells([fee()])], ...none)).toEqual({ own: true, counterparty: true });
    expect(against([aReport([{ code: 'FEES_PAID', relation: 'witness' }])], ...none)).toEqual({
      own: true,
      counterparty: true,
    });
    expect(against([tells([fee('5.000')])], states())).toEqual({ own: true });
  });

  test('contradicts a party that states less in all, and not one that states as much', () => {
    expect(against([tells([fee('5.000'), fee('6.000')])], states('10.000'))).toEqual({ own: true });
    expect(against([tells([fee('5.000'), fee('5.000')])], states('10.000'))).toEqual({});
  });

  test('is not added up over several tellings: told twice is not paid twice', () => {
    expect(against([tells([fee('9.000')]), tells([fee('8.500')])], states('10.000'))).toEqual({});
  });

  test('contradicts nobody who has not disclosed, nor one who does not say that this was all', () => {
    const { workerPaidNothing: _, ...open } = states('1.000');
    expect(against([tells([fee('5.000')])])).toEqual({});
    expect(against([tells([fee('5.000')])], open)).toEqual({});
  });

  test('counts for nothing where it may not be used, was about another employer, or was a tax of their own', () => {
    const consent = { assessment: 'refused', contact: 'refused', referral: 'refused' } as const;
    const tax = fee('5.000', { item: 'OT01', collector: 'state' });
    const before = aReport([{ code: 'FEES_PAID', relation: 'elsewhere' }]);
    for (const report of [tells([fee('5.000')], { consent }), tells([tax]), before])
      expect(against([report], states(), aDisclosure('agency'))).toEqual({});
    expect(against([tells([{ ...tax, collector: 'agency' }])], states())).toEqual({ own: true });
  });

  test('of a tax that a recruiter took is beside what a party states of that tax, whoever it says took it, the state excepted', () => {
    const took = tells([fee('50.000', { item: 'OT01', collector: 'agency' })]);
    const stated = (amount: string, role?: 'agency' | 'unknown' | 'state') =>
      aDisclosure('employer', {
        workerPaidNothing: false,
        items: [{ ...paid(amount), item: 'OT01', ...(role ? { collector: { role } } : {}) }],
      });
    for (const role of ['agency', 'unknown', undefined] as const) {
      expect(against([took], stated('50.000', role))).toEqual({});
      expect(against([took], stated('49.000', role))).toEqual({ own: true });
    }
    expect(against([took], stated('50.000', 'state'))).toEqual({ own: true });
    // A tax of which the worker says nothing stands for nothing else that they tell.
    expect(against([tells([fee('50.000')])], stated('50.000'))).toEqual({ own: true });
  });

  test('never says that a party told the truth, and more that is told never takes a contradiction back', () => {
    const anyReport = fc
      .array(fc.nat({ max: 40 }), { maxLength: 3 })
      .map((sums) =>
        tells(sums.map((sum) => fee(`${sum}.000`, sum % 2 ? {} : { item: 'OT01', collector: 'agency' }))),
      );
    fc.assert(
      fc.property(
        fc.array(anyReport, { maxLength: 3 }),
        anyReport,
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }),
        (reports, more, stated) => {
          const items = stated.map((sum) => ({
            ...paid(`${sum}.000`),
            ...(sum % 3 ? {} : { item: 'OT01' as const }),
          }));
          const disclosed = aDisclosure('employer', { workerPaidNothing: items.length === 0, items });
          const [before, after] = [against(reports, disclosed), against([...reports, more], disclosed)];
          expect([before.own, after.own]).not.toContain(false);
          if (before.own) expect(after.own).toBe(true);
        },
      ),
    );
  });
});
