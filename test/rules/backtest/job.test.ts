import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, percentOf, type RuleJob } from '../../../lib/rules/backtest/job.ts';

const job = (state: RuleJob['state'], employers: number, employersInAll: number): RuleJob => ({
  kind: 'reassessment',
  notBefore: '2026-03-01',
  id: 'job_1',
  ruleSetVersion: 2,
  startedBy: 'officer',
  startedAt: '2026-03-01T00:00:00Z',
  updatedAt: '2026-03-01T00:00:00Z',
  state,
  walk: { pending: [], begun: false },
  steps: 0,
  contracts: 0,
  employers,
  employersInAll,
  revision: 1,
});

describe('How far a job has come', () => {
  test.each([
    [0, 8, 0],
    [1, 8, 12],
    [7, 8, 87],
    [8, 8, 99],
    [9, 8, 99],
    [0, 0, 0],
  ])('is, with %i of %i employers, %i per cent while it runs', (done, all, percent) =>
    expect(percentOf(job('running', done, all))).toBe(percent),
  );

  test('is a hundred per cent when it is finished, and only then', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<RuleJob['state']>('waiting', 'running', 'finished', 'abandoned'),
        fc.nat(50),
        fc.nat(50),
        (state, done, all) => {
          expect(percentOf(job(state, done, all)) === 100).toBe(state === 'finished');
        },
      ),
    ));

  test('is over when it is finished or abandoned', () => {
    const over = (['waiting', 'running', 'finished', 'abandoned'] as const).filter((state) =>
      isOver({ state }),
    );
    expect(over).toEqual(['finished', 'abandoned']);
  });
});
