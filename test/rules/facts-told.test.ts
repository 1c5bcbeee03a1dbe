import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingOfOrganisation } from '../../lib/domain/inspections/protected-knowledge.ts';
import type { Report } from '../../lib/domain/reports/report.ts';
import { AllegationCode, allegationRelations, reportChannels } from '../../lib/domain/voice/allegation.ts';
import { anInspection, aReport } from '../support/rules/records.ts';
import { factsOf, said } from './ask-facts.ts';

const told = (...reports: readonly Report[]) => factsOf({ known: { reports } });
const locked = "told.allegations.exists(a, a.code == 'LOCKED_IN')";
const corroborated = "told.allegations.exists(a, a.code == 'LOCKED_IN' && a.independentSources >= 2)";
const independent = "told.allegations.exists(a, a.code == 'LOCKED_IN' && a.independentSources >= 1)";
const self = { code: 'LOCKED_IN', relation: 'self' } as const;
const witness = { code: 'LOCKED_IN', relation: 'witness' } as const;

const anyReport = fc
  .record({
    allegations: fc.array(
      fc.record({
        code: fc.constantFrom(...AllegationCode.options),
        relation: fc.constantFrom(...allegationRelations),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    channel: fc.constantFrom(...reportChannels),
    assessment: fc.constantFrom('given' as const, 'refused' as const, 'notAsked' as const),
  })
  .map(({ allegations, channel, assessment }) =>
    aReport(allegations, { channel, consent: { assessment, contact: 'notAsked', referral: 'notAsked' } }),
  );

describe('Whatever is told', () => {
  test('no rule about it ever says that nothing happened', () => {
    fc.assert(
      fc.property(
        fc.array(anyReport, { maxLength: 4 }),
        fc.constantFrom(...AllegationCode.options),
        (reports, code) => {
          expect(said(`told.allegations.exists(a, a.code == '${code}')`, told(...reports))).not.toBe(false);
        },
      ),
    );
  });

  test('the order in which it was told makes no difference', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 5 }), (reports) => {
        expect(told(...reports.toReversed())).toEqual(told(...reports));
      }),
    );
  });

  test('what comes through a handed link only ever adds', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), anyReport, (reports, more) => {
        const [before, after] = [told(...reports), told(...reports, { ...more, channel: 'handedLink' })];
        for (const { code } of more.allegations) {
          const alleged = `told.allegations.exists(a, a.code == '${code}')`;
          const heard = `told.allegations.exists(a, a.code == '${code}' && a.independentSources >= 1)`;
          if (said(alleged, before) === true) expect(said(alleged, after)).toBe(true);
          expect(said(heard, after)).toBe(said(heard, before));
        }
      }),
    );
  });
});

describe('An allegation', () => {
  test('that is told raises what it says, with the weight of its content', () => {
    expect(said(locked, told(aReport([self])))).toBe(true);
    expect(
      said("told.allegations.exists(a, a.strength == 'strong' && a.firstHand)", told(aReport([self]))),
    ).toBe(true);
  });

  test('of another employer is kept and never attributed to this one', () => {
    const elsewhere = aReport([{ code: 'LOCKED_IN', relation: 'elsewhere' }]);
    expect(said(locked, told(elsewhere))).toBe('unknown');
    expect(said('told.reported', told(elsewhere))).toBe(true);
  });

  test('is not used when the one who spoke refused its use', () => {
    const consent = { assessment: 'refused', contact: 'refused', referral: 'refused' } as const;
    expect(said(locked, told(aReport([self], { consent })))).toBe('unknown');
  });

  test('through a handed link is told, by nobody who counts as independent', () => {
    const handed = aReport([self], { channel: 'handedLink' });
    expect(said(locked, told(handed))).toBe(true);
    expect(said(independent, told(handed))).toBe('unknown');
    expect(said(independent, told(handed, aReport([self])))).toBe(true);
    expect(said(corroborated, told(handed, aReport([self])))).toBe('unknown');
  });

  test('said twice by the worker is one source, and two with somebody who saw it', () => {
    const [first, again] = [aReport([self]), aReport([self], { channel: 'walkIn' })];
    expect(said(corroborated, told(first, again))).toBe('unknown');
    expect(said(corroborated, told(first, aReport([witness])))).toBe(true);
  });

  test('repeated by the same witness stays one source', () => {
    const first = aReport([witness]);
    const again = aReport([witness], { sameSourceAs: first.id });
    expect(said(independent, told(first, again))).toBe(true);
    expect(said(corroborated, told(first, again))).toBe('unknown');
    expect(said(corroborated, told(again, aReport([witness], { sameSourceAs: again.id }), first))).toBe(
      'unknown',
    );
  });

  test('about the employer as a whole stands apart from those about this contract', () => {
    const employer = { ...nothingOfOrganisation, reports: [aReport([self]), aReport([self])] };
    const facts = factsOf({ known: { employer } });
    expect(said(locked, facts)).toBe('unknown');
    expect(
      said("told.aboutEmployer.exists(a, a.code == 'LOCKED_IN' && a.independentSources >= 2)", facts),
    ).toBe(true);
  });
});

describe('An observation', () => {
  const seen = "observed.observations.exists(o, o.code == 'PHONES_HELD')";
  const observed = (...inspections: ReturnType<typeof anInspection>[]) => factsOf({ known: { inspections } });

  test('that was made is a fact, and one that was not looked for is unknown', () => {
    expect(said(seen, observed(anInspection([{ code: 'PHONES_HELD', workers: 3 }])))).toBe(true);
    expect(said(seen, observed(anInspection([{ code: 'NO_PAYSLIPS' }])))).toBe('unknown');
    expect(said(seen, observed(anInspection([])))).toBe('unknown');
    expect(said(seen, observed())).toBe('unknown');
  });

  test('was not there only where an inspector states to have looked for every code', () => {
    const all = anInspection([{ code: 'NO_PAYSLIPS' }], { lookedForAll: true });
    expect(said(seen, observed(all))).toBe(false);
    expect(said(seen, observed(all, anInspection([{ code: 'PHONES_HELD' }])))).toBe(true);
  });

  test('of several visits is one, with the most workers and the last day', () => {
    const facts = observed(
      anInspection([{ code: 'PHONES_HELD', workers: 3, basis: 'seen' }]),
      anInspection([{ code: 'PHONES_HELD', workers: 9 }], { visitedOn: '2026-07-20' }),
    );
    expect(facts.observed).toMatchObject({
      observations: [{ code: 'PHONES_HELD', workers: 9, lastSeenOn: '2026-07-20' }, { $unknown: 'absent' }],
    });
  });
});

describe('What a worker tells of payments', () => {
  const paid = (channel: Report['channel'], fees: Report['fees'], different: Partial<Report> = {}) =>
    aReport([{ code: 'FEES_PAID', relation: 'self' }], { channel, ...(fees ? { fees } : {}), ...different });
  const broker = {
    item: 'RF06',
    amount: { amount: '120.000', currency: 'BHD' },
    collector: 'subAgent',
  } as const;
  const visa = { item: 'RC704', receipt: false } as const;

  test('is a fact each, once, with what is not known left unknown', () => {
    const facts = told(paid('speak', [broker, visa]), paid('speak', [broker]));
    expect(said('told.fees.exists(f, f.item == "RF06" && f.amount == 120000 && f.independent)', facts)).toBe(
      true,
    );
    expect(said('told.fees.exists(f, f.item == "RC704" && f.amount > 0)', facts)).not.toBe(false);
    expect(said('told.fees.exists(f, f.item == "RC704" && !f.receipt)', facts)).toBe(true);
    expect(said('told.fees.exists(f, f.item == "IL01")', facts)).not.toBe(false);
  });

  test('through a handed link is not independent, and what may not be used is no fact', () => {
    const handed = told(paid('handedLink', [broker]));
    expect(said('told.fees.exists(f, f.independent)', handed)).not.toBe(true);
    const refused = { assessment: 'refused', contact: 'notAsked', referral: 'notAsked' } as const;
    const kept = told(paid('speak', [broker], { consent: refused }));
    expect(said('told.fees.exists(f, f.item == "RF06")', kept)).not.toBe(true);
  });
});
