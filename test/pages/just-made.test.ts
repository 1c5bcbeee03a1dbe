import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { sealedCookie } from '../../functions/pages/session/sealed-cookie.ts';
import { createSessions } from '../../functions/pages/session/sessions.ts';
import { Session } from '../../functions/pages/session/sign-in.ts';

const start = Date.parse('2026-03-01T08:00:00Z');
let now = start;
const sealing = { key: randomBytes(32), now: () => now };
const sessions = createSessions({
  ...{ face: 'sample', ...sealing, baseUrl: 'http://localhost', scope: 'openid' },
  ...{ issuer: 'http://localhost/pool', clientId: 'sample' },
});
const cookie = sealedCookie<Session>({
  ...{ name: 'insaf-sample-session', seconds: 3_600, ...sealing },
  parse: (content) => Session.safeParse(content).data,
});

test('a session is just made for half a minute after its sign-in, however long its token lives and whatever clock made it', async () => {
  const seconds = { lives: fc.integer({ min: 1, max: 86_400 }), skew: fc.integer({ min: -900, max: 900 }) };
  await fc.assert(
    fc.asyncProperty(fc.record(seconds), fc.integer({ min: 0, max: 120 }), async ({ lives, skew }, age) => {
      now = start;
      const iat = start / 1000 + skew;
      const token = new UnsecuredJWT({ iss: 'nobody', sub: 'nobody' })
        .setIssuedAt(iat)
        .setExpirationTime(iat + lives)
        .encode();
      const kept = (await cookie.seal({ token, name: 'Somebody' })).split(';')[0];
      now = start + age * 1000;
      expect(await sessions.isJustMade(kept)).toBe(age < 30);
      expect(await sessions.isJustMade(`${kept}x`)).toBe(false);
    }),
    { numRuns: 60 },
  );
  expect(await sessions.isJustMade(undefined)).toBe(false);
});
