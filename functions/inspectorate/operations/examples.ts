/** What the documents of this face show and the tests execute: the situation of the README's tour, seen by an inspector. */
const at = '2026-03-02T08:15:03.000Z';
export const employerId = 'org_6c1f0f0e-58a7-4b6e-9a35-0d5f6f6f3b11';
export const agencyId = 'org_b7b0a7f4-2d55-4f0e-8f0d-1c9a4f3c2e22';
export const contractId = 'ctr_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90';
export const flagId = 'flg_5b3e1c0a9f8d47266a1e0c9b7d5f3a21';
const ruleSet = { version: 1, hash: '0'.repeat(64) };

export const rank = {
  level: 'medium',
  lower: 207,
  upper: 1000,
  byLevel: { none: 0, low: 0, medium: 1, high: 0, urgent: 0 },
  byIndicator: { deception: 1 },
  contracts: 1,
  completeness: 640,
  missingByLaw: 0,
  newestFlagAt: '2026-03-02T08:15:03Z',
  reasons: [{ code: 'contractsAtLevel', level: 'medium', count: 1, of: 1 }],
};
const words = { en: 'Level medium: 1 contract of 1.', ar: 'المستوى متوسط: عقد واحد من 1.' };
const why = [{ reason: rank.reasons[0], words }];
const name = { latin: 'Marsa Contracting W.L.L.', arabic: 'مرسى للمقاولات ذ.م.م' };

export const flaggedEmployer = {
  employerId,
  kind: 'establishment',
  name,
  sector: 'F',
  governorates: ['capital'],
  rank,
  why,
  lookBy: '2026-04-01',
};

export const organisation = {
  id: employerId,
  kind: 'employer',
  employerKind: 'establishment',
  name,
  registrationNumber: '48231-1',
  registrationCountry: 'BH',
  sector: 'F',
  verification: { status: 'unverified' },
  registeredAt: '2026-03-02T08:10:00.000Z',
  version: 1,
};
const verification = { status: 'verified', decidedOn: '2026-03-02' };
export const verified = { ...organisation, verification, version: 2 };
const message = {
  en: 'Pays less than was promised: the basic wage was BHD 150.000 a month in the offer and is BHD 120.000 a month now, 20% less.',
  ar: 'يدفع أقل مما وُعد به: كان الأجر الأساسي في العرض BHD 150.000 في الشهر، وهو الآن BHD 120.000 في الشهر، والفرق 20%.',
};

const contractOfProfile = {
  contractId,
  level: 'medium',
  ifUnknownsFlagged: 'urgent',
  indicators: ['deception'],
  completeness: { known: 16, total: 25 },
  newestFlagAt: at,
};
const reason = {
  flagId,
  kind: 'indicator',
  indicator: 'deception',
  level: 'medium',
  title: { en: 'Basic wage below the offer', ar: 'الأجر الأساسي أقل من العرض' },
  message,
  protectedInformation: false,
  shownIn: 'terms',
};

export const profile = {
  organisation,
  governorates: ['capital'],
  agencyIds: [agencyId],
  rank,
  why,
  contracts: [{ ...contractOfProfile, reasons: [reason] }],
  computedAt: at,
  history: [{ month: '2026-03', level: 'medium', lower: 207, upper: 1000 }],
  lookBy: '2026-04-01',
};

export const recruitment = {
  agencies: [
    {
      agencyId,
      name: { latin: 'Bridge of Trust Manpower', arabic: 'جسر الثقة لتوريد الأيدي العاملة' },
      contracts: 1,
      level: 'medium',
      alsoFor: [],
      others: 0,
    },
  ],
  direct: 0,
  intermediaries: [],
  read: { contracts: 1, of: 1 },
};

export const agencyProfile = {
  ...profile,
  contracts: [contractOfProfile],
  organisation: {
    id: agencyId,
    kind: 'agency',
    name: { latin: 'Bridge of Trust Manpower', arabic: 'جسر الثقة لتوريد الأيدي العاملة' },
    registrationNumber: '71904',
    registrationCountry: 'BH',
    licences: [
      {
        number: 'LMRA-2071',
        country: 'BH',
        validFrom: '2025-07-01',
        validUntil: '2027-06-30',
        guarantee: { amount: '20000.000', currency: 'BHD' },
      },
    ],
    verification: { status: 'unverified' },
    registeredAt: '2026-03-02T08:12:00.000Z',
    version: 1,
  },
};

export const flag = {
  id: flagId,
  contractId,
  employerId,
  agencyId,
  status: 'raised',
  level: 'medium',
  rule: {
    id: 'wage-below-offer',
    version: 1,
    kind: 'indicator',
    indicator: 'deception',
    legs: ['involuntariness'],
    dimensions: ['recruitment'],
    title: { en: 'Wage below the offer', ar: 'أجر أقل من العرض' },
    expression: "own.changes.exists(c, c.term == 'wage' && c.result == 'worse' && c.changePerMille < -50)",
    deciding: [0, 88],
    legalBasis: [{ instrument: 'ILO Indicators of Forced Labour (2012)', confidence: 'high' }],
    guidance: {
      en: 'Ask alone, in the language of the worker, what was promised and by whom.',
      ar: 'اسأل العامل على انفراد وبلغته عمّا وُعد به ومن وعده.',
    },
  },
  ruleSet,
  message,
  facts: [{ path: 'own.changes[0].changePerMille', value: -200, at: [42, 58] }],
  evidence: { fall: 200, wage: 120000, versions: ['destination'] },
  currency: 'BHD',
  asOf: '2026-03-02',
  raisedAt: at,
  steps: [{ kind: 'raised', at, evidenceHash: '0'.repeat(64) }],
  protectedInformation: false,
  version: 1,
};

export const review = {
  decision: 'substantiated',
  reason: 'The worker showed the offer letter and two pay slips.',
};
export const reviewedFlag = {
  ...flag,
  status: 'substantiated',
  steps: [
    ...flag.steps,
    { kind: 'substantiated', at: '2026-03-03T06:00:00.000Z', by: 'inspector', reason: review.reason },
  ],
  version: 2,
};

const contract = {
  id: contractId,
  employerId,
  agencyId,
  recruitment: { channel: 'agency', country: 'IN' },
  placeOfWork: { country: 'BH', governorate: 'capital' },
  offer: {
    madeOn: '2026-01-10',
    terms: { wage: { basic: { amount: '150.000', currency: 'BHD' }, period: 'month' } },
  },
  signedAtDestination: {
    signedOn: '2026-02-24',
    terms: { wage: { basic: { amount: '120.000', currency: 'BHD' }, period: 'month' } },
  },
  registeredBy: agencyId,
  worker: { name: { latin: 'Rajesh Kumar Nair' }, document: { type: 'passport', lastThree: '567' } },
  amendments: [],
  status: 'active',
  registeredAt: '2026-03-02T08:15:00.000Z',
  version: 1,
};

export const dossier = {
  contract,
  employer: organisation,
  agency: null,
  comparisons: [
    {
      version: 'destination',
      on: '2026-02-24',
      terms: [{ term: 'wage', result: 'worse', changePerMille: -200 }],
    },
  ],
  feeDisclosures: { employer: [], agency: [] },
  annotations: [],
  contradictedFees: [],
  toldFees: [],
  records: { wagePayments: [], workingTimes: [], custody: [], housing: [] },
  onFile: { reports: 0, inspections: 0, permitRecords: 0 },
  certificate: null,
  recruitmentCost: { wage: { amount: '120.000', currency: 'BHD' } },
  assessment: {
    id: 'asm_5b3e1c0a9f8d47266a1e0c9b7d5f3a21',
    version: 1,
    level: 'medium',
    ifUnknownsFlagged: 'urgent',
    urgentBecause: [],
    completeness: { known: 16, total: 25 },
    ruleSet,
    factsHash: '0'.repeat(64),
    assessedAt: at,
    unanswered: [
      {
        ruleId: 'documents-held',
        kind: 'indicator',
        missing: [{ path: 'own.custody.heldBy', why: 'absent' }],
      },
    ],
    dataQuality: [],
  },
  flags: [
    {
      id: flagId,
      ruleId: 'wage-below-offer',
      kind: 'indicator',
      indicator: 'deception',
      level: 'medium',
      status: 'raised',
      message,
      raisedAt: at,
      protectedInformation: false,
      quotable: true,
    },
  ],
};
