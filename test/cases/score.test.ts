import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../lib/domain/values/indicator.ts';
import type { Labels } from './case.ts';
import type { Fed, FedCase } from './feed.ts';
import { type Outcome, scoreAll, scoreCase } from './score.ts';
import { shortfalls } from './shortfalls.ts';

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

describe('what a set should have given and did not', () => {
  const fed = (outcomes: Outcome[], refused: Fed['refused'] = []): Fed => ({
    accepted: outcomes.map((each) => ({ outcome: each }) as FedCase),
    refused,
  });
  const found = outcome({ labels: labels({ mustFlag: ['deception'] }), raised: ['deception'] });
  const missed = outcome({ labels: labels({ mustFlag: ['deception'] }) });
  const wrong = outcome({ labels: labels({ mustNotFlag: ['isolation'] }), raised: ['isolation'] });

  it('is nothing from 95 of 100 found and 97 of 100 rightly raised on, and a sentence below', () => {
    const many = (count: number, each: Outcome) => Array.from({ length: count }, () => each);
    expect(shortfalls(fed([...many(95, found), ...many(5, missed)]))).toEqual([]);
    expect(shortfalls(fed([...many(94, found), ...many(6, missed)]))).toEqual([
      'Recall is 94.0 %, below 95.0 %.',
    ]);
    expect(shortfalls(fed([...many(97, found), ...many(3, wrong)]))).toEqual([]);
    expect(shortfalls(fed([...many(96, found), ...many(4, wrong)]))).toEqual([
      'Precision is 96.0 %, below 97.0 %.',
    ]);
  });

  it('is a sentence where no case was judged: a file of cases that is empty or misread keeps no promise', () => {
    expect(shortfalls(fed([]))).toEqual(['No case was judged.']);
  });

  it('names a clean case that came out too high, a text trap that came out wrong, and a case that was refused', () => {
    const near = {
      ...outcome({ highestAlert: 'medium' }),
      labels: labels({ id: 'near', maxSeverity: 'low' }),
    };
    const trap = { ...wrong, labels: labels({ ...wrong.labels, tags: ['textTrap'] }) };
    const of = { labels: labels({ id: 'odd' }), facts: { jurisdiction: 'BH' } };
    expect(
      shortfalls(fed([...Array.from({ length: 40 }, () => found), near, trap], [{ of, reason: 'why' }])),
    ).toEqual([
      'odd was refused: why',
      'near came out above what it may at most.',
      'A text trap came out wrong.',
    ]);
  });
});
