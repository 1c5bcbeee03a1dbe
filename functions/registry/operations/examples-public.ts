/** The number of a certificate, with its check character. */
export const certificateNumber = '7K3M9QXD2F0X';

export const certificate = {
  number: certificateNumber,
  state: 'valid',
  certificate: {
    holder: {
      kind: 'agency',
      name: { latin: 'Bridge Recruitment', arabic: 'جسر للتوظيف' },
      licence: { number: 'LMRA-77', country: 'BH' },
    },
    corridors: [{ origin: 'NP', destination: 'BH' }],
    statement: { version: 1, en: 'We recruited for every placement …', ar: 'أجرينا توظيف كل عامل …' },
    placements: 3,
    validFrom: '2026-03-01',
    validUntil: '2027-02-28',
    credentialUntil: '2026-03-30',
  },
  checkedAt: '2026-03-01T08:00:00Z',
};

export const unknownAgency = {
  state: 'unknown',
  certificates: [],
  alsoIn: [],
  checkedAt: '2026-03-01T08:00:00Z',
};

/** A JWS in form alone: what a certificate's credential looks like. */
export const aToken = 'eyJhbGciOiJFUzI1NiIsInR5cCI6InZjK2p3dCJ9.e30.c2lnbmF0dXJl';

export const keySet = {
  keys: [
    {
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
      use: 'sig',
      alg: 'ES256',
      kid: 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U',
    },
  ],
};
