import type { JournalKind } from './journal-entry.ts';

/** Of these the journal names the pseudonym alone; which contracts they touch is looked up in `protected`. */
export const wakesByPseudonym = [
  'report.filed',
  'report.corrected',
  'report.consentChanged',
  'report.placed',
  'report.withdrawn',
  'report.reopened',
  'report.duressSignalled',
  'report.erasureReplayed',
  'inspection.recorded',
  'officialRecord.entered',
] as const satisfies readonly JournalKind[];

/** Of these the journal names the certificate; the placements that it speaks for are looked up with it. */
export const wakesByCertificate = [
  'certificate.issued',
  'certificate.credentialIssued',
  'certificate.withdrawn',
  'certificate.suspended',
  'certificate.reinstated',
  'certificate.revoked',
] as const satisfies readonly JournalKind[];

/**
 * What changes the facts of contracts: of the one it names, of those that its certificate speaks for, or of every contract of
 * the organisation it names.
 */
export const wakesAssess: readonly JournalKind[] = [
  'contract.registered',
  'contract.amended',
  'contract.ended',
  'feeDisclosure.filed',
  'wagePayment.recorded',
  'workingTime.recorded',
  'custody.recorded',
  'housing.recorded',
  'repayment.recorded',
  'repaymentPlan.made',
  'repayment.demanded',
  ...wakesByCertificate,
  'organisation.amended',
  'organisation.licenceAdded',
  'organisation.decided',
  ...wakesByPseudonym,
];

/** What begins a job over all contracts, or has it go on: a job is done in steps, and each step tells the journal. */
export const wakesRuleJob: readonly JournalKind[] = [
  'ruleSet.published',
  'ruleJob.started',
  'ruleJob.advanced',
];

/** What lies in a mailbox for those who protect, and what they wrote back. */
export const wakesMailbox: readonly JournalKind[] = ['mailbox.put', 'report.messageSent'];

/** What the processor of identities does something about: a snapshot to open, two workers to join, an erasure to carry out. */
export const wakesIdentity: readonly JournalKind[] = [
  'contract.registered',
  'worker.sameAs',
  'erasure.requested',
];

/** What changes the rank of an employer or an agency. */
export const wakesProfile: readonly JournalKind[] = ['assessment.recorded', 'flag.reviewed'];
