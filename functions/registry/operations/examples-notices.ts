import { contractId } from './examples.ts';

export const noticeId = 'ntc_8c5e2f31-7a4b-4d6c-8e99-3f2e1d0c9b55';

/** What the documents show and the tests execute: a notice as its recipient reads it. */
export const notice = {
  id: noticeId,
  kind: 'askEmployer',
  reason: 'routineReview',
  text: {
    subject: { en: 'Questions about your records', ar: 'أسئلة عن سجلاتكم' },
    body: {
      en: 'To Marsa Construction\nYour organisation was reviewed in the ordinary course.\n…',
      ar: 'إلى مرسى للإنشاءات\nجرت مراجعة منشأتكم في السياق المعتاد.\n…',
    },
  },
  contractIds: [contractId],
  disclosureIds: [],
  servedIn: '2026-06',
  replyBy: '2026-07-31',
  version: 1,
} as const;

export const reply = {
  stance: 'explains',
  text: 'The wage records are attached to our system under the number of the contract.',
} as const;
export const answered = { ...notice, reply: { ...reply, repliedOn: '2026-07-02' }, version: 2 } as const;
