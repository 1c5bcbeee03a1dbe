import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpret } from '../../../lib/rules/language/interpret.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import type { Read } from '../../../lib/rules/outcome.ts';
import { rounds } from '../../support/rounds.ts';
import { expression } from './arbitrary-expression.ts';
import { complete, drawing, type Figures, figures, mapParts, pierce } from './arbitrary-facts.ts';
import { about, ask, treeOf } from './ask.ts';
import { dictionary } from './scope.ts';

/** Random conditions about facts with holes that came to a definite answer. */
const promise = (check: (source: string, facts: unknown, law: Figures) => void): void =>
  fc.assert(
    fc.property(drawing, (one) => {
      const source = expression(one, 'bool');
      const [facts, law] = [pierce(complete(dictionary, one), one), figures(one)];
      if ('value' in interpret(treeOf(source), about(facts, law))) check(source, facts, law);
    }),
    { numRuns: rounds(3000), endOnFailure: true },
  );

function traced(tree: Tree, facts: unknown, law: Figures) {
  const answer = interpret(tree, about(facts, law));
  if ('value' in answer) return answer;
  throw new Error('no value');
}

type Node = { [name: string]: Node } | unknown[] | unknown;
const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Facts that hold what was read and nothing else: every other place is absent. */
function rebuild(reads: readonly Read[]): { facts: unknown; law: Figures } {
  const root: Record<string, Node> = {};
  for (const { path, value } of reads) {
    const names = path.startsWith('law.') ? ['law', path.slice(4)] : path.split(/[.[\]]+/).filter(Boolean);
    let place: Record<string, unknown> = root;
    for (const name of names.slice(0, -1)) {
      const below = isGroup(place[name]) ? place[name] : {};
      place[name] = below;
      place = below;
    }
    const last = names.at(-1) ?? '';
    place[last] ??= isGroup(value) ? Array.from({ length: Number(value.entries) }, () => undefined) : value;
  }
  return { facts: root, law: mapParts(root.law, (figure) => figure) };
}

/** The tree with one node replaced by what it said and every fact elsewhere unknown. */
function alone(tree: Tree, deciding: readonly [number, number], said: boolean): Tree {
  const absent: Tree = { op: 'fact', at: tree.at, path: ['nowhere'], type: 'bool' };
  if (tree.at[0] === deciding[0] && tree.at[1] === deciding[1])
    return { op: 'literal', at: tree.at, value: said };
  if (tree.op === '&&' || tree.op === '||')
    return { ...tree, left: alone(tree.left, deciding, said), right: alone(tree.right, deciding, said) };
  return tree.op === 'not' ? { ...tree, of: alone(tree.of, deciding, said) } : absent;
}

describe('the trace of a condition', () => {
  test('holds enough: the facts it lists, and no others, lead to the same answer', () => {
    promise((source, facts, law) => {
      const tree = treeOf(source);
      const { value, trace } = traced(tree, facts, law);
      const rebuilt = rebuild(trace.reads);
      expect(interpret(tree, about(rebuilt.facts, rebuilt.law)), source).toMatchObject({ value });
    });
  });

  test('points at text that decides alone, whatever the rest may be', () => {
    promise((source, facts, law) => {
      const tree = treeOf(source);
      const { value, trace } = traced(tree, facts, law);
      const text = source.slice(...trace.deciding);
      const said = traced(treeOf(text), facts, law).value;
      expect(
        interpret(alone(tree, trace.deciding, said === true), about({})),
        `${source}\n${text}`,
      ).toMatchObject({
        value,
      });
    });
  });

  test('quotes every read as the text that asked for it', () => {
    promise((source, facts, law) => {
      for (const { path, at } of traced(treeOf(source), facts, law).trace.reads) {
        const last = path.startsWith('law.')
          ? path.slice(4)
          : path
              .replace(/\[\d+\]$/, '')
              .split('.')
              .at(-1);
        if (!path.endsWith(']')) expect(source.slice(...at), source).toContain(last);
      }
    });
  });

  const deciding = (source: string, facts: unknown): string => {
    const answer = ask(source, facts);
    return 'trace' in answer ? source.slice(...answer.trace.deciding) : 'nothing';
  };

  test.each([
    ['own.written && own.wage > 5', { wage: 1 }, 'own.wage > 5'],
    ['own.written && own.wage > 5', { wage: 9, written: true }, 'own.written && own.wage > 5'],
    ['own.written || !(own.wage > 5)', { wage: 1 }, 'own.wage > 5'],
    [
      '(own.written || own.translated) && own.wage > 5',
      { written: false, translated: false },
      'own.written || own.translated',
    ],
    [
      'own.wage == 1 && (own.written && own.translated) ',
      { wage: 1, written: true, translated: true },
      'own.wage == 1 && (own.written && own.translated)',
    ],
    ['own.wage < 1 || own.hours.exists(h, h > 48)', { hours: [40, 50] }, 'own.hours.exists(h, h > 48)'],
    ["own.note == ')' || (own.wage > 5)", { wage: 9, note: ')' }, "own.note == ')'"],
    ['own.written ? own.wage > 5 : false', { written: true, wage: 9 }, 'own.written ? own.wage > 5 : false'],
  ])('of %s about %j points at %s', (source, own, text) => {
    expect(deciding(source, { own })).toBe(text);
  });

  test('drops what a side read that did not matter', () => {
    expect(ask('own.wage > 5 || own.written', { own: { wage: 1, written: true } })).toMatchObject({
      trace: { reads: [{ path: 'own.written' }] },
    });
  });

  test('of found elements keeps what each of them read, and drops the others', () => {
    const answer = ask('own.fees.exists(f, f.amount > 5)', {
      own: { fees: [{ amount: 1 }, { amount: 7 }, { amount: 9 }] },
    });
    expect(answer).toMatchObject({
      trace: {
        reads: [
          { path: 'own.fees', value: { entries: 3 }, at: [0, 8] },
          { path: 'own.fees[1].amount', value: 7, at: [19, 27] },
          { path: 'own.fees[2].amount', value: 9, at: [19, 27] },
        ],
      },
    });
  });
});
