import type { Instant } from '../domain/values/dates.ts';
import type { ContractLevel } from './combine.ts';
import type { FactSheet } from './facts/fact-sheet.ts';

/**
 * An assessment as it is kept: what was decided from, and in short what was decided. What each rule found is not kept beside
 * its flags: the facts, the figures and the set give it again, to the byte (docs/adr/008).
 */
export interface AssessmentRecord {
  /** Pseudonym: a keyed hash of the contract, which the journal may carry. */
  id: string;
  contractId: string;
  employerId: string;
  agencyId?: string;
  ruleSetVersion: number;
  ruleSetHash: string;
  /** The facts of the day, with the figures of law as they were read. */
  sheet: FactSheet;
  level: Pick<ContractLevel, 'level' | 'ifUnknownsFlagged' | 'urgentBecause' | 'completeness'>;
  /** SHA-256 of the rule set's hash and all outcomes: the same hash says the same thing. */
  outcomeHash: string;
  /** SHA-256 of the whole decision, every byte of it. */
  resultHash: string;
  assessedAt: Instant;
  /** What the worker paid in thousandths of a monthly wage, and since when that is known so: for statistics alone. */
  cost?: { perMille: number; since: Instant };
  /** The moment that was noted for its next look, although nothing happens until then. */
  waitsUntil?: Instant;
  version: number;
}

/** What a decision is made again from. */
export type KeptDecision = Pick<
  AssessmentRecord,
  'version' | 'ruleSetVersion' | 'ruleSetHash' | 'sheet' | 'resultHash'
>;
