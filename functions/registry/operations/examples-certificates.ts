import { agencyId, registerAgency } from './examples.ts';

/** The agency of the examples, verified, certifies the placement after it has paid back and declared every item. */
export const certificateId = 'cert_5d2f8b6e-0c1a-4f7b-9e3d-6a8c4b2e1f90';
export const givenUpId = 'cert_2c9a7e41-5b3d-4e08-8f6a-9d1b7c5e3a24';
export const placementId = 'ctr_8a1e6d3c-4f72-4b95-a0c8-2e7f5b9d1c46';
const issuedAt = '2026-04-01T08:15:00.000Z';

/** A disclosure in which every item of the definition stands: who paid it, or an explicit zero. */
export const wholeDisclosure = {
  workerPaidNothing: true,
  items: [
    { item: 'RF01', amount: { amount: '250.000', currency: 'BHD' }, payer: 'EMPLOYER', paidOn: '2026-02-10' },
    {
      item: 'RC101',
      amount: { amount: '4500.00', currency: 'INR' },
      payer: 'EMPLOYER',
      paidOn: '2026-01-25',
    },
    { item: 'RC601', amount: { amount: '61.000', currency: 'BHD' }, payer: 'EMPLOYER', paidOn: '2026-02-26' },
    { item: 'RC704', amount: { amount: '72.000', currency: 'BHD' }, payer: 'EMPLOYER', paidOn: '2026-02-01' },
  ],
  nothingPaidFor: [
    ...['RF02', 'RF03', 'RF04', 'RF05', 'RF06', 'RC102', 'RC103', 'RC2', 'RC3', 'RC4', 'RC5'],
    ...['RC602', 'RC603', 'RC604', 'RC701', 'RC702', 'RC703', 'RC705', 'RC706', 'RC707', 'RC708', 'IL'],
  ],
  loans: [],
};

export const applyForCertificate = {
  contractIds: [placementId],
  signatory: { name: 'Huda Al Khalifa', role: 'Managing director' },
};

const placement = {
  contractId: placementId,
  corridor: { origin: 'IN', destination: 'BH' },
  disclosureId: 'fds_0b9e2c33-7f3d-4c57-b7f7-6a9be0b3c144',
  paid: [
    { item: 'RF01', paidBy: ['EMPLOYER'] },
    { item: 'RC101', paidBy: ['EMPLOYER'] },
    { item: 'RC601', paidBy: ['EMPLOYER'] },
    { item: 'RC704', paidBy: ['EMPLOYER'] },
  ],
  nothingPaidFor: [
    ...[
      'RF02',
      'RF03',
      'RF04',
      'RF05',
      'RF06',
      'RC102',
      'RC103',
      'RC201',
      'RC202',
      'RC301',
      'RC302',
      'RC303',
    ],
    ...['RC401', 'RC402', 'RC403', 'RC501', 'RC502', 'RC503', 'RC602', 'RC603', 'RC604', 'RC701', 'RC702'],
    ...['RC703', 'RC705', 'RC706', 'RC707', 'RC708'],
    ...['IL01', 'IL02', 'IL03', 'IL04', 'IL05', 'IL06', 'IL07', 'IL08', 'IL09', 'IL10'],
  ],
};

const shown = {
  id: certificateId,
  number: '7K3M9QXD2F0X',
  validFrom: '2026-04-01',
  validUntil: '2027-03-31',
};

const first = { number: 1, issuedAt, validFrom: '2026-04-01', validUntil: '2026-04-30' };
const jwt = 'eyJhbGciOiJFUzI1NiIsInR5cCI6InZjK2p3dCJ9.eyJ2YWxpZEZyb20iOiIyMDI2LTA0LTAxIn0.c2lnbmF0dXJl';

export const certificate = {
  ...shown,
  state: 'valid',
  holder: {
    organisationId: agencyId,
    kind: 'agency',
    name: registerAgency.name,
    licence: { number: 'LMRA-2071', country: 'BH', validUntil: '2027-06-30' },
  },
  signatory: applyForCertificate.signatory,
  statement: {
    version: 1,
    en: 'We recruited for every placement listed here without any fee or related cost to the worker or the worker’s family. …',
    ar: 'أجرينا توظيف كل عامل مذكور هنا دون أي رسم أو تكلفة مرتبطة يتحملها العامل أو أسرته. …',
  },
  placements: [placement],
  credential: { ...first, jwt },
  history: [{ kind: 'issued', month: '2026-04' }],
  issuedAt,
  version: 1,
};

export const renewedCertificate = {
  ...certificate,
  credential: {
    number: 2,
    issuedAt: '2026-04-25T08:15:00.000Z',
    validFrom: '2026-04-25',
    validUntil: '2026-05-24',
    jwt,
  },
  version: 2,
};

export const withdrawCertificate = { reason: 'The placement was ended before it began.' };
export const withdrawnCertificate = {
  ...certificate,
  id: givenUpId,
  state: 'withdrawn',
  history: [
    ...certificate.history,
    { kind: 'withdrawn', month: '2026-04', reason: withdrawCertificate.reason },
  ],
  version: 2,
};

export const listedCertificate = {
  ...shown,
  state: 'valid',
  contractIds: [placementId],
  credentialUntil: '2026-04-30',
  issuedAt,
  version: 1,
};
