import { SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import type { VerifiedToken, Verifier } from '../../functions/http/auth/authenticate.ts';
import { rememberingTokens } from '../../functions/http/auth/remember-tokens.ts';

const verified: VerifiedToken = {
  issuer: 'https://issuer.example',
  pool: 'organisations',
  subject: 'somebody',
  client: 'console',
  scopes: [],
};
const start = Date.parse('2026-03-02T08:00:00Z');
const endingIn = (seconds: number): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(start / 1_000 + seconds)
    .sign(new Uint8Array(32));

describe('a verifier that remembers', () => {
  let time = start;
  let checks: number;
  let isRefusing: boolean;
  let verify: Verifier;
  beforeEach(() => {
    [time, checks, isRefusing] = [start, 0, false];
    const checking: Verifier = async () => {
      checks += 1;
      if (isRefusing) throw new Error('refused');
      return verified;
    };
    verify = rememberingTokens(checking, () => time);
  });

  test('checks a token once in ten seconds', async () => {
    const token = `Bearer ${await endingIn(3_600)}`;
    for (const seconds of [0, 5, 9.9]) {
      time = start + seconds * 1_000;
      expect(await verify(token)).toEqual(verified);
    }
    expect(checks).toBe(1);
    time = start + 10_000;
    await verify(token);
    expect(checks).toBe(2);
  });

  test('tells one token from another, to the last letter', async () => {
    await verify(`Bearer ${await endingIn(3_600)}`);
    await verify(`Bearer ${await endingIn(3_601)}`);
    expect(checks).toBe(2);
  });

  test('never takes a token past its own end, nor one whose time is over already', async () => {
    const token = `Bearer ${await endingIn(4)}`;
    await verify(token);
    time = start + 4_000;
    isRefusing = true;
    await expect(verify(token)).rejects.toThrow('refused');
    isRefusing = false;
    const late = `Bearer ${await endingIn(-5)}`;
    await verify(late);
    await verify(late);
    expect(checks).toBe(4);
  });

  test('remembers no refusal', async () => {
    const token = `Bearer ${await endingIn(3_600)}`;
    isRefusing = true;
    await expect(verify(token)).rejects.toThrow('refused');
    await expect(verify(undefined)).rejects.toThrow('refused');
    isRefusing = false;
    expect(await verify(token)).toEqual(verified);
    expect(checks).toBe(3);
  });
});
