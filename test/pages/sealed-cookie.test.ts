import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealedCookie } from '../../functions/pages/session/sealed-cookie.ts';
import { ownPath } from '../../functions/pages/session/sessions.ts';

const key = randomBytes(32);
const start = Date.parse('2026-03-01T08:00:00Z');
let now = start;
const options = {
  name: 'sample',
  key,
  seconds: 600,
  now: () => now,
  parse: (content: unknown) => content as object,
};
const cookie = sealedCookie<object>(options);
const sent = async (content: object) => ((await cookie.seal(content)).split(';')[0] ?? '').trim();

describe('a sealed cookie', () => {
  it('is bound to this host, unseen by scripts, and tells nothing to who carries it', async () => {
    const set = await cookie.seal({ token: 'secret-token' });
    expect(set).toMatch(/^__Host-sample=[\w.-]+; Max-Age=600; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    expect(Buffer.from(set, 'utf8').toString()).not.toContain('secret-token');
    expect(await cookie.open(`other=1; ${await sent({ a: 1 })}`)).toEqual({ a: 1 });
  });

  it('opens nothing that was changed, is of another key or name, or is too old', async () => {
    const good = await sent({ a: 1 });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom('A', 'b', '0', '.'), async (at, sign) => {
        const changed = good.slice(0, at) + sign + good.slice(at + 1);
        if (changed === good) return;
        const opened = await cookie.open(changed);
        // The last sign of a part may carry bits that base64url does not use: then nothing has changed.
        expect(opened === undefined || JSON.stringify(opened) === '{"a":1}').toBe(true);
      }),
      { numRuns: 200 },
    );
    const other = sealedCookie<object>({ ...options, key: randomBytes(32) });
    expect(await other.open(good)).toBeUndefined();
    const renamed = sealedCookie<object>({ ...options, name: 'second' });
    expect(await renamed.open(good.replace('__Host-sample', '__Host-second'))).toBeUndefined();
    now = start + 601_000;
    expect(await cookie.open(good)).toBeUndefined();
    now = start;
  });
});

describe('where a person is sent after signing in', () => {
  it.each([
    '//evil.example/x',
    'https://evil.example',
    '/\\evil.example',
    '/console/..//evil.example/x',
    '/console/../\\evil.example',
    '/console/../v1/me',
    '/v1/me',
    'javascript:alert(1)',
    '',
    null,
  ])('is never %s', (path) => expect(ownPath(path)).toBe('/console'));

  it('is the page of ours that was asked for, with its search', () => {
    expect(ownPath('/console/employers/org_1?level=high')).toBe('/console/employers/org_1?level=high');
  });
});
