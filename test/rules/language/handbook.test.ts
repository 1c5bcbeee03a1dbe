import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dimensions, indicators, legs, ruleKinds, strengths } from '../../../lib/domain/values/indicator.ts';
import { combinationModels } from '../../../lib/rules/combine.ts';
import { assumedListSize, costBound } from '../../../lib/rules/language/cost.ts';
import { outcomes } from '../../../lib/rules/outcome.ts';
import { Rule } from '../../../lib/rules/rule.ts';
import { ask, problemsOf } from './ask.ts';

const handbook = readFileSync(new URL('../../../docs/rule-language.md', import.meta.url), 'utf8');
const dossier: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(handbook)?.[1] ?? '');
const law = { 'minimum-wage': 350 };

/** The rows of every table that is headed "Expression | Result". */
const rows = [...handbook.matchAll(/\| Expression \| Result \|\n\| --- \| --- \|\n((?:\|.*\|\n)+)/g)]
  .flatMap(([, table = '']) => table.trim().split('\n'))
  .map((row) => /^\| `(.*)` \| (unknown: )?`(.*)` \|$/.exec(row.replaceAll('\\|', '|')))
  .map((row) => ({ source: row?.[1] ?? '', unknown: row?.[2] !== undefined, result: row?.[3] ?? '' }));

describe('the handbook of the rule language', () => {
  test('has examples', () => {
    expect(rows.length).toBeGreaterThan(40);
  });

  test.each(rows)('is right that $source gives $result', ({ source, unknown, result }) => {
    const expected = unknown ? { unknown: [{ path: result }] } : { value: JSON.parse(result) };
    expect(ask(source, dossier, law)).toMatchObject(expected);
  });

  test('quotes an error as it is', () => {
    const [problem] = problemsOf('own.written &&\n  own.wages > 3');
    expect(handbook).toContain(
      `line ${problem?.line}, column ${problem?.column}: ${problem?.message.en} ${problem?.hint.en}`,
    );
  });

  test('names every field of a rule, and every word that a field of a closed list takes', () => {
    const table = /\| Field \| Says \|\n([\s\S]*?)\n\n([\s\S]*?)\n\n/.exec(handbook)?.[0] ?? '';
    const words = [
      ...Object.keys(Rule.shape),
      ...[ruleKinds, indicators, legs, dimensions, strengths, outcomes, combinationModels].flat(),
    ];
    for (const word of words) expect(table, word).toContain(`${word}`);
  });

  test('names the bounds that are in force', () => {
    expect(handbook).toContain(`lists taken to have ${assumedListSize} elements`);
    expect(handbook).toContain(`More than ${costBound.toLocaleString('en').replace(',', ' ')} steps`);
  });
});
