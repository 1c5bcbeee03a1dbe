import { describe, expect, it } from 'vitest';
import { idempotencyKeyOf, toClaim } from '../../functions/http/idempotency.ts';
import { as, contractPath, newSample, problemIn, registering, sampleFace } from './sample-face.ts';

const keyed = (key: string, body: unknown = newSample, headers: Record<string, string> = {}) =>
  registering(body, { 'idempotency-key': key, ...headers });

describe('an idempotency key', () => {
  it('gives the same answer again, byte for byte, and says that it did', async () => {
    const { app, records } = sampleFace();
    const first = await app.request('/v1/contracts', keyed('one'));
    const again = await app.request('/v1/contracts', keyed('one'));
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(first.headers.has('idempotency-replayed')).toBe(false);
    expect(await again.text()).toBe(await first.text());
    for (const name of ['etag', 'location', 'content-language'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect(records.size).toBe(1);
  });

  it('replays in the language of the first answer, whatever is asked for later', async () => {
    const { app } = sampleFace();
    const first = await app.request('/v1/contracts', keyed('one', newSample, { 'accept-language': 'ar' }));
    const again = await app.request('/v1/contracts', keyed('one', newSample, { 'accept-language': 'en' }));
    expect(again.headers.get('content-language')).toBe('ar');
    expect(await again.text()).toBe(await first.text());
  });

  it('takes another spelling of the same body for the same request', async () => {
    const { app } = sampleFace();
    await app.request('/v1/contracts', keyed('one'));
    const turned = JSON.stringify(Object.fromEntries(Object.entries(newSample).reverse()), null, 2);
    const again = await app.request('/v1/contracts', keyed('one', turned));
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  });

  it('is refused with another body, and nothing is saved', async () => {
    const { app, records } = sampleFace();
    await app.request('/v1/contracts', keyed('one'));
    const other = await app.request('/v1/contracts', keyed('one', { ...newSample, employerName: 'Other' }));
    expect([other.status, (await problemIn(other)).code]).toEqual([422, 'idempotency-key-reused']);
    expect(records.size).toBe(1);
  });

  it('is not spent by a request that fails validation', async () => {
    const { app, records } = sampleFace();
    await app.request('/v1/contracts', keyed('one', { ...newSample, channel: 'x' }));
    expect(records.size).toBe(0);
    expect((await app.request('/v1/contracts', keyed('one'))).status).toBe(201);
  });

  it.each([
    [undefined, 'idempotency-key-missing'],
    ['', 'idempotency-key-invalid'],
    ['two words', 'idempotency-key-invalid'],
    ['x'.repeat(129), 'idempotency-key-invalid'],
  ])('is needed and has a form: %s', async (key, code) => {
    const { app } = sampleFace();
    const headers: Record<string, string> = as('writer', { 'content-type': 'application/json' });
    if (key !== undefined) headers['idempotency-key'] = key;
    const response = await app.request('/v1/contracts', { method: 'POST', headers, body: '{}' });
    expect([response.status, (await problemIn(response)).code]).toEqual([400, code]);
  });

  it('may stand in the quotes of a structured header', () => {
    expect(idempotencyKeyOf('"8e03978e-40d5-43dd-bc93-6894a57f9324"')).toBe(
      '8e03978e-40d5-43dd-bc93-6894a57f9324',
    );
  });

  it('belongs to one principal, one method and one path', () => {
    const actor = { issuer: 'i', subject: 's' };
    const base = { actor, method: 'POST', path: '/v1/a', key: 'k', body: {}, language: 'en' } as const;
    const claims = [
      base,
      { ...base, actor: { issuer: 'i2', subject: 's' } },
      { ...base, actor: { issuer: 'i', subject: 's2' } },
      { ...base, method: 'PUT' },
      { ...base, path: '/v1/b' },
      { ...base, key: 'k2' },
    ].map((claimed) => toClaim(claimed).keyHash);
    expect(new Set(claims).size).toBe(claims.length);
  });
});

describe('a race of two requests with one key', () => {
  it('lets the loser replay the answer of the winner', async () => {
    const face = sampleFace({
      beforeCommit({ idempotency }) {
        if (!idempotency) return;
        face.records.set(idempotency.keyHash, {
          ...idempotency,
          status: 201,
          entityId: 'w',
          entityVersion: 5,
        });
      },
    });
    const response = await face.app.request('/v1/contracts', keyed('one'));
    expect([response.status, response.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(response.headers.get('etag')).toMatch(/^"5-/);
    expect(response.headers.get('location')).toBe(contractPath);
  });

  it('refuses the loser whose body is another one', async () => {
    const face = sampleFace({
      beforeCommit({ idempotency }) {
        if (!idempotency) return;
        const winner = { ...idempotency, requestHash: 'other', status: 201, entityId: 'w', entityVersion: 5 };
        face.records.set(idempotency.keyHash, winner);
      },
    });
    const response = await face.app.request('/v1/contracts', keyed('one'));
    expect((await problemIn(response)).code).toBe('idempotency-key-reused');
  });
});
