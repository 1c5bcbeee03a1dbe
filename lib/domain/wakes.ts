import type { JournalKind } from './journal-entry.ts';

/** What changes the facts of contracts: of the one it names, or of every contract of the organisation it names. */
export const wakesAssess: readonly JournalKind[] = [
  'contract.registered',
  'contract.amended',
  'contract.ended',
  'feeDisclosure.filed',
  'organisation.amended',
  'organisation.licenceAdded',
  'organisation.decided',
];

/** What changes the rank of an employer or an agency. */
export const wakesProfile: readonly JournalKind[] = ['assessment.recorded', 'flag.reviewed'];
