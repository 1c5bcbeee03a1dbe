import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../functions/http/rate-limit.ts';
import { sampleFace } from './sample-face.ts';

const from = (sourceIp: string) => ({ requestContext: { http: { sourceIp } } });

describe('whoever has no account', () => {
  it('has a share for each address that the gateway tells, and is told when to come back', async () => {
    const limitStrangers = createRateLimiter({ quota: 2, windowSeconds: 60, now: () => new Date(0) });
    const { app } = sampleFace({ limitStrangers });
    const ask = (address: string) => app.request('/v1/meta', {}, from(address));
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await ask('192.0.2.1')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await ask('192.0.2.1');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // The refusal too, so that a page elsewhere can tell its reader why.
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('192.0.2.2')).status).toBe(200);
  });

  it('is not counted where a page asks its own face: the page was counted at the door', async () => {
    const limitStrangers = createRateLimiter({ quota: 1, windowSeconds: 60, now: () => new Date(0) });
    const { app } = sampleFace({ limitStrangers });
    for (let n = 0; n < 3; n += 1) expect((await app.request('/v1/meta')).status).toBe(200);
  });
});
