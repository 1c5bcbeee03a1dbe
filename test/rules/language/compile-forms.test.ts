import { describe, expect, test } from 'vitest';
import {
  generateEvidence,
  generateFlags,
  generateOutcomes,
  type RuleTrees,
} from '../../../lib/rules/language/compile-rules.ts';
import { type UnknownFact, unknownFact } from '../../../lib/rules/language/fact-type.ts';
import { interpret } from '../../../lib/rules/language/interpret.ts';
import type { Scalar } from '../../../lib/rules/language/run.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import type { Figures } from './arbitrary-facts.ts';
import { about, treeOf } from './ask.ts';
import { conditions, shown } from './forms.ts';

const always: Tree = { op: 'literal', at: [0, 4], value: true };
const longestList = 1_000;
const unknown: UnknownFact = unknownFact('absent');

const fee = { id: 'x', kind: 'visa', amount: 3, receipt: true, paidOn: '2026-01-31', parts: [1, 2] };
const numbers = [3, -2, 0, undefined, unknown, 'x', 0.5];
const truths = [true, false, undefined, unknown, 'x'];
const texts = ['a', 'ab', '', undefined, unknown, 7];
const days = ['2026-01-31', '2026-03-01', undefined, unknown, '2026-02-30', 5];
const notLists = [undefined, unknown, 'x', {}];

/** What each fact may come to: some values, nothing, an unknown, and what is not of its kind. */
const states: Readonly<Record<string, readonly unknown[]>> = {
  wage: numbers,
  promised: numbers,
  written: truths,
  translated: truths,
  holder: ['worker', 'agency', undefined, unknown, 1],
  note: texts,
  signedOn: days,
  startsOn: days,
  endsOn: days,
  hours: [[], [3], [1, 3, 5], [3, 3], [unknown], [3, 'x'], [1, undefined, 3], ...notLists],
  tags: [[], ['a'], ['a', 'b', 'a'], [unknown, 'a'], [7], ...notLists],
  fees: [
    [],
    [fee],
    [fee, { ...fee, id: 'a', amount: 5, receipt: false, paidOn: '2026-03-01', parts: [] }],
    [{ ...fee, amount: unknown }, fee],
    [{ ...fee, receipt: unknown, paidOn: '2026-02-30' }],
    [fee, { ...fee, receipt: 'x', parts: [1, unknown], id: unknown }],
    [unknown, fee],
    [3],
    ...notLists,
  ],
  offer: [{ wage: 3, madeOn: '2026-01-31' }, { wage: unknown }, {}, unknown, 'x', [], null],
};

/** Every dossier in which the facts that an expression reads come to something. */
const dossiersOf = (source: string): Figures[] =>
  [...new Set(source.match(/(?<=own\.)\w+/g))].reduce<Figures[]>(
    (dossiers, name) =>
      dossiers.flatMap((own) => (states[name] ?? []).map((state) => ({ ...own, [name]: state }))),
    [{}],
  );
const laws: readonly Figures[] = [
  { 'minimum-wage': 3, 'fees-forbidden': true, 'in-force-from': '2026-01-31' },
  { 'minimum-wage': 'x', 'fees-forbidden': 'x', 'in-force-from': 'x' },
  {},
];
const environmentsOf = (source: string) =>
  dossiersOf(source).flatMap((own) =>
    (source.includes('law(') ? laws : laws.slice(0, 1)).map((law) => about({ own }, law)),
  );

/** What the interpreter says of a condition, as the place in `outcomes` that it leads to. */
const said = (
  tree: Tree,
  env: ReturnType<typeof about>,
  when: readonly [yes: number, no: number],
): number => {
  const answer = interpret(tree, env);
  return 'unknown' in answer ? 3 : when[answer.value === true ? 0 : 1];
};

/** Holds generated code alone, which left no dossier to the interpreter, to what that says of a condition. */
function decidesAlike(source: string): void {
  const tree = treeOf(source);
  const rules: RuleTrees[] = [
    { appliesWhen: always, when: tree, evidence: {} },
    { appliesWhen: tree, when: always, evidence: {} },
  ];
  const group = { rules: rules.map((rule, at) => ({ rule, at })), longestList };
  const [decide, flag] = [generateOutcomes(group), generateFlags(group)];
  for (const env of environmentsOf(source)) {
    const want = [said(tree, env, [0, 1]), said(tree, env, [0, 2])];
    const codes = new Uint8Array(2);
    const flags: number[] = [];
    const isDone = [decide(env.facts, env.asOf, env.law, codes), flag(env.facts, env.asOf, env.law, flags)];
    const about = `${source} ${JSON.stringify(env.facts)}`;
    expect([isDone, [...codes], flags], about).toEqual([[true, true], want, want[0] === 0 ? [0, 1] : []]);
  }
}

/** Holds evidence in generated code alone to the interpreter's: the value, or left to it where it is not known. */
function showsAlike(source: string): void {
  const tree = treeOf(source);
  type Value = Scalar | readonly Scalar[];
  const show = generateEvidence<{ it: Value }>(
    { appliesWhen: always, when: always, evidence: { it: tree } },
    longestList,
  );
  for (const env of environmentsOf(source)) {
    const out: { value?: { it: Value } } = {};
    const answer = interpret(tree, env);
    const isShown = show(env.facts, env.asOf, env.law, out);
    const about = `${source} ${JSON.stringify(env.facts)}`;
    if ('value' in answer) expect([isShown, out.value], about).toEqual([true, { it: answer.value }]);
    else expect([isShown, out.value], about).toEqual([false, undefined]);
  }
}

describe('Generated code alone decides as the interpreter does, whatever its facts come to:', () => {
  test.each(Object.keys(conditions))('%s', (form) => {
    for (const source of conditions[form] ?? []) decidesAlike(source);
  });
});

describe('Generated code alone shows what the interpreter does, and leaves to it what is not known:', () => {
  test.each(Object.keys(shown))('%s', (form) => {
    for (const source of shown[form] ?? []) showsAlike(source);
  });
});

describe('Generated code of many rules at once', () => {
  const sources = Object.values(conditions).flat();
  const rules = sources.map((source, at) => ({
    rule: { appliesWhen: always, when: treeOf(source), evidence: {} },
    at,
  }));
  /** Dossiers in which each fact goes through its states at a pace of its own. */
  const dossiers = Array.from({ length: 40 }, (_, at) =>
    Object.fromEntries(
      Object.entries(states).map(([name, of], pace) => [name, of[(at * (pace + 1)) % of.length]]),
    ),
  );

  test('decides each as the interpreter does, though they share what they read and go through', () => {
    const [decide, flag] = [generateOutcomes({ rules, longestList }), generateFlags({ rules, longestList })];
    for (const own of dossiers) {
      const env = about({ own }, laws[0]);
      const codes = new Uint8Array(rules.length);
      const flags: number[] = [];
      const isDone = [decide(env.facts, env.asOf, env.law, codes), flag(env.facts, env.asOf, env.law, flags)];
      const want = rules.map(({ rule }) => said(rule.when, env, [0, 1]));
      expect([isDone, [...codes]], JSON.stringify(own)).toEqual([[true, true], want]);
      expect(flags).toEqual(want.flatMap((code, at) => (code === 0 ? [at] : [])));
    }
  });

  test('leaves a dossier to the interpreter as soon as one of them goes beyond the safe integers', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const beyond = ['own.wage + 1 > 0', 'own.wage * 2 > 0', 'sum(own.hours, h, h) > 0', '-2 - own.wage < 0'];
    const own = { wage: largest, hours: [largest, 1] };
    for (const source of beyond) {
      const group = {
        rules: [{ rule: { appliesWhen: always, when: treeOf(source), evidence: {} }, at: 0 }],
        longestList,
      };
      const env = about({ own });
      expect(generateFlags(group)(env.facts, env.asOf, env.law, []), source).toBe(false);
      const small = about({ own: { wage: 1, hours: [1] } });
      expect(generateFlags(group)(small.facts, small.asOf, small.law, []), source).toBe(true);
    }
  });
});
