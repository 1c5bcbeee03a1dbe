import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createVerifier } from '../../functions/http/auth/authenticate.ts';
import { demoPassword } from '../../functions/local/issuer/demo-people.ts';
import { startIssuer } from '../../functions/local/issuer/issuer.ts';
import { signIn } from '../../functions/local/issuer/sign-in.ts';
import { LocalRunProblem } from '../../functions/local/problem.ts';
import { pools } from '../../lib/domain/access/scopes.ts';
import { authorizeUrl, person, testIssuer } from '../support/stages/local-issuer.ts';
import { Visitor } from '../support/stages/visitor.ts';

const Answer = z.looseObject({
  verification_uri: z.string().default(''),
  user_code: z.string().default(''),
  device_code: z.string().default(''),
  access_token: z.string().default(''),
});
let issuer: Awaited<ReturnType<typeof testIssuer>>;
beforeAll(async () => {
  issuer = await testIssuer();
});
afterAll(() => issuer.stop());

describe('the address', () => {
  test.each(pools)('of %s is what was printed, by either name of this machine', async (pool) => {
    const expected = issuer.issuers[pool];
    for (const host of ['localhost', '127.0.0.1']) {
      const at = new URL(`${expected}/.well-known/openid-configuration`);
      at.hostname = host;
      expect(await (await fetch(at)).json()).toMatchObject({
        issuer: expected,
        authorization_endpoint: `${expected}/authorize`,
        token_endpoint: `${expected}/token`,
        jwks_uri: `${expected}/jwks`,
      });
    }
    expect(issuer.lines.join('\n')).toContain(expected);
  });

  test('of a page opened under another name moves to the name that cookies are kept for', async () => {
    const at = authorizeUrl(issuer.issuers.officials);
    at.hostname = '127.0.0.1';
    const answer = await fetch(at, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(authorizeUrl(issuer.issuers.officials).href);
  });

  test.each([
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://evil.example', null],
  ])('may be called by a page of %s: %s', async (origin, allowed) => {
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'insaf-console' });
    const at = `${issuer.issuers.organisations}/token`;
    const answer = await fetch(at, { method: 'POST', body, headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
  });
});

describe('the pages', () => {
  test('are in both languages, labelled, without script or anything from elsewhere', async () => {
    const visitor = new Visitor(issuer.url);
    await visitor.open(authorizeUrl(issuer.issuers.officials));
    expect(visitor.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(visitor.page).toContain('تسجيل الدخول');
    expect(visitor.page).toContain('<label for="password">');
    expect(visitor.page).not.toMatch(/<script|https?:|@import| on[a-z]+=/);
  });

  test('let a command line without a browser in, by a code that a person types elsewhere', async () => {
    const { officials } = issuer.issuers;
    const ask = async (path: string, body: Record<string, string>) => {
      const answer = await fetch(`${officials}/${path}`, { method: 'POST', body: new URLSearchParams(body) });
      return Answer.parse(await answer.json());
    };
    const device = await ask('device/auth', { client_id: 'insaf-cli', scope: 'flags:read' });
    const visitor = new Visitor(issuer.url);
    await visitor.open(device.verification_uri);
    await visitor.submit({ user_code: 'WRONGCODE' });
    expect(visitor.page).toContain('role="alert"');
    await visitor.submit({ user_code: device.user_code });
    await visitor.submit({ confirm: 'yes' });
    await visitor.submit({ email: 'hotline@demo', password: demoPassword });
    expect(visitor.page).toContain('Connected');
    const granted = await ask('token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: 'insaf-cli',
      device_code: device.device_code,
    });
    const verify = createVerifier({ issuers: [issuer.trusted.officials], clock: () => new Date() });
    const verified = await verify(`Bearer ${granted.access_token}`);
    expect(verified).toMatchObject({ subject: person('hotline').subject, scopes: ['flags:read'] });
  });

  test('remember who signed in until that person signs out', async () => {
    const { organisations } = issuer.issuers;
    const visitor = new Visitor(issuer.url);
    await visitor.open(authorizeUrl(organisations));
    await visitor.submit({ email: 'employer@demo', password: demoPassword });
    await visitor.open(authorizeUrl(organisations));
    expect(visitor.at.searchParams.get('code')).not.toBeNull();
    await visitor.open(`${organisations}/session/end?client_id=insaf-console`);
    await visitor.submit({ logout: 'yes' });
    expect(visitor.page).toContain('Signed out');
    await visitor.open(authorizeUrl(organisations));
    expect(visitor.page).toContain('id="password"');
  });
});

describe('starting', () => {
  test('on a taken port is one sentence and a cure', async () => {
    const port = Number(new URL(issuer.url).port);
    const problem = await startIssuer({ port, dataDir: issuer.dataDir }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(LocalRunProblem);
    expect(problem).toHaveProperty('message', `The issuer's port ${port} is in use.`);
  });

  test('again keeps the tokens that were given, and the keys are for their owner alone', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'insaf-issuer-'));
    const first = await startIssuer({ port: 0, dataDir });
    const token = await signIn(first.url, person('agency'));
    await first.stop();
    const again = await startIssuer({ port: Number(new URL(first.url).port), dataDir });
    const verify = createVerifier({ issuers: [again.trusted.organisations], clock: () => new Date() });
    await expect(verify(`Bearer ${token}`)).resolves.toMatchObject({ client: 'insaf-cli' });
    await again.stop();
    expect((await stat(join(dataDir, 'issuer-keys.json'))).mode & 0o777).toBe(0o600);
    await rm(dataDir, { recursive: true });
  });

  test('with damaged keys is one sentence and a cure', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'insaf-issuer-'));
    await writeFile(join(dataDir, 'issuer-keys.json'), '{}', { mode: 0o600 });
    await expect(startIssuer({ port: 0, dataDir })).rejects.toThrow(LocalRunProblem);
    await rm(dataDir, { recursive: true });
  });
});
