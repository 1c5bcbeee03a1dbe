import { report, reportId } from './examples-told.ts';

/** What the documents show and the tests execute: the life of a report after it was filed. */
/** A report of another contract than that of the tour, and one that is taken out of use. */
export const otherContractId = 'ctr_d2c3b4a5-9f8e-4d7c-8b6a-5f4e3d2c1b77';
export const otherReportId = 'rpt_7e8f9a0b-1c2d-4e3f-8a4b-5c6d7e8f9a88';
const at = '2026-06-10T08:20:00.000Z';
const by = 'inspector';
const after = (version: number, step: object, changed: object = {}) => ({
  ...report,
  ...changed,
  steps: [...report.steps, { at, by, ...step }],
  version,
});

export const item = {
  id: reportId,
  state: 'open',
  urgency: 'soon',
  duress: false,
  heard: false,
  placed: 'contract',
  allegations: 2,
  child: false,
  channel: 'hotline',
  language: 'ml',
  waitingSince: report.receivedAt,
} as const;

export const correction = {
  allegations: [
    { code: 'WAGES_UNPAID', relation: 'self' },
    { code: 'PASSPORT_RETURN_REFUSED', relation: 'self' },
    { code: 'THREAT_DEPORTATION', relation: 'self' },
  ],
  urgency: 'soon',
  language: 'ml',
  happenedOn: '2026-06-08',
  channel: 'hotline',
} as const;
export const corrected = after(
  2,
  { kind: 'corrected', channel: 'hotline' },
  { allegations: correction.allegations },
);

export const consentChange = {
  consent: { assessment: 'given', contact: 'given', referral: 'given', release: 'refused' },
  channel: 'hotline',
} as const;
export const consentChanged = after(
  2,
  { kind: 'consentChanged', channel: 'hotline' },
  { consent: consentChange.consent },
);

export const withdrawal = { reason: 'askedByTeller', channel: 'hotline' } as const;
export const withdrawn = after(
  2,
  { kind: 'withdrawn', ...withdrawal },
  { id: otherReportId, state: 'withdrawn' },
);

export const placed = after(
  2,
  { kind: 'placed', from: { contractId: report.contractId } },
  { contractId: otherContractId },
);
export const taken = { ...item, state: 'inHand', waitingSince: at } as const;

export const message = {
  text: 'Can you tell us on which days the doors are locked? You do not have to.',
  language: 'en',
} as const;
export const sent = {
  id: 'msg_5d2c9f10-7a4b-4e3c-8f21-0b9a8c7d6e55',
  reportId,
  from: 'official',
  ...message,
  by,
  at,
};
