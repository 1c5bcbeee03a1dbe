import { describe, expect, test } from 'vitest';
import { written } from '../../functions/inspectorate/operations/examples-rules.ts';
import { type Asked, assess, governs, outcomeOf, selfAssess, standing } from '../../lib/rules/assess.ts';
import { combinationModels } from '../../lib/rules/combine.ts';
import { compiledSet, compileNow } from '../../lib/rules/compiled-set.ts';
import type { FactSheet, Facts } from '../../lib/rules/facts/fact-sheet.ts';
import { judge } from '../../lib/rules/judge.ts';
import { Rule } from '../../lib/rules/rule.ts';
import type { CheckedRule, RuleSet } from '../../lib/rules/rule-set.ts';
import { checked } from '../support/rules/catalogue.ts';

const ruleOf = (different: object = {}): Rule =>
  Rule.parse({
    ...written.rule,
    ...{
      id: 'a-rule',
      version: 7,
      appliesWhen: 'true',
      when: 'true',
      message: { en: 'm', ar: 'م' },
      evidence: {},
    },
    ...{ kind: 'law', indicator: undefined, strength: undefined, legs: [], dimensions: [] },
    ...different,
  });
const rule = (different: object = {}): CheckedRule => checked(ruleOf(different));
const signal = { kind: 'indicator', indicator: 'isolation', strength: 'strong', dimensions: ['workAndLife'] };
const setOf = (...rules: CheckedRule[]): RuleSet => ({
  ...{ version: 3, hash: 'f'.repeat(64), publishedAt: '2026-01-01T00:00:00Z', model: 'hardToSee2012', rules },
});
const sheetOf = (facts: Facts, different: Partial<FactSheet> = {}): FactSheet => ({
  ...{ facts, currency: 'BHD', jurisdiction: 'BH', eventDate: '2026-02-01', asOf: '2026-08-10' },
  ...different,
});
const named = ruleOf();

describe('the outcome of a rule', () => {
  const asked: Asked = sheetOf({ own: { workerHoldsCopy: false } });

  test('is that it does not apply, that it lacks data, that all is clear, or that it flags', () => {
    const outcome = (appliesWhen: string, when: string) =>
      outcomeOf(rule({ appliesWhen, when }), asked).outcome;
    expect(outcome('own.workerHoldsCopy', 'true')).toBe('notApplicable');
    expect(outcome('own.offerWritten', 'true')).toBe('insufficientData');
    expect(outcome('!own.workerHoldsCopy', 'own.offerWritten')).toBe('insufficientData');
    expect(outcome('true', 'own.workerHoldsCopy')).toBe('clear');
    expect(outcome('true', '!own.workerHoldsCopy')).toBe('flagged');
  });

  test('names what is missing, of the condition as of the question whether it applies', () => {
    const missing = [{ path: 'own.offerWritten', why: 'absent' }];
    expect(outcomeOf(rule({ when: 'own.offerWritten' }), asked)).toMatchObject({
      outcome: 'insufficientData',
      missing,
    });
    expect(outcomeOf(rule({ appliesWhen: 'own.offerWritten' }), asked)).toMatchObject({ missing });
  });

  test('says what went wrong where nothing is missing and there is still no answer', () => {
    const facts = { own: { terms: { wageMonthly: 0 } } };
    expect(outcomeOf(rule({ when: '1 / own.terms.wageMonthly > 1' }), sheetOf(facts)).missing).toEqual([
      { path: 'problem:divisionByZero', why: 'absent' },
    ]);
  });

  test('comes, when it flags, with what decided and with the values of its message that are known', () => {
    const evidence = {
      copy: { value: 'own.workerHoldsCopy ? 1 : 0', as: 'number' },
      written: { value: 'own.offerWritten ? 1 : 0', as: 'number' },
    };
    const flagged = outcomeOf(rule({ when: '!own.workerHoldsCopy', evidence }), asked);
    expect(flagged).toMatchObject({
      evidence: { copy: 0 },
      trace: { reads: [{ path: 'own.workerHoldsCopy', value: false }], deciding: [1, 20] },
    });
    expect(flagged.evidence).not.toHaveProperty('written');
  });

  test('holds from its first day to its last, and only where it is the law', () => {
    const on = (asOf: string, inForce: object, jurisdictions: string[] = []) =>
      governs(ruleOf({ inForce, jurisdictions }), { ...asked, asOf });
    const span = { from: '2026-03-01', until: '2026-04-30' };
    expect([
      on('2026-02-28', span),
      on('2026-03-01', span),
      on('2026-04-30', span),
      on('2026-05-01', span),
    ]).toEqual([...[false, true, true, false]]);
    expect(on('2199-12-31', { from: '2026-03-01' })).toBe(true);
    expect(on('2026-03-01', span, ['AE', 'BH'])).toBe(true);
    expect(on('2026-03-01', span, ['AE'])).toBe(false);
    expect(outcomeOf(rule({ inForce: { from: '2199-01-01' } }), asked).outcome).toBe('notApplicable');
  });

  test('carries of the rule what the combination needs, and nothing that the rule does not state', () => {
    expect(standing(named)).toEqual({
      ruleId: 'a-rule',
      ruleVersion: 7,
      kind: 'law',
      legs: [],
      dimensions: [],
    });
    const whole = { ...signal, legs: ['involuntariness'], fact: 'f', path: 'violence', history: true };
    expect(standing(ruleOf(whole))).toEqual({ ...whole, ruleId: 'a-rule', ruleVersion: 7 });
  });

  test('reads the figures of law as they were when the decision was made, else as they are', () => {
    const figure = 'maxWeeklyMinutes';
    const asks = rule({ when: `law('${figure}') == 1` });
    expect(outcomeOf(asks, asked).outcome).toBe('clear');
    expect(outcomeOf(asks, { ...asked, figures: { [figure]: 1 } }).outcome).toBe('flagged');
  });
});

describe('an assessment', () => {
  const isolated = rule({ ...signal, id: 'isolated', legs: ['involuntariness'], when: 'own.crossBorder' });
  const menaced = rule({ ...signal, id: 'menaced', legs: ['menaceOfPenalty'], when: 'own.crossBorder' });
  const own = rule({ id: 'own-notice', audience: 'submitter', when: 'own.crossBorder' });
  const set = setOf(isolated, own, menaced);

  test('asks every rule of inspectors in its order and none of submitters, and names the set, the day and the currency', () => {
    const found = assess(set, sheetOf({ own: { crossBorder: true } }));
    expect(found).toMatchObject({
      ruleSetVersion: 3,
      ruleSetHash: 'f'.repeat(64),
      asOf: '2026-08-10',
      currency: 'BHD',
    });
    expect(found.outcomes.map(({ ruleId }) => ruleId)).toEqual(['isolated', 'menaced']);
    expect(assess(set, sheetOf({}, { currency: undefined }))).not.toHaveProperty('currency');
  });

  test('combines by the model that its set names', () => {
    const facts = sheetOf({ own: { crossBorder: true }, derived: { ageAtStart: 30 } });
    for (const model of combinationModels)
      expect(assess({ ...set, model }, facts).level).toMatchObject({
        level: model === 'hardToSee2012' ? 'urgent' : 'high',
        combination: { inForce: model },
      });
  });

  test('of a submitter asks its own rules alone, of its own facts alone', () => {
    const told = rule({ id: 'own-told', audience: 'submitter', when: 'own.offerWritten' });
    const facts = { own: { crossBorder: true }, counterparty: { named: true } };
    const outcomes = selfAssess(setOf(isolated, own, told), sheetOf(facts));
    expect(outcomes.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
      ['own-notice', 'flagged'],
      ['own-told', 'insufficientData'],
    ]);
    expect(selfAssess(set, sheetOf({ told: { reported: true } }))).toMatchObject([
      { outcome: 'insufficientData' },
    ]);
  });

  test('knows a minor by the age at the start, one of eighteen not, and says of nobody what is not known', () => {
    const coercion = rule({ ...signal, id: 'coercion', legs: ['menaceOfPenalty'], when: 'own.crossBorder' });
    const level = (derived: object) =>
      assess(setOf(coercion), sheetOf({ own: { crossBorder: true }, derived })).level;
    const levels = [17, 18].map((ageAtStart) => level({ ageAtStart }));
    expect(levels[0]).not.toEqual(levels[1]);
    expect(level({})).toEqual(level({ ageAtStart: { $unknown: 'absent' } }));
    expect(level({})).not.toEqual(levels[0]);
  });

  test('knows a move across a border as far as it is stated', () => {
    const minor = rule({
      id: 'minor-migrant',
      ...signal,
      strength: 'weak',
      path: 'minor',
      legs: ['involuntariness'],
      when: 'derived.ageAtStart < 18',
    });
    const level = (crossBorder: unknown) => {
      const own = crossBorder === undefined ? {} : { crossBorder };
      return assess(setOf(minor), sheetOf({ own, derived: { ageAtStart: 16 } } as Facts)).level;
    };
    expect(level(true)).not.toEqual(level(false));
    expect(level({ $unknown: 'absent' })).toEqual(level(undefined));
    expect(level('yes')).toEqual(level(undefined));
    expect(assess(setOf(minor), sheetOf({ derived: { ageAtStart: 16 } })).level).toEqual(level(undefined));
  });
});

describe('a set that is used often', () => {
  const often = () =>
    setOf(
      rule({ id: 'a', when: 'own.crossBorder' }),
      rule({ id: 'b', appliesWhen: 'own.signed', when: 'own.offerWritten' }),
      rule({ id: 'c', inForce: { from: '2199-01-01' }, when: 'false' }),
    );
  const sheets = [
    { crossBorder: true, signed: false },
    { crossBorder: false, signed: true, offerWritten: false },
    { signed: true },
    {},
  ].map((own) => sheetOf({ own }));

  test('is compiled when it is asked for the ninth time, once and for itself alone', () => {
    const [set, other] = [often(), often()];
    for (let times = 1; times <= 8; times++) expect(compiledSet(set)).toBeUndefined();
    const compiled = compiledSet(set);
    expect(compiled?.isGenerated).toBe(true);
    expect(compiledSet(set)).toBe(compiled);
    expect(compiledSet(other)).toBeUndefined();
  });

  test('is compiled at once for whoever says that it will be', () => {
    const set = often();
    compileNow(set);
    expect(compiledSet(set)?.isGenerated).toBe(true);
  });

  test('answers as before, whether a rule applies, is clear, lacks data, flags, or is not in force', () => {
    const set = often();
    const before = sheets.map((sheet) => assess(set, sheet));
    for (let times = 0; times < 9; times++) assess(set, sheetOf({}));
    expect(sheets.map((sheet) => assess(set, sheet))).toEqual(before);
    expect(new Set(before.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome))).size).toBe(4);
    for (const [at, sheet] of sheets.entries()) {
      const { outcomes, level } = judge(set, sheet);
      const plain = before[at]?.outcomes.map(({ missing: _, evidence: __, trace: ___, ...rest }) => rest);
      expect([outcomes, level]).toEqual([plain, before[at]?.level]);
    }
  });

  test('answers a submitter as before too', () => {
    const audience = 'submitter';
    const set = setOf(
      rule({ id: 'a', audience, when: 'own.crossBorder' }),
      rule({ id: 'b', audience, when: '!own.crossBorder' }),
    );
    const sheet = sheetOf({ own: { crossBorder: true } });
    const before = selfAssess(set, sheet);
    for (let times = 0; times < 12; times++) expect(selfAssess(set, sheet)).toEqual(before);
  });
});
