import { expect, test } from 'vitest';
import { type FactsOf, int, list, object, text, unknownFact } from '../../../lib/rules/language/fact-type.ts';
import { answered, ask } from './ask.ts';
import type { dictionary } from './scope.ts';

test('a dictionary of facts types the facts it promises: closed lists, absence and unknowns included', () => {
  const facts: FactsOf<typeof dictionary> = {
    own: {
      wage: 300,
      holder: 'employer',
      endsOn: unknownFact('dateUnknown'),
      fees: [{ amount: 3 }, unknownFact('absent')],
    },
  };
  expect(answered(ask("own.holder == 'employer' && own.fees.exists(f, f.amount == 3)", facts))).toBe(true);
  // @ts-expect-error A text outside its closed list is no fact.
  const wrong: FactsOf<typeof dictionary> = { own: { holder: 'landlord' } };
  expect(wrong).toBeDefined();
});

test('a text says its closed list where it has one, and a number its unit', () => {
  expect(text('A tag.', ['a', 'b'])).toEqual({
    kind: 'value',
    type: 'string',
    meaning: 'A tag.',
    values: ['a', 'b'],
  });
  expect(Object.keys(text('A note.'))).toEqual(['kind', 'type', 'meaning']);
  expect(text('A note.')).toEqual({ kind: 'value', type: 'string', meaning: 'A note.' });
  expect(int('A delay.', 'days')).toEqual({ kind: 'value', type: 'int', meaning: 'A delay.', unit: 'days' });
  expect(Object.keys(int('A count.'))).toEqual(['kind', 'type', 'meaning']);
});

test('a dictionary is plain data', () => {
  const small = object('Facts.', { tags: list('Tags.', text('A tag.', ['a'])) });
  expect(JSON.parse(JSON.stringify(small))).toEqual(small);
});
