/**
 * Every partition key, sort key and index key of the four tables. `#` stands in no other file, and no id contains it, so a
 * key cannot be forged through an id.
 */
const join = (...parts: string[]): string => parts.join('#');
const numbered = (n: number): string => String(n).padStart(6, '0');

export const keys = {
  // core: an organisation, its earlier versions, and the claim of a verified registration number
  organisation: (organisationId: string) => ({ pk: join('O', organisationId), sk: '0' }),
  organisationVersion: (organisationId: string, version: number) => ({
    pk: join('O', organisationId),
    sk: join('V', numbered(version)),
  }),
  registrationNumber: (country: string, number: string) => ({
    pk: join('N', country, number.toUpperCase()),
    sk: '0',
  }),
  membership: (principal: string) => ({ pk: join('M', principal), sk: '0' }),

  // core: one partition a contract, so that a dossier is one Query. A contract with its amendments and its end sorts
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
  listedContract: (status: string, registeredAt: string, contractId: string) =>
    join(status, registeredAt, contractId),
  listedWith: (status: string) => join(status, ''),
  // Employers stand in the index of their contracts under a partition of their own, so that whoever needs every contract
  // walks the index instead of scanning the table.
  listedEmployers: () => 'EMPLOYERS',

  // core: rule sets and exchange rates; protected or core: idempotency records
  activeRuleSet: () => ({ pk: 'RULES', sk: 'ACTIVE' }),
  ruleSet: (version: number) => ({ pk: 'RULES', sk: join('V', numbered(version)) }),
  ruleSetRecord: (version: number) => ({ pk: 'RULES', sk: join('D', numbered(version)) }),
  ruleSetCases: (version: number) => ({ pk: 'RULES', sk: join('C', numbered(version)) }),
  shadowRuleSet: () => ({ pk: 'RULES', sk: 'SHADOW' }),
  rates: () => ({ pk: 'RATES', sk: '0' }),
  idempotency: (keyHash: string) => ({ pk: join('I', keyHash), sk: '0' }),

  // protected: one partition a contract for its assessment and flags
  assessment: (contractId: string) => ({ pk: join('C', contractId), sk: 'A' }),
  flag: (contractId: string, flagId: string) => ({ pk: join('C', contractId), sk: join('F', flagId) }),
  flagPointer: (flagId: string) => ({ pk: join('F', flagId), sk: '0' }),
  flagVersion: (flagId: string, version: number) => ({
    pk: join('F', flagId),
    sk: join('V', numbered(version)),
  }),
  assessmentPointer: (assessmentId: string) => ({ pk: join('S', assessmentId), sk: '0' }),
  standing: (organisationId: string, contractId: string) => ({
    pk: join('P', organisationId),
    sk: join('C', contractId),
  }),
  profile: (organisationId: string) => ({ pk: join('P', organisationId), sk: '0' }),
  flaggedRow: (facet: string, shard: number, rank: string) => ({
    pk: join('Q', facet, String(shard)),
    sk: rank,
  }),
  // protected: what was told, observed and officially recorded, with its contract or else in the partition of the
  // organisation; and the pointer by which a pseudonym of the journal resolves
  knownOfContract: (contractId: string, place: readonly string[]) => ({
    pk: join('C', contractId),
    sk: join(...place),
  }),
  knownOfOrganisation: (organisationId: string, place: readonly string[]) => ({
    pk: join('E', organisationId),
    sk: join(...place),
  }),
  knownPointer: (id: string) => ({ pk: join('T', id), sk: '0' }),
  // protected: earlier assessments with what a replay needs, contracts that wait for a rule set, jobs over all contracts
  assessmentHistory: (contractId: string, version: number) => ({
    pk: join('H', contractId),
    sk: numbered(version),
  }),
  waitingContract: (contractId: string) => ({ pk: 'WAITING', sk: contractId }),
  openJob: (jobId: string) => ({ pk: 'JOBS', sk: jobId }),
  job: (jobId: string) => ({ pk: join('J', jobId), sk: '0' }),
  jobPart: (jobId: string, step: number) => ({ pk: join('J', jobId), sk: join('P', numbered(step)) }),
  shadowDifference: (version: number, contractId: string) => ({
    pk: join('X', String(version)),
    sk: contractId,
  }),
  ruleReviews: (ruleId: string, ruleVersion: number) => ({
    pk: join('R', ruleId),
    sk: numbered(ruleVersion),
  }),
  official: (principal: string) => ({ pk: join('U', principal), sk: '0' }),

  // identity: sealed snapshots, put and never read by the faces
  workerSnapshot: (contractId: string) => ({ pk: join('W', contractId), sk: '0' }),

  // journal: a partition a subject; the id in the sort key keeps two entries of one instant apart
  journalEntry: (subject: string, at: string, entryId: string) => ({ pk: subject, sk: join(at, entryId) }),
} as const;

/** Names of the sparse indexes on `core`. */
export const indexes = { byEmployer: 'byEmployer', byAgency: 'byAgency' } as const;

/** Bounds of sort keys: a contract with its versions but without any disclosure, and the first letters of other kinds. */
export const contractRange = { from: '0', to: 'B' } as const;
export const prefixes = {
  amendment: 'A#',
  disclosure: 'D#',
  record: 'R#',
  flag: 'F#',
  report: 'T#',
  inspection: 'V#',
  permitRecord: 'O#',
  finding: 'N#',
  standing: 'C#',
  ruleSetRecord: 'D#',
  jobPart: 'P#',
} as const;
