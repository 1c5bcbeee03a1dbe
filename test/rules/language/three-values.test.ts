import { describe, expect, test } from 'vitest';
import { unknownFact } from '../../../lib/rules/language/fact-type.ts';
import { answered, ask } from './ask.ts';

type Three = true | false | 'unknown';
const three: readonly Three[] = [true, false, 'unknown'];
const fact = (value: Three) => (value === 'unknown' ? undefined : value);

function outcome(source: string, facts: unknown): unknown {
  const answer = ask(source, facts);
  return 'value' in answer ? answer.value : 'unknown';
}

/** Kleene's tables, written out as minimum and maximum of false < unknown < true. */
const rank = (value: Three): number => (value === true ? 1 : value === false ? 0 : 0.5);
const ranked = (n: number): Three => (n === 1 ? true : n === 0 ? false : 'unknown');

describe('Kleene logic', () => {
  for (const a of three) {
    const facts = { own: { written: fact(a) } };
    test(`!${a} is ${ranked(1 - rank(a))}`, () => {
      expect(outcome('!own.written', facts)).toBe(ranked(1 - rank(a)));
    });
    for (const b of three) {
      const both = { own: { written: fact(a), translated: fact(b) } };
      const [and, or] = [ranked(Math.min(rank(a), rank(b))), ranked(Math.max(rank(a), rank(b)))];
      test(`${a} && ${b} is ${and}, ${a} || ${b} is ${or}`, () => {
        expect(outcome('own.written && own.translated', both)).toBe(and);
        expect(outcome('own.written || own.translated', both)).toBe(or);
      });
    }
  }

  test('an unknown condition does not matter when both branches give one answer', () => {
    expect(outcome('own.written ? own.wage : 3', { own: { wage: 3 } })).toBe(3);
    expect(outcome('own.written ? own.wage : 4', { own: { wage: 3 } })).toBe('unknown');
  });

  test('false && unknown is false and names nothing', () => {
    expect(ask('own.written && own.translated', { own: { translated: false } })).toEqual({
      value: false,
      trace: {
        reads: [{ path: 'own.translated', value: false, at: [15, 29] }],
        deciding: [15, 29],
      },
      steps: 3,
    });
  });
});

const receipts = (...values: Three[]) => ({
  own: { fees: values.map((value) => ({ receipt: fact(value) })) },
});

describe('lists with unknown elements', () => {
  test.each([
    [[], false, true, false],
    [[true], true, true, true],
    [[false], false, false, false],
    [['unknown'], 'unknown', 'unknown', 'unknown'],
    [[true, 'unknown'], true, 'unknown', 'unknown'],
    [['unknown', true], true, 'unknown', 'unknown'],
    [[false, 'unknown'], 'unknown', false, 'unknown'],
    [[true, 'unknown', false], true, false, 'unknown'],
    [[true, true, 'unknown'], true, 'unknown', false],
    [[true, 'unknown', true], true, 'unknown', false],
  ] as const)('%j: exists %s, all %s, exists_one %s', (values, exists, all, one) => {
    const facts = receipts(...values);
    expect(outcome('own.fees.exists(f, f.receipt)', facts)).toBe(exists);
    expect(outcome('own.fees.all(f, f.receipt)', facts)).toBe(all);
    expect(outcome('own.fees.exists_one(f, f.receipt)', facts)).toBe(one);
  });

  test('a filter that cannot decide about an element leaves size, sum and map unknown, and a certain element certain', () => {
    const facts = { own: { fees: [{ receipt: true, amount: 5 }, { amount: 7 }] } };
    expect(outcome('size(own.fees.filter(f, f.receipt))', facts)).toBe('unknown');
    expect(outcome('sum(own.fees.filter(f, f.receipt), f, f.amount)', facts)).toBe('unknown');
    expect(outcome('own.fees.filter(f, f.receipt).map(f, f.amount)', facts)).toBe('unknown');
    expect(outcome('own.fees.filter(f, f.receipt).exists(f, f.amount == 5)', facts)).toBe(true);
    expect(outcome('own.fees.filter(f, f.receipt).exists(f, f.amount == 7)', facts)).toBe('unknown');
    expect(outcome('own.fees.filter(f, f.receipt).exists(f, f.amount == 9)', facts)).toBe(false);
    expect(outcome('own.fees.filter(f, f.receipt).all(f, f.amount < 9)', facts)).toBe(true);
    expect(outcome('5 in own.fees.filter(f, f.receipt).map(f, f.amount)', facts)).toBe(true);
    expect(outcome('7 in own.fees.filter(f, f.receipt).map(f, f.amount)', facts)).toBe('unknown');
  });

  test('a sum with one unknown addend is unknown and names it by its place in the list', () => {
    const answer = ask('sum(own.fees, f, f.amount) > 3', { own: { fees: [{ amount: 5 }, {}] } });
    expect(answer).toMatchObject({ unknown: [{ path: 'own.fees[1].amount', why: 'absent' }], problems: [] });
  });

  test('the size of a list counts its unknown elements', () => {
    expect(outcome('size(own.hours)', { own: { hours: [1, undefined, unknownFact('dateUnknown')] } })).toBe(
      3,
    );
  });

  test('membership is true on a match, else unknown while an element is', () => {
    const facts = { own: { tags: ['a', undefined] } };
    expect(outcome("'a' in own.tags", facts)).toBe(true);
    expect(outcome("'b' in own.tags", facts)).toBe('unknown');
    expect(outcome("own.note in ['a', 'b']", facts)).toBe('unknown');
  });
});

describe('why something is unknown', () => {
  test('the reason travels with the fact, also down from a group that is unknown as a whole', () => {
    const facts = { own: { wage: unknownFact('rateMissing'), offer: unknownFact('figureUnconfirmed') } };
    expect(ask('own.wage < own.offer.wage', facts)).toMatchObject({
      unknown: [
        { path: 'own.wage', why: 'rateMissing' },
        { path: 'own.offer.wage', why: 'figureUnconfirmed' },
      ],
    });
  });

  const missing = (source: string, facts: unknown): unknown => {
    const answer = ask(source, facts);
    return 'unknown' in answer ? answer.unknown.map(({ path }) => path) : [];
  };

  test('everything that could still matter is named, and nothing that could not', () => {
    expect(missing('own.written && own.translated', {})).toEqual(['own.written', 'own.translated']);
    expect(missing('own.written ? own.wage : own.promised', { own: { promised: 3 } })).toEqual([
      'own.written',
      'own.wage',
    ]);
    expect(missing('own.written || own.wage > 3', { own: { wage: 1 } })).toEqual(['own.written']);
    expect(missing('own.written ? own.wage : own.promised', { own: { written: false } })).toEqual([
      'own.promised',
    ]);
    expect(missing('own.fees.filter(f, f.receipt).exists(f, f.amount > 3)', { own: { fees: [{}] } })).toEqual(
      ['own.fees[0].receipt', 'own.fees[0].amount'],
    );
  });

  test('null, an unheard-of reason and a value inherited from elsewhere are plain absence', () => {
    for (const own of [{ wage: null }, { wage: { $unknown: 'lost' } }, Object.create({ wage: 3 })])
      expect(ask('own.wage > 3', { own })).toMatchObject({ unknown: [{ path: 'own.wage', why: 'absent' }] });
  });

  test('a figure of law may be unknown like any fact', () => {
    const law = { 'minimum-wage': unknownFact('figureUnconfirmed') };
    expect(ask("own.wage < law('minimum-wage')", { own: { wage: 3 } }, law)).toMatchObject({
      unknown: [{ path: 'law.minimum-wage', why: 'figureUnconfirmed' }],
    });
  });

  test('one half of two periods can rule an overlap out while the other is unknown', () => {
    const facts = {
      own: { signedOn: '2026-01-01', startsOn: '2026-01-05', offer: { madeOn: '2026-02-01' } },
    };
    expect(answered(ask('overlaps(own.signedOn, own.startsOn, own.offer.madeOn, own.endsOn)', facts))).toBe(
      false,
    );
  });
});

describe('data that gives no answer', () => {
  const problem = (source: string, facts: unknown) => ask(source, facts);

  test('a division by zero is told, with its place, and nothing is called missing', () => {
    expect(problem('1 + own.wage / own.promised > 3', { own: { wage: 1, promised: 0 } })).toMatchObject({
      unknown: [],
      problems: [{ what: 'divisionByZero', at: [4, 27] }],
    });
  });

  test('a result beyond the safe integers is told, never rounded', () => {
    const facts = { own: { wage: Number.MAX_SAFE_INTEGER, promised: 2 } };
    expect(problem('own.wage * own.promised > 0', facts)).toMatchObject({ problems: [{ what: 'overflow' }] });
    expect(problem('sum([own.wage, 1], x, x) > 0', facts)).toMatchObject({
      problems: [{ what: 'overflow' }],
    });
  });

  test('a fact of another kind than declared is told with its path, and never compared', () => {
    const wrong = { own: { wage: '300', endsOn: '2026-02-30', fees: 'none', offer: 3, hours: [1.5] } };
    for (const [source, path] of [
      ['own.wage > 3', 'own.wage'],
      ['own.endsOn < asOf', 'own.endsOn'],
      ['size(own.fees) > 3', 'own.fees'],
      ['own.offer.wage > 3', 'own.offer.wage'],
      ['own.hours.exists(h, h > 3)', 'own.hours[0]'],
      ['2 in own.hours', 'own.hours[0]'],
    ] as const)
      expect(problem(source, wrong)).toMatchObject({ unknown: [], problems: [{ what: 'wrongType', path }] });
  });

  test('a problem is overruled like an unknown: false && problem is false', () => {
    expect(answered(problem('own.wage / 0 > 3 && false', { own: { wage: 3 } }))).toBe(false);
  });
});
