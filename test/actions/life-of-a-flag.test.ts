import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFlags, fullAt } from '../../lib/actions/assessments/flags-of.ts';
import { countDecision } from '../../lib/actions/flags/count-decision.ts';
import {
  evidenceHashOf,
  isSilent,
  mayDecide,
  type ReviewFlag,
  type StoredFlag,
  statusOf,
} from '../../lib/domain/flags/flag.ts';
import type { RuleOutcome } from '../../lib/rules/outcome.ts';
import { putFlagVersion } from '../../lib/store/assessments.ts';
import { listReviews } from '../../lib/store/rule-reviews.ts';
import { testEngine } from '../support/stages/engine.ts';

const db = testEngine();
const contractId = 'ctr_00000000-0000-4000-8000-000000000001';
const employerId = 'org_00000000-0000-4000-8000-000000000001';
const flagId = 'flg_00000000-0000-4000-8000-000000000001';
const at = '2026-06-01T00:00:00.000Z';
/** What a rule about wages held back finds, where they were held back for that month or for none. */
function outcomeOf(month: number | undefined, ruleVersion: number): RuleOutcome {
  const base = { ruleId: 'wages-held', ruleVersion, kind: 'law', legs: [], dimensions: [] } as const;
  if (month === undefined) return { ...base, outcome: 'clear' };
  const reads = [{ path: 'derived.wages.months[0].heldBack', value: true, at: [0, 1] as const }];
  return { ...base, outcome: 'flagged', evidence: {}, trace: { deciding: [0, 1], reads } };
}

/** The flag of the contract after an assessment that finds this. */
function assessed(
  flag: StoredFlag | undefined,
  month: number | undefined,
  ruleVersion = 1,
): StoredFlag | undefined {
  const facts = { derived: { wages: { months: month === undefined ? [] : [{ month: String(month) }] } } };
  const [changed] = changedFlags({
    proposals: new Map(),
    assessment: { contractId, employerId, sheet: { facts } },
    found: {
      ruleSetVersion: 1,
      ruleSetHash: 'h',
      asOf: '2026-06-01',
      outcomes: [outcomeOf(month, ruleVersion)],
    },
    before: flag ? [flag] : [],
    flagId: () => flagId,
    grows: () => false,
    at,
  });
  return changed ?? flag;
}

const hashOf = (month: number): string | undefined => {
  const flag = assessed(undefined, month);
  return flag && evidenceHashOf(flag);
};

function decided(flag: StoredFlag, kind: ReviewFlag['decision']): StoredFlag {
  return { ...flag, steps: [...flag.steps, { kind, at, by: 'official' }], version: flag.version + 1 };
}

const happening = fc.oneof(
  { weight: 8, arbitrary: fc.record({ month: fc.option(fc.nat({ max: 3 }), { nil: undefined }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      decision: fc.constantFrom<ReviewFlag['decision']>('underReview', 'dismissed', 'substantiated'),
    }),
  },
);

test('A record rewritten over and over does not let a flag grow without end, nor fall silent unless a person dismissed it on these facts', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 * fullAt }),
      fc.array(happening, { maxLength: 60 }),
      (flips, happenings) => {
        let flag: StoredFlag | undefined;
        for (let flip = 0; flip < flips; flip += 1)
          flag = assessed(flag, flip % 3 === 2 ? undefined : flip % 3);
        let decisions = 0;
        const dismissedOn = new Set<string | undefined>();
        let month: number | undefined;
        for (const happens of happenings) {
          if ('month' in happens) {
            month = happens.month;
            flag = assessed(flag, month);
            const mayBeSilent = month === undefined || dismissedOn.has(hashOf(month));
            if (!mayBeSilent) expect(flag && isSilent(flag)).toBe(false);
          } else if (flag && mayDecide(statusOf(flag.steps), happens.decision)) {
            decisions += 1;
            if (happens.decision === 'dismissed') dismissedOn.add(evidenceHashOf(flag));
            flag = decided(flag, happens.decision);
          }
        }
        expect(flag?.steps.length ?? 0).toBeLessThanOrEqual(fullAt + 2 * decisions + 2);
      },
    ),
    { numRuns: 60 },
  );
});

test('A decision that is taken back is taken from the version of the rule on which it was made, and no count is ever below nothing', async () => {
  const reader = () => db.store.reader('protected');
  const raised = assessed(undefined, 1, 1);
  if (!raised) throw new Error('Nothing was raised.');
  await db.store.write(await countDecision(reader(), raised, 'substantiated'));
  const substantiated = decided(raised, 'substantiated');
  const onNewFacts = assessed(substantiated, 2, 2);
  if (!onNewFacts) throw new Error('The flag is gone.');
  await db.store.write([putFlagVersion(substantiated)]);
  expect(statusOf(onNewFacts.steps)).toBe('substantiated');
  await db.store.write(await countDecision(reader(), onNewFacts, 'dismissed'));
  expect(await listReviews(reader(), 'wages-held')).toEqual([
    { ruleVersion: 1, substantiated: 0, dismissed: 0 },
    { ruleVersion: 2, substantiated: 0, dismissed: 1 },
  ]);
  const dismissed = decided(onNewFacts, 'dismissed');
  await db.store.write(await countDecision(reader(), dismissed, 'underReview'));
  expect(await listReviews(reader(), 'wages-held')).toEqual([
    { ruleVersion: 1, substantiated: 0, dismissed: 0 },
    { ruleVersion: 2, substantiated: 0, dismissed: 0 },
  ]);
});
