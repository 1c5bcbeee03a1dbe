/** What the documents show and the tests execute: the journal of the contract of the tour. */
export const entryId = 'jrn_5d1f8a44-7a36-4a0f-8d55-0c8e7b6a5f11';
export const publicKey =
  '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE…\n-----END PUBLIC KEY-----\n';

const hash = '8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4';
const logs = Array.from({ length: 16 }, (_, log) => `log ${log} 12 ${hash}`).join('\n');
const noteOf = (number: number) =>
  `insaf.example/journal\ncheckpoint ${number}\nat 2026-06-09T15:41:00.000Z\nprevious ${hash}\n${logs}\n\n— insaf.example/journal 3q2+7w==\n`;

export const entry = {
  id: entryId,
  at: '2026-06-09T15:40:00.000Z',
  kind: 'contract.registered',
  issuer: 'https://identity.insaf.example/organisations',
  actor: '6a1d…',
  client: 'console',
  organisationId: 'org_b7b0a7f4-2d55-4f0e-8f0d-1c9a4f3c2e22',
  subjects: ['ctr_0c5a3f8e-4d2b-4a6f-9e1d-7b8c9d0e1f22'],
  requestId: 'e1c5…',
  seal: { log: 5, index: 11 },
} as const;

export const checkpoint = { number: 1, note: noteOf(1) };
export const sealedEntry = { log: 5, index: 0, leaf: hash, entry: '{"a":"6a1d…","k":"contract.registered"}' };
export const inclusion = {
  note: noteOf(1),
  log: 5,
  index: 11,
  size: 12,
  entry: sealedEntry.entry,
  path: [],
};
export const consistency = {
  first: noteOf(1),
  second: noteOf(1),
  paths: Array.from({ length: 16 }, () => []),
};
