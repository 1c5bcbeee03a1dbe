import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCursors } from '../../functions/http/cursors.ts';
import { etagOf, versionOf } from '../../functions/http/etag.ts';
import { createRateLimiter } from '../../functions/http/rate-limit.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { as, contractPath, problemIn, sampleFace } from './sample-face.ts';

const { app } = sampleFace({ version: 3 });

const amend = (headers: Record<string, string>) =>
  app.request(contractPath, {
    method: 'PATCH',
    headers: as('writer', { 'content-type': 'application/json', ...headers }),
    body: '{"hours":40}',
  });

describe('If-Match', () => {
  it.each([
    ['nothing', undefined, 428, 'precondition-required'],
    ['an asterisk', '*', 428, 'precondition-required'],
    ['an older version', `"2-${'a'.repeat(16)}"`, 412, 'precondition-failed'],
    ['a weak tag', `W/"3-${'a'.repeat(16)}"`, 412, 'precondition-failed'],
    ['two tags', `"3-${'a'.repeat(16)}", "2-${'a'.repeat(16)}"`, 412, 'precondition-failed'],
    ['a tag of somebody else', '"abc"', 412, 'precondition-failed'],
  ])('refuses a change that names %s', async (_name, tag, status, code) => {
    const response = await amend(tag === undefined ? {} : { 'if-match': tag });
    expect([response.status, (await problemIn(response)).code]).toEqual([status, code]);
  });

  it('takes the tag of either language, because both are of one version', async () => {
    for (const language of ['ar', 'en']) {
      const read = await app.request(contractPath, {
        headers: as('reader', { 'accept-language': language }),
      });
      const response = await amend({ 'if-match': read.headers.get('etag') ?? '' });
      expect([response.status, response.headers.get('etag')?.slice(0, 3)]).toEqual([200, '"4-']);
    }
  });

  it('reads back the version of any tag that we give', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (body, version) => {
        expect(versionOf(etagOf(body, version))).toBe(version);
      }),
    );
  });

  it('is needed to delete, which answers nothing', async () => {
    const headers = as('writer', { 'if-match': `"3-${'a'.repeat(16)}"` });
    const response = await app.request(contractPath, { method: 'DELETE', headers });
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect((await app.request(contractPath, { method: 'DELETE', headers: as('writer') })).status).toBe(428);
  });
});

interface Listed {
  items: unknown[];
  page: { next: string | null };
}
const list = async (path: string, subject = 'reader') => {
  const response = await app.request(path, { headers: as(subject) });
  return { response, body: (await response.clone().json()) as Listed };
};

describe('a list', () => {
  it('is walked by its cursor and by its Link header alike, to the end', async () => {
    const { response, body } = await list('/v1/contracts?limit=2&channel=direct');
    const link = /<(.*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
    expect(new URL(link, 'http://x').searchParams.get('cursor')).toBe(body.page.next);
    const second = await list(link);
    const third = await list(`/v1/contracts?limit=2&channel=direct&cursor=${second.body.page.next}`);
    expect([second.body.items.length, third.body.page.next]).toEqual([2, null]);
    expect(third.response.headers.has('link')).toBe(false);
  });

  it('gives 25 entries unless asked for another number', async () => {
    expect((await list('/v1/contracts')).body.items).toHaveLength(25);
    expect((await list('/v1/contracts?limit=100')).body.items).toHaveLength(100);
  });

  it('may be walked with another limit, and with its values in another order', async () => {
    const { body } = await list('/v1/contracts?limit=2&channel=direct&sector=F&sector=A');
    const path = `/v1/contracts?sector=F&sector=A&cursor=${body.page.next}&channel=direct&limit=3`;
    expect((await list(path)).response.status).toBe(200);
  });

  it('refuses a cursor with another filter, or from another caller', async () => {
    const { body } = await list('/v1/contracts?limit=2&channel=direct');
    for (const [path, subject] of [
      [`/v1/contracts?limit=2&channel=agency&cursor=${body.page.next}`, 'reader'],
      [`/v1/contracts?limit=2&cursor=${body.page.next}`, 'reader'],
      [`/v1/contracts?limit=2&channel=direct&cursor=${body.page.next}`, 'writer'],
    ] as const) {
      const { response } = await list(path, subject);
      expect([response.status, (await problemIn(response)).code]).toEqual([400, 'cursor-invalid']);
    }
  });
});

describe('a cursor', () => {
  const cursors = createCursors(new Uint8Array(32).fill(1));
  const use = { operationId: 'o', actor: { issuer: 'i', subject: 's' }, filter: { a: 1 } };
  const refusalOf = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return error instanceof ProblemError ? error.code : 'another error';
    }
    return 'opened';
  };

  it('opens to what was sealed, and is always spelled the same', () => {
    const attribute = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,19}$/);
    const key = fc.dictionary(attribute, fc.string({ maxLength: 50 }), { maxKeys: 6 });
    fc.assert(
      fc.property(key, (after) => {
        expect(cursors.open(cursors.seal(after, use), use)).toEqual({ ...after });
        expect(cursors.seal(after, use)).toBe(cursors.seal(after, use));
      }),
    );
  });

  it('does not open once any character of it is changed', () => {
    const sealed = cursors.seal({ pk: 'ORG#1', sk: 'C#2' }, use);
    const other = (character: string) => (character === 'A' ? 'B' : 'A');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice(0, at) + other(sealed[at] ?? '') + sealed.slice(at + 1);
      expect(refusalOf(() => cursors.open(changed, use))).toBe('cursor-invalid');
    }
  });

  it('has one spelling: neither padding, nor more parts, nor other spare bits are taken', () => {
    const sealed = cursors.seal({ n: '1' }, use);
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twin = digits[digits.indexOf(sealed.at(-1) ?? '') ^ 1];
    for (const other of [`${sealed}=`, `${sealed}.`, `${sealed}.x`, ` ${sealed}`, sealed.slice(0, -1) + twin])
      expect(refusalOf(() => cursors.open(other, use))).toBe('cursor-invalid');
  });

  it('does not open for any text that a stranger could think of', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(refusalOf(() => cursors.open(text, use))).toBe('cursor-invalid');
      }),
    );
  });

  it('shows nothing of the place that it holds, which names records that its reader may not see', () => {
    const bytes = Buffer.from(
      cursors.seal({ pk: 'ctr_1', sk: '2026-11-22T08:27:57.292Z' }, use),
      'base64url',
    );
    for (const said of ['ctr_1', '2026', 'pk']) expect(bytes.includes(said)).toBe(false);
  });

  it('does not open with another key', () => {
    const stranger = createCursors(new Uint8Array(32).fill(2));
    expect(refusalOf(() => cursors.open(stranger.seal({ n: '1' }, use), use))).toBe('cursor-invalid');
  });
});

describe('the share of a caller', () => {
  it('is told with every answer, runs out, and comes back with time', async () => {
    let at = 0;
    const { app: small } = sampleFace({ quota: 2, now: () => new Date(at) });
    const read = (subject = 'reader') => small.request(contractPath, { headers: as(subject) });
    expect((await read()).headers.get('ratelimit')).toBe('"default";r=1;t=30');
    expect((await read()).headers.get('ratelimit-policy')).toBe('"default";q=2;w=60');
    const refused = await read();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await problemIn(refused)).code).toBe('rate-limited');
    expect((await read('writer')).status).toBe(200);
    at = 30_000;
    expect((await read()).status).toBe(200);
    expect((await read()).status).toBe(429);
  });

  it('never lets more through than the quota and what time gave back', () => {
    const steps = fc.array(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, (waits) => {
        let at = 0;
        const take = createRateLimiter({ quota: 5, windowSeconds: 10, now: () => new Date(at) });
        const passed = waits.filter((wait) => {
          at += wait;
          try {
            return take('k') !== undefined;
          } catch {
            return false;
          }
        });
        expect(passed.length).toBeLessThanOrEqual(5 + (at / 1_000) * 0.5 + 1e-6);
      }),
    );
  });
});
