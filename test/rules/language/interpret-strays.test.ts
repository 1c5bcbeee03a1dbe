import { describe, expect, test } from 'vitest';
import { interpret, StepLimitExceeded } from '../../../lib/rules/language/interpret.ts';
import type { Range, Tree } from '../../../lib/rules/language/tree.ts';
import { about, ask, treeOf } from './ask.ts';

const at: Range = [2, 7];
const elsewhere: Range = [0, 1];
const literal = (value: number | string | boolean): Tree => ({ op: 'literal', at: elsewhere, value });
const [one, word, yes] = [literal(1), literal('a'), literal(true)];
const list: Tree = { op: 'list', at: elsewhere, items: [one] };
const gap: Tree = { op: 'fact', at: elsewhere, path: ['own', 'nothing'], type: 'int' };
const answer = (tree: Tree) => interpret(tree, about({ own: {} }));

/** Trees that the checker never makes: what is stored is not trusted to have passed it. */
const strays: [string, Tree][] = [
  ['a text added to a number', { op: '+', at, left: word, right: one }],
  ['a number added to a text', { op: '+', at, left: one, right: word }],
  ['a list in an order', { op: '<', at, left: list, right: one }],
  ['a number in an order with a list', { op: '<', at, left: one, right: list }],
  ['a list multiplied', { op: '*', at, left: list, right: list }],
  ['days from a number', { op: 'call', at, name: 'days', args: [one, word] }],
  ['days to a number', { op: 'call', at, name: 'days', args: [word, one] }],
  ['a number that contains', { op: 'call', at, name: 'contains', args: [one, one] }],
  ['a loop over a number', { op: 'exists', at, slot: 0, list: one, body: yes }],
  ['a sum over a text', { op: 'sum', at, slot: 0, list: word, body: one }],
  ['the size of a number', { op: 'size', at, of: one }],
  ['membership of a number', { op: 'in', at, left: one, right: one }],
];
// `size` tells the place of its whole; the others their own.
describe('a tree that no checker made', () => {
  test.each(strays)('with %s has no answer and says that its kind is wrong, and where', (_, tree) => {
    expect(answer(tree)).toMatchObject({ unknown: [], problems: [{ what: 'wrongType', at }] });
  });

  test('names each problem once, and beside it what is missing', () => {
    const wrong: Tree = { op: '+', at, left: word, right: one };
    const both: Tree = { op: '==', at: elsewhere, left: wrong, right: wrong };
    expect(answer(both)).toMatchObject({ unknown: [], problems: [{ what: 'wrongType', at }] });
    const other: Tree = { op: '+', at: [9, 12], left: word, right: one };
    const several: Tree = {
      op: '==',
      at: elsewhere,
      left: wrong,
      right: { op: '+', at, left: other, right: gap },
    };
    expect(answer(several)).toMatchObject({
      unknown: [{ path: 'own.nothing', why: 'absent' }],
      problems: [{ at }, { at: [9, 12] }],
    });
  });
});

describe('what goes wrong in a sum', () => {
  const max = Number.MAX_SAFE_INTEGER;

  test('is told beside what is missing, and nothing is added to what has no value', () => {
    const facts = { own: { hours: [max, 1, { $unknown: 'absent' }, 5] } };
    expect(ask('sum(own.hours, h, h)', facts)).toMatchObject({
      unknown: [{ path: 'own.hours[2]' }],
      problems: [{ what: 'overflow' }],
    });
    expect(ask('sum(own.hours, h, h)', { own: { hours: [max, 1, -5] } })).toMatchObject({
      unknown: [],
      problems: [{ what: 'overflow' }],
    });
    expect(ask('sum(own.hours, h, h)', { own: { hours: [max, -5, 5] } })).toMatchObject({ value: max });
  });
});

describe('the limit of steps', () => {
  test('may be reached and not passed, and the error says it', () => {
    const tree = treeOf('own.wage > 3');
    expect(interpret(tree, about({ own: { wage: 4 } }), { steps: 3 })).toMatchObject({
      value: true,
      steps: 3,
    });
    const tight = () => interpret(tree, about({ own: { wage: 4 } }), { steps: 2 });
    expect(tight).toThrow(StepLimitExceeded);
    expect(tight).toThrow('An expression took more than 2 steps.');
    expect(new StepLimitExceeded(2)).toMatchObject({ name: 'StepLimitExceeded', limit: 2 });
  });
});

test('a condition that is not known lets an answer stand that both branches give, and no other', () => {
  const facts = { own: { wage: 3, promised: 3, note: 'x' } };
  expect(ask('own.written ? own.wage : own.promised', facts)).toMatchObject({ value: 3 });
  expect(ask('own.written ? own.wage : own.wage + 1', facts)).toMatchObject({
    unknown: [{ path: 'own.written' }],
  });
  expect(ask('own.written ? own.offer.wage : own.offer.wage', facts)).toMatchObject({
    unknown: [{ path: 'own.written' }, { path: 'own.offer.wage' }],
  });
});

test('texts are asked how they begin, how they end and what they contain', () => {
  const facts = { own: { note: 'abc' } };
  for (const [said, value] of [
    ["own.note.startsWith('ab')", true],
    ["own.note.startsWith('bc')", false],
    ["own.note.endsWith('bc')", true],
    ["own.note.endsWith('ab')", false],
    ["own.note.contains('b')", true],
    ["own.note.contains('d')", false],
  ] as const)
    expect(ask(said, facts), said).toMatchObject({ value });
});
