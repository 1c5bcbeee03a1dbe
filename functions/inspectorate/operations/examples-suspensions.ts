import { agencyId, contractId } from './examples.ts';

/** What the documents show and the tests execute: the agency's certificate is suspended, and brought back once all is repaid. */
export const certificateId = 'cert_1d7c5a9e-2b4f-4e6a-8c3d-5f0e9b7a6c11';
export const suspendedCertificateId = 'cert_8e4b2d6f-1c7a-4d9e-9f3b-0a5c7e1d2b33';
export const suspensionId = 'sus_6a2e8c4b-9d1f-4b7a-8e5c-3d0f1a2b4c66';
const releaseId = 'rel_2c9b7d5e-8a4f-4c6e-9b1d-7e3f5a0c8d77';
const noticeId = 'ntc_5e1d3b7a-6c9f-4a2e-8d4b-9f0c2e6a1b88';
const at = '2026-06-17T09:00:00.000Z';
const number = '7K3M9QXD2FHW';
const reason = 'The worker told of a fee, and the wage slips show how it was taken back.';
const frozen = (id: string, version = 1) => ({
  id,
  version,
  sha256: '3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b',
});

export const proposal = {
  coverReason: 'routineReview',
  contractIds: [contractId],
  window: { days: 7 },
  reason,
};
export const decision = { outcome: 'reinstate', grounds: 'decision', coverReason: 'earlierNotice', reason };

export const suspension = {
  id: suspensionId,
  certificateId,
  number,
  holderId: agencyId,
  contractIds: [contractId],
  basis: { reportIds: [], flagIds: [], inspectionIds: [] },
  decisions: [
    {
      outcome: 'suspend',
      at,
      by: 'inspector',
      reason,
      releaseId,
      noticeId,
      file: {
        certificate: frozen(certificateId),
        contracts: [frozen(contractId)],
        assessments: [],
        reports: [],
        flags: [],
        inspections: [],
      },
    },
  ],
  version: 1,
  state: 'proposed',
  pending: true,
  releases: [{ id: releaseId, state: 'draft' }],
  replies: [],
  events: [],
};

export const history = {
  certificate: {
    id: certificateId,
    number,
    holder: {
      organisationId: agencyId,
      kind: 'agency',
      name: { latin: 'Bridge of Trust Manpower', arabic: 'جسر الثقة لتوريد الأيدي العاملة' },
      licence: { number: 'LMRA-2071', country: 'BH', validUntil: '2027-06-30' },
    },
    signatory: { name: 'Huda Al Khalifa', role: 'Managing director' },
    statementVersion: 1,
    placements: [
      {
        contractId,
        corridor: { origin: 'IN', destination: 'BH' },
        disclosureId: 'fds_0b9e2c33-7f3d-4c57-b7f7-6a9be0b3c144',
        paid: [{ item: 'RF01', paidBy: ['EMPLOYER'] }],
        nothingPaidFor: ['IL01'],
      },
    ],
    validFrom: '2026-04-01',
    validUntil: '2027-03-31',
    status: { list: 1, index: 4711 },
    credential: {
      number: 1,
      issuedAt: '2026-04-01T06:00:00.000Z',
      validFrom: '2026-04-01',
      validUntil: '2026-04-30',
    },
    steps: [{ kind: 'issued', at: '2026-04-01T06:00:00.000Z' }],
    issuedAt: '2026-04-01T06:00:00.000Z',
    version: 1,
  },
  state: 'valid',
  suspensions: [suspension],
};
export const held = {
  items: [{ certificate: history.certificate, state: history.state }],
  page: { next: null },
};
