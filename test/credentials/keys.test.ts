import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import jwt from 'jsonwebtoken';
import { afterAll, describe, expect, it } from 'vitest';
import { cloudCredentialSigner } from '../../functions/keys/cloud-credential-keys.ts';
import { openCredentialKeyFile } from '../../functions/local/keys/credential-key-file.ts';
import { LocalRunProblem } from '../../functions/local/problem.ts';
import type { CredentialSigner } from '../../lib/actions/key-service.ts';
import { aCertificate } from '../support/credentials/certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'insaf-credential-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const issuer = 'https://registry.insaf.example';
const now = '2026-04-01T08:00:00.000Z';
const certificate = aCertificate();
const signed = ({ sign }: CredentialSigner) => sign(certificate, certificate.credential);
const open = (path: string) => openCredentialKeyFile(path, issuer);
const pem = (key: object) => createPublicKey({ key: { ...key }, format: 'jwk' });
const newKey = async (): Promise<JWK> =>
  exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
const keysIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')).keys;

/** Puts a new key before the one that signs, as docs/verify.md tells it. */
async function rotate(path: string, retiredOn: string): Promise<void> {
  const [active, ...others] = keysIn(path);
  const keys = [{ key: await newKey() }, { ...active, retiredOn }, ...others];
  writeFileSync(path, JSON.stringify({ version: 1, keys }));
}

describe('a key file of this machine', () => {
  it('is made once, for its owner alone, and signs what a library that the product does not use believes', async () => {
    const path = join(folder, 'made.json');
    const signer = await open(path);
    const again = await open(path);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const token = await signed(again);
    const [key] = signer.publishedOn('2026-04-01');
    expect(key?.kid).toBe(await calculateJwkThumbprint({ ...key }));
    const checked = jwt.verify(token, pem(key ?? {}), {
      algorithms: ['ES256'],
      issuer,
      complete: true,
      clockTimestamp: Date.parse(now) / 1_000,
    });
    expect(checked.header).toEqual({ alg: 'ES256', typ: 'vc+jwt', kid: key?.kid });
    expect(checked.payload).toMatchObject({
      id: `${issuer}/v1/public/certificates/${certificate.number}`,
      validUntil: '2026-04-30T20:59:59Z',
    });
  });

  it('tells nobody a private half', async () => {
    const path = join(folder, 'private.json');
    const told = JSON.stringify((await open(path)).publishedOn('2026-04-01'));
    const [{ key }] = keysIn(path);
    expect(told).toContain(key.x);
    expect(told).not.toContain(key.d);
  });

  it('rotates: the new key signs, and an old one is told to everybody until the last that it signed has ended', async () => {
    const path = join(folder, 'rotated.json');
    const before = await open(path);
    const old = await signed(before);
    await rotate(path, '2026-04-01');
    const after = await open(path);
    const kids = (day: string) => after.publishedOn(day).map(({ kid }) => kid);
    const [oldKid] = before.publishedOn('2026-04-01').map(({ kid }) => kid);
    expect(kids('2026-04-01')).toHaveLength(2);
    expect(kids('2026-04-01')[0]).not.toBe(oldKid);
    expect(jwt.decode(await signed(after), { complete: true })?.header.kid).toBe(kids('2026-04-01')[0]);
    const [, oldKey] = after.publishedOn('2026-05-01');
    expect(() =>
      jwt.verify(old, pem(oldKey ?? {}), { clockTimestamp: Date.parse(now) / 1_000 }),
    ).not.toThrow();
    // Signed in the last second of its last day, a credential lives into the thirty-first.
    expect(kids('2026-05-02')).toContain(oldKid);
    expect(kids('2026-05-03')).not.toContain(oldKid);
  });

  it('is refused with a cure when it is damaged, and when the key that should sign is retired', async () => {
    const path = join(folder, 'damaged.json');
    await open(path);
    const [active] = keysIn(path);
    writeFileSync(path, JSON.stringify({ version: 1, keys: [{ ...active, retiredOn: '2026-04-01' }] }));
    await expect(open(path)).rejects.toThrow('retired');
    writeFileSync(path, JSON.stringify({ version: 1, keys: [] }));
    await expect(open(path)).rejects.toThrow(LocalRunProblem);
  });
});

describe('the keys of the cloud', () => {
  const der = (jwk: JWK) => pem(jwk).export({ format: 'der', type: 'spki' }).toString('base64');
  const config = { region: 'me-south-1', credentials: { accessKeyId: 'none', secretAccessKey: 'none' } };

  it('are told from what is pinned, the one that signs first', async () => {
    const [first, second] = [await newKey(), await newKey()];
    const pinned = JSON.stringify([
      { publicKey: der(first) },
      { publicKey: der(second), retiredOn: '2026-04-01' },
    ]);
    const signer = await cloudCredentialSigner({ keyId: 'arn', pinned, issuer }, config);
    expect(signer.publishedOn('2026-04-01').map(({ x }) => x)).toEqual([first.x, second.x]);
    expect(signer.publishedOn('2026-06-01').map(({ x }) => x)).toEqual([first.x]);
  });

  it('do not start when the settings name none', () => {
    expect(() => cloudCredentialSigner({ keyId: 'arn', pinned: '[]', issuer }, config)).toThrow();
  });
});
