import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidingFacts } from '../../../lib/domain/flags/deciding-facts.ts';
import { interpret } from '../../../lib/rules/language/interpret.ts';
import { about, treeOf } from '../../rules/language/ask.ts';

/** What a condition that holds rests on, with these fees. */
function deciding(source: string, fees: readonly object[]) {
  const facts = { own: { wage: 300, fees } };
  const answer = interpret(treeOf(source), about(facts));
  if (!('trace' in answer) || answer.value !== true) throw new Error(`${source} does not hold`);
  return decidingFacts(answer.trace.reads, facts);
}

const fees = fc.array(fc.record({ amount: fc.integer({ min: 0, max: 9 }), receipt: fc.boolean() }), {
  maxLength: 6,
});
const isHigh = ({ amount }: { amount: number }) => amount > 5;
const amounts = (all: readonly { amount: number }[]) => all.map(({ amount }) => amount).sort();

describe('What decides a flag', () => {
  test('is the same exactly when the same elements were found, as often, in whatever order among whatever others', () => {
    fc.assert(
      fc.property(
        fees.filter((all) => all.some(isHigh)),
        fees.filter((all) => all.some(isHigh)),
        (one, other) => {
          const [a, b] = [one, other].map((all) => deciding('own.fees.exists(f, f.amount > 5)', all));
          const isSame = amounts(one.filter(isHigh)).join() === amounts(other.filter(isHigh)).join();
          expect(JSON.stringify(a) === JSON.stringify(b)).toBe(isSame);
        },
      ),
    );
  });

  test('is every element that stands against "all"', () => {
    const fee = { amount: 3, receipt: false };
    expect(deciding('!own.fees.all(f, f.receipt)', [fee, { ...fee, receipt: true }, fee])).toEqual([
      ['own.fees[].receipt', false],
      ['own.fees[].receipt', false],
    ]);
  });

  test('is how long a list is where nothing but that was asked', () => {
    expect(deciding('size(own.fees) > 1', [{}, {}])).toEqual([['own.fees', { entries: 2 }]]);
  });

  test('is all of what was told or seen of a thing, although the rule asks only what it is about', () => {
    const allegation = { code: 'BEATEN_OR_INJURED', independentSources: 1, lastToldOn: '2026-03-01' };
    const of = (told: object) =>
      decidingFacts([{ path: 'told.allegations[1].code', value: 'BEATEN_OR_INJURED' }], {
        told: { allegations: [{ code: 'PASSPORT_HELD' }, told] },
      });
    expect(of(allegation)).toEqual([['told.allegations[]', allegation]]);
    expect(of({ ...allegation, independentSources: 2 })).not.toEqual(of(allegation));
    expect(decidingFacts([{ path: 'observed.atEmployer[0].code', value: 'x' }], {})).toEqual([
      ['observed.atEmployer[]', undefined],
    ]);
  });
});
