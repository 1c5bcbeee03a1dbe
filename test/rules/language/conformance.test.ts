import { describe, expect, test } from 'vitest';
import { about, answered, ask } from './ask.ts';
import { askCel } from './cel-oracle.ts';
import { scope } from './scope.ts';

const fee = { id: 'f', kind: 'visa', amount: 0, receipt: true, paidOn: '2026-01-01', parts: [] };
const facts = {
  own: {
    wage: 300,
    promised: 450,
    written: true,
    translated: false,
    holder: 'employer',
    note: 'Überstunden, unpaid',
    signedOn: '2026-01-31',
    startsOn: '2026-02-28',
    endsOn: '2028-02-28',
    offer: { wage: 400, madeOn: '2025-12-31' },
    fees: [
      { ...fee, id: 'a', amount: 100, parts: [60, 40] },
      { ...fee, id: 'b', kind: 'debt', amount: 250, receipt: false },
      { ...fee, id: 'c', kind: 'debt', amount: 50, paidOn: '2026-03-01' },
    ],
    tags: ['unpaid-overtime', 'recruitment'],
    hours: [],
  },
  told: { threatened: false },
};
const law = { 'minimum-wage': 350, 'fees-forbidden': true, 'in-force-from': '2026-01-01' };

/** The behaviour of CEL that this language claims, in the order of the specification, and then our own functions. */
const claims: readonly (readonly [
  heading: string,
  readonly (readonly [expression: string, result: unknown])[],
])[] = [
  [
    'literals',
    [
      ['42', 42],
      ['-7', -7],
      ['0x1F', 31],
      ['9007199254740991', Number.MAX_SAFE_INTEGER],
      ['true', true],
      ["'single'", 'single'],
      ['"double"', 'double'],
      ["'it\\'s'", "it's"],
      ['"""two\nlines"""', 'two\nlines'],
      ["r'\\d'", '\\d'],
      ["'\\u00dc'", 'Ü'],
      ['[1, 2]', [1, 2]],
      ['1 + // a remark\n 2', 3],
    ],
  ],
  [
    'integers: multiplication before addition, from left to right, division towards zero',
    [
      ['1 + 2 * 3', 7],
      ['(1 + 2) * 3', 9],
      ['10 - 4 - 3', 3],
      ['7 / 2', 3],
      ['-7 / 2', -3],
      ['7 / -2', -3],
      ['7 % 3', 1],
      ['-7 % 3', -1],
      ['7 % -3', 1],
      ['-(-3)', 3],
      ['0 * -5', 0],
      ['100 / 10 / 5', 2],
    ],
  ],
  [
    'comparison, equality, order of days',
    [
      ['1 < 2 && 2 <= 2 && 3 > 2 && 3 >= 3', true],
      ['own.wage == 300', true],
      ["own.holder != 'worker'", true],
      ['own.written == true', true],
      ['own.written != own.translated', true],
      ['own.signedOn < own.startsOn', true],
      ["own.signedOn == date('2026-01-31')", true],
      ['own.offer.madeOn >= asOf', false],
    ],
  ],
  [
    'logic: && before ||, ! before both, the choice last',
    [
      ['true || true && false', true],
      ['(true || true) && false', false],
      ['!true || true', true],
      ['!(true || true)', false],
      ['own.translated ? 1 : own.written ? 2 : 3', 2],
      ['false ? 1 / 0 : 2', 2],
      ['true || 1 / 0 > 0', true],
      ['1 / 0 > 0 || true', true],
      ['1 / 0 > 0 && false', false],
    ],
  ],
  [
    'texts',
    [
      ["own.note.startsWith('Über')", true],
      ["own.note.endsWith('paid')", true],
      ["own.note.contains('stunden, un')", true],
      ["own.note.contains('')", true],
      ["own.note.contains('UNPAID')", false],
    ],
  ],
  [
    'lists',
    [
      ['size(own.fees)', 3],
      ['own.hours.size()', 0],
      ["'recruitment' in own.tags", true],
      ['own.wage in [100, 200]', false],
      ["date('2026-01-31') in [own.signedOn, asOf]", true],
      ['own.fees.exists(f, f.amount > 200)', true],
      ['own.fees.all(f, f.amount > 50)', false],
      ['own.hours.all(h, h > 50)', true],
      ['own.hours.exists(h, h > 50)', false],
      ['own.fees.exists_one(f, f.amount == 100)', true],
      ["own.fees.exists_one(f, f.kind == 'debt')", false],
      ["own.fees.filter(f, f.kind == 'debt').map(f, f.id)", ['b', 'c']],
      ['own.fees.map(f, f.amount * 2)', [200, 500, 100]],
      ['own.fees.filter(f, f.parts.exists(p, p > 50)).map(f, f.amount)', [100]],
      ['own.fees.exists(f, own.fees.exists(g, f.amount < g.amount && f.id == g.id))', false],
    ],
  ],
  [
    'sum, law and days',
    [
      ['sum(own.fees, f, f.amount)', 400],
      ['sum(own.hours, h, h)', 0],
      ["sum(own.fees.filter(f, f.kind == 'debt'), f, f.amount) * 2 > own.wage", true],
      ['sum(own.fees, f, sum(f.parts, p, p))', 100],
      ["own.wage < law('minimum-wage')", true],
      ["law('fees-forbidden') && own.fees.exists(f, !f.receipt)", true],
      ["law('in-force-from') <= own.signedOn", true],
      ['days(own.signedOn, own.startsOn)', 28],
      ['days(own.startsOn, own.signedOn)', -28],
      ['months(own.signedOn, own.startsOn)', 1],
      ['months(own.startsOn, own.endsOn)', 24],
      ["months(date('2026-01-15'), date('2026-02-14'))", 0],
      ['overlaps(own.offer.madeOn, own.signedOn, own.signedOn, own.endsOn)', true],
      ['overlaps(own.offer.madeOn, own.signedOn, own.startsOn, own.endsOn)', false],
    ],
  ],
];

describe.each(claims)('the language claims: %s', (_, expressions) => {
  test.each(expressions)('%s', (source, result) => {
    expect(answered(ask(source, facts, law))).toEqual(result);
    const about = {
      facts,
      law: (name: string) => new Map<string, unknown>(Object.entries(law)).get(name),
      asOf: '2026-03-31',
    };
    expect(askCel(source, scope, about)).toEqual({ value: result });
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
