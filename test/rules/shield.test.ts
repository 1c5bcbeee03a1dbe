import { describe, expect, test } from 'vitest';
import { isOpenFact, shieldedBy } from '../../lib/rules/facts/provenance.ts';
import type { RuleOutcome } from '../../lib/rules/outcome.ts';
import type { CheckedRule } from '../../lib/rules/rule-set.ts';
import {
  isShielded,
  shieldAssessment,
  shieldedName,
  shieldReads,
  tellsStatus,
} from '../../lib/rules/shield.ts';
import { entries } from '../support/rules/catalogue.ts';

const [{ rule: some }] = [entries[0] ?? { rule: undefined }];
const yes = { op: 'literal', at: [0, 4], value: true } as const;
const ruleReading = (id: string, ...reads: string[]): CheckedRule => {
  if (!some) throw new Error('The catalogue has rules.');
  return { rule: { ...some, id }, appliesWhen: yes, when: yes, evidence: {}, reads };
};
const found = (
  ruleId: string,
  outcome: RuleOutcome['outcome'],
  different: Partial<RuleOutcome> = {},
): RuleOutcome => ({
  ...{ ruleId, ruleVersion: 4, kind: 'indicator', indicator: 'isolation', strength: 'strong', outcome },
  ...{ legs: ['involuntariness'], dimensions: ['workAndLife'], evidence: { code: 'LOCKED_IN' } },
  ...different,
});

describe('what gives a protected fact away', () => {
  test('is the provenance of the fact, of a field of it and of an entry of its list, and no name that merely begins alike', () => {
    for (const path of [
      'told',
      'told.allegations',
      'told.allegations[].code',
      'derived.daysFromReportToTermination',
    ])
      expect(shieldedBy(path), path).toEqual(['told']);
    for (const path of [
      'official.permit',
      'official.permit.state',
      'official.mobility[0].on',
      'official.mobilityStated',
    ])
      expect(shieldedBy(path), path).toEqual(['status']);
    for (const path of [
      'toldOff',
      'own.told',
      'official.employerHistory',
      'official.permits',
      'derived.fees',
    ])
      expect(shieldedBy(path), path).toEqual([]);
    expect(shieldedBy('derived.daysFromReportToAbsenceReport')).toEqual(['told', 'status']);
  });

  test('is the profile of law too, whose value a permit may have given', () => {
    expect(isOpenFact({ path: 'derived.profile' })).toBe(false);
    expect(isOpenFact({ path: 'told.reported' })).toBe(false);
    expect(isOpenFact({ path: 'own.wages' })).toBe(true);
  });

  test('is a rule as soon as one of the facts that it reads is protected', () => {
    expect(isShielded({ reads: ['own.signed', 'told.reported'] })).toBe(true);
    expect(isShielded({ reads: ['own.signed'] })).toBe(false);
    expect(isShielded({ reads: [] })).toBe(false);
    expect(tellsStatus({ reads: ['told.reported', 'official.permit.state'] })).toBe(true);
    expect(tellsStatus({ reads: ['told.reported'] })).toBe(false);
  });
});

describe('what an official who is merely competent sees', () => {
  const open = ruleReading('open-rule', 'own.signed');
  const hidden = ruleReading('told-rule', 'told.reported');
  const quiet = ruleReading('quiet-rule', 'official.permit.state');
  const level = {
    level: 'high',
    reasons: [{ rules: ['open-rule', 'told-rule'], count: 2, at: null }],
    none: undefined,
  };
  const assessment = {
    outcomes: [
      found('open-rule', 'clear'),
      found('told-rule', 'flagged'),
      found('quiet-rule', 'clear'),
      found('lost-rule', 'flagged'),
    ],
    level,
  };
  // The level is looked through as it is: only texts in it are exchanged.
  const shielded = shieldAssessment({ rules: [open, hidden, quiet] }, asAssessment(assessment));

  test('is every open rule as it was, of a protected one that it flagged and for which indicator, and nothing of one that did not', () => {
    const sign = {
      ruleId: shieldedName,
      ruleVersion: 4,
      kind: 'indicator',
      indicator: 'isolation',
      legs: [],
      dimensions: [],
      outcome: 'flagged',
    };
    expect(shielded.outcomes).toEqual([found('open-rule', 'clear'), sign, sign]);
  });

  test('is the level with the names of protected rules taken out wherever it keeps them, and else as it was', () => {
    expect(shielded.level).toEqual({
      ...level,
      reasons: [{ rules: ['open-rule', shieldedName], count: 2, at: null }],
    });
  });

  test('is nothing of any rule while nobody can look the set up', () => {
    const { outcomes, level: seen } = shieldAssessment(undefined, asAssessment(assessment));
    expect(outcomes).toEqual([
      expect.objectContaining({ ruleId: shieldedName }),
      expect.objectContaining({ ruleId: shieldedName }),
    ]);
    expect(JSON.stringify(seen)).not.toContain('-rule');
  });

  test('is no indicator of a rule that has none', () => {
    const { indicator: _, ...law } = found('told-rule', 'flagged', { kind: 'law' });
    const [sign] = shieldAssessment({ rules: [] }, asAssessment({ ...assessment, outcomes: [law] })).outcomes;
    expect(sign).not.toHaveProperty('indicator');
  });

  test('is every open fact that was read, and one sign in the place of all others', () => {
    const read = (path: string) => ({ path, value: 1, at: [0, 3] as const });
    expect(shieldReads([read('own.signed'), read('derived.hours')])).toEqual([
      read('own.signed'),
      read('derived.hours'),
    ]);
    expect(shieldReads([read('told.reported'), read('own.signed'), read('derived.profile')])).toEqual([
      read('own.signed'),
      { path: shieldedName, value: shieldedName, at: [0, 0] },
    ]);
  });
});

type Seen = Parameters<typeof shieldAssessment>[1];
/** The one cast: a level with every shape of part that a level could have. */
function asAssessment(assessment: { outcomes: readonly RuleOutcome[]; level: unknown }): Seen {
  return assessment as Seen;
}
