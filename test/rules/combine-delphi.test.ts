import { describe, expect, test } from 'vitest';
import type { Dimension, Indicator, Strength } from '../../lib/domain/values/indicator.ts';
import { combine } from '../../lib/rules/combine.ts';
import type { RuleOutcome } from '../../lib/rules/outcome.ts';
import { aFlag } from '../support/rules/outcomes.ts';

const flag = (indicator: Indicator, strength: Strength, ...dimensions: Dimension[]): RuleOutcome =>
  aFlag({ ruleId: `${indicator}-${strength}-${dimensions.join('-')}`, indicator, strength, dimensions });

const delphiOf = (...outcomes: RuleOutcome[]) => combine(outcomes, { minor: false }).combination.delphi;
const longHours = flag('excessive_overtime', 'strong', 'workAndLife');
const poorRoom = flag('abusive_working_living_conditions', 'weak', 'workAndLife');
const exploited = [longHours, poorRoom];

describe('the Delphi model', () => {
  test.each([
    ['two strong', ['strong', 'strong'], true],
    ['one strong and one weak', ['strong', 'weak'], true],
    ['three medium', ['medium', 'medium', 'medium'], true],
    ['two medium and one weak', ['medium', 'medium', 'weak'], true],
    ['one strong', ['strong'], false],
    ['two medium', ['medium', 'medium'], false],
    ['one medium and two weak', ['medium', 'weak', 'weak'], false],
    ['four weak', ['weak', 'weak', 'weak', 'weak'], false],
  ] as const)('a list with %s: positive is %s', (_, strengths, positive) => {
    const found = strengths.map((strength, index) =>
      aFlag({ ruleId: `r${index}`, indicator: 'excessive_overtime', strength, dimensions: ['workAndLife'] }),
    );
    expect(delphiOf(...found).dimensions.exploitation.positive).toBe(positive);
  });

  test('counts one fact once, at the highest strength it reaches', () => {
    const twice = [longHours, poorRoom].map((each) => ({ ...each, fact: 'the shift' }));
    expect(delphiOf(...twice).dimensions.exploitation.positive).toBe(false);
  });

  test('reads exploitation with deceptive recruitment as trafficking', () => {
    const deceived = [flag('deception', 'strong', 'recruitment'), flag('deception', 'weak', 'recruitment')];
    expect(delphiOf(...deceived, ...exploited).reading).toBe('trafficking');
    expect(delphiOf(...deceived).reading).toBe('none');
  });

  test('reads exploitation with coercion at destination alone as forced labour', () => {
    const coerced = [
      flag('isolation', 'strong', 'workAndLife'),
      flag('intimidation_threats', 'medium', 'leaving'),
    ];
    expect(delphiOf(...coerced, ...exploited).reading).toBe('forcedLabour');
    expect(delphiOf(...exploited).reading).toBe('none');
  });

  test('gives an item no more than its strength in the brochure', () => {
    const unpaid = ['a', 'b'].map((ruleId) => ({
      ...flag('withholding_of_wages', 'strong', 'leaving'),
      ruleId,
    }));
    const { coercionAtDestination, exploitation } = delphiOf(...unpaid).dimensions;
    expect(coercionAtDestination).toEqual({ ruleIds: ['a', 'b'], positive: false });
    expect(exploitation.positive).toBe(false);
  });

  test('takes one step off where it is not known whether it was at recruitment or at destination', () => {
    const documents = (...dimensions: Dimension[]) =>
      flag('retention_of_identity_documents', 'strong', ...dimensions);
    const other = flag('isolation', 'weak', 'leaving');
    const positive = (rule: RuleOutcome) => delphiOf(rule, other).dimensions.coercionAtDestination.positive;
    expect(positive(documents('workAndLife', 'leaving'))).toBe(true);
    expect(positive(documents('recruitment', 'leaving'))).toBe(false);
  });

  const [deceptive, coercive, vulnerable] = [
    'deceptiveRecruitment',
    'coerciveRecruitment',
    'recruitmentByAbuseOfVulnerability',
  ];
  const [exploitation, coercion] = ['exploitation', 'coercionAtDestination'];

  test.each([
    ['abuse_of_vulnerability', [vulnerable], [], ['abuseOfVulnerabilityAtDestination'], []],
    ['deception', [deceptive], [deceptive], [deceptive], [deceptive]],
    ['restriction_of_movement', [coercive], [], [coercion], [coercion]],
    ['isolation', [coercive], [], [coercion], [coercion]],
    ['physical_sexual_violence', [coercive], [coercive], [coercion], [coercion]],
    ['intimidation_threats', [coercive], [], [coercion], []],
    ['retention_of_identity_documents', [coercive], [], [coercion], [coercion]],
    ['withholding_of_wages', [exploitation, coercion], [], [exploitation, coercion], []],
    ['debt_bondage', [coercive], [], [coercion], [coercion]],
    ['abusive_working_living_conditions', [exploitation], [], [exploitation], []],
    ['excessive_overtime', [exploitation], [exploitation], [exploitation], [exploitation]],
  ] as const)(
    'puts %s into its lists, and lets it be strong only where the brochure does',
    (indicator, ...expected) => {
      // Beside a weak fact a list is positive only when the other item counts as strong in it.
      const read = (dimension: Dimension) => {
        const both = [flag(indicator, 'strong', dimension), flag(indicator, 'weak', dimension)];
        const lists = Object.entries(delphiOf(...both).dimensions);
        return [
          lists.filter(([, { ruleIds }]) => ruleIds.length === 2).map(([list]) => list),
          lists.filter(([, { positive }]) => positive).map(([list]) => list),
        ];
      };
      expect([...read('recruitment'), ...read('leaving')]).toEqual(expected);
    },
  );

  test('calls a strong fact of unknown stage medium, not weak', () => {
    const unsure = ['a', 'b'].map((ruleId) => ({
      ...flag('isolation', 'strong', 'recruitment', 'workAndLife'),
      ruleId,
    }));
    const other = flag('isolation', 'weak', 'leaving');
    expect(delphiOf(...unsure, other).dimensions.coercionAtDestination.positive).toBe(true);
  });

  test('reads any of the three means of recruitment with exploitation as trafficking', () => {
    for (const indicator of ['deception', 'physical_sexual_violence', 'abuse_of_vulnerability'] as const) {
      const means = ['a', 'b', 'c'].map((ruleId) => ({
        ...flag(indicator, 'medium', 'recruitment'),
        ruleId,
      }));
      expect(delphiOf(...means, ...exploited).reading).toBe('trafficking');
    }
  });

  test('makes a contract urgent only where the rule set puts it in force', () => {
    const coerced = [
      flag('isolation', 'strong', 'workAndLife'),
      flag('isolation', 'medium', 'leaving'),
      ...exploited,
    ].map((each) => ({ ...each, legs: ['menaceOfPenalty' as const] }));
    expect(combine(coerced, { minor: false })).toMatchObject({ level: 'high', urgentBecause: [] });
    expect(combine(coerced, { minor: false, model: 'delphi2009' })).toMatchObject({
      level: 'urgent',
      urgentBecause: ['delphiReading'],
      combination: { inForce: 'delphi2009' },
    });
  });
});
