import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../lib/rules/language/compile.ts';
import { unknownFact } from '../../../lib/rules/language/fact-type.ts';
import { interpret } from '../../../lib/rules/language/interpret.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import { about, answered, ask, treeOf } from './ask.ts';
import { askCel } from './cel-oracle.ts';
import { claims, facts, law } from './claims.ts';
import { scope } from './scope.ts';

const { wage: _, written: __, fees: ___, ...rest } = facts.own;
/** The dossier as it is, and with facts that are gone, empty, of another kind or unknown for a reason. */
const dossiers: readonly unknown[] = [
  facts,
  {},
  { own: {}, told: {} },
  { ...facts, own: rest },
  { ...facts, own: { ...facts.own, wage: unknownFact('rateMissing'), note: 3, hours: [1, null], tags: 'x' } },
  { ...facts, own: { ...facts.own, fees: [{}, ...facts.own.fees], promised: null, signedOn: '2026-02-30' } },
];
const always: Tree = { op: 'literal', at: [0, 4], value: true };

/** Holds generated code to the interpreter about every dossier: the value, or that there is none. */
function compiledAlike(source: string): void {
  const tree: Tree = JSON.parse(JSON.stringify(treeOf(source)));
  const compiled = compileRules([{ appliesWhen: always, when: always, evidence: { it: tree } }]);
  expect(compiled.isGenerated).toBe(true);
  for (const dossier of dossiers)
    for (const figures of [law, {}]) {
      const answer = interpret(tree, about(dossier, figures));
      const found = compiled.evidence(0, about(dossier, figures));
      expect(found, JSON.stringify(dossier)).toEqual('value' in answer ? { it: answer.value } : {});
    }
}

describe.each(claims)('the language claims: %s', (_, expressions) => {
  test.each(expressions)('%s', (source, result) => {
    expect(answered(ask(source, facts, law))).toEqual(result);
    const about = {
      facts,
      law: (name: string) => new Map<string, unknown>(Object.entries(law)).get(name),
      asOf: '2026-03-31',
    };
    expect(askCel(source, scope, about)).toEqual({ value: result });
    compiledAlike(source);
  });
});

test('facts of a complete dossier are answered without a gap, in JSON as in memory', () => {
  expect(about(facts, law).law('minimum-wage')).toBe(350);
  expect(answered(ask('own.fees.map(f, f.id)', JSON.parse(JSON.stringify(facts)), law))).toEqual([
    'a',
    'b',
    'c',
  ]);
});
