import { describe, expect, test } from 'vitest';
import { factSchema } from '../../../lib/rules/facts/schema.ts';
import { lawParams } from '../../../lib/rules/in-force.ts';
import { checkExpression } from '../../../lib/rules/language/check.ts';
import { object } from '../../../lib/rules/language/fact-type.ts';
import { problemsOf } from './ask.ts';

describe('an example in a hint', () => {
  const real = { facts: object('All facts.', factSchema), roots: Object.keys(factSchema), laws: lawParams };
  const items = 'own.disclosure.items';
  /** What is left to the reader is filled in; a part of a list stands inside something that asks for one. */
  const finished = (example: string): string =>
    example.replace('…', 'i.amount > 0').replace(/^(.*\.filter\([^()]*\))$/, 'size($1)');
  const loops = ['exists', 'all', 'exists_one', 'filter', 'map'];

  test.each([
    ...['any', 'some', 'every'].map((name) => `${items}.${name}(i, true)`),
    ...loops.flatMap((name) => [`${items}.${name}(1, true)`, `${items}.${name}(i, true, true)`]),
    `${items}.map(i, i)`,
    `${items}.filter(i, i.receipt).amount > 3`,
    `sum(${items})`,
    `sum(${items}, i, i.item)`,
    'sum()',
    'size()',
    'own',
  ])('that %s is answered with can be written as it stands: the dictionary of facts has it', (source) => {
    const { en, ar } = problemsOf(source, real)[0]?.hint ?? { en: '', ar: '' };
    for (const hint of [en, ar]) {
      const examples = [...hint.matchAll(/`([^`]*own\.[^`]*)`/g)].map(([, example = '']) => example);
      expect(examples).toHaveLength(1);
      for (const example of examples)
        expect(checkExpression(finished(example), real)).toMatchObject({ ok: true });
    }
  });
});
