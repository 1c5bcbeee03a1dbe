import { join, ledgerPlace, numbered, startingWith } from './join.ts';

/**
 * How many hexadecimal digits of a pseudonym (`asm_`, `flg_`) are those of its contract. Eighty bits: among ten million
 * contracts two share them once in 24 thousand million such countries.
 */
export const contractDigits = 20;
const digitsOfContract = (pseudonym: string): string =>
  pseudonym.slice('asm_'.length).slice(0, contractDigits);

/** Keys of `protected`: assessments, flags, ranks, what was told and observed, jobs, officials. */
export const protectedKeys = {
  // One partition a contract; its assessment with all flags is one item, and one pointer resolves every pseudonym of it
  assessment: (contractId: string) => ({ pk: join('C', contractId), sk: 'A' }),
  contractPointer: (pseudonym: string) => ({ pk: join('S', digitsOfContract(pseudonym)), sk: '0' }),
  flagVersion: (flagId: string, version: number) => ({
    pk: join('F', flagId),
    sk: join('V', numbered(version)),
  }),
  standing: (organisationId: string, contractId: string) => ({
    pk: join('P', organisationId),
    sk: join('C', contractId),
  }),
  profile: (organisationId: string) => ({ pk: join('P', organisationId), sk: '0' }),
  flaggedRow: (facet: string, shard: number, rank: string) => ({
    pk: join('Q', facet, String(shard)),
    sk: rank,
  }),
  // What was told, observed and officially recorded, with its contract or else in the partition of the
  // organisation; and the pointer by which a pseudonym of the journal resolves
  knownOfContract: (contractId: string, place: readonly string[]) => ({
    pk: join('C', contractId),
    sk: join(...place),
  }),
  knownOfOrganisation: (organisationId: string, place: readonly string[]) => ({
    pk: join('E', organisationId),
    sk: join(...place),
  }),
  // In the partition of a contract or an organisation: that something is known of it
  knownMark: (partition: string) => ({ pk: partition, sk: '0' }),
  knownPointer: (id: string) => ({ pk: join('T', id), sk: '0' }),
  // Beside the pointer of a report: its earlier versions, and the messages of both sides
  reportVersion: (reportId: string, version: number) => ({
    pk: join('T', reportId),
    sk: join('V', numbered(version)),
  }),
  // Reports whose destruction was asked for, by when it is due
  waitingReportErasure: (dueAt: string, reportId: string) => ({
    pk: 'REPORT-ERASURES',
    sk: join(dueAt, reportId),
  }),
  // Of a report's own key, wrapped: whoever removes it has destroyed what lies under it
  reportKey: (reportId: string) => ({ pk: join('T', reportId), sk: 'K' }),
  reportMessage: (reportId: string, at: string, messageId: string) => ({
    pk: join('T', reportId),
    sk: join('M', at, messageId),
  }),
  reportMessages: (reportId: string) => ({ pk: join('T', reportId), prefix: startingWith('M') }),
  // Who holds a receipt, by a keyed hash of it, so that a report is found by its receipt and by nothing else
  reportOfReceipt: (receiptHash: string) => ({ pk: join('B', receiptHash), sk: '0' }),
  receiptOfReport: (reportId: string) => ({ pk: join('T', reportId), sk: 'B' }),
  // Mailboxes of workers with the answers in them and the tries of a day, by a keyed hash of the receipt's first number; and
  // letters that lie there until a processor takes them out
  mailbox: (place: string) => ({ pk: join('M', place), sk: '0' }),
  mailboxAnswer: (place: string, at: string, messageId: string) => ({
    pk: join('M', place),
    sk: join('A', at, messageId),
  }),
  mailboxTries: (place: string, day: string) => ({ pk: join('M', place), sk: join('T', day) }),
  letter: (letterId: string) => ({ pk: join('K', letterId), sk: '0' }),
  // The queue of reports by state: the most urgent first, then who has waited longest
  queuedReport: (state: string, rank: string, [since, reportId]: readonly [string, string]) => ({
    pk: join('QUEUE', state),
    sk: join(rank, since, reportId),
  }),
  // Releases with their list, newest last, and those that wait for their batch instant
  release: (releaseId: string) => ({ pk: join('L', releaseId), sk: '0' }),
  releaseVersion: (releaseId: string, version: number) => ({
    pk: join('L', releaseId),
    sk: join('V', numbered(version)),
  }),
  listedRelease: (draftedAt: string, releaseId: string) => ({
    pk: 'RELEASES',
    sk: join(draftedAt, releaseId),
  }),
  dueRelease: (effectiveAt: string, releaseId: string) => ({ pk: 'DUE', sk: join(effectiveAt, releaseId) }),
  // Suspensions of certificates, with their earlier versions, and those of one certificate
  suspension: (suspensionId: string) => ({ pk: join('V', suspensionId), sk: '0' }),
  suspensionVersion: (suspensionId: string, version: number) => ({
    pk: join('V', suspensionId),
    sk: join('V', numbered(version)),
  }),
  listedSuspension: (certificateId: string, at: string, suspensionId: string) => ({
    pk: join('VC', certificateId),
    sk: join(at, suspensionId),
  }),
  // The one that was proposed last, held by whoever proposes the next: a certificate has one open at a time
  lastSuspension: (certificateId: string) => ({ pk: join('VL', certificateId), sk: '0' }),
  // What recruitment cost each worker who began in a quarter, by corridor; and the figure that was told of them
  costOf: ([origin, destination, quarter]: readonly [string, string, string], contractId: string) => ({
    pk: join('G', origin, destination, quarter),
    sk: join('C', contractId),
  }),
  costsOf: ([origin, destination, quarter]: readonly [string, string, string]) => ({
    pk: join('G', origin, destination, quarter),
    prefix: startingWith('C'),
  }),
  publishedCost: ([origin, destination, quarter]: readonly [string, string, string]) => ({
    pk: join('G', origin, destination, quarter),
    sk: '0',
  }),
  // Earlier assessments with what a replay needs, contracts that wait for a rule set, jobs over all contracts
  assessmentHistory: (contractId: string, version: number) => ({
    pk: join('H', contractId),
    sk: numbered(version),
  }),
  waitingContract: (contractId: string) => ({ pk: 'WAITING', sk: contractId }),
  // Contracts of which something becomes late by itself, by the last second before it is
  waitingDay: (until: string, contractId: string) => ({ pk: 'DAYS', sk: join(until, contractId) }),
  openJob: (jobId: string) => ({ pk: 'JOBS', sk: jobId }),
  job: (jobId: string) => ({ pk: join('J', jobId), sk: '0' }),
  jobRules: (jobId: string) => ({ pk: join('J', jobId), sk: 'RULES' }),
  jobPart: (jobId: string, step: number) => ({ pk: join('J', jobId), sk: join('P', numbered(step)) }),
  shadowDifference: (version: number, contractId: string) => ({
    pk: join('X', String(version)),
    sk: contractId,
  }),
  ruleReviews: (ruleId: string, ruleVersion: number) => ({
    pk: join('R', ruleId),
    sk: numbered(ruleVersion),
  }),
  // The ledgers of erasures of workers, whose rows are sealed, and of reports: row by number, and the head (0) counts them
  erasure: (number: number) => ({ pk: 'ERASURES', sk: ledgerPlace(number) }),
  reportErasureSeen: (number: number) => ({ pk: 'ERASED-REPORTS', sk: ledgerPlace(number) }),
  official: (principal: string) => ({ pk: join('U', principal), sk: '0' }),
  // Who is appointed as what, all in one partition: there are hundreds of officials, and not millions
  appointment: (appointmentId: string) => ({ pk: 'APPOINTMENTS', sk: appointmentId }),
  // Whose an employer is: one item a person and purpose, so that one Get tells, and the same by person, so that one Query does
  assignment: (employerId: string, officialId: string, purpose: string) => ({
    pk: join('Y', employerId),
    sk: join('A', officialId, purpose),
  }),
  assignmentsOf: (employerId: string) => ({ pk: join('Y', employerId), prefix: startingWith('A') }),
  assignedTo: (officialId: string, employerId: string, purpose: string) => ({
    pk: join('Y', officialId),
    sk: join('E', employerId, purpose),
  }),
  // Who has it in hand now, in one item, so that a page of employers is one BatchGet
  inHand: (employerId: string) => ({ pk: join('Y', employerId), sk: '0' }),
  // What an official looked at on a day, each once, and how much that was; dropped after some days
  dayOf: (officialId: string, day: string) => ({ pk: join('D', officialId, day), sk: '0' }),
  openedOn: (officialId: string, day: string, subject: string) => ({
    pk: join('D', officialId, day),
    sk: join('O', subject),
  }),
  // Which report was found by its receipt, and by whom; dropped after some hours
  foundByReceipt: (officialId: string, reportId: string) => ({
    pk: join('D', officialId),
    sk: join('R', reportId),
  }),
  // An emergency, what was opened under it, the list of all, and the one that is open for somebody now
  breakGlass: (id: string) => ({ pk: join('Z', id), sk: '0' }),
  openedUnder: (id: string, subject: string) => ({ pk: join('Z', id), sk: join('O', subject) }),
  allOpenedUnder: (id: string) => ({ pk: join('Z', id), prefix: startingWith('O') }),
  listedGlass: (at: string, id: string) => ({ pk: 'GLASS', sk: join(at, id) }),
  openGlass: (officialId: string) => ({ pk: join('Z', officialId), sk: '0' }),
  allAssignedTo: (officialId: string) => ({ pk: join('Y', officialId), prefix: startingWith('E') }),
} as const;

export const protectedPrefixes = {
  report: startingWith('T'),
  inspection: startingWith('V'),
  permitRecord: startingWith('O'),
  finding: startingWith('N'),
  standing: startingWith('C'),
  jobPart: startingWith('P'),
  answer: startingWith('A'),
} as const;
