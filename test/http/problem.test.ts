import { describe, expect, it } from 'vitest';
import { toRoutes } from '../../functions/http/route.ts';
import { catalogue, isProblemCode, problemCodes } from '../../lib/problems/catalogue.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { as, contractPath, problemIn, sampleFace } from './sample-face.ts';

const arabic = /[\u0600-\u06FF]/;

describe('every problem of the catalogue', () => {
  it.each(problemCodes)('%s says what it means and how to mend it, in both languages', (code) => {
    const { status, title, meaning, cure } = catalogue[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const text of [title, meaning, cure]) {
      expect(text.ar).toMatch(arabic);
      expect(text.en).not.toMatch(arabic);
      expect(text.en.trim()).toBe(text.en);
      expect(text.ar.trim()).toBe(text.ar);
    }
    expect(title.en).not.toMatch(/\.$/);
    for (const sentence of [meaning.en, meaning.ar, cure.en, cure.ar]) expect(sentence).toMatch(/\.$/);
  });

  it.each(problemCodes)('%s is answered as its type promises: a page in Arabic and English', async (code) => {
    const { app } = sampleFace({
      answer: () => {
        throw new ProblemError(code);
      },
    });
    const problem = await problemIn(await app.request(contractPath, { headers: as('reader') }));
    expect(problem).toMatchObject({ code, status: catalogue[code].status, instance: 'urn:request:req-1' });
    const page = await app.request(new URL(problem.type).pathname, { headers: { 'accept-language': 'ar' } });
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('<section lang="en" dir="ltr">');
    expect(text.match(/<h1>/g)).toHaveLength(1);
  });

  it('is listed, and only real codes have a page', async () => {
    const { app } = sampleFace();
    const index = await (await app.request('/problems')).text();
    for (const code of problemCodes) expect(index).toContain(`/problems/${code}"`);
    for (const code of ['nothing', 'constructor', '__proto__'])
      expect((await app.request(`/problems/${code}`)).status).toBe(404);
    expect(isProblemCode('toString')).toBe(false);
  });

  it('has pages that load a style sheet of this host and nothing else', async () => {
    const { app } = sampleFace();
    const page = await app.request('/problems/not-found');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect(await page.text()).not.toMatch(/<script|<style|style=|https?:/);
    const style = await app.request('/problems/style.css');
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });
});

describe('a ProblemError', () => {
  it("gives its own detail in the caller's language, and keeps its cause to itself", async () => {
    const face = sampleFace({
      answer: () => {
        const detail = { en: 'Ended on 3 May.', ar: 'انتهى في 3 مايو.' };
        throw new ProblemError('contract-not-open', { detail, cause: new Error('secret') });
      },
    });
    const headers = as('reader', { 'accept-language': 'ar' });
    const response = await face.app.request(contractPath, { headers });
    const text = await response.text();
    expect(text).toContain('انتهى في 3 مايو.');
    expect(text).not.toContain('secret');
    expect(face.answered.at(-1)).toMatchObject({ status: 409, problem: 'contract-not-open' });
  });
});

describe('protected reads', () => {
  const { app, seen } = sampleFace();
  const read = (headers: Record<string, string> = {}) =>
    app.request(`${contractPath}/evidence`, { headers: as('inspector', headers) });

  it.each([undefined, '', 'curiosity', 'I just want to see'])(
    'are refused for the purpose "%s"',
    async (purpose) => {
      const response = await read(purpose === undefined ? {} : { 'insaf-purpose': purpose });
      expect([response.status, (await problemIn(response)).code]).toEqual([400, 'purpose-required']);
    },
  );

  it('carry their purpose to the action', async () => {
    expect((await read({ 'insaf-purpose': 'flag-review' })).status).toBe(200);
    expect(seen.at(-1)?.purpose).toBe('flag-review');
  });
});

describe('the documents', () => {
  const { app } = sampleFace();

  it('are served from this host, and no inline script is allowed or present', async () => {
    const docs = await app.request('/docs');
    const text = await docs.text();
    const policy = docs.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(text).not.toMatch(/<script>|https?:\/\//);
    const files = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files).toHaveLength(3);
    for (const file of [...files, '/docs/oauth2-redirect.html', '/docs/oauth2-redirect.js'])
      expect((await app.request(file)).status).toBe(200);
  });

  it('give away no other file', async () => {
    for (const file of ['package.json', '..%2Fpackage.json', 'index.js', 'constructor'])
      expect((await app.request(`/docs/${file}`)).status).toBe(404);
  });

  it('let a machine keep the OpenAPI document', async () => {
    const first = await app.request('/v1/openapi.json');
    const etag = first.headers.get('etag') ?? '';
    expect(await first.json()).toEqual({ openapi: '3.1.1' });
    expect((await app.request('/v1/openapi.json', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('a group whose table and handlers differ', () => {
  const load = (operations: object[], handlers: object) => () => {
    Reflect.apply(toRoutes, undefined, [operations, handlers]);
  };
  const row = {
    operationId: 'a',
    method: 'GET',
    path: '/v1/a',
    permission: 'contract.read',
    success: { status: 200 },
    problems: [],
  };
  const handler = async () => ({ body: undefined });

  it.each([
    ['a row without a handler', [row], {}, /has no handler/],
    ['a handler without a row', [row], { a: handler, b: handler }, /b has no row/],
    ['two rows of one address', [row, { ...row, operationId: 'b' }], { a: handler, b: handler }, /share/],
    ['a parameter that is not declared', [{ ...row, path: '/v1/{x}' }], { a: handler }, /params differ/],
    ['a list without a cursor', [{ ...row, paged: true }], { a: handler }, /limit and cursor/],
    ['a route without a permission', [{ ...row, permission: undefined }], { a: handler }, /has no row/],
    ['a creation that cannot replay', [{ ...row, creates: true }], { a: handler }, /no replay/],
    ['a private answer to keep', [{ ...row, scope: 'x', cacheSeconds: 9 }], { a: handler }, /only public/],
  ])('does not load with %s', (_name, operations, handlers, reason) => {
    expect(load(operations, handlers)).toThrow(reason);
  });
});
