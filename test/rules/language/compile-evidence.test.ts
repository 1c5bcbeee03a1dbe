import { describe, expect, test } from 'vitest';
import { generateEvidence } from '../../../lib/rules/language/compile-rules.ts';
import type { Scalar } from '../../../lib/rules/language/run.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import { about, treeOf } from './ask.ts';

const always: Tree = { op: 'literal', at: [0, 4], value: true };
const facts = {
  own: {
    wage: 300,
    written: true,
    holder: 'employer',
    signedOn: '2026-01-31',
    tags: ['a', 'b'],
    hours: [48, 60],
    fees: [
      { id: 'x', amount: 100, receipt: true, paidOn: '2026-01-10', parts: [60, 40] },
      { id: 'y', amount: 250, receipt: false, paidOn: '2026-03-01', parts: [] },
    ],
  },
};

/** What generated code alone says: the value, or that it leaves the dossier to the interpreter. */
function generated(source: string, limit = 1_000_000): Scalar | readonly Scalar[] | 'left' {
  const tree = treeOf(source);
  const run = generateEvidence<{ it: Scalar | readonly Scalar[] }>(
    { appliesWhen: always, when: always, evidence: { it: tree } },
    limit,
  );
  const out: { value?: { it: Scalar | readonly Scalar[] } } = {};
  const env = about(facts, { 'minimum-wage': 350 });
  return run(env.facts, env.asOf, env.law, out) && out.value ? out.value.it : 'left';
}

describe('evidence in generated code', () => {
  test.each<[string, unknown]>([
    ['own.wage + 1', 301],
    ['own.written', true],
    ['own.wage > 400', false],
    ['own.holder', 'employer'],
    ['own.signedOn', '2026-01-31'],
    ['asOf', '2026-03-31'],
    ["law('minimum-wage')", 350],
    ['days(own.signedOn, asOf)', 59],
    ['months(own.signedOn, asOf)', 2],
    ['own.written ? own.signedOn : asOf', '2026-01-31'],
    ['own.tags', ['a', 'b']],
    ['own.hours', [48, 60]],
    ['own.hours.filter(h, h > 50)', [60]],
    ['own.fees.map(f, f.amount)', [100, 250]],
    ['own.fees.map(f, f.paidOn)', ['2026-01-10', '2026-03-01']],
    ['own.fees.map(f, f.amount > 200)', [false, true]],
    ['own.fees.map(f, size(f.parts))', [2, 0]],
    ['own.fees.filter(f, !f.receipt).map(f, f.id)', ['y']],
    ['own.fees.filter(f, f.amount > 900).map(f, f.id)', []],
    ["['p', 'q']", ['p', 'q']],
    ['[1, 2].map(n, n * 2)', [2, 4]],
    ["[date('2026-01-10'), asOf].filter(d, d < asOf)", ['2026-01-10']],
  ])('of %s is its value, without the interpreter', (source, value) => {
    expect(generated(source)).toEqual(value);
  });

  test.each(['own.promised', 'own.wage / 0', 'own.fees.map(f, f.kind)', 'own.endsOn', 'own.note'])(
    'of %s, which is not known, is left to the interpreter',
    (source) => expect(generated(source)).toBe('left'),
  );

  test('over a list longer than its price allows is left to the interpreter, which counts', () => {
    expect(generated('own.hours', 2)).toEqual([48, 60]);
    expect(generated('own.fees.map(f, f.amount)', 4)).toBe('left');
  });
});
