import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { celEnvironment, checkExpression } from '../../../lib/rules/language/check.ts';
import { rounds } from '../../support/rounds.ts';
import { expression } from './arbitrary-expression.ts';
import { drawing, pick } from './arbitrary-facts.ts';
import { problemsOf } from './ask.ts';
import { isSaidInBoth } from './both-languages.ts';
import { scope } from './scope.ts';

const first = (source: string) => problemsOf(source)[0];

describe('a refusal', () => {
  test.each([
    ['own.wages > 3', 'There is no `wages` in `own`.', 'Did you mean `wage`?'],
    ['onw.wage > 3', 'There is nothing called `onw`.', 'Did you mean `own`?'],
    ['own.offer.xyz == 1', 'There is no `xyz` in `own.offer`.', 'There are: `wage`, `madeOn`.'],
    ["own.holder == 'emploer'", "This fact is never 'emploer'.", 'Did you mean `employer`?'],
    ["'emploer' != own.holder", "This fact is never 'emploer'.", 'Did you mean `employer`?'],
    ["own.fees.exists(f, f.kind in ['visa', 'fine'])", "This fact is never 'fine'.", 'There are:'],
    [
      "law('minimum-wag') > 3",
      "There is no figure of law called 'minimum-wag'.",
      'Did you mean `minimum-wage`?',
    ],
    ['law(own.note) > 3', '`law` takes the name of one figure.', "law('…')"],
    ['own.fees.amount > 3', '`own.fees` is a list', 'own.fees.exists(x, x.amount'],
    ['own.wage.amount > 3', '`own.wage` is a number and has no parts.', 'dot'],
    ['own.fees[0].amount > 3', 'picked by its place', 'exists'],
    ["own['wage'] > 3", 'picked by its place', 'exists'],
    ['own.fees.filter(f, f.receipt).amount > 3', 'not of something computed', 'map'],
    ['has(own.wage)', '`has()` is not part of this language', 'insufficient data'],
    ["own.note.matches('a.*')", '`matches()` is not part of this language', 'startsWith'],
    ["timestamp('2026-01-01T00:00:00Z') > asOf", '`timestamp()` is not part', "date('2026-01-31')"],
    ["duration('1h') > 3", '`duration()` is not part', 'days(from, to)'],
    ['asOf.getFullYear() > 3', '`getFullYear()` is not part', 'days(from, to)'],
    ['int(own.note) > 3', '`int()` is not part', 'nothing is converted'],
    ['cel.bind(x, 1, x > 0)', '`cel.bind` is not part', 'derived fact'],
    ["{'a': 1}", 'There are no maps', 'list'],
    ['own.wage == null', 'There is no `null`', 'Leave'],
    ['own.wage * 1.5 > 3', 'Only whole numbers', 'smallest unit'],
    ['own.wage > 3u', 'Only whole numbers', 'smallest unit'],
    ['9007199254740992 > own.wage', 'larger than anything', 'The largest is `9007199254740991`.'],
    ['-9007199254740992 < own.wage', 'larger than anything', '9007199254740991'],
    ['0xFFFFFFFFFFFFFF > own.wage', 'larger than anything', '9007199254740991'],
    ['.5 < own.wage', '`.` cannot stand here', 'no fractions'],
    ['own.wage > 5. && true', '`&&` cannot stand here', 'no fractions'],
    ['own..wage > 3', '`.` cannot stand here', 'just before'],
    ["own.note == b'a'", 'Only whole numbers', 'smallest unit'],
    ['[] == own.tags', 'holds one or more single values', "['a', 'b']"],
    ["[1, 'a'].exists(x, true)", 'of one kind', '[1, 2]'],
    ['own.wage > own.note', 'Only two numbers or two dates have an order', 'date('],
    ['own.signedOn - asOf > 3', 'Only numbers can be calculated with', 'days(from, to)'],
    ["own.note + 'a' == 'b'", 'Only numbers can be calculated with', 'smallest unit'],
    ['own.wage == own.written', 'never be equal: a number and a yes or no', 'one kind'],
    ['own.tags == own.tags', 'Only single values can be equal', 'size'],
    ['own.wage && own.written', 'join two conditions', 'Compare first'],
    ['!own.wage', '`!` stands before a yes or no', '!(a == b)'],
    ['-own.written > 3', '`-` stands before a number', 'sign'],
    ['own.wage in own.tags', 'can never hold a number', 'one kind'],
    ["own.note in 'abc'", 'After `in` comes a list', "['a', 'b']"],
    ['own.wage ? 1 : 2', 'stands a condition; this is a number', 'condition ?'],
    ['own.written ? 1 : own.note', 'Both sides of `:`', 'Choose'],
    ['own.written ? own.fees : own.fees', 'Both sides of `:`', 'Choose'],
    ['own.wage.exists(x, true)', 'goes through a list; this is a number', 'list'],
    ['own.fees.exists(f, f.amount)', '`exists` cannot use a number', 'Ask something'],
    ['own.fees.map(f, f)', '`map` cannot use a group of facts', 'single values'],
    ['sum(own.fees, f, f.id) > 3', '`sum` cannot use a text', 'Add numbers'],
    ['sum(own.fees) > 3', '`sum` needs a name for the element', 'sum(own.disclosure.items, i, i.amount)'],
    ['sum() > 3', '`sum` needs a list', 'sum(own.disclosure.items, i, i.amount)'],
    [
      'own.fees.map(f, f.receipt, f.amount)',
      '`map` needs a name for the element',
      'own.disclosure.items.map(i, …)',
    ],
    ['own.fees.exists(own, true)', '`own` already stands for something else', 'name of its own'],
    [
      'own.fees.exists(f, own.hours.exists(f, f > 3))',
      '`f` already stands for something else',
      'name of its own',
    ],
    ['own.fees.exists(1, true)', 'must be a plain name', 'own.disclosure.items.exists'],
    [
      'days(own.wage, asOf) > 3',
      'This takes a date, a date; it was given a number, a date.',
      'days(from, to)',
    ],
    ["date('2026-02-30') < asOf", '`date` takes one day of the calendar', '2026-01-31'],
    ["date('9999-12-31') > asOf", '`date` takes one day of the calendar', 'of the years `1900` to `2199`'],
    ['own.fees.exists(f, f.kind == own.holder)', 'never be equal: one is `recruitment`', 'Compare each'],
    ['own.holder in own.fees.map(f, f.kind)', 'never be equal: one is `worker`', 'Compare each'],
    ["own.holder.startsWith('Emp')", "has 'Emp' there", 'There are'],
    ["own.holder.endsWith('emp')", "has 'emp' there", 'There are'],
    ["own.fees.map(f, f.kind).exists(k, k.contains('fine'))", "has 'fine' there", 'There are'],
    ['size(own.note) > 3', '`size` counts a list; this is a text', 'list'],
    ['size(own.fees, own.tags) > 3', '`size` counts one list', 'size(own.disclosure.items)'],
    ['dayz(asOf, asOf) > 3', 'There is no function `dayz`.', 'Did you mean `days`'],
    ["own.note.startWith('a')", 'There is no function `startWith` after a dot.', 'Did you mean `startsWith`'],
    ['own.wage = 3', '`=` cannot stand here', '=='],
    ['own.wage => 3', '`=` cannot stand here', 'at least and at most are `>=` and `<=`'],
    ['own.wage <> 3', '`>` cannot stand here', 'Different is written `!=`'],
    ['own.wage !== 3', '`=` cannot stand here', 'Different is written `!=`'],
    ['own.written and own.translated', '`and` cannot stand here', '&&'],
    ['own.written &', '`&` cannot stand here', '&&'],
    ['own.note == “a”', '`“` cannot stand here', 'straight quotes'],
    ['not own.written', '`own` cannot stand here', '!'],
    ['own.wage > 15%', 'stops in the middle', 'no percentages'],
    ['own.wage > 15% && own.written', '`&&` cannot stand here', 'no percentages'],
    ['own.w\u0430ge > 3', '`\u0430` cannot stand here', 'English keyboard'],
    ['أجر > 3', '`أ` cannot stand here', 'English keyboard'],
    ['own.wage\u00a0> 3', 'a sign that cannot be seen (`U+00A0`)', 'plain space'],
    ['\ufeffown.wage > 3', 'a sign that cannot be seen (`U+FEFF`)', 'Delete it'],
    ["own.note == 'a\u202eb'", 'a sign that cannot be seen (`U+202E`)', 'is written `\\u202e`'],
    ["own.note == 'a\u{e0041}b'", 'a sign that cannot be seen (`U+E0041`)', 'is written `\\U000e0041`'],
    ['own.written // \u2066 && own.translated', 'a sign that cannot be seen (`U+2066`)', 'Delete it'],
    ['own.wage > ٣٠٠', '`٣` cannot stand here', 'digits 0 to 9'],
    ['own.wage > ۳', '`۳` cannot stand here', 'digits 0 to 9'],
    ['if (own.written) true else false', 'reserved', 'condition ? one : other'],
    ['own.startsOn > now()', '`now()` is not part', 'asOf'],
    ['own.fees.any(f, f.amount > 3)', '`any()` is not part', 'own.disclosure.items.exists(i'],
    ['own.fees.every(f, f.amount > 3)', '`every()` is not part', 'own.disclosure.items.all(i'],
    ['own.fees.length() > 3', '`length()` is not part', 'size(list)'],
    ['own.wage > )', '`)` cannot stand here', 'just before'],
    ['own.wage >', 'stops in the middle', 'Finish'],
    ['', 'stops in the middle', 'Finish'],
    ["own.note == 'abc", 'never closed', 'same quote'],
    ["own.note == 'a\nb'", 'end of its line', 'same line'],
    ['own.if > 3', 'There is no `if`', 'There are'],
    ['else > 3', 'reserved', 'another name'],
    ["own.note == '\\q'", 'cannot be read: Invalid escape sequence', 'place'],
    ['own', 'whole groups of facts', 'single values'],
    ['own.fees', 'whole groups of facts', 'own.disclosure.items.map'],
  ])('of %s says what is wrong and how to mend it', (source, message, hint) => {
    const problem = first(source);
    if (!problem) throw new Error(`${source} was accepted.`);
    expect(problem.message.en).toContain(message);
    expect(problem.hint.en).toContain(hint);
    isSaidInBoth(problem);
    const [from, to] = problem.at;
    expect(0 <= from && from <= to && to <= Math.max(source.length, 1)).toBe(true);
  });

  test.each([
    ['own.wages > 3', 'wages'],
    ["own.holder == 'emploer'", "'emploer'"],
    ["law('minimum-wag') > 3", "'minimum-wag'"],
    ['law(own.note) > 3', 'law(own.note)'],
    ['own.written && dayz(asOf, asOf) > 3', 'dayz'],
    ["own.note.startWith('a')", "own.note.startWith('a')"],
    ['own.written || (own.wage && true)', 'own.wage && true'],
    ['own.fees.exists(own, true)', 'own'],
    ['own.fees.exists(f, f.amount)', 'f.amount'],
    ['true && sum(own.fees) > 3', 'sum(own.fees)'],
    ['own.fees.filter(f, f.receipt).amount > 3', 'amount'],
    ['own.wage > )', ')'],
  ])('of %s points at %s', (source, place) => {
    const at = first(source)?.at ?? [0, 0];
    expect(source.slice(...at)).toBe(place);
  });

  test('has the line and the column of the word that is wrong, counted from 1', () => {
    expect(first('own.written &&\n  own.offer.wages > 3')).toMatchObject({
      line: 2,
      column: 13,
      at: [27, 32],
    });
    expect(first('own.written &&\n')).toMatchObject({ line: 2, column: 1 });
    expect(first('own.wage > 3 ) ')).toMatchObject({ line: 1, column: 14 });
  });

  test('tells everything at once, each mistake once, in order of place', () => {
    const problems = problemsOf('own.wages > 3 && told.thretened && own.fees.exists(f, f.amont > f.name)');
    expect(problems.map(({ column }) => column)).toEqual([5, 23, 57, 67]);
  });

  test('is asked for when the result is not of the expected kind', () => {
    const checked = checkExpression('own.wage', scope, { expected: 'bool' });
    expect(checked).toMatchObject({
      ok: false,
      problems: [{ message: { en: 'This must give a yes or no; it gives a number.' } }],
    });
    expect(checkExpression('own.fees.map(f, f.id)', scope, { expected: 'list' })).toMatchObject({ ok: true });
  });

  test('of another kind of result says in both languages what is wanted, and how to get it', () => {
    const wanted = (source: string, expected: 'bool' | 'int' | 'list') => {
      const checked = checkExpression(source, scope, { expected });
      const [problem] = checked.ok ? [] : checked.problems;
      if (!problem) throw new Error(`${source} was accepted.`);
      isSaidInBoth(problem);
      return [problem.message.en, problem.hint.en];
    };
    expect(wanted('own.wage', 'bool')).toEqual([
      'This must give a yes or no; it gives a number.',
      'Compare it with something.',
    ]);
    expect(wanted('own.note', 'int')).toEqual([
      'This must give a number; it gives a text.',
      'Name single values, as in `own.disclosure.items.map(i, i.amount)`.',
    ]);
  });

  test('meets an expression of 4000 characters that is right, and none of one more', () => {
    const padded = (length: number) => 'own.wage > 3'.padEnd(length);
    expect(checkExpression(padded(4000), scope).ok).toBe(true);
    const [problem] = problemsOf(padded(4001));
    expect(problem).toMatchObject({ line: 1, column: 4001, at: [4000, 4001] });
    expect(problem?.message.en).toContain('too long');
  });

  test('meets an expression that is too long, too deep or too wide, without a crash', () => {
    const long = `own.wage > ${'1 + '.repeat(1100)} 1`;
    for (const source of [long, '('.repeat(900), '!'.repeat(3900), '-'.repeat(3900), `${'['.repeat(2000)}`])
      expect(problemsOf(source)[0]?.message.en).toMatch(/too long or too deeply|stops in the middle/);
  });

  test('never leaves it to cel-js to say what is wrong with the kinds of things', () => {
    const leaves = [
      'own.wage',
      'own.written',
      'own.note',
      'asOf',
      'own.fees',
      'own.tags',
      'own',
      "'a'",
      '3',
      'true',
    ];
    fc.assert(
      fc.property(drawing, (one) => {
        const words = expression(one, 'bool').split(/(\bown\.\w+|\btrue\b|\b\d\b|'a')/);
        const place = words.length > 1 ? 2 * one((words.length - 1) / 2) + 1 : 0;
        const source = words.with(place, pick(one, leaves)).join('');
        const checked = checkExpression(source, scope, { expected: 'bool' });
        if (!checked.ok) expect(checked.problems[0]?.message.en, source).not.toContain('CEL does not accept');
      }),
      { numRuns: rounds(3000), endOnFailure: true },
    );
  });
});

test.each([
  'own.wage > own.note',
  'own.wages > 3',
  'own.signedOn > 3',
  'sum(own.fees, f, f.id) > 3',
  'sum(own.wage, f, 1) > 3',
  "law('fees-forbidden') > 3",
  "law('nothing') > 3",
  'days(own.wage, asOf) > 3',
  'own.fees.all(f, f.amount)',
])('the second reader refuses %s too, on its own', (source) => {
  expect(celEnvironment(scope).check(source)).toMatchObject({ valid: false });
});
