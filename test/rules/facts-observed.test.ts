import { describe, expect, test } from 'vitest';
import { observedFacts } from '../../lib/rules/facts/of-observed.ts';
import { toldFacts } from '../../lib/rules/facts/of-told.ts';
import { aDecentDossier } from '../support/rules/dossiers.ts';
import { anInspection, aReport } from '../support/rules/records.ts';

const absent = { $unknown: 'absent' };
describe('what inspectors observed', () => {
  test('is nothing where nobody went: neither there nor at the employer', () => {
    expect(observedFacts([], [])).toEqual({
      inspected: false,
      safekeepingShown: false,
      employerInspected: false,
    });
  });

  test('is one fact for each code, in the order of the codes, with what it counts as', () => {
    const visits = [
      anInspection([{ code: 'PHONES_HELD', workers: 3, basis: 'record' }], { visitedOn: '2026-07-20' }),
      anInspection([{ code: 'PHONES_HELD', basis: 'seen' }, { code: 'NO_PAYSLIPS' }], { lookedForAll: true }),
    ];
    const { observations } = observedFacts(visits, []);
    expect(observations).toMatchObject([
      { code: 'NO_PAYSLIPS', lastSeenOn: '2026-06-16' },
      { code: 'PHONES_HELD', workers: 3, basis: 'record', lastSeenOn: '2026-07-20' },
    ]);
    expect(observations).toHaveLength(2);
    expect(observations?.[0]).not.toHaveProperty('basis');
    expect(observations?.[0]).not.toHaveProperty('workers');
    expect(observations?.[1]).toMatchObject({ kind: 'indicator' });
    expect(observedFacts(visits.toReversed(), []).observations).toEqual(observations);
  });

  test('at the employer stands apart from what was observed of the contract', () => {
    const visit = anInspection([{ code: 'PHONES_HELD' }]);
    expect(observedFacts([], [visit])).toMatchObject({
      ...{ inspected: false, employerInspected: true },
      atEmployer: [{ code: 'PHONES_HELD' }, absent],
    });
    expect(observedFacts([], [visit])).not.toHaveProperty('observations');
  });

  test('shows safekeeping only where that was what an inspector saw, on any visit', () => {
    const kept = anInspection([{ code: 'NO_PAYSLIPS' }, { code: 'PASSPORT_SAFEKEEPING_FREE_ACCESS' }]);
    const other = anInspection([{ code: 'NO_PAYSLIPS' }]);
    expect(observedFacts([other, kept], [])).toMatchObject({ inspected: true, safekeepingShown: true });
    expect(observedFacts([other], [kept])).toMatchObject({ safekeepingShown: false });
  });
});

describe('what was told', () => {
  const money = { dossier: aDecentDossier(), currency: 'BHD', country: 'BH' };
  const told = (reports: ReturnType<typeof aReport>[], aboutEmployer = reports) =>
    toldFacts({ reports, aboutEmployer, zone: 'Asia/Bahrain', money });

  test('is nothing where nobody spoke', () => {
    expect(told([])).toEqual({ reported: false, employerReported: false, repaymentAnswered: false });
  });

  test('is one fact for each code, in their order: who it happened to, the best channel, the sources and the first day', () => {
    const self = aReport([{ code: 'LOCKED_IN', relation: 'self' }], {
      channel: 'speak',
      receivedAt: '2026-06-11T22:00:00Z',
    });
    const seen = aReport([
      { code: 'LOCKED_IN', relation: 'witness' },
      { code: 'WAGES_UNPAID', relation: 'witness' },
    ]);
    const { allegations, ...others } = told([self, seen], []);
    expect(others).toEqual({ reported: true, employerReported: false, repaymentAnswered: false });
    expect(allegations).toMatchObject([
      {
        ...{ code: 'LOCKED_IN', relation: 'self', firstHand: true, channel: 'hotline' },
        ...{ independentSources: 2, firstToldOn: '2026-06-09', strength: 'strong' },
      },
      { code: 'WAGES_UNPAID', relation: 'witness', firstHand: false, independentSources: 1 },
      absent,
    ]);
    expect(told([self], []).allegations).toMatchObject([
      { channel: 'speak', firstToldOn: '2026-06-12' },
      absent,
    ]);
    expect(told([seen, self], []).allegations).toEqual(allegations);
  });

  test('through a handed link alone has no independent source', () => {
    const handed = aReport([{ code: 'LOCKED_IN', relation: 'self' }], { channel: 'handedLink' });
    expect(told([handed], []).allegations).toMatchObject([
      { channel: 'handedLink', independentSources: 0 },
      absent,
    ]);
  });

  test('by the worker twice is one source about their contract, and two about an employer of many', () => {
    const both = [1, 2].map(() => aReport([{ code: 'LOCKED_IN', relation: 'self' }]));
    const { allegations, aboutEmployer } = told(both);
    expect([allegations, aboutEmployer]).toMatchObject([
      [{ independentSources: 1 }, absent],
      [{ independentSources: 2 }, absent],
    ]);
  });

  test('and withdrawn, or of another employer, or refused for this use, is reported and says nothing', () => {
    const spoke = (different: Parameters<typeof aReport>[1]) =>
      aReport([{ code: 'LOCKED_IN', relation: 'self' }], different);
    const refused = { assessment: 'refused', contact: 'given', referral: 'given' } as const;
    const withdrawn = {
      kind: 'withdrawn' as const,
      at: '2026-06-10T00:00:00Z',
      by: 'worker',
      reason: 'askedByTeller' as const,
    };
    const filed = spoke({}).steps;
    for (const unused of [
      spoke({ consent: refused }),
      spoke({ steps: [...filed, withdrawn] }),
      aReport([{ code: 'LOCKED_IN', relation: 'elsewhere' }]),
    ])
      expect(told([unused])).toEqual({ reported: true, employerReported: true, repaymentAnswered: false });
  });

  test('of payments is each payment once, whoever heard it, in an order of its own', () => {
    const visa = { item: 'RC704', amount: { amount: '20.000', currency: 'BHD' }, receipt: false } as const;
    const broker = { item: 'IL02', collector: 'subAgent' } as const;
    const heard = (fees: Parameters<typeof aReport>[1], channel: 'hotline' | 'handedLink' = 'hotline') =>
      aReport([{ code: 'FEES_PAID', relation: 'self' }], { ...fees, channel });
    const facts = told([heard({ fees: [visa, broker] }), heard({ fees: [broker, visa] })], []).fees;
    expect(facts).toEqual([
      { item: 'IL02', category: 'IL', amount: absent, independent: true, collector: 'subAgent' },
      { item: 'RC704', category: 'RC7', amount: 20_000, independent: true, receipt: false },
      absent,
    ]);
    expect(told([heard({ fees: [visa] }, 'handedLink')], []).fees).toMatchObject([
      { independent: false },
      absent,
    ]);
    expect(told([heard({ fees: [] })], [])).not.toHaveProperty('fees');
  });
});
