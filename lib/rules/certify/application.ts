import type { Certificate } from '../../domain/certificates/certificate.ts';
import type { Dossier } from '../../domain/contracts/dossier.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import type { Text } from '../../problems/text.ts';
import type { Debt } from '../repayments/debt.ts';

/**
 * All that a certificate is decided from: the applicant's own record and licences, the contracts that it is a party of, its own
 * disclosures, what was served on it, and what its own certificates have become. There is no protected type in this file or
 * behind it (`test/rules/certify/walls.test.ts`), so applying cannot be used to ask whether a worker spoke.
 */
export interface Application {
  applicant: Organisation;
  /** The day of the decision, at the place of work of the first placement. */
  asOf: PlainDate;
  placements: readonly Placement[];
  /** The certificate whose next credential is asked for; absent for a new certificate. */
  renews?: Certificate;
}

export interface Placement {
  /** Its place in the list of the applicant. */
  at: number;
  /** With the applicant's own disclosures alone. Undefined: no contract of the applicant's, or none at all. */
  dossier: Dossier | undefined;
  /** What the applicant owes the worker, by its own word and by what was served on it. */
  debt: Debt | undefined;
  /** The applicant's own certificate that speaks for it; another's is never here. */
  certificate: Certificate | undefined;
}

/** Why a certificate is not issued, with what is missing and the cure. `at` names the placement; absent, the applicant. */
export interface Refusal {
  at?: number;
  code: string;
  message: Text;
}
