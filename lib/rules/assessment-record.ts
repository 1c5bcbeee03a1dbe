import type { Instant } from '../domain/dates.ts';
import type { Assessment } from './assess.ts';

/** An assessment as it is kept: enough to show it, to rank by it, and to know whether a new one says anything new. */
export interface AssessmentRecord extends Assessment {
  /** Pseudonym: a keyed hash of the contract, which the journal may carry. */
  id: string;
  contractId: string;
  employerId: string;
  agencyId?: string;
  /** SHA-256 of the facts, the law's country and the day whose figures applied. */
  factsHash: string;
  /** SHA-256 of the rule set's hash and all outcomes: the same hash says the same thing. */
  outcomeHash: string;
  /** Declarations that are late on the day of the assessment. */
  overdue: number;
  assessedAt: Instant;
  version: number;
}
