import * as fc from 'fast-check';
import {
  base64url,
  type CryptoKey,
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
  type SignOptions,
} from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVerifier, type Verifier } from '../../functions/http/auth/authenticate.ts';

const issuer = 'https://cognito-idp.me-south-1.amazonaws.com/me-south-1_organisations';
const now = new Date('2026-03-01T09:00:00Z');
const seconds = Math.floor(now.getTime() / 1_000);
const claims: JWTPayload = {
  iss: issuer,
  sub: '5d0f6d5e-6a43-4b0b-9d59-6d8f4b1f0e01',
  client_id: 'insaf-console',
  token_use: 'access',
  scope: 'insaf/contracts:read insaf/contracts:write openid',
  iat: seconds - 60,
  exp: seconds + 3_540,
};
const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

let key: CryptoKey;
let publicKey: CryptoKey;
let kid: string;
let verify: Verifier;
beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = pair.privateKey;
  publicKey = pair.publicKey;
  const jwk: JWK = { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig' };
  kid = await calculateJwkThumbprint(jwk);
  verify = createVerifier({
    issuers: [
      {
        issuer,
        keys: createLocalJWKSet({ keys: [{ ...jwk, kid }] }),
        pool: 'organisations',
        clients: ['insaf-console', 'insaf-cli'],
        scopePrefix: 'insaf/',
      },
    ],
    clock: () => now,
    clockToleranceSeconds: 30,
  });
});

/** A token with the header that Cognito gives: `kid` and `alg`, no `typ`. */
const tokenOf = (payload: JWTPayload, header: object = {}, options: SignOptions = {}): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(key, options);
const part = (value: object): string => base64url.encode(JSON.stringify(value));

describe('a good token', () => {
  test('tells issuer, pool, subject, client and scopes without the prefix of the resource server', async () => {
    expect(await verify(`Bearer ${await tokenOf(claims)}`)).toEqual({
      issuer,
      pool: 'organisations',
      subject: claims.sub,
      client: 'insaf-console',
      scopes: ['contracts:read', 'contracts:write', 'openid'],
    });
  });

  test('tells nothing of the role or organisation that it claims', async () => {
    const boastful = await tokenOf({
      ...claims,
      role: 'inspector',
      organisation: 'org_1',
      'cognito:groups': ['officials'],
    });
    expect(Object.keys(await verify(`Bearer ${boastful}`))).toEqual([
      'issuer',
      'pool',
      'subject',
      'client',
      'scopes',
    ]);
  });

  test.each([{}, { typ: 'JWT' }, { typ: 'at+jwt' }, { typ: 'application/at+jwt' }])(
    'may have the header %j',
    async (header) => {
      await expect(verify(`Bearer ${await tokenOf(claims, header)}`)).resolves.toBeDefined();
    },
  );

  test('is good until its last second and the tolerance after it', async () => {
    await expect(verify(`bearer ${await tokenOf({ ...claims, exp: seconds - 29 })}`)).resolves.toBeDefined();
    await expect(verify(`Bearer ${await tokenOf({ ...claims, iat: seconds + 30 })}`)).resolves.toBeDefined();
  });

  test('without any scope may do nothing', async () => {
    expect(await verify(`Bearer ${await tokenOf(without('scope'))}`)).toMatchObject({ scopes: [] });
  });
});

describe('no token', () => {
  test.each([undefined, null, '', 'Bearer', 'Bearer   ', 'Basic aHI6ZGVtbw==', 'Token abc'])(
    '%j asks to sign in',
    async (header) => {
      await expect(verify(header)).rejects.toMatchObject({
        code: 'token-missing',
        headers: { 'WWW-Authenticate': 'Bearer realm="insaf"' },
      });
    },
  );
});

describe('an expired token', () => {
  test.each([
    ['its time is over', { exp: seconds - 30 }],
    ['it is more than a day old, whatever it says', { iat: seconds - 86_431, exp: seconds + 3_600 }],
  ])('is told apart: %s', async (_, changed) => {
    await expect(verify(`Bearer ${await tokenOf({ ...claims, ...changed })}`)).rejects.toMatchObject({
      code: 'token-expired',
      headers: { 'WWW-Authenticate': expect.stringContaining('error="invalid_token"') },
    });
  });
});

describe('a token is not valid when', () => {
  const refusals: [string, () => Promise<string>][] = [
    ['its issuer is another', () => tokenOf({ ...claims, iss: `${issuer}2` })],
    ['its issuer has a slash more', () => tokenOf({ ...claims, iss: `${issuer}/` })],
    ['it is an identity token', () => tokenOf({ ...claims, token_use: 'id', aud: 'insaf-console' })],
    ['its client is not one of ours', () => tokenOf({ ...claims, client_id: 'another-app' })],
    ['its client is a list', () => tokenOf({ ...claims, client_id: ['insaf-console'] })],
    ['it comes from the future', () => tokenOf({ ...claims, iat: seconds + 31 })],
    ['it is not valid yet', () => tokenOf({ ...claims, nbf: seconds + 31 })],
    ['its subject is empty', () => tokenOf({ ...claims, sub: '' })],
    ['it is of another type', () => tokenOf(claims, { typ: 'logout+jwt' })],
    ['it names a key that is not there', () => tokenOf(claims, { kid: 'other' })],
    [
      'it demands an extension that we do not know',
      () => tokenOf(claims, { crit: ['x'], x: 1 }, { crit: { x: true } }),
    ],
    ['it is not a JWT', async () => 'not-a-token'],
    ['it is five parts long', async () => 'a.b.c.d.e'],
    ['it is too long', () => tokenOf({ ...claims, filler: 'x'.repeat(9_000) })],
    ['two were sent', async () => `${await tokenOf(claims)}, Bearer ${await tokenOf(claims)}`],
    ['it says alg none', async () => `${part({ alg: 'none' })}.${part(claims)}.`],
    [
      'it says alg none over a signature',
      async () => (await tokenOf(claims)).replace(/^[^.]+/, part({ alg: 'none', kid })),
    ],
    [
      'its payload was changed',
      async () => (await tokenOf(claims)).replace(/\.[^.]+\./, `.${part({ ...claims, sub: 'x' })}.`),
    ],
  ];
  test.each(refusals)('%s', async (_, make) => {
    await expect(verify(`Bearer ${await make()}`)).rejects.toMatchObject({
      code: 'token-invalid',
      headers: { 'WWW-Authenticate': expect.stringContaining('error="invalid_token"') },
    });
  });

  test.each(['iss', 'sub', 'exp', 'iat', 'token_use', 'client_id'])('it has no %s', async (name) => {
    await expect(verify(`Bearer ${await tokenOf(without(name))}`)).rejects.toMatchObject({
      code: 'token-invalid',
    });
  });

  test.each(['HS256', 'HS512'])('it is signed by %s with our public key as the secret', async (alg) => {
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    const forged = await new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(secret);
    await expect(verify(`Bearer ${forged}`)).rejects.toMatchObject({ code: 'token-invalid' });
  });

  test.each(['RS256', 'ES256'])('it brings a key of its own for %s', async (alg) => {
    const own = await generateKeyPair(alg, { extractable: true });
    const jwk = await exportJWK(own.publicKey);
    const header = { alg, jwk, jku: 'https://evil.example/jwks', x5u: 'https://evil.example/cert' };
    for (const named of [kid, undefined]) {
      const forged = await new SignJWT(claims)
        .setProtectedHeader({ ...header, ...(named && { kid: named }) })
        .sign(own.privateKey);
      await expect(verify(`Bearer ${forged}`)).rejects.toMatchObject({ code: 'token-invalid' });
    }
  });

  test('the algorithm is not one of the two, though the signature is right', async () => {
    const pair = await generateKeyPair('PS256', { extractable: true });
    const keys = createLocalJWKSet({ keys: [await exportJWK(pair.publicKey)] });
    const only = createVerifier({
      issuers: [{ issuer, keys, pool: 'organisations', clients: 'any' }],
      clock: () => now,
    });
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'PS256' }).sign(pair.privateKey);
    await expect(only(`Bearer ${token}`)).rejects.toMatchObject({ code: 'token-invalid' });
  });

  test('any one of its characters is another', async () => {
    const token = await tokenOf(claims);
    const letters = fc.constantFrom(...'ABQZagwz019-_+/=. ');
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), letters, async (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        await expect(verify(`Bearer ${changed}`)).rejects.toMatchObject({ code: 'token-invalid' });
      }),
      { numRuns: 400 },
    );
  });

  test('its last character is any other, also one that decodes to the same signature', async () => {
    const token = await tokenOf(claims);
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const changed = token.slice(0, -1) + letter;
      if (changed !== token)
        await expect(verify(`Bearer ${changed}`)).rejects.toMatchObject({ code: 'token-invalid' });
    }
  });
});
