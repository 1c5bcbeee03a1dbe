import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { createVerifier } from '../../functions/http/auth/authenticate.ts';

const issuer = 'https://issuer.example/organisations';
const now = new Date('2026-03-01T09:00:00Z');
const seconds = Math.floor(now.getTime() / 1_000);
const claims = {
  iss: issuer,
  sub: 'somebody',
  client_id: 'insaf-cli',
  token_use: 'access',
  iat: seconds,
  exp: seconds + 60,
};
const { privateKey, publicKey } = await generateKeyPair('ES256');
const tokenOf = (payload: JWTPayload): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(privateKey);

describe('the keys of the issuer', () => {
  test('that cannot be fetched are our trouble: 503, and the token is not called bad', async () => {
    const keys = 'http://127.0.0.1:9/jwks';
    const alone = createVerifier({
      issuers: [{ issuer, keys, pool: 'organisations', clients: 'any' }],
      clock: () => now,
    });
    await expect(alone(`Bearer ${await tokenOf(claims)}`)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('are never asked for by a token of an issuer that is not trusted', async () => {
    const keys = () => Promise.reject(new Error('asked'));
    const alone = createVerifier({
      issuers: [{ issuer, keys, pool: 'officials', clients: 'any' }],
      clock: () => now,
    });
    const token = await tokenOf({ ...claims, iss: 'https://elsewhere.example' });
    await expect(alone(`Bearer ${token}`)).rejects.toMatchObject({
      code: 'token-invalid',
      cause: { message: 'issuer' },
    });
  });

  test('and what the log is told never include the claims of the token', async () => {
    const known = createVerifier({
      issuers: [{ issuer, keys: async () => publicKey, pool: 'officials', clients: 'any' }],
      clock: () => now,
    });
    const problem = await known(`Bearer ${await tokenOf({ ...claims, iat: seconds + 999 })}`).catch(
      (error: unknown) => error,
    );
    expect(JSON.stringify(problem, Object.getOwnPropertyNames(problem))).not.toContain(claims.sub);
    expect(problem).toMatchObject({ cause: { message: 'claim iat' } });
    expect(problem).not.toHaveProperty('cause.payload');
  });
});
