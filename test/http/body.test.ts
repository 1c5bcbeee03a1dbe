import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeper, largestBodyBytes } from '../../functions/http/json-body.ts';
import { as, contractPath, newSample, problemIn, registering, sampleFace } from './sample-face.ts';

const { app } = sampleFace();
const post = async (body: unknown, headers?: Record<string, string>) => {
  const response = await app.request('/v1/contracts', registering(body, headers));
  return [response.status, response.ok ? '' : (await problemIn(response)).code];
};

const streamed = (chunks: readonly string[]): ReadableStream =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

describe('a body', () => {
  it.each([
    ['text', { 'content-type': 'text/plain' }],
    ['no type', { 'content-type': '' }],
    ['another character set', { 'content-type': 'application/json; charset=utf-16' }],
    ['compressed bytes', { 'content-encoding': 'gzip' }],
    ['a merge patch where nothing is patched', { 'content-type': 'application/merge-patch+json' }],
  ])('is refused as %s', async (_name, headers) => {
    expect(await post(newSample, headers)).toEqual([415, 'unsupported-media-type']);
  });

  it('is taken with its character set named, and as a merge patch where something is patched', async () => {
    expect(await post(newSample, { 'content-type': 'Application/JSON; charset="UTF-8"' })).toEqual([201, '']);
    const patched = await app.request(contractPath, {
      method: 'PATCH',
      headers: as('writer', {
        'content-type': 'application/merge-patch+json',
        'if-match': `"1-${'a'.repeat(16)}"`,
      }),
      body: '{"hours":40}',
    });
    expect(patched.status).toBe(200);
  });

  it.each([
    ['half a value', '{"employerName":'],
    ['two values', '{} {}'],
    ['half a surrogate pair', '{"employerName":"\\ud800"}'],
  ])('is refused as %s', async (_name, body) => {
    expect(await post(body)).toEqual([400, 'malformed-json']);
  });

  it('is refused when its UTF-8 is broken', async () => {
    const init = { ...registering(), body: new Uint8Array([0x22, 0xff, 0x22]) };
    const response = await app.request('/v1/contracts', init);
    expect((await problemIn(response)).code).toBe('malformed-json');
  });

  it('is asked for when it is missing', async () => {
    const { body: _body, ...init } = registering();
    const response = await app.request('/v1/contracts', init);
    expect((await problemIn(response)).code).toBe('body-missing');
    expect(await post('')).toEqual([400, 'body-missing']);
    expect(await post('', { 'content-type': '' })).toEqual([400, 'body-missing']);
  });

  it('may be 1 MB and not a byte more, counted in bytes and not in letters', async () => {
    const padded = (bytes: number) => {
      const text = JSON.stringify(newSample);
      return text + ' '.repeat(bytes - text.length);
    };
    expect(await post(padded(largestBodyBytes))).toEqual([201, '']);
    expect(await post(padded(largestBodyBytes + 1))).toEqual([413, 'body-too-large']);
    expect(await post(`"${'ا'.repeat(largestBodyBytes / 2)}"`)).toEqual([413, 'body-too-large']);
  });

  it('is counted while it is read, so that a stream without a length cannot pass', async () => {
    const chunk = ' '.repeat(65_536);
    const request = new Request('http://registry.test/v1/contracts', {
      ...registering(),
      body: streamed(Array.from({ length: 17 }, () => chunk)),
      duplex: 'half',
    });
    expect((await app.request(request)).status).toBe(413);
  });

  it('may nest twelve levels and no more', async () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(await post(nested(12))).toEqual([422, 'validation-failed']);
    expect(await post(nested(13))).toEqual([400, 'too-deep']);
  });

  it('is measured in levels as JSON means them, whatever its texts hold', () => {
    const depth = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat({ max: 7 }), (value, limit) => {
        expect(isDeeper(JSON.stringify(value), limit)).toBe(depth(value) > limit);
      }),
    );
  });
});
