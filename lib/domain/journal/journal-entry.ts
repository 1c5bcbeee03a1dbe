import type { Instant } from '../values/dates.ts';

/**
 * What can happen, as the journal names it. Kinds of class `core` may feed notices and webhooks; kinds of class `protected`
 * never do, and carry pseudonyms as subjects.
 */
export const coreKinds = [
  'organisation.registered',
  'organisation.amended',
  'organisation.licenceAdded',
  'organisation.decided',
  'member.invited',
  'member.invitationWithdrawn',
  'member.joined',
  'member.changed',
  'member.removed',
  'contract.registered',
  'contract.amended',
  'contract.ended',
  'contract.annotated',
  'workerLink.issued',
  'feeDisclosure.filed',
  'wagePayment.recorded',
  'workingTime.recorded',
  'custody.recorded',
  'housing.recorded',
  'repayment.recorded',
  'repaymentPlan.made',
  'repayment.demanded',
  'ruleSet.drafted',
  'ruleSet.changed',
  'ruleSet.submitted',
  'ruleSet.returned',
  'ruleSet.shadowed',
  'ruleSet.published',
  'rates.entered',
  'notice.served',
  'notice.replied',
  'certificate.issued',
  'certificate.withdrawn',
  'certificate.credentialIssued',
  'certificate.suspended',
  'certificate.reinstated',
  'certificate.revoked',
] as const;
export const protectedKinds = [
  'assessment.recorded',
  'flag.reviewed',
  'report.filed',
  'report.corrected',
  'report.consentChanged',
  'report.placed',
  'report.withdrawn',
  'report.handled',
  'report.reopened',
  'report.messageSent',
  'report.messageReceived',
  'report.duressSignalled',
  'report.erased',
  'report.erasureReplayed',
  'report.searched',
  // Every letter alike, whatever it says: told, added, or that a receipt was tried.
  'mailbox.put',
  'mailbox.emptied',
  'mailbox.answered',
  'release.drafted',
  'release.signed',
  'release.withdrawn',
  'release.heldBack',
  'release.closed',
  'statistics.published',
  'suspension.proposed',
  'suspension.decided',
  'inspection.recorded',
  'officialRecord.entered',
  'ruleJob.started',
  'ruleJob.advanced',
  'worker.recorded',
  'worker.linked',
  'worker.sameAs',
  'worker.erased',
  'erasure.swept',
  'erasure.replayed',
  'hold.placed',
  'hold.released',
  'erasure.requested',
  'erasure.withdrawn',
  'protected.read',
  'journal.read',
  'official.appointed',
  'official.proposed',
  'official.refused',
  'official.ended',
  'assignment.made',
  'assignment.ended',
  'breakGlass.requested',
  'breakGlass.decided',
  'breakGlass.opened',
  'breakGlass.ended',
  'breakGlass.reviewed',
] as const;
export type CoreKind = (typeof coreKinds)[number];
export type ProtectedKind = (typeof protectedKinds)[number];
export type JournalKind = CoreKind | ProtectedKind;

/** Which class of the threat model an entry's read touched: of a worker, protected, or who stands behind a case. */
export type FieldClass = 'C2' | 'C3' | 'C4';

/** Who did or saw what, when and why. Ids only: never a name, a number, an amount or a text about a person. */
export interface JournalEntry {
  id: string;
  at: Instant;
  kind: JournalKind;
  /** Issuer and subject of who acted; a processor names itself here. */
  issuer: string;
  actor: string;
  client: string;
  organisationId?: string;
  /** Set on entries that a processor wrote, so that no processor is woken by its own kind. */
  origin?: string;
  /** Ids of what it is about; the first is the partition. Of protected things: the pseudonym. */
  subjects: readonly [string, ...string[]];
  requestId: string;
  /** Why protected data was read, in the reader's words or code. */
  purpose?: string;
  /** How many records a read returned; zero is an entry too. */
  count?: number;
  /** What kind of content a read returned: the class, never the content. */
  fieldClass?: FieldClass;
}
