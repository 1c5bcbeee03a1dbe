/** What the documents of the work on rules show, and the tests execute: a draft that makes one rule stricter. */
const at = '2026-03-02T08:15:03.000Z';
const hash = '0'.repeat(64);
/** Numbers of rule sets that no other example uses, so that a test can put real ones in their place. */
export const draftVersion = 902;
export const reviewedVersion = 903;
export const provenVersion = 904;
export const publishedVersion = 1;
export const backtestId = 'job_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90';
export const assessmentId = 'asm_5b3e1c0a9f8d47266a1e0c9b7d5f3a21';
export const ruleId = 'wage-below-promise';

const step = { kind: 'drafted' as const, at, by: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f03' };
const title = { en: 'Wage far below the promise', ar: 'أجر أقل بكثير من الوعد' };

/** A rule that flags a wage more than 15 % below the offer. */
export const rule = {
  id: ruleId,
  version: 1,
  kind: 'indicator' as const,
  indicator: 'deception' as const,
  legs: ['involuntariness' as const],
  dimensions: ['recruitment' as const],
  strength: 'medium' as const,
  audience: 'inspector' as const,
  subject: 'contract' as const,
  period: 'contract' as const,
  appliesWhen: 'own.offerStated && own.signed',
  when: "own.changes.exists(c, c.term == 'wage' && c.changePerMille < -150)",
  evidence: {
    percent: {
      value:
        "sum(own.changes.filter(c, c.term == 'wage' && c.changePerMille < -150), c, 0 - c.changePerMille)",
      as: 'percent' as const,
    },
  },
  title,
  message: {
    en: 'The wage is {percent} below what was promised.',
    ar: 'الأجر أقل مما وُعد به بنسبة {percent}.',
  },
  legalBasis: [{ instrument: 'ILO Indicators of Forced Labour (2012)', confidence: 'high' as const }],
  guidance: {
    en: 'Ask the worker alone, in a language the worker speaks, what was promised, by whom and when.',
    ar: 'اسأل العامل على انفراد وبلغة يتكلمها عمّا وُعد به ومن وعده ومتى.',
  },
  inForce: { from: '2026-01-01' },
  jurisdictions: [],
};

const wage = (changePerMille: number) => [
  { version: 'destination', term: 'wage', result: changePerMille < 0 ? 'worse' : 'same', changePerMille },
];
const example = (name: string, own: object, outcome: 'flagged' | 'clear' | 'notApplicable') => ({
  name,
  facts: { own: { ...own } },
  jurisdiction: 'BH',
  eventDate: '2026-03-01',
  outcome,
});

export const cases = [
  example(
    'A fifth less than was promised is flagged',
    { offerStated: true, signed: true, changes: wage(-200) },
    'flagged',
  ),
  example(
    'The wage that was promised is clear',
    { offerStated: true, signed: true, changes: wage(0) },
    'clear',
  ),
  example(
    'Without an offer there is nothing to compare',
    { offerStated: false, signed: true },
    'notApplicable',
  ),
];
export const written = { rule, cases };

const summary = {
  version: draftVersion,
  state: 'draft' as const,
  base: publishedVersion,
  model: 'hardToSee2012' as const,
  from: null,
  draftedBy: step.by,
  draftedAt: at,
  changes: 1,
};
export const listed = { items: [summary], page: { next: null } };

export const ruleSet = {
  ...summary,
  hash,
  signature: null,
  rules: [
    {
      id: ruleId,
      version: 1,
      kind: 'indicator' as const,
      indicator: 'deception' as const,
      audience: 'inspector' as const,
      title,
      change: 'added' as const,
      cases: 3,
      red: [],
    },
  ],
  removed: [],
  steps: [step],
  bytes: 2_480,
};
export const inReview = { ...ruleSet, state: 'inReview' as const };
export const published = {
  ruleSet: {
    ...ruleSet,
    state: 'published' as const,
    from: '2026-03-02',
    signature: 'eyJhbGciOiJFUzI1NiJ9..',
  },
  reassessmentId: backtestId,
};

export const ruleView = {
  ruleSetVersion: draftVersion,
  ...written,
  results: cases.map(({ name, outcome }) => ({ name, expected: outcome, found: outcome })),
  unproven: [],
  reads: [
    'own.changes',
    'own.changes[].changePerMille',
    'own.changes[].term',
    'own.offerStated',
    'own.signed',
  ],
  cost: 653,
};

export const diff = {
  from: publishedVersion,
  to: draftVersion,
  model: { before: 'hardToSee2012' as const, after: 'hardToSee2012' as const },
  rules: [{ ruleId, change: 'added' as const, fields: [] }],
};

export const progress = {
  id: backtestId,
  ruleSetVersion: reviewedVersion,
  state: 'waiting' as const,
  percent: 0,
  contracts: 0,
  startedAt: at,
  updatedAt: at,
};
export const assumed = {
  inspectors: 10,
  visitsPerInspectorPerWeek: 5,
  level: 'high' as const,
  weeks: 13,
  sample: 20,
  seed: 'insaf',
};
const tried = [{ ruleId, version: 1, appliesWhen: rule.appliesWhen, when: rule.when }];
export const started = { ...progress, hash, tried: [], baseline: publishedVersion, result: null };

const levels = { none: 0, low: 0, medium: 1, high: 0, urgent: 0 };
const workload = { employers: 0, visitsPerInspectorPerWeek: 0, weeksToVisitAll: 0 };
export const change = {
  contractId: null,
  levelBefore: 'medium' as const,
  levelAfter: 'medium' as const,
  flagged: [ruleId],
  cleared: [],
};
export const finished = {
  ...started,
  tried: [...tried],
  state: 'finished' as const,
  percent: 100,
  contracts: 1,
  result: {
    asOf: '2026-03-02',
    contracts: 1,
    changed: 1,
    newlyFlagged: 0,
    newlyCleared: 0,
    levels: { before: levels, after: levels },
    employers: { before: levels, after: levels },
    rules: [{ ruleId, before: 0, after: 1, flagged: 1, cleared: 0 }],
    workload: { before: workload, after: workload, assumed },
    groups: [
      {
        by: 'recruitmentCountry' as const,
        code: 'IN',
        contracts: 1,
        before: 1,
        after: 1,
        ratioBefore: null,
        ratioAfter: null,
        ratioAfterAtLeast: null,
        warning: false,
      },
    ],
    sample: [change],
  },
};
export const changes = { items: [change], page: { next: null } };

export const performance = { ruleId, fewestReviews: 10 as const, overall: null, byVersion: [] };

export const replayed = {
  assessmentId,
  version: 1,
  ruleSet: { version: publishedVersion, hash },
  recordedHash: hash,
  replayedHash: hash,
  same: true,
  assessment: {
    asOf: '2026-03-02',
    currency: 'BHD',
    level: { level: 'medium' as const },
    outcomes: [
      {
        dimensions: ['recruitment' as const],
        kind: 'indicator' as const,
        legs: ['involuntariness' as const],
        outcome: 'flagged' as const,
        ruleId,
        ruleVersion: 1,
      },
    ],
    ruleSetHash: hash,
    ruleSetVersion: publishedVersion,
  },
};
