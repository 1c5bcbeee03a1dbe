import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Level, levels, maxLevel } from '../../../lib/domain/values/indicator.ts';
import type { Change } from '../../../lib/rules/backtest/change.ts';
import {
  closeEmployer,
  count,
  emptyTally,
  type Observed,
  type Tally,
} from '../../../lib/rules/backtest/tally.ts';
import { workloadOf } from '../../../lib/rules/backtest/workload.ts';
import { combine } from '../../../lib/rules/combine.ts';
import type { Judgement } from '../../../lib/rules/judge.ts';
import type { RuleOutcome } from '../../../lib/rules/outcome.ts';

/** One is called what every object has. */
const ruleIds = ['a', 'constructor', 'c', 'quality'];
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

const levelIn = (found: Judgement | undefined): Level => found?.level.level ?? 'none';
function perLevel(found: readonly Level[]): Record<Level, number> {
  const count = { none: 0, low: 0, medium: 0, high: 0, urgent: 0 };
  for (const level of found) count[level] += 1;
  return count;
}

/** Every figure of a backtest, each counted by itself over the whole list. */
function recounted(observed: readonly Observed[], changes: readonly Change[], sampleSize: number): Tally {
  const of = (side: 'before' | 'after', among: readonly Observed[] = observed): Level[] =>
    among.map((each) => levelIn(each[side]));
  const employers = [...Map.groupBy(observed, ({ employerId }) => employerId).values()];
  const worst = (side: 'before' | 'after') => employers.map((all) => of(side, all).reduce(maxLevel));
  const flagging = (id: string, side: 'before' | 'after') =>
    observed.filter((each) => alerts(each[side]).includes(id)).length;
  const rules = [...new Set(observed.flatMap(({ before, after }) => [...alerts(before), ...alerts(after)]))];
  const groupsBy = (by: keyof Observed['groups']) =>
    Object.fromEntries(
      [...Map.groupBy(observed, ({ groups }) => groups[by])].map(([code, all]) => [
        code,
        {
          contracts: all.length,
          before: of('before', all).filter((level) => level !== 'none').length,
          after: of('after', all).filter((level) => level !== 'none').length,
        },
      ]),
    );
  const drawOf = new Map(observed.map(({ contractId, draw }) => [contractId, draw]));
  const drawn = changes.map((change) => ({ draw: drawOf.get(change.contractId) ?? '', change }));
  return {
    contracts: observed.length,
    changed: changes.length,
    newlyFlagged: changes.filter((each) => each.levelBefore === 'none' && each.levelAfter !== 'none').length,
    newlyCleared: changes.filter((each) => each.levelBefore !== 'none' && each.levelAfter === 'none').length,
    levels: { before: perLevel(of('before')), after: perLevel(of('after')) },
    employers: { before: perLevel(worst('before')), after: perLevel(worst('after')) },
    rules: Object.fromEntries(
      rules.map((id) => [
        id,
        {
          before: flagging(id, 'before'),
          after: flagging(id, 'after'),
          flagged: changes.filter(({ flagged }) => flagged.includes(id)).length,
          cleared: changes.filter(({ cleared }) => cleared.includes(id)).length,
        },
      ]),
    ),
    groups: {
      recruitmentCountry: groupsBy('recruitmentCountry'),
      sector: groupsBy('sector'),
      occupation: groupsBy('occupation'),
    },
    sample: drawn.toSorted((a, b) => a.draw.localeCompare(b.draw)).slice(0, sampleSize),
  };
}

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
        expect(tally).toEqual(recounted(observed, changes, 5));
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
