import type { Books } from './invariants.ts';

/** When the end comes: before a write leaves, while it is under way, or when it was answered and nobody has heard yet. */
export const moments = ['before', 'during', 'after'] as const;
export interface Kill {
  /** Which write of the step, from 0 on. */
  write: number;
  moment: (typeof moments)[number];
  /** The engine dies too, a moment earlier. */
  enginePid?: number;
}

/** What a child is to do; with a kill it will not come back from it. */
export interface Order {
  step: string;
  run: string;
  kill?: Kill;
}

/** What a child tells: each line stands by itself, because the next may never come. */
export interface ChildSays {
  ready?: true;
  /** What was acknowledged so far under this order. */
  books?: Books;
  /** The asking that was answered. */
  done?: string;
  /** How many writes it took. */
  writes?: number;
}
