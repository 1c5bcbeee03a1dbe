import type { Instant, PlainDate } from '../../domain/values/dates.ts';
import type { Tally } from './tally.ts';
import type { Assumptions } from './workload.ts';

/** How far the walk over all contracts has come: employer by employer, and within one, contract by contract. */
export interface Walk {
  /** Employers of the page at hand that are still to be walked; the first is at hand. */
  pending: readonly string[];
  /** Where the page of employers ended; absent when it was the last. */
  employers?: Readonly<Record<string, string>>;
  /** Where the page of contracts of the employer at hand ended. */
  contracts?: Readonly<Record<string, string>>;
  /** True before the first page of employers. */
  begun: boolean;
}

interface Job {
  id: string;
  ruleSetVersion: number;
  startedBy: string;
  startedAt: Instant;
  updatedAt: Instant;
  /** Abandoned: the rules that it was to try are no longer there. */
  state: 'waiting' | 'running' | 'finished' | 'abandoned';
  walk: Walk;
  steps: number;
  /** Contracts done, and employers done of how many there were when it began. */
  contracts: number;
  employers: number;
  employersInAll: number;
  revision: number;
}

/** What a set that is not in force would find, beside what the set in force finds. */
export interface BacktestJob extends Job {
  kind: 'backtest';
  /** Exactly these rules. */
  hash: string;
  /** The set they are compared with; absent where none is in force. */
  baseline?: { version: number; hash: string };
  asOf: PlainDate;
  assumptions: Assumptions;
  seed: string;
  sampleSize: number;
  tally: Tally;
}

/** Every contract assessed anew, after a publication and from its day on. */
export interface ReassessmentJob extends Job {
  kind: 'reassessment';
  notBefore: PlainDate;
}

/** Work over all contracts, done in steps, each in one transaction. */
export type RuleJob = BacktestJob | ReassessmentJob;

/** Nothing is left to do. */
export const isOver = ({ state }: Pick<RuleJob, 'state'>): boolean =>
  state === 'finished' || state === 'abandoned';

/** The share that is done, in per cent; employers differ in size, so it is a guide and no measure. */
export const percentOf = ({ state, employers, employersInAll }: RuleJob): number => {
  if (state === 'finished') return 100;
  return employersInAll === 0 ? 0 : Math.min(99, Math.floor((employers * 100) / employersInAll));
};
