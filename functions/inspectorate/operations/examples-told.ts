import { contractId } from './examples.ts';

/** What the documents show and the tests execute: what was told, seen and on file of the contract of the tour. */
const at = '2026-06-09T15:40:00.000Z';
export const reportId = 'rpt_2f6c1a90-8f1b-4d0e-9c33-7a5b0e1d2c55';
export const inspectionId = 'isp_6a0d9e2b-5c7f-4e1a-8b44-3f2e1d0c9b66';
export const agencyId = 'org_b7b0a7f4-2d55-4f0e-8f0d-1c9a4f3c2e22';

export const told = {
  contractId,
  allegations: [
    { code: 'WAGES_UNPAID', relation: 'self' },
    { code: 'PASSPORT_RETURN_REFUSED', relation: 'self' },
  ],
  channel: 'hotline',
  language: 'ml',
  urgency: 'soon',
  happenedOn: '2026-06-08',
  consent: { assessment: 'given', contact: 'given', referral: 'notAsked' },
} as const;
export const report = {
  id: reportId,
  ...told,
  receivedAt: at,
  state: 'open' as const,
  steps: [{ kind: 'filed' as const, at, by: 'hotline' }],
  version: 1,
};

export const observed = {
  contractId,
  visitedOn: '2026-06-16',
  observations: [
    { code: 'PASSPORTS_IN_CUSTODY', workers: 12, basis: 'seen' },
    { code: 'NO_PAYSLIPS', basis: 'record' },
  ],
  lookedForAll: false,
} as const;
export const inspection = {
  id: inspectionId,
  ...observed,
  recordedBy: 'inspector',
  receivedAt: '2026-06-16T14:05:00.000Z',
};

export const permit = {
  permit: {
    kind: 'workPermit',
    state: 'lapsed',
    since: '2026-05-20',
    fault: 'employer',
    holderIsEmployerOfRecord: true,
  },
} as const;
export const permitRecord = {
  id: 'ofr_1c4e7f20-0d3a-4b6c-9e55-8d7c6b5a4f77',
  contractId,
  ...permit,
  receivedAt: at,
};

export const finding = { finding: 'feeFinding', on: '2025-11-03' } as const;
export const enteredFinding = {
  id: 'ofr_3e5f8a31-2c4b-4d7e-8f66-9e8d7c6b5a88',
  organisationId: agencyId,
  ...finding,
  receivedAt: at,
};
