import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countOf,
  type FlagStep,
  flagStatuses,
  flagStepKinds,
  isSilent,
  mayDecide,
  proposalOf,
  raisedAtOf,
  statusOf,
  takesBack,
} from '../../../lib/domain/flags/flag.ts';

const steps = (...kinds: FlagStep['kind'][]): FlagStep[] =>
  kinds.map((kind, at) => ({ kind, at: `2026-03-0${at + 1}T00:00:00.000Z` }));

const decisions = ['underReview', 'substantiated', 'dismissed'] as const;

const anyLife = fc
  .array(fc.constantFrom(...flagStepKinds), { maxLength: 8 })
  .map((kinds) => steps('raised', ...kinds));

describe('the life of a flag', () => {
  test('begins as raised and waits for a person', () => {
    expect(statusOf(steps('raised'))).toBe('raised');
  });

  test('a dismissed flag reopens only when the facts that decided change', () => {
    expect(statusOf(steps('raised', 'dismissed'))).toBe('dismissed');
    expect(statusOf(steps('raised', 'dismissed', 'cleared'))).toBe('dismissed');
    expect(statusOf(steps('raised', 'dismissed', 'evidenceChanged'))).toBe('raised');
  });

  test('what a person substantiated stays, whatever the facts do later', () => {
    expect(statusOf(steps('raised', 'substantiated', 'cleared'))).toBe('substantiated');
    expect(statusOf(steps('raised', 'substantiated', 'evidenceChanged'))).toBe('substantiated');
  });

  test('a review goes on when new facts come in, and ends when nothing bears the flag any more', () => {
    expect(statusOf(steps('raised', 'underReview', 'evidenceChanged'))).toBe('underReview');
    expect(statusOf(steps('raised', 'underReview', 'cleared'))).toBe('cleared');
  });

  test('proposes for as long as the facts bear it and nobody dismissed it, and again when they do anew', () => {
    const proposal = {
      ...({ kind: 'suspend', isProtected: false } as const),
      certificateId: 'cert_00000000-0000-4000-8000-000000000001',
    };
    const proposes = (...kinds: FlagStep['kind'][]) =>
      proposalOf({ proposal, steps: steps('raised', ...kinds) }) !== undefined;
    expect([proposes(), proposes('underReview'), proposes('substantiated')]).toEqual([true, true, true]);
    expect([proposes('dismissed'), proposes('cleared')]).toEqual([false, false]);
    expect(proposes('substantiated', 'cleared')).toBe(false);
    expect(proposes('substantiated', 'cleared', 'evidenceChanged')).toBe(true);
    expect(proposalOf({ steps: steps('raised') })).toBeUndefined();
  });

  test('its status is the replay of its steps: appending a step never rewrites the past', () => {
    fc.assert(
      fc.property(anyLife, fc.constantFrom(...flagStepKinds), (life, kind) => {
        const before = statusOf(life);
        statusOf([...life, { kind, at: '2026-04-01T00:00:00.000Z' }]);
        expect(statusOf(life)).toBe(before);
      }),
    );
  });

  test('only a person substantiates or dismisses: no sequence of engine steps ends in either', () => {
    const engine = fc.array(fc.constantFrom<FlagStep['kind']>('raised', 'evidenceChanged', 'cleared'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(engine, (kinds) => {
        expect(['raised', 'cleared']).toContain(statusOf(steps('raised', ...kinds)));
      }),
    );
  });

  test('is silent exactly when it was dismissed or has cleared', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        expect(isSilent({ steps: life })).toBe(['dismissed', 'cleared'].includes(statusOf(life)));
      }),
    );
  });

  test('counts as raised when it was raised last, not when it was reviewed', () => {
    expect(raisedAtOf({ steps: steps('raised', 'underReview') })).toBe('2026-03-01T00:00:00.000Z');
    expect(raisedAtOf({ steps: steps('raised', 'dismissed', 'evidenceChanged') })).toBe(
      '2026-03-03T00:00:00.000Z',
    );
  });
});

describe('what a person may decide', () => {
  test('what was dismissed is substantiated only after somebody took it under review again', () => {
    expect(mayDecide('dismissed', 'substantiated')).toBe(false);
    expect(mayDecide('dismissed', 'underReview')).toBe(true);
    expect(statusOf(steps('raised', 'dismissed', 'underReview'))).toBe('underReview');
  });

  test('a decision that ended a review is taken back by any other, and nothing else is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flagStatuses), fc.constantFrom(...decisions), (status, decision) => {
        const ended = status === 'substantiated' || status === 'dismissed';
        expect(takesBack(status, decision)).toBe(ended && mayDecide(status, decision));
        if (!ended && status !== 'underReview') expect(mayDecide(status, 'underReview')).toBe(true);
      }),
    );
  });

  test('every decision can be undone, and the counts of reviews are then as they were', () => {
    for (const status of ['substantiated', 'dismissed'] as const) {
      expect(mayDecide(status, 'underReview')).toBe(true);
      const [there, back] = [countOf('underReview', status), countOf(status, 'underReview')];
      expect([there.substantiated + back.substantiated, there.dismissed + back.dismissed]).toEqual([0, 0]);
    }
  });

  test('the same decision is not taken twice', () => {
    for (const decision of decisions) expect(mayDecide(decision, decision)).toBe(false);
  });

  test('a finding may be taken back with a reason', () => {
    expect(mayDecide('substantiated', 'dismissed')).toBe(true);
  });
});
