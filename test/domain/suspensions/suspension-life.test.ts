import { describe, expect, test } from 'vitest';
import {
  type SuspensionEvent,
  type SuspensionState,
  suspensionEvents,
  suspensionOutcomes,
  suspensionStateOf,
  suspensionStates,
  whyNotSuspension,
} from '../../../lib/domain/suspensions/suspension-steps.ts';

/** The shortest way to each state, found by walking the table. */
function waysToStates(): Map<SuspensionState, SuspensionEvent[]> {
  const ways = new Map<SuspensionState, SuspensionEvent[]>([['proposed', []]]);
  for (const [, way] of ways)
    for (const event of suspensionEvents) {
      const next = suspensionStateOf([...way, event]);
      if (!ways.has(next)) ways.set(next, [...way, event]);
    }
  return ways;
}

describe('The states of a suspension', () => {
  const ways = waysToStates();

  test('can all be reached, and a refusal says in both languages what is left', () => {
    expect([...ways.keys()].sort()).toEqual([...suspensionStates].sort());
    for (const [state, way] of ways)
      for (const event of suspensionEvents) {
        const why = whyNotSuspension(state, event);
        const moves = suspensionStateOf([...way, event]) !== state;
        if (moves) expect(why).toBeUndefined();
        if (why) expect([why.en.length > 10, why.ar.length > 10]).toEqual([true, true]);
      }
  });

  test('let nobody decide against the holder before it was answered or its time was over', () => {
    for (const outcome of ['uphold', 'revoke'] as const)
      expect(whyNotSuspension('awaitingReply', outcome)).toBeDefined();
    expect(suspensionStateOf(['tookEffect', 'lapsed', 'uphold'])).toBe('upheld');
    expect(suspensionStateOf(['tookEffect', 'replied', 'revoke'])).toBe('revoked');
  });

  test('open after a decision by an appeal alone, and close with the decision on it, but for a worker who is repaid later', () => {
    const appealed: SuspensionEvent[] = ['tookEffect', 'replied', 'revoke', 'appealed'];
    expect(suspensionStateOf(appealed)).toBe('appealed');
    expect(suspensionStateOf([...appealed, 'revoke'])).toBe('final');
    expect(suspensionStateOf([...appealed, 'revoke', 'appealed'])).toBe('final');
    expect(suspensionStateOf([...appealed, 'revoke', 'reinstate'])).toBe('reinstated');
  });

  test('end where nothing more can be decided', () => {
    for (const state of ['abandoned', 'reinstated'] as const)
      for (const outcome of suspensionOutcomes) expect(whyNotSuspension(state, outcome)).toBeDefined();
  });
});
