import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shownFacts } from '../../functions/rules-cli/show-facts.ts';
import { factDictionary } from '../../lib/rules/facts/dictionary.ts';
import { factSchema } from '../../lib/rules/facts/schema.ts';
import { lawDictionary, lawParams } from '../../lib/rules/in-force.ts';
import { checkExpression } from '../../lib/rules/language/check.ts';
import { object } from '../../lib/rules/language/fact-type.ts';

const scope = { facts: object('All facts.', factSchema), roots: Object.keys(factSchema), laws: lawParams };
const readable = (source: string): boolean => checkExpression(source, scope).ok;

/** A fact as a rule asks for it: about the elements of a list, by a loop over the list. */
function asked(path: string): string {
  const [list, part] = path.split('[]');
  return part === undefined ? path : `${list}.map(x, x${part})`;
}
/** A list in a list would need a second loop, and gives no list of values. */
const isShallow = ({ path }: { path: string }): boolean => path.split('[]').length <= 2;

describe('the dictionary of facts', () => {
  test('is written down as the engine has it now (npm run rules -- facts > docs/facts.md)', () => {
    expect(readFileSync(new URL('../../docs/facts.md', import.meta.url), 'utf8')).toBe(shownFacts());
  });

  test('names nothing that a rule cannot ask', () => {
    const single = factDictionary().filter(({ kind }) => kind !== 'group' && kind !== 'list');
    expect(single.length).toBeGreaterThan(200);
    const shallow = single.filter(isShallow);
    expect(shallow.filter(({ path }) => !readable(asked(path))).map(({ path }) => path)).toEqual([]);
    const figures = lawDictionary();
    expect(figures.map(({ name }) => name)).toEqual(Object.keys(lawParams).sort());
    expect(figures.filter(({ name }) => !readable(`law('${name}')`))).toEqual([]);
  });

  test('says of every number what one of it is, and of every figure who has it', () => {
    expect(factDictionary().filter(({ kind, unit }) => kind === 'number' && !unit)).toEqual([]);
    for (const { name, units, jurisdictions } of lawDictionary())
      expect([name, units.length > 0, jurisdictions.length > 0]).toEqual([name, true, true]);
  });

  test('tells that a share of the law comes in basis points', () => {
    expect(shownFacts('overtimePremiumDay')).toMatch(/basis points \(ratio of hourly wage\)/);
  });

  test('asked for a word shows the rows that speak of it, and nothing for a word that nobody uses', () => {
    const rows = shownFacts('PASSPORT')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => !/passport/i.test(row))).toEqual([]);
    expect(shownFacts('no such word')).toBe('');
  });
});
