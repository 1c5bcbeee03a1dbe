import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { credentialSigner, heldKey } from '../../functions/keys/credential-signing.ts';
import { bitstringOf, statusListUrl, statusPurposes } from '../../lib/domain/certificates/status-list.ts';
import { type Check, documentedCheck } from '../support/credentials/documented-checks.ts';
import {
  type Attempt,
  type Claims,
  forgeries,
  type Genuine,
  signedBy,
} from '../support/credentials/forgeries.ts';
import { currentCertificate } from '../support/credentials/issued-certificate.ts';

const issuer = 'https://registry.insaf.example';
const folder = mkdtempSync(join(tmpdir(), 'insaf-forged-'));
afterAll(() => rmSync(folder, { recursive: true }));

const partOf = (token: string, at: 0 | 1): Claims =>
  JSON.parse(Buffer.from(token.split('.')[at] ?? '', 'base64url').toString('utf8'));

/** A genuine credential of a house of our own, with its keys and lists at hand. */
async function aGenuine(): Promise<Genuine> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  const signJws = await heldKey(privateJwk);
  const held = createPrivateKey({ key: privateJwk, format: 'jwk' });
  const signer = await credentialSigner({ keys: [{ publicJwk: privateJwk }], signJws, issuer });
  const certificate = currentCertificate();
  const token = await signer.sign(certificate, certificate.credential);
  const now = new Date();
  const { list } = certificate.status;
  const encodedList = `u${gzipSync(bitstringOf([])).toString('base64url')}`;
  const signed = await Promise.all(
    statusPurposes.map(
      async (purpose): Promise<[string, string]> => [
        statusListUrl(issuer, list, purpose),
        await signer.signStatusList({ list, purpose, encodedList, at: now.toISOString() }),
      ],
    ),
  );
  const lists = Object.fromEntries(signed);
  return {
    token,
    header: partOf(token, 0),
    claims: partOf(token, 1),
    lists: [statusListUrl(issuer, list, 'revocation'), statusListUrl(issuer, list, 'suspension')],
    listClaims: (purpose) => partOf(lists[`${issuer}/v1/public/status-lists/${list}-${purpose}`] ?? '', 1),
    signAs: async (header, claims) => signedBy(held, header, claims),
    known: {
      ...{ issuer, now, lists, number: certificate.number, oldestList: 3_600 },
      keys: signer.publishedOn(now.toISOString().slice(0, 10)),
    },
  };
}

let check: Check;
let genuine: Genuine;
beforeAll(async () => {
  check = await documentedCheck(folder);
  genuine = await aGenuine();
});

/** Whether whoever follows docs/verify.md would take it for a certificate in force. */
const isTaken = ({ token, known }: Attempt): boolean => {
  try {
    return check(token, known).state === 'valid';
  } catch {
    return false;
  }
};

const runs = 1_000;
const names = Object.keys(forgeries);
const seed = Number(process.env.FORGED_SEED ?? Date.now() % 2 ** 31);

it(`${runs} forged certificates of ${names.length} kinds are all refused`, async () => {
  expect(isTaken(genuine)).toBe(true);
  const counted = new Map<string, number>();
  let at = 0;
  const chances = fc.infiniteStream(fc.nat(2 ** 31 - 1));
  await fc.assert(
    fc.asyncProperty(chances, async (numbers) => {
      const name = names[at++ % names.length] ?? '';
      const chance = (below: number) => Number(numbers.next().value) % below;
      const attempt = await forgeries[name]?.(genuine, chance);
      if (!attempt) throw new Error('no forgery');
      counted.set(name, (counted.get(name) ?? 0) + 1);
      expect(isTaken(attempt), `${name}: ${attempt.token}`).toBe(false);
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  expect([...counted.values()].reduce((sum, n) => sum + n, 0)).toBe(runs);
  expect(counted.size).toBe(names.length);
  console.log(`FORGED_SEED=${seed}: ${[...counted].map(([name, n]) => `${n} × ${name}`).join('; ')}`);
});

it('a library that the product does not use takes the genuine one, and none that another key, no key or the public key signed', async () => {
  const [key] = genuine.known.keys;
  const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
  const options = { algorithms: ['ES256' as const], issuer };
  expect(() => jwt.verify(genuine.token, publicKey, options)).not.toThrow();
  const its = names.filter((name) => /key|algorithm|holder|placements|kid/.test(name) && !/list/.test(name));
  expect(its.length).toBeGreaterThanOrEqual(7);
  for (const name of its)
    for (let n = 0; n < 8; n += 1) {
      const attempt = await forgeries[name]?.(genuine, (below) => n % below);
      expect(() => jwt.verify(attempt?.token ?? '', publicKey, options), name).toThrow();
    }
});
