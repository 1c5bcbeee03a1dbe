import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { compileRules, type RuleTrees } from '../../../lib/rules/language/compile.ts';
import { interpret, StepLimitExceeded } from '../../../lib/rules/language/interpret.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import { about, treeOf } from './ask.ts';

const always: Tree = { op: 'literal', at: [0, 4], value: true };
const rule = (when: string, evidence: RuleTrees['evidence'] = {}): RuleTrees => ({
  appliesWhen: always,
  when: treeOf(when),
  evidence,
});

describe('a dossier larger than a rule was priced for', () => {
  const hours = Array.from({ length: 3000 }, (_, week) => week);
  const env = about({ own: { hours } });
  const pairs = 'own.hours.exists(a, own.hours.exists(b, a - b > 3000))';

  test('ends at the same limit in generated code, which counts no steps', () => {
    expect(() => interpret(treeOf(pairs), env)).toThrow(StepLimitExceeded);
    const compiled = compileRules([rule(pairs)]);
    expect(compiled.isGenerated).toBe(true);
    expect(() => compiled.outcomes(env)).toThrow(StepLimitExceeded);
    expect(() => compiled.flagged(env)).toThrow(StepLimitExceeded);
  });

  test('is no trouble for a rule that goes through a list once', () => {
    expect(compileRules([rule('sum(own.hours, h, h) > 4000000')]).flagged(env)).toEqual([0]);
  });
});

describe('a result beyond the safe integers', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const env = about({ own: { wage: most, promised: 1, hours: [most, 1, -1] } });
  const fees = Array.from({ length: 3 }, (_, at) => ({ amount: at === 0 ? most : 1 - 2 * (at - 1) }));

  test.each([
    'own.wage + own.promised > 0',
    'own.wage * 2 > 0',
    '-own.wage - 1 - own.promised < 0',
    'sum(own.hours, h, h) > 0',
  ])('is no answer, also where the sum comes back from there: %s', (when) => {
    const compiled = compileRules([rule(when), rule('own.promised == 1')]);
    expect(compiled.isGenerated).toBe(true);
    expect([...compiled.outcomes(env)]).toEqual([3, 0]);
    expect(compiled.flagged(env)).toEqual([1]);
  });

  test('is none of the evidence either, and the greatest one is', () => {
    const compiled = compileRules([
      rule('true', { beyond: treeOf('sum(own.fees, f, f.amount)'), greatest: treeOf('own.wage + 0') }),
    ]);
    expect(compiled.evidence(0, about({ own: { wage: most, fees } }))).toEqual({ greatest: most });
  });
});

describe('a set of rules too large for one function', () => {
  test('is cut, and every rule keeps its place', () => {
    const rules = Array.from({ length: 1000 }, (_, at) =>
      rule(`own.fees.exists(f, f.amount == ${at}) && own.wage > ${at % 7}`),
    );
    const compiled = compileRules(rules);
    expect(compiled.isGenerated).toBe(true);
    const env = about({ own: { wage: 3, fees: [{ amount: 700 }, { amount: 996 }, { amount: 997 }] } });
    expect(compiled.flagged(env)).toEqual([700, 996]);
    expect(compiled.outcomes(env)[997]).toBe(1);
    expect(compiled.outcomes(about({ own: { fees: [] } }))[5]).toBe(1);
  });
});

describe('names and texts from a rule', () => {
  const hostile = ['"];throw 1;//', "'", '`', '\\', '\u2028', '\0', '__proto__', 'constructor', 'length'];
  const read = (name: string): Tree => ({ op: 'fact', at: [0, 1], path: ['own', name], type: 'string' });
  const equals = (left: Tree, value: string): Tree => ({
    op: '==',
    at: [0, 1],
    left,
    right: { op: 'literal', at: [0, 1], value },
  });

  test.each(hostile)('stay what they are and never become code: %j', (name) => {
    const law: Tree = { op: 'law', at: [0, 1], name, type: 'string' };
    const rules = [equals(read(name), name), equals(law, name)].map((when) => ({
      appliesWhen: always,
      when,
      evidence: Object.fromEntries([[name, read(name)]]),
    }));
    const compiled = compileRules(rules);
    expect(compiled.isGenerated).toBe(true);
    const own = JSON.parse(JSON.stringify(Object.fromEntries([[name, name]])));
    const env = { facts: { own }, asOf: '2026-03-31', law: (asked: string) => asked };
    expect(compiled.flagged(env)).toEqual([0, 1]);
    expect(Object.entries(compiled.evidence(0, env))).toEqual([[name, name]]);
    expect([...compiled.outcomes({ ...env, facts: { own: [] } })]).toEqual([3, 0]);
  });

  test('in a tree that no checker made are left to the interpreter', () => {
    const stray: Tree = { op: 'item', at: [0, 1], slot: 3, path: [], type: 'bool' };
    const compiled = compileRules([{ appliesWhen: always, when: stray, evidence: { stray } }]);
    expect(compiled.isGenerated).toBe(false);
    expect([...compiled.outcomes(about({}))]).toEqual([3]);
    expect(compiled.evidence(0, about({}))).toEqual({});
  });
});

describe('where code may not be made from text', () => {
  test('the interpreter gives the same outcomes, flags and evidence', () => {
    const script = new URL('compile-without-code.ts', import.meta.url).pathname;
    const answers = [[], ['--disallow-code-generation-from-strings']].map((flags) =>
      JSON.parse(execFileSync(process.execPath, ['--no-warnings', ...flags, script], { encoding: 'utf8' })),
    );
    const [generated, interpreted] = answers;
    expect([generated.isGenerated, interpreted.isGenerated]).toEqual([true, false]);
    expect(interpreted.answers).toEqual(generated.answers);
    expect(new Set(generated.answers.flatMap(({ outcomes }: { outcomes: number[] }) => outcomes)).size).toBe(
      4,
    );
  });
});
