import { join, numbered, startingWith } from './join.ts';

/** Keys of `core`: organisations, contracts with what each party declares, rule sets, rates, idempotency records. */
export const coreKeys = {
  // An organisation, its earlier versions, and the claim of a verified registration number
  organisation: (organisationId: string) => ({ pk: join('O', organisationId), sk: '0' }),
  organisationVersion: (organisationId: string, version: number) => ({
    pk: join('O', organisationId),
    sk: join('V', numbered(version)),
  }),
  registrationNumber: (country: string, number: string) => ({
    pk: join('N', country, number.toUpperCase()),
    sk: '0',
  }),
  // The claim of a licence that an official confirmed: one agency a number and licensing country
  licenceNumber: (number: string, country: string) => ({ pk: join('L', number.toUpperCase()), sk: country }),
  // Its people and machines, and the invitations that are still open, beside it; an invitation's code leads here
  member: (organisationId: string, principal: string) => ({
    pk: join('O', organisationId),
    sk: join('M', principal),
  }),
  members: (organisationId: string) => ({ pk: join('O', organisationId), prefix: startingWith('M') }),
  invitation: (organisationId: string, invitationId: string) => ({
    pk: join('O', organisationId),
    sk: join('I', invitationId),
  }),
  invitations: (organisationId: string) => ({ pk: join('O', organisationId), prefix: startingWith('I') }),
  invitationCode: (place: string) => ({ pk: join('J', place), sk: '0' }),
  membership: (principal: string) => ({ pk: join('M', principal), sk: '0' }),

  // One partition a contract, so that a dossier is one Query. A contract with its amendments and its end sorts
  // before the disclosures, each party's under its own prefix, so that no party ever loads another's.
  contract: (contractId: string) => ({ pk: join('C', contractId), sk: '0' }),
  amendment: (contractId: string, version: number) => ({
    pk: join('C', contractId),
    sk: join('A', numbered(version)),
  }),
  ending: (contractId: string) => ({ pk: join('C', contractId), sk: 'B' }),
  disclosure: (contractId: string, filedBy: string, [receivedAt, id]: readonly [string, string]) => ({
    pk: join('C', contractId),
    sk: join('D', filedBy, receivedAt, id),
  }),
  disclosuresOf: (contractId: string, party: string) => ({
    pk: join('C', contractId),
    prefix: join('D', party, ''),
  }),
  // Remarks of either party, which both read: oldest first
  annotation: (contractId: string, receivedAt: string, id: string) => ({
    pk: join('C', contractId),
    sk: join('N', receivedAt, id),
  }),
  annotations: (contractId: string) => ({ pk: join('C', contractId), prefix: startingWith('N') }),
  // What each party records while the contract runs: one prefix a party and kind, so that one's own are one Query, and a
  // later record of the same period stands behind the earlier one.
  record: (contractId: string, party: string, place: readonly string[]) => ({
    pk: join('C', contractId),
    sk: join('R', party, ...place),
  }),
  recordsBy: (contractId: string, party: string, kind?: string) => ({
    pk: join('C', contractId),
    prefix: kind === undefined ? join('R', party, '') : join('R', party, kind, ''),
  }),
  // What the authority demanded of a party for a contract, as it was served: a partition of its own, so that whoever serves
  // it can write no contract
  demand: (contractId: string, recipientId: string, noticeId: string) => ({
    pk: join('CD', contractId),
    sk: join(recipientId, noticeId),
  }),
  demandsOf: (contractId: string, recipientId: string) => ({
    pk: join('CD', contractId),
    prefix: join(recipientId, ''),
  }),
  listedContract: (status: string, registeredAt: string, contractId: string) =>
    join(status, registeredAt, contractId),
  listedWith: (status: string) => join(status, ''),
  // Employers stand in the index of their contracts under a partition of their own, so that whoever needs every contract
  // walks the index instead of scanning the table.
  listedEmployers: () => 'EMPLOYERS',
  // Organisations of which no official has decided stand in the index of agencies' contracts, the earliest registered first
  waitingOrganisations: () => 'WAITING',
  listedOrganisation: (registeredAt: string, organisationId: string) => join(registeredAt, organisationId),

  // What was served on an organisation, with its answers: one partition a recipient
  servedNotice: (recipientId: string, noticeId: string) => ({
    pk: join('S', recipientId),
    sk: join('N', noticeId),
  }),
  servedNotices: (recipientId: string) => ({ pk: join('S', recipientId), prefix: startingWith('L') }),
  listedNotice: (recipientId: string, [servedAt, noticeId]: readonly [string, string]) => ({
    pk: join('S', recipientId),
    sk: join('L', servedAt, noticeId),
  }),
  noticeReply: (recipientId: string, noticeId: string) => ({
    pk: join('S', recipientId),
    sk: join('R', noticeId),
  }),

  // A certificate with its earlier versions and its credentials; by the number that people read aloud; of an organisation
  certificate: (certificateId: string) => ({ pk: join('W', certificateId), sk: '0' }),
  certificateVersion: (certificateId: string, version: number) => ({
    pk: join('W', certificateId),
    sk: join('V', numbered(version)),
  }),
  certificateCredential: (certificateId: string, number: number) => ({
    pk: join('W', certificateId),
    sk: join('K', numbered(number)),
  }),
  certificateNumber: (number: string) => ({ pk: join('WN', number), sk: '0' }),
  listedCertificate: (organisationId: string, [issuedAt, certificateId]: readonly [string, string]) => ({
    pk: join('WO', organisationId),
    sk: join(issuedAt, certificateId),
  }),
  // Of a placement: the one certificate that speaks for it, and of each holder all that ever did
  placementCertificate: (contractId: string) => ({ pk: join('WP', contractId), sk: '0' }),
  placementCertificates: (contractId: string, holderId: string) => ({
    pk: join('WP', contractId),
    prefix: startingWith(join('L', holderId)),
  }),
  listedOfPlacement: (
    [contractId, holderId]: readonly [string, string],
    [issuedAt, certificateId]: readonly [string, string],
  ) => ({
    pk: join('WP', contractId),
    sk: join('L', holderId, issuedAt, certificateId),
  }),
  // Places in the status lists: each taken once, and those of which a bit was ever set
  statusPlace: (list: number, index: number) => ({ pk: join('WS', String(list)), sk: numbered(index) }),
  statusBit: (list: number, index: number) => ({ pk: join('WB', String(list)), sk: numbered(index) }),

  // Rule sets and exchange rates; idempotency records, which stand in `protected` too
  activeRuleSet: () => ({ pk: 'RULES', sk: 'ACTIVE' }),
  ruleSet: (version: number) => ({ pk: 'RULES', sk: join('V', numbered(version)) }),
  ruleSetRecord: (version: number) => ({ pk: 'RULES', sk: join('D', numbered(version)) }),
  ruleSetCases: (version: number) => ({ pk: 'RULES', sk: join('C', numbered(version)) }),
  shadowRuleSet: () => ({ pk: 'RULES', sk: 'SHADOW' }),
  rates: () => ({ pk: 'RATES', sk: '0' }),
  idempotency: (keyHash: string) => ({ pk: join('I', keyHash), sk: '0' }),
} as const;

/** Names of the sparse indexes on `core`. */
export const indexes = { byEmployer: 'byEmployer', byAgency: 'byAgency' } as const;

/** Bounds of sort keys: a contract with its versions but without any disclosure. */
export const contractRange = { from: '0', to: 'B' } as const;

/** The first letters of the kinds of item in one partition. */
export const corePrefixes = {
  amendment: startingWith('A'),
  annotation: startingWith('N'),
  disclosure: startingWith('D'),
  record: startingWith('R'),
  ruleSetRecord: startingWith('D'),
} as const;
