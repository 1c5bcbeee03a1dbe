import type { Certificate } from '../certificates/certificate.ts';
import type { FeeDisclosure } from '../fees/fee-disclosure.ts';
import type { Organisation } from '../organisations/organisation.ts';
import type { Demand } from '../repayments/repayment.ts';
import type { Rate } from '../values/money.ts';
import type { Contract } from './contract.ts';
import type { DeclaredRecords } from './declared-records.ts';

/**
 * All that is declared about one contract, with the records of the organisations it names: what a decision is made from.
 * `disclosures` are in the order of receipt; the last one of a party is the one that counts.
 */
export interface Dossier {
  contract: Contract;
  disclosures: readonly FeeDisclosure[];
  /** Wages, hours, papers and housing as parties recorded them while the contract ran; absent when none were read. */
  records?: DeclaredRecords;
  /** What was demanded back of its parties, as it was served on them; absent when it was not read. */
  demands?: readonly Demand[];
  employer: Organisation | undefined;
  agency: Organisation | undefined;
  /** The certificate that speaks for the placement; absent when there is none, or none was read. */
  certificate?: Certificate;
  /** Dated exchange rates that a rules officer entered. */
  rates: readonly Rate[];
}

/** The disclosure of one party that counts: its latest. */
export const latestBy = (disclosures: readonly FeeDisclosure[], organisationId: string | undefined) =>
  disclosures.findLast(({ filedBy }) => filedBy === organisationId);
