import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../lib/domain/reports/report.ts';
import { reportChannels } from '../../lib/domain/voice/allegation.ts';
import { toldFacts } from '../../lib/rules/facts/of-told.ts';
import { sourcesOf } from '../../lib/rules/facts/sources.ts';
import { aDecentDossier } from '../support/rules/dossiers.ts';
import { aReport } from '../support/rules/records.ts';

const money = { dossier: aDecentDossier(), currency: 'BHD', country: 'BH' };
const unpaid = [{ code: 'WAGES_UNPAID', relation: 'witness' }] as const;
const report = (different: Partial<Report> = {}) =>
  aReport([...unpaid], { contractId: undefined, ...different } as Partial<Report>);
const count = (reports: readonly Report[]): number => new Set(reports.map(sourcesOf(reports))).size;
const hours = (n: number): string =>
  new Date(Date.parse('2026-06-09T08:00:00Z') + n * 3_600_000).toISOString();

describe('Independent sources', () => {
  it('are the callers, however often each of them calls', () => {
    expect(count([report({ source: 'a' }), report({ source: 'a' }), report({ source: 'b' })])).toBe(2);
    const first = report();
    const again = report({ sameSourceAs: first.id });
    expect(count([first, again, report({ sameSourceAs: again.id }), report()])).toBe(2);
  });

  it('are not made by sending the same again and again through the open page', () => {
    const flood = Array.from({ length: 100 }, (_, n) =>
      report({ channel: 'speak', receivedAt: hours(n / 10) }),
    );
    expect(count(flood)).toBe(1);
    const other = report({ channel: 'speak', happenedOn: '2026-06-01', receivedAt: hours(1) });
    const later = report({ channel: 'speak', receivedAt: hours(60) });
    expect(count([...flood, other, later])).toBe(3);
  });

  it('through the open page are one only where they say the same, of the same day, within a day of the one before', () => {
    const said = (allegations: Report['allegations'], n: number, different: Partial<Report> = {}) =>
      report({ channel: 'speak', allegations, receivedAt: hours(n), ...different });
    const [wages, locked] = [
      { code: 'WAGES_UNPAID', relation: 'witness' },
      { code: 'LOCKED_IN', relation: 'witness' },
    ] as const;
    expect(count([said([wages, locked], 0), said([locked, wages], 1)])).toBe(1);
    expect(count([said([wages], 0), said([locked], 1)])).toBe(2);
    expect(count([said([wages], 0), said([{ ...wages, relation: 'self' }], 1)])).toBe(2);
    expect(count([said([wages], 0), said([wages], 1, { happenedOn: '2026-06-01' })])).toBe(2);
    expect(count([said([wages], 0), said([wages], 24)])).toBe(1);
    expect(count([said([wages], 0), said([wages], 24.01)])).toBe(2);
    expect(count([said([wages], 40), said([wages], 0), said([wages], 20)])).toBe(1);
    expect(count([said([wages], 0), report({ allegations: [wages], receivedAt: hours(1) })])).toBe(2);
  });

  it('are many where many people told a person the same: nobody who was heard is drawn together by looks', () => {
    const camp = Array.from({ length: 40 }, () => report({ channel: 'interview' }));
    expect(count(camp)).toBe(40);
  });

  it('are never more for a report through a link that somebody handed over, and never for the same report said again', () => {
    const channel = fc.constantFrom(...reportChannels);
    const some = fc.array(
      fc.record({ channel, source: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }) }),
      { minLength: 1, maxLength: 8 },
    );
    const sources = (reports: readonly Report[]) => {
      const { aboutEmployer } = toldFacts({
        reports: [],
        aboutEmployer: reports,
        zone: 'Asia/Bahrain',
        money,
      });
      const [first] = aboutEmployer ?? [];
      return first && 'independentSources' in first ? Number(first.independentSources) : 0;
    };
    fc.assert(
      fc.property(some, (given) => {
        const reports = given.map(({ source, ...rest }, n) =>
          report({ ...rest, ...(source ? { source } : {}), receivedAt: hours(n * 30) }),
        );
        const before = sources(reports);
        expect(sources([...reports, report({ channel: 'handedLink' })])).toBe(before);
        const [first] = reports;
        expect(
          sources([...reports, report({ channel: 'hotline', ...(first ? { sameSourceAs: first.id } : {}) })]),
        ).toBeLessThanOrEqual(before + (first?.channel === 'handedLink' ? 1 : 0));
      }),
    );
  });
});
