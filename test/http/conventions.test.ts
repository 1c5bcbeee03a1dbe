import { describe, expect, it } from 'vitest';
import { as, contractPath, newSample, problemIn, registering, sampleFace } from './sample-face.ts';

const { app, seen, failures } = sampleFace();
const ask = (path: string, init?: RequestInit) => app.request(path, init);

describe('success', () => {
  it('answers a read with its body, a strong ETag, its language and nothing to keep', async () => {
    const response = await ask(contractPath, { headers: as('reader') });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toMatch(/^"1-[A-Za-z0-9_-]{16}"$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-language')).toBe('en');
    expect(response.headers.get('vary')).toContain('Accept-Language');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers a creation with 201 and the path of the new record', async () => {
    const response = await ask('/v1/contracts', registering());
    expect([response.status, response.headers.get('location')]).toEqual([201, contractPath]);
  });

  it('answers HEAD as GET without a body', async () => {
    const response = await ask(contractPath, { method: 'HEAD', headers: as('reader') });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('etag')).toBeTruthy();
  });

  it('lets anyone keep a public answer for as long as its row says', async () => {
    const response = await ask('/v1/meta');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  });

  it('answers 304 to a reader who already has the bytes', async () => {
    const first = await ask(contractPath, { headers: as('reader') });
    const etag = first.headers.get('etag') ?? '';
    for (const tags of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const again = await ask(contractPath, { headers: as('reader', { 'if-none-match': tags }) });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const stale = await ask(contractPath, { headers: as('reader', { 'if-none-match': '"other"' }) });
    expect(stale.status).toBe(200);
  });
});

describe('who asks', () => {
  it.each([
    ['no token', {}, 401, 'token-missing'],
    ['a token of nobody', as('nobody'), 401, 'token-invalid'],
    ['a token without the scope', as('inspector'), 403, 'scope-missing'],
  ])('refuses %s', async (_name, headers, status, code) => {
    const response = await ask(contractPath, { headers });
    expect([response.status, (await problemIn(response)).code]).toEqual([status, code]);
  });

  it('names the missing scope where OAuth clients look for it', async () => {
    const response = await ask(contractPath, { headers: as('inspector') });
    expect(response.headers.get('www-authenticate')).toContain('scope="contracts:read"');
  });

  it('tells a stranger nothing about what they sent, however broken it is', async () => {
    const body = '{'.repeat(2_000_000);
    const headers = { 'content-type': 'text/plain' };
    const response = await ask('/v1/contracts?bad=1', { method: 'POST', body, headers });
    expect([response.status, (await problemIn(response)).code]).toEqual([401, 'token-missing']);
  });
});

describe('addresses', () => {
  it.each([
    ['an unknown address', '/v1/nowhere', 404, 'not-found'],
    ['a trailing slash', `${contractPath}/`, 404, 'not-found'],
    ['an id that cannot be one', '/v1/contracts/ctr_%2F..%2Fetc', 404, 'not-found'],
    ['a record that is not there', '/v1/contracts/ctr_00000000', 404, 'not-found'],
    ['a percent sign that means nothing', '/v1/contracts/%E0%A4', 400, 'malformed-address'],
    ['a query that cannot be decoded', '/v1/contracts?channel=%ZZ', 400, 'malformed-address'],
  ])('refuses %s', async (_name, path, status, code) => {
    const response = await ask(path, { headers: as('reader') });
    expect([response.status, (await problemIn(response)).code]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('answers the same bytes for a record that is not there and an id that cannot be one', async () => {
    const [absent, impossible] = await Promise.all(
      ['ctr_00000000', '!'].map((id) => ask(`/v1/contracts/${id}`, { headers: as('reader') })),
    );
    expect(await absent?.text()).toBe(await impossible?.text());
    const masked = (response: Response | undefined) =>
      [...(response?.headers ?? [])].filter(([name]) => name !== 'ratelimit');
    expect(masked(absent)).toEqual(masked(impossible));
  });

  it.each([
    [contractPath, 'PUT', 'DELETE, GET, HEAD, PATCH'],
    ['/v1/contracts', 'OPTIONS', 'GET, HEAD, POST'],
    ['/healthz', 'POST', 'GET, HEAD'],
    ['/problems/not-found', 'DELETE', 'GET, HEAD'],
  ])('lists at %s the methods that work when asked for %s', async (path, method, allow) => {
    const response = await ask(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect((await problemIn(response)).code).toBe('method-not-allowed');
  });

  it('refuses to answer in anything but JSON', async () => {
    const refused = await ask('/v1/meta', { headers: { accept: 'text/html, application/json;q=0' } });
    expect([refused.status, (await problemIn(refused)).code]).toEqual([406, 'not-acceptable']);
    const taken = await ask('/v1/meta', { headers: { accept: 'text/html, */*;q=0.1' } });
    expect(taken.status).toBe(200);
  });
});

describe('request number, trace and language', () => {
  it('echoes a request number that is well formed, in the header and in the problem', async () => {
    const response = await ask('/v1/nowhere', { headers: { 'x-request-id': 'abc.123' } });
    expect(response.headers.get('x-request-id')).toBe('abc.123');
    expect((await problemIn(response)).instance).toBe('urn:request:abc.123');
  });

  it('replaces a request number that is not', async () => {
    const response = await ask('/v1/nowhere', { headers: { 'x-request-id': '<script>' } });
    expect(response.headers.get('x-request-id')).toBe('req-1');
  });

  it('passes a well-formed trace on and drops any other', async () => {
    const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await ask(contractPath, { headers: as('reader', { traceparent: trace }) });
    await ask(contractPath, {
      headers: as('reader', { traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01` }),
    });
    expect(seen.slice(-2).map((facts) => facts.traceparent)).toEqual([trace, undefined]);
  });

  it.each([
    ['ar-BH,en;q=0.8', 'ar'],
    ['en;q=0.3, ar;q=0.9', 'ar'],
    ['fr, *;q=0.1', 'en'],
    ['ar;q=0', 'en'],
    ['', 'en'],
  ])('answers "%s" in %s', async (header, language) => {
    const response = await ask('/v1/nowhere', { headers: { 'accept-language': header } });
    expect(response.headers.get('content-language')).toBe(language);
    expect(/[\u0600-\u06FF]/.test((await problemIn(response)).title)).toBe(language === 'ar');
  });
});

describe('a fault of ours', () => {
  it('refuses to send an answer that its strict schema does not know, and logs the field without its value', async () => {
    const leaky = sampleFace({ answer: () => ({ workerPhone: '+973-1111' }) });
    const response = await leaky.app.request(contractPath, { headers: as('reader') });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/workerPhone|1111/);
    expect(String(leaky.failures[0]?.cause)).toMatch(/getSample: unrecognized_keys/);
    expect(String(leaky.failures[0]?.cause)).not.toContain('1111');
  });

  it('says no more than a request number when a handler throws', async () => {
    const broken = sampleFace({
      answer: () => {
        throw new TypeError('secret table name');
      },
    });
    const response = await broken.app.request(contractPath, { headers: as('reader') });
    const problem = await problemIn(response);
    expect([response.status, problem.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(String(broken.failures[0]?.cause)).toContain('secret table name');
  });

  it('never had to log a failure for what callers did wrong', async () => {
    await ask('/v1/contracts', registering({ ...newSample, channel: 'x' }));
    expect(failures).toEqual([]);
  });
});

describe('health', () => {
  it('is alive with nothing behind it and ready only when its parts are', async () => {
    const down = sampleFace({ ready: false });
    expect((await down.app.request('/healthz')).status).toBe(200);
    expect((await down.app.request('/readyz')).status).toBe(503);
    expect((await ask('/readyz')).status).toBe(200);
  });
});
