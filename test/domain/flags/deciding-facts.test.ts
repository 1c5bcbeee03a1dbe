import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidingFacts } from '../../../lib/domain/flags/deciding-facts.ts';
import { identifyingFields } from '../../../lib/domain/flags/element-identity.ts';
import { growing } from '../../../lib/domain/flags/grows-with-days.ts';
import { factSchema } from '../../../lib/rules/facts/schema.ts';
import type { FactType } from '../../../lib/rules/language/fact-type.ts';
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

  test('is another month instead, and the same month wherever in the list it stands', () => {
    const year = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`);
    const held = fc.subarray(year, { minLength: 1 });
    const of = (some: readonly string[], order: readonly string[]) => {
      const months = order.map((month) => ({ month, heldBack: some.includes(month) }));
      const facts = { derived: { wages: { months } } };
      const reads = months.flatMap(({ heldBack }, at) =>
        heldBack ? [{ path: `derived.wages.months[${at}].heldBack`, value: true }] : [],
      );
      return JSON.stringify(decidingFacts(reads, facts));
    };
    fc.assert(
      fc.property(held, held, fc.shuffledSubarray(year, { minLength: 12 }), (one, other, order) => {
        expect(of(one, year) === of(other, order)).toBe(one.join() === other.join());
      }),
    );
  });

  test('is the same when nothing but days has passed, and not when another month is late too', () => {
    const of = (name: string, days: number, late: readonly string[]) => {
      const months = ['2026-03-01', '2026-04-01'].map((month) => ({
        month,
        late: late.includes(month),
        [name]: days,
      }));
      const wages = { months, [name]: days };
      const reads = [
        { path: `derived.wages.${name}`, value: days },
        { path: 'derived.wages.months', value: { entries: days } },
        { path: `official.agencyHistory[0].${name}`, value: days },
      ];
      return decidingFacts(reads, { derived: { wages }, official: { agencyHistory: [{ [name]: days }] } });
    };
    fc.assert(
      fc.property(fc.constantFrom(...growing), fc.nat(), fc.nat(), (name, day, later) => {
        expect(of(name, day, ['2026-03-01'])).toEqual(of(name, later, ['2026-03-01']));
      }),
    );
    expect(of('mostDaysLateAtLeast', 9, ['2026-03-01', '2026-04-01'])).not.toEqual(
      of('mostDaysLateAtLeast', 9, ['2026-03-01']),
    );
  });

  test('knows for every list that a rule may ask which fields say which element it is', () => {
    const unnamed = (path: string, fact: FactType): string[] => {
      if (fact.kind === 'object')
        return Object.entries(fact.fields).flatMap(([name, part]) => unnamed(`${path}.${name}`, part));
      if (fact.kind !== 'list' || fact.of.kind !== 'object') return [];
      const { fields } = fact.of;
      const identity = identifyingFields[path.slice(path.lastIndexOf('.') + 1)];
      return identity?.every((field) => Object.hasOwn(fields, field)) ? [] : [path];
    };
    const roots = Object.entries(factSchema).filter(([root]) => root !== 'told' && root !== 'observed');
    expect(roots.flatMap(([root, fact]) => unnamed(root, fact))).toEqual([]);
  });
});
