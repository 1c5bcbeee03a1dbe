import type { PeerName } from './peer.ts';

export interface Target {
  readonly of: PeerName;
  readonly beside: PeerName;
  readonly atLeast: number;
}

/** What the engine promises, as ratios inside one run. */
export const targets: readonly Target[] = [
  { of: 'insaf', beside: 'handwritten', atLeast: 1 },
  { of: 'insaf-evidence', beside: 'handwritten', atLeast: 0.5 },
  { of: 'insaf', beside: 'json-logic-engine', atLeast: 5 },
  { of: 'insaf', beside: 'cel-js', atLeast: 15 },
  { of: 'insaf', beside: 'zen-engine', atLeast: 75 },
  { of: 'insaf', beside: 'json-rules-engine', atLeast: 150 },
];
