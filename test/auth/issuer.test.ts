import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVerifier } from '../../functions/http/auth/authenticate.ts';
import { demoMachines, demoPassword, demoPeople } from '../../functions/local/issuer/demo-people.ts';
import { signIn, signInMachine } from '../../functions/local/issuer/sign-in.ts';
import { LocalRunProblem } from '../../functions/local/problem.ts';
import { inspectorateScopes, type Pool, pools, registryScopes } from '../../lib/domain/access/scopes.ts';
import {
  authorizeUrl,
  codeVerifier,
  machine,
  person,
  redirectUri,
  testIssuer,
} from '../support/stages/local-issuer.ts';
import { Visitor } from '../support/stages/visitor.ts';

let issuer: Awaited<ReturnType<typeof testIssuer>>;
beforeAll(async () => {
  issuer = await testIssuer();
});
afterAll(() => issuer.stop());

const verifierFor = (pool: Pool) =>
  createVerifier({ issuers: [issuer.trusted[pool]], clock: () => new Date() });
const atSignIn = async (pool: Pool): Promise<Visitor> => {
  const visitor = new Visitor(issuer.url);
  await visitor.open(authorizeUrl(issuer.issuers[pool]));
  return visitor;
};

describe('signing in', () => {
  test.each(demoPeople)(
    '$who gets a token by code and PKCE that the face of the pool accepts',
    async (who) => {
      const token = await signIn(issuer.url, who);
      expect(await verifierFor(who.pool)(`Bearer ${token}`)).toEqual({
        issuer: issuer.issuers[who.pool],
        pool: who.pool,
        subject: who.subject,
        client: 'insaf-cli',
        scopes: who.pool === 'organisations' ? registryScopes : inspectorateScopes,
      });
    },
  );

  test.each(demoMachines)(
    '$who gets a token by its secret, with all its scopes when it names none',
    async (who) => {
      const token = await signInMachine(issuer.url, who);
      const verified = await verifierFor(who.pool)(`Bearer ${token}`);
      expect(verified).toMatchObject({ subject: who.who, client: who.who, scopes: registryScopes });
    },
  );

  test('a token lives an hour and has the claims of Cognito, and no role', async () => {
    const token = await signIn(issuer.url, person('inspector'));
    const { iat = 0, exp = 0, ...claims } = decodeJwt(token);
    expect(exp - iat).toBe(3_600);
    expect(Object.keys(claims).sort()).toEqual([
      'aud',
      'client_id',
      'iss',
      'jti',
      'scope',
      'sub',
      'token_use',
    ]);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
  });

  test('a wrong password gives no token, and the right one after it does', async () => {
    const visitor = await atSignIn('organisations');
    await visitor.submit({ email: 'employer@demo', password: `${demoPassword}x` });
    expect(visitor.status).toBe(401);
    expect(visitor.page).toContain('role="alert"');
    await visitor.submit({ email: 'employer@demo', password: demoPassword });
    expect(visitor.at.searchParams.get('code')).not.toBeNull();
  });

  test('whoever cancels goes back without a code', async () => {
    const visitor = await atSignIn('officials');
    await visitor.submit({ cancel: 'yes' });
    expect(visitor.at.searchParams.get('error')).toBe('access_denied');
    expect(visitor.at.searchParams.get('code')).toBeNull();
  });

  test('an official cannot sign in at the issuer of organisations', async () => {
    const visitor = await atSignIn('organisations');
    await visitor.submit({ email: 'inspector@demo', password: demoPassword });
    expect(visitor.status).toBe(401);
  });

  test('a machine with a wrong secret gets no token', async () => {
    const impostor = { ...machine('hr-demo'), secret: 'guess' };
    await expect(signInMachine(issuer.url, impostor)).rejects.toThrow(LocalRunProblem);
  });

  test('a request without PKCE is refused', async () => {
    const at = authorizeUrl(issuer.issuers.organisations);
    at.searchParams.delete('code_challenge');
    const visitor = new Visitor(issuer.url);
    await visitor.open(at);
    expect(visitor.at.searchParams.get('error')).toBe('invalid_request');
  });

  test('a way back that is not registered is refused on a page of our own', async () => {
    const at = authorizeUrl(issuer.issuers.organisations);
    at.searchParams.set('redirect_uri', 'https://evil.example/');
    const visitor = new Visitor(issuer.url);
    await visitor.open(at);
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain('تعذّر');
  });
});

describe('the two pools', () => {
  test.each([
    ['employer', 'officials'],
    ['hr-demo', 'officials'],
    ['inspector', 'organisations'],
  ] as const)('a token of %s is refused on the face of %s', async (who, face) => {
    const token = await (who === 'hr-demo'
      ? signInMachine(issuer.url, machine(who))
      : signIn(issuer.url, person(who)));
    await expect(verifierFor(face)(`Bearer ${token}`)).rejects.toMatchObject({ code: 'token-invalid' });
  });

  test('a code of one pool buys nothing at the other', async () => {
    const visitor = await atSignIn('organisations');
    await visitor.submit({ email: 'employer@demo', password: demoPassword });
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'insaf-cli',
      code: visitor.at.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
    });
    const exchange = (pool: Pool) => fetch(`${issuer.issuers[pool]}/token`, { method: 'POST', body });
    expect((await exchange('officials')).status).toBe(400);
    expect((await exchange('organisations')).status).toBe(200);
    expect((await exchange('organisations')).status).toBe(400);
  });

  test('the keys of the pools differ, and only their public halves are served', async () => {
    const keySets = pools.map(async (pool) => (await fetch(`${issuer.issuers[pool]}/jwks`)).text());
    const [first, second] = await Promise.all(keySets);
    expect(first).not.toBe(second);
    expect(`${first}${second}`).not.toMatch(/"(d|p|q)":/);
  });
});
