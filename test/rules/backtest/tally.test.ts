import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Level, levels, maxLevel } from '../../../lib/domain/indicator.ts';
import { closeEmployer, count, emptyTally, type Observed } from '../../../lib/rules/backtest/tally.ts';
import { workloadOf } from '../../../lib/rules/backtest/workload.ts';
import { combine } from '../../../lib/rules/combine.ts';
import type { Judgement } from '../../../lib/rules/judge.ts';
import type { RuleOutcome } from '../../../lib/rules/outcome.ts';

const ruleIds = ['a', 'b', 'c', 'quality'];
const outcomeOf = (ruleId: string, flagged: boolean): RuleOutcome => ({
  ruleId,
  ruleVersion: 1,
  kind: ruleId === 'quality' ? 'dataQuality' : 'law',
  legs: [],
  dimensions: [],
  outcome: flagged ? 'flagged' : 'clear',
});
const assessment = (level: Level, flagged: readonly string[]): Judgement => ({
  outcomes: ruleIds.map((id) => outcomeOf(id, flagged.includes(id))),
  level: { ...combine([], { minor: false }), level },
});

const judged = fc.record({ level: fc.constantFrom(...levels), flagged: fc.subarray(ruleIds) });
const contract = fc.record({
  employer: fc.integer({ min: 0, max: 5 }),
  before: fc.option(judged, { nil: undefined }),
  after: judged,
  country: fc.constantFrom('IN', 'NP', 'PH'),
});

/** A country as a backtest meets it: employer by employer. */
const country = fc.array(contract, { maxLength: 60 }).map((all) =>
  all
    .toSorted((a, b) => a.employer - b.employer)
    .map(
      ({ employer, before, after, country: code }, at): Observed => ({
        contractId: `ctr_${at}`,
        employerId: `org_${employer}`,
        before: before && assessment(before.level, before.flagged),
        after: assessment(after.level, after.flagged),
        groups: { recruitmentCountry: code, sector: 'F', occupation: '93' },
        draw: `${(at * 7919) % 1_000}`.padStart(4, '0'),
      }),
    ),
);

const alerts = (found: Judgement | undefined): string[] =>
  (found?.outcomes ?? [])
    .filter(({ outcome, kind }) => outcome === 'flagged' && kind !== 'dataQuality')
    .map(({ ruleId }) => ruleId);

describe('What a backtest counts', () => {
  test('is what a plain recomputation over the whole list gives', () => {
    fc.assert(
      fc.property(country, (observed) => {
        const tally = emptyTally();
        const changes = observed.flatMap((each) => count(tally, each, 5) ?? []);
        closeEmployer(tally);
        const plain = observed.filter(
          ({ before, after }) =>
            (before?.level.level ?? 'none') !== after.level.level ||
            alerts(before).join() !== alerts(after).join(),
        );
        expect(changes.map(({ contractId }) => contractId)).toEqual(
          plain.map(({ contractId }) => contractId),
        );
        expect([tally.contracts, tally.changed]).toEqual([observed.length, plain.length]);
        for (const id of ruleIds.slice(0, 3)) {
          const newly = observed.filter(
            (o) => alerts(o.after).includes(id) && !alerts(o.before).includes(id),
          );
          expect(tally.rules[id]?.flagged ?? 0).toBe(newly.length);
        }
        expect(tally.rules.quality).toBeUndefined();
        const worst = Map.groupBy(observed, ({ employerId }) => employerId).values();
        const high = [...worst].filter(
          (all) => all.map((o) => o.after.level.level).reduce(maxLevel) === 'high',
        );
        expect(tally.employers.after.high).toBe(high.length);
      }),
    );
  });

  test('draws the same sample in whatever order employers come, and never more than asked', () => {
    fc.assert(
      fc.property(country, fc.integer({ min: 0, max: 10 }), (observed, size) => {
        const drawn = (all: readonly Observed[]) => {
          const tally = emptyTally();
          for (const each of all) count(tally, each, size);
          return tally.sample.map(({ change }) => change.contractId);
        };
        expect(drawn(observed.toReversed())).toEqual(drawn(observed));
        expect(drawn(observed).length).toBeLessThanOrEqual(size);
      }),
    );
  });

  test('needs no more room for many contracts than for few', () => {
    const one: Observed = {
      contractId: 'ctr_1',
      employerId: 'org_1',
      before: assessment('none', []),
      after: assessment('high', ['a']),
      groups: { recruitmentCountry: 'IN', sector: 'F', occupation: '93' },
      draw: '1',
    };
    const tally = emptyTally();
    for (let at = 0; at < 5_000; at += 1) count(tally, { ...one, contractId: `ctr_${at}`, draw: `${at}` }, 5);
    expect(JSON.stringify(tally).length).toBeLessThan(3_000);
  });
});

describe('The workload', () => {
  test('is employers of the level and above, over the weeks and the people', () => {
    const employers = { none: 900, low: 50, medium: 30, high: 20, urgent: 6 };
    const assumed = { inspectors: 2, visitsPerInspectorPerWeek: 5, level: 'high', weeks: 13 } as const;
    expect(workloadOf(employers, assumed)).toEqual({
      employers: 26,
      visitsPerInspectorPerWeek: 1,
      weeksToVisitAll: 3,
    });
  });
});
