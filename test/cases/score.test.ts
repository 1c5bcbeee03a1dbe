import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../lib/domain/indicator.ts';
import type { Labels } from './case.ts';
import { type Outcome, scoreAll, scoreCase } from './score.ts';

const labels = (different: Partial<Labels>): Labels => ({
  id: 'x',
  caseType: 'real',
  title: '',
  tags: [],
  mustFlag: [],
  mayFlag: [],
  mustNotFlag: [],
  ...different,
});
const outcome = (different: Partial<Outcome>): Outcome => ({
  labels: labels({}),
  raised: [],
  level: 'none',
  highestAlert: 'none',
  ...different,
});

const anyOutcome = fc
  .tuple(
    fc.array(fc.constantFrom('mustFlag', 'mayFlag', 'mustNotFlag'), { minLength: 11, maxLength: 11 }),
    fc.subarray([...indicators]),
  )
  .map(([where, raised]) => {
    const of = (label: string) => indicators.filter((_, at) => where[at] === label);
    return outcome({
      labels: labels({ mustFlag: of('mustFlag'), mayFlag: of('mayFlag'), mustNotFlag: of('mustNotFlag') }),
      raised,
    });
  });

describe('the score of a case', () => {
  it('counts a must as raised or missed, a must-not as false, and what may be either way not at all', () => {
    const scored = scoreCase(
      outcome({
        labels: labels({
          mustFlag: ['deception', 'debt_bondage'],
          mayFlag: ['isolation'],
          mustNotFlag: ['excessive_overtime'],
        }),
        raised: ['deception', 'isolation', 'excessive_overtime'],
      }),
    );
    expect(scored.hits).toEqual(['deception']);
    expect(scored.missed).toEqual(['debt_bondage']);
    expect(scored.falselyRaised).toEqual(['excessive_overtime']);
    expect(scored.allowed).toEqual(['isolation']);
  });

  it('is above its highest severity by the highest alert, not by the level of the contract', () => {
    const near = labels({ maxSeverity: 'low' });
    expect(scoreCase(outcome({ labels: near, highestAlert: 'low' })).aboveMaxSeverity).toBe(false);
    expect(scoreCase(outcome({ labels: near, highestAlert: 'medium' })).aboveMaxSeverity).toBe(true);
    expect(scoreCase(outcome({ highestAlert: 'urgent' })).aboveMaxSeverity).toBe(false);
  });
});

describe('the score over cases', () => {
  it('is recall of all musts and precision of all that counts', () => {
    const { total } = scoreAll([
      outcome({ labels: labels({ mustFlag: ['deception'] }), raised: ['deception'] }),
      outcome({
        labels: labels({ mustFlag: ['deception'], mustNotFlag: ['isolation'] }),
        raised: ['isolation'],
      }),
    ]);
    expect(total).toEqual({ hits: 1, missed: 1, falselyRaised: 1, recall: 0.5, precision: 0.5 });
  });

  it('has no recall where nothing must be raised, and no precision where nothing was', () => {
    expect(scoreAll([outcome({})]).total).toMatchObject({ recall: undefined, precision: undefined });
  });

  it('adds up: the indicators together are the total, and no raised indicator is counted twice', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 6 }), (outcomes) => {
        const { total, byIndicator } = scoreAll(outcomes);
        const each = [...byIndicator.values()];
        expect(each.reduce((sum, { hits }) => sum + hits, 0)).toBe(total.hits);
        expect(each.reduce((sum, { missed }) => sum + missed, 0)).toBe(total.missed);
        expect(each.reduce((sum, { falselyRaised }) => sum + falselyRaised, 0)).toBe(total.falselyRaised);
        const allowed = outcomes.reduce((sum, one) => sum + scoreCase(one).allowed.length, 0);
        const raised = outcomes.reduce((sum, one) => sum + one.raised.length, 0);
        expect(total.hits + total.falselyRaised + allowed).toBe(raised);
      }),
    );
  });
});
