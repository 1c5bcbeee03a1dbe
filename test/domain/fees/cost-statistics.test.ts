import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AskRecruitmentCost,
  mayPublish,
  type Observation,
  type Published,
  published,
  quarterOf,
  quartersBetween,
} from '../../../lib/domain/fees/cost-statistics.ts';

const at = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();

describe('What is told of recruitment costs', () => {
  test('is never of fewer than ten workers, and two figures that follow one another differ by ten workers at least', () => {
    const news = fc.array(
      fc.record({ worker: fc.nat(30), perMille: fc.integer({ min: 0, max: 20_000 }), ask: fc.boolean() }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(news, (all) => {
        const workers = new Map<number, Observation>();
        let told: { figure: Published; of: Map<number, number> } | undefined;
        for (const [n, { worker, perMille, ask }] of all.entries()) {
          if (workers.get(worker)?.perMille !== perMille) workers.set(worker, { perMille, since: at(2 * n) });
          if (!ask || !mayPublish([...workers.values()], told?.figure)) continue;
          const of = new Map([...workers].map(([who, observation]) => [who, observation.perMille]));
          const before = told;
          told = {
            figure: published([...workers.values()], at(2 * n + 1), (told?.figure.version ?? 0) + 1),
            of,
          };
          expect(of.size).toBeGreaterThanOrEqual(10);
          expect(told.figure.observations % 5).toBe(0);
          expect(told.figure.observations).toBeLessThanOrEqual(of.size);
          const touched = [...workers.values()].filter(
            ({ since }) => since > (before?.figure.publishedAt ?? ''),
          );
          expect(touched.length).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });

  test('falls into quarters that share no day', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ]);
    expect(quartersBetween('2025-Q4', '2026-Q2')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    const isTaken = (to: string) =>
      AskRecruitmentCost.safeParse({ origin: 'IN', destination: 'BH', from: '2025-Q4', to }).success;
    expect(['2028-Q3', '2028-Q4', '2025-Q3'].map(isTaken)).toEqual([true, false, false]);
    for (const to of ['1e999', '9e307-Q4', '', 'Infinity']) expect(isTaken(to)).toBe(false);
  });
});
