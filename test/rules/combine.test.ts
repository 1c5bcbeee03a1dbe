import { describe, expect, test } from 'vitest';
import { type CombinationContext, combine } from '../../lib/rules/combine.ts';
import { levelOfFlag } from '../../lib/rules/combine-counted.ts';
import type { RuleOutcome } from '../../lib/rules/outcome.ts';
import { aFlag } from '../support/rules/outcomes.ts';

const adult: CombinationContext = { minor: false };
const levelOf = (...outcomes: RuleOutcome[]) => combine(outcomes, adult).level;

const compelledToStay = aFlag({ ruleId: 'stay', legs: ['involuntariness'], strength: 'strong' });
const fined = aFlag({
  ruleId: 'fine',
  indicator: 'intimidation_threats',
  legs: ['menaceOfPenalty'],
  strength: 'medium',
});

describe('the level of a contract', () => {
  test('is none without a counted signal, also where law, standard and data quality have findings', () => {
    expect(levelOf()).toBe('none');
    for (const kind of ['law', 'standard', 'dataQuality'] as const)
      expect(levelOf(aFlag({ kind, strength: 'strong' }))).toBe('none');
  });

  test.each([
    ['weak', 'low'],
    ['medium', 'medium'],
    ['strong', 'high'],
  ] as const)('maps %s to %s', (strength, level) => expect(levelOf(aFlag({ strength }))).toBe(level));

  test('is urgent when both legs stand in one dimension on two facts, one of them strong', () => {
    const found = combine([compelledToStay, fined], adult);
    expect(found.level).toBe('urgent');
    expect(found.urgentBecause).toEqual(['legsInLeaving']);
    expect(found.combination.hardToSee.leaving).toEqual({
      involuntariness: ['stay'],
      menaceOfPenalty: ['fine'],
      positive: true,
    });
    expect(found.combination.hardToSee.recruitment.positive).toBe(false);
  });

  test('is not urgent when neither leg is strong', () =>
    expect(levelOf({ ...compelledToStay, strength: 'medium' }, fined)).toBe('medium'));

  test('is urgent when the strong leg is the menace and the other is weak', () =>
    expect(levelOf({ ...compelledToStay, strength: 'weak' }, { ...fined, strength: 'strong' })).toBe(
      'urgent',
    ));

  test('is not urgent when the legs stand in two dimensions', () =>
    expect(levelOf(compelledToStay, { ...fined, dimensions: ['workAndLife'] })).toBe('high'));

  test('is not urgent when one fact evidences both legs, by one rule or by two', () => {
    const lockedIn = aFlag({ strength: 'strong', legs: ['involuntariness', 'menaceOfPenalty'] });
    expect(levelOf(lockedIn)).toBe('high');
    expect(levelOf(lockedIn, { ...lockedIn })).toBe('high');
    expect(levelOf({ ...compelledToStay, fact: 'door' }, { ...fined, fact: 'door' })).toBe('high');
  });

  test('lets a rule with both legs serve either of them beside another fact', () => {
    const lockedIn = aFlag({
      ruleId: 'door',
      strength: 'strong',
      legs: ['involuntariness', 'menaceOfPenalty'],
    });
    expect(levelOf(lockedIn, { ...fined, strength: 'weak' })).toBe('urgent');
    expect(levelOf(lockedIn, { ...compelledToStay, strength: 'weak' })).toBe('urgent');
  });

  test('counts a rule that lists several dimensions in each of them, one step down', () => {
    const passportKept = { ...fined, ruleId: 'passport', strength: 'strong' as const };
    const staying = { ...compelledToStay, strength: 'medium' as const };
    expect(levelOf(passportKept, staying)).toBe('urgent');
    expect(levelOf({ ...passportKept, dimensions: ['workAndLife', 'leaving'] }, staying)).toBe('high');
    expect(levelOf({ ...passportKept, dimensions: ['workAndLife', 'leaving'] }, compelledToStay)).toBe(
      'urgent',
    );
  });

  test('is urgent on credible violence alone, and not on a visible injury of unknown cause', () => {
    const beaten = { ...fined, indicator: 'physical_sexual_violence' as const, path: 'violence' as const };
    expect(combine([{ ...beaten, strength: 'strong' }], adult).urgentBecause).toEqual(['credibleViolence']);
    expect(levelOf({ ...beaten, strength: 'strong' })).toBe('urgent');
    expect(levelOf({ ...beaten, strength: 'weak' })).toBe('low');
  });

  test('never exceeds low by history, alone or together', () => {
    const past = (flag: RuleOutcome): RuleOutcome => ({ ...flag, history: true, strength: 'strong' });
    expect(levelOf(past(compelledToStay), past(fined), past({ ...fined, path: 'violence' }))).toBe('low');
    expect(levelOf(past(compelledToStay), { ...fined, strength: 'strong' })).toBe('high');
  });

  test('shows for each indicator its highest level and its rules, each once', () =>
    expect(
      combine([compelledToStay, fined, aFlag({ ruleId: 'growth', strength: 'weak' }), fined], adult)
        .indicators,
    ).toEqual({
      debt_bondage: { level: 'high', ruleIds: ['growth', 'stay'] },
      intimidation_threats: { level: 'medium', ruleIds: ['fine'] },
    }));

  test('shows the upper end and the completeness beside what is known', () => {
    const unknown = { ...compelledToStay, outcome: 'insufficientData' as const };
    const clear = aFlag({ ruleId: 'c', outcome: 'clear' });
    const elsewhere = aFlag({ ruleId: 'n', outcome: 'notApplicable' });
    const found = combine([fined, unknown, clear, elsewhere], adult);
    expect(found).toMatchObject({
      level: 'medium',
      urgentBecause: [],
      ifUnknownsFlagged: 'urgent',
      completeness: { known: 2, total: 3 },
    });
  });

  test('is not counted from a rule that names no indicator or no strength: its schema lets none through', () => {
    const { indicator: _, ...nameless } = aFlag({ strength: 'strong' });
    const { strength: __, ...mute } = aFlag({});
    expect(combine([nameless, mute], adult)).toMatchObject({
      level: 'none',
      completeness: { known: 0, total: 0 },
    });
    expect(levelOfFlag(mute)).toBe('none');
  });

  test('of an adult does not rest on what was found on the path of minors', () => {
    const onMinorsPath = { ...compelledToStay, path: 'minor' as const };
    expect(combine([onMinorsPath, fined], adult).combination.hardToSee.leaving.positive).toBe(false);
    expect(combine([compelledToStay, fined], adult).combination.hardToSee.leaving.positive).toBe(true);
  });

  test('reads the stage of recruitment like the two others', () => {
    const both = [compelledToStay, fined].map((flag) => ({ ...flag, dimensions: ['recruitment' as const] }));
    expect(combine(both, adult).urgentBecause).toEqual(['legsInRecruitment']);
  });

  test('puts a single flag on the same scale', () => {
    expect(levelOfFlag(aFlag({ strength: 'strong' }))).toBe('high');
    expect(levelOfFlag(aFlag({ kind: 'law' }))).toBe('none');
    expect(levelOfFlag(aFlag({ strength: 'strong', path: 'violence' }))).toBe('urgent');
  });
});

describe('a minor', () => {
  const level = (outcomes: RuleOutcome[], acrossBorder: boolean) =>
    combine(outcomes, { minor: true, acrossBorder }).level;

  test('who crossed a border is medium, and in lawful local work low', () => {
    expect(level([], true)).toBe('medium');
    expect(level([], false)).toBe('low');
    expect(combine([], { minor: true }).level).toBe('low');
  });

  test('is urgent with one indicator of medium strength, of either leg', () => {
    for (const flag of [fined, aFlag({})]) {
      const found = combine([flag], { minor: true, acrossBorder: false });
      expect(found).toMatchObject({ level: 'urgent', urgentBecause: ['minorCoerced'] });
      expect(found.combination.inForce).toBe('minors');
    }
    expect(level([{ ...fined, strength: 'weak' }], false)).toBe('low');
    expect(level([{ ...fined, history: true }], false)).toBe('low');
  });

  test('is urgent in work unfit for the age, by the rule alone', () => {
    const unfit = aFlag({ indicator: 'abuse_of_vulnerability', path: 'minor', strength: 'strong' });
    expect(combine([unfit], adult)).toMatchObject({ level: 'urgent', urgentBecause: ['minorInUnfitWork'] });
    expect(combine([{ ...unfit, strength: 'medium' }], adult).level).toBe('medium');
    expect(combine([{ ...unfit, strength: 'weak' }], adult).level).toBe('low');
  });

  test('is who a flag on the minors path says, although the papers say otherwise', () => {
    const told = aFlag({ ruleId: 'told', path: 'minor', strength: 'weak' });
    expect(combine([told, fined], adult).urgentBecause).toEqual(['minorCoerced']);
  });

  test('is not read by the adult combination', () =>
    expect(combine([compelledToStay, fined], { minor: true }).urgentBecause).toEqual(['minorCoerced']));

  test('is urgent by unfit work only where the flag stands on the minors path', () => {
    const violence = aFlag({ path: 'violence', strength: 'strong', indicator: 'physical_sexual_violence' });
    expect(combine([violence], { minor: true }).urgentBecause).toEqual(['credibleViolence', 'minorCoerced']);
  });

  test('of unknown age raises the upper end and not the level', () => {
    const found = combine([fined], { minor: 'unknown' });
    expect(found).toMatchObject({ level: 'medium', ifUnknownsFlagged: 'urgent' });
    expect(combine([], { minor: 'unknown' }).ifUnknownsFlagged).toBe('medium');
    expect(combine([], { minor: 'unknown', acrossBorder: false }).ifUnknownsFlagged).toBe('low');
  });
});
