import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGreen, runCases, strangersIn, unprovenOutcomes } from '../../../lib/rules/governance/run-cases.ts';
import { outcomes } from '../../../lib/rules/outcome.ts';
import { checked, entries } from '../../support/rules/catalogue.ts';

describe('The cases of a rule', () => {
  const [{ rule, cases } = { rule: undefined, cases: [] }] = entries.filter(
    (entry) => entry.cases.length > 2,
  );
  if (!rule) throw new Error('No rule of the catalogue has three cases.');

  test('are each asked, and say by name what they promised and what they got', () => {
    const results = runCases(checked(rule), cases);
    expect(results).toEqual(cases.map(({ name, outcome }) => ({ name, expected: outcome, found: outcome })));
    expect(results.every(isGreen)).toBe(true);
  });

  test('are red when the rule gives another outcome than they promise', () => {
    const wrong = cases.map((each) => ({
      ...each,
      outcome: each.outcome === 'flagged' ? ('clear' as const) : ('flagged' as const),
    }));
    expect(runCases(checked(rule), wrong).map(isGreen)).toEqual(cases.map(() => false));
  });

  test('are asked where and when they happen', () => {
    const [first] = cases;
    if (!first) throw new Error('The rule has no case.');
    const onlyThere = checked({ ...rule, jurisdictions: ['QA'], inForce: { from: '2026-01-01' } });
    const asked = (jurisdiction: string, eventDate: string) =>
      runCases(onlyThere, [{ ...first, jurisdiction, eventDate }])[0]?.found;
    expect(asked('BH', '2026-03-01')).toBe('notApplicable');
    expect(asked('QA', '2025-12-31')).toBe('notApplicable');
    expect(asked('QA', '2026-03-01')).toBe(first.outcome);
  });

  test('prove a rule when one flags, one clears and one does neither', () =>
    fc.assert(
      fc.property(fc.subarray([...outcomes]), (shown) => {
        const missing = unprovenOutcomes(shown.map((outcome) => ({ outcome })));
        for (const outcome of ['flagged', 'clear'] as const)
          expect(missing.includes(outcome)).toBe(!shown.includes(outcome));
        const isSilent = shown.includes('notApplicable') || shown.includes('insufficientData');
        expect(missing.filter((each) => each !== 'flagged' && each !== 'clear')).toEqual(
          isSilent ? [] : ['notApplicable'],
        );
      }),
    ));
});

describe('A name in the facts of a case', () => {
  test('that is in the dictionary is no stranger, in any case of the catalogue', () => {
    for (const { cases } of entries) for (const { facts } of cases) expect(strangersIn(facts)).toEqual([]);
  });

  test.each([
    [{ own: { wagez: 3 } }, ['own.wagez']],
    [{ own: { wages: 3 } }, ['own.wages']],
    [{ own: { wages: 'ab' } }, ['own.wages']],
    [{ own: { wages: [] } }, ['own.wages']],
    [{ own: { terms: { wageMonthly: 3 }, domesticWork: true } }, []],
    [{ owm: {} }, ['owm']],
    [{ constructor: { name: 'x' } }, ['constructor']],
    [JSON.parse('{ "own": { "__proto__": { "x": 1 } } }'), ['own.__proto__']],
    [
      { own: { terms: { wageMonthly: { amount: 1 }, place: 'x' } } },
      ['own.terms.wageMonthly', 'own.terms.place'],
    ],
    [{ own: { disclosure: { items: [{ amount: 1 }, { amuont: 3 }] } } }, ['own.disclosure.items[1].amuont']],
    [{ own: { disclosure: { items: { amount: 1 } } } }, ['own.disclosure.items']],
  ])('of %j that it does not have is named with its whole path', (facts, strangers) =>
    expect(strangersIn(facts)).toEqual(strangers),
  );

  test('that is there and says that it is unknown is no stranger, whatever kind it would be', () =>
    expect(
      strangersIn({ own: { terms: { $unknown: 'absent' }, disclosure: { items: { $unknown: 'absent' } } } }),
    ).toEqual([]));
});
