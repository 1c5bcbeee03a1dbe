import { contractId, employerId } from './examples.ts';

/** What the documents show and the tests execute: a question put to the employer of the tour. */
export const releaseId = 'rel_4b7d1e20-6f3a-4c5b-9d88-2e1f0a9b8c44';
export const noticeId = 'ntc_8c5e2f31-7a4b-4d6c-8e99-3f2e1d0c9b55';
export const signedReleaseId = 'rel_9d6f3a42-8b5c-4e7d-9faa-4a3b2c1d0e66';
export const servedReleaseId = 'rel_0e7a4b53-9c6d-4f8e-8abb-5b4c3d2e1f77';
const drafted = { kind: 'drafted', at: '2026-06-17T09:00:00.000Z', by: 'inspector' };
const signedStep = {
  kind: 'signed',
  at: '2026-06-17T10:30:00.000Z',
  by: 'supervisor',
  reason: 'It rests on the contract and on its amendments alone.',
};

export const draft = {
  kind: 'askEmployer',
  recipientId: employerId,
  coverReason: 'routineReview',
  contractIds: [contractId],
  ruleIds: ['wage-below-offer'],
  replyDays: 21,
  window: { days: 7 },
  words: {
    en: 'Please send the wage records of this contract since it began.',
    ar: 'يرجى إرسال سجلات الأجور لهذا العقد منذ بدايته.',
  },
} as const;

const body = {
  en: 'To Marsa Construction\nYour organisation was reviewed in the ordinary course.\n…',
  ar: 'إلى مرسى للإنشاءات\nجرت مراجعة منشأتكم في السياق المعتاد.\n…',
};
export const release = {
  id: releaseId,
  noticeId,
  kind: draft.kind,
  recipientId: employerId,
  coverReason: draft.coverReason,
  contractIds: [contractId],
  disclosureIds: [],
  ruleIds: ['wage-below-offer'],
  basis: { reportIds: [], flagIds: [], inspectionIds: [] },
  replyDays: 21,
  window: { days: 7 },
  told: false,
  consents: [],
  text: { subject: { en: 'Questions about your records', ar: 'أسئلة عن سجلاتكم' }, body },
  state: 'draft' as const,
  steps: [drafted],
  version: 1,
};

export const signature = { reason: signedStep.reason };
export const signed = {
  ...release,
  effectiveAt: '2026-06-21T07:00:00.000Z',
  effectiveOn: '2026-06-21',
  state: 'signed' as const,
  steps: [drafted, signedStep],
  version: 2,
};

const reason = 'The records arrived by another way meanwhile.';
export const ending = { reason };
export const withdrawn = {
  ...release,
  state: 'withdrawn' as const,
  steps: [drafted, { kind: 'withdrawn', at: '2026-06-17T11:00:00.000Z', by: 'inspector', reason }],
  version: 2,
};
export const closed = {
  ...signed,
  state: 'closed' as const,
  steps: [
    ...signed.steps,
    { kind: 'tookEffect', at: signed.effectiveAt },
    { kind: 'closed', at: '2026-07-20T08:00:00.000Z', by: 'inspector', reason },
  ],
  version: 4,
};
