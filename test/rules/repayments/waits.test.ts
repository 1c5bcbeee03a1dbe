import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../lib/domain/values/dates.ts';
import { moneyOf } from '../../../lib/domain/values/money.ts';
import { repaymentFacts, repaymentsOf } from '../../../lib/rules/facts/of-repayments.ts';
import { debtOf } from '../../../lib/rules/repayments/debt.ts';
import { planFor } from '../../../lib/rules/repayments/plan.ts';
import { waitsFor } from '../../../lib/rules/repayments/waits.ts';
import { aDecentDossier, aDisclosure, anAgencyId } from '../../support/rules/dossiers.ts';

const contractId = 'ctr_00000000-0000-4000-8000-000000000001';
const by = { contractId, recordedBy: anAgencyId, recordedAs: 'agency' } as const;
const first = '2026-03-10';
const bhd = (minor: number) => moneyOf(minor, 'BHD');

interface Told {
  owed: number;
  demanded: number | undefined;
  count: number | undefined;
  paid: readonly { minor: number; after: number }[];
}

/** What an agency stated, planned, paid and was asked for, as a dossier. */
function dossierOf({ owed, demanded, count, paid }: Told) {
  const disclosure = aDisclosure('agency', {
    workerPaidNothing: false,
    items: [{ item: 'RF01', amount: bhd(owed), payer: 'WORKER', paidOn: '2026-01-20' }],
  });
  const demands =
    demanded === undefined
      ? []
      : [
          {
            contractId,
            recipientId: anAgencyId,
            noticeId: 'ntc_1',
            amount: bhd(demanded),
            demandedOn: '2026-02-20',
          },
        ];
  const account = { disclosure, repayments: [], demands, wageCurrency: 'BHD', rates: [] };
  const asked = { count: count ?? 1, firstDueOn: first };
  const plan = {
    id: 'rpl_1',
    ...by,
    ...asked,
    ...planFor(debtOf(account), asked),
    receivedAt: '2026-03-01T08:00:00.000Z',
  };
  const repayments = paid.map(({ minor, after }, at) => ({
    id: `rpm_${at}`,
    ...by,
    amount: bhd(minor),
    paidOn: addDays('2026-03-02', after),
    paidBy: 'agency' as const,
    receiptSha256: 'a'.repeat(64),
    receivedAt: '2026-03-02T08:00:00.000Z',
  }));
  const none = { wagePayments: [], workingTimes: [], custody: [], housing: [] };
  return aDecentDossier({
    disclosures: [disclosure],
    demands,
    records: { ...none, repayments, repaymentPlans: count === undefined ? [] : [plan] },
  });
}

const told: fc.Arbitrary<Told> = fc.record({
  owed: fc.integer({ min: 1, max: 1_000_000 }),
  demanded: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
  count: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  paid: fc.array(fc.record({ minor: fc.integer({ min: 1, max: 400_000 }), after: fc.nat(300) }), {
    maxLength: 4,
  }),
});

const late = (dossier: ReturnType<typeof dossierOf>, asOf: string) => {
  const money = { dossier, currency: 'BHD', country: 'BH' };
  const {
    partsOverdue,
    arrears,
    planMissing = false,
    planBy = asOf,
  } = repaymentFacts(money, anAgencyId, asOf);
  return { partsOverdue, arrears, isPlanLate: planMissing && planBy < asOf };
};

test('nothing becomes late by itself on a day that is not waited for, and the first day waited for makes something late', () => {
  fc.assert(
    fc.property(told, fc.nat(420), (given, after) => {
      const dossier = dossierOf(given);
      const asOf = addDays('2026-02-20', after);
      const own = repaymentsOf(dossier, { party: anAgencyId, wageCurrency: 'BHD' });
      const [next] = waitsFor(own, asOf);
      const now = late(dossier, asOf);
      const never = addDays(asOf, 500);
      expect(late(dossier, next ?? never)).toEqual(now);
      if (next !== undefined) expect(late(dossier, addDays(next, 1))).not.toEqual(now);
    }),
  );
});
