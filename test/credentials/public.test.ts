import { createPublicKey } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import jwt from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PublicCertificate } from '../../lib/domain/certificates/public-certificate.ts';
import { anIssuedCertificate, takeStep } from '../support/credentials/issued-certificate.ts';
import { seenBy } from '../support/requests/tags.ts';
import { type Answer, running } from '../support/stages/running.ts';
import { anOrganisation, freshNumber } from '../support/stages/stage.ts';

const insaf = running({ paused: true });
const get = (path: string, headers = {}): Promise<Answer> =>
  insaf.call({ face: 'registry' }, 'GET', path, undefined, headers);
const looked = async (number: string) =>
  (await get(`/v1/public/certificates/${number}`)).as(PublicCertificate);

const Keys = z.object({ keys: z.array(z.record(z.string(), z.string())) });
const keyOf = async (kid = '') => {
  const { keys } = (await get('/.well-known/jwks.json')).as(Keys);
  const found = keys.find((key) => key.kid === kid);
  if (!found) throw new Error('no such key');
  return createPublicKey({ key: found, format: 'jwk' });
};

const Claims = z.object({
  iss: z.string(),
  validFrom: z.string(),
  credentialSubject: z.record(z.string(), z.unknown()),
  credentialStatus: z
    .array(z.object({ statusListIndex: z.string(), statusListCredential: z.string() }))
    .optional(),
});
/** What a token says, after a library that the product does not use has checked it. */
async function claimsIn(token: string) {
  const kid = jwt.decode(token, { complete: true })?.header.kid;
  const { registry } = insaf.insaf.urls;
  return Claims.parse(jwt.verify(token, await keyOf(kid), { algorithms: ['ES256'], issuer: registry }));
}

/** The bits of a certificate in the lists that its credential names: revoked, suspended. */
async function bitsOf(token: string): Promise<boolean[]> {
  const { credentialStatus = [] } = await claimsIn(token);
  const bit = async ({ statusListCredential, statusListIndex }: (typeof credentialStatus)[number]) => {
    const list = await get(new URL(statusListCredential).pathname);
    expect(list.headers.get('content-type')).toBe('application/vc+jwt');
    const { credentialSubject } = await claimsIn(list.text);
    const bits = gunzipSync(Buffer.from(String(credentialSubject.encodedList).slice(1), 'base64url'));
    const at = Number(statusListIndex);
    return ((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0;
  };
  return Promise.all(credentialStatus.map(bit));
}

describe('a certificate, looked up by anybody', () => {
  it('is valid from its first day, with who issued it, for which ways and until when', async () => {
    const { number, validUntil } = await anIssuedCertificate(insaf);
    expect(await looked(number)).toMatchObject({
      number,
      state: 'valid',
      certificate: {
        holder: { kind: 'agency', name: { latin: 'Bridge Recruitment' } },
        corridors: [{ origin: 'IN', destination: 'BH' }],
        placements: 1,
        validUntil,
      },
    });
  });

  it('is found however its number is typed, and a slip of the finger is told from a number that nobody was given', async () => {
    const { number } = await anIssuedCertificate(insaf);
    const typed = `${number.slice(0, 4)}-${number.slice(4, 8)} ${number.slice(8)}`.toLowerCase();
    expect((await looked(encodeURIComponent(typed))).state).toBe('valid');
    const other = number.at(0) === '7' ? '8' : '7';
    expect(await looked(other + number.slice(1))).toMatchObject({ state: 'unknown', mistyped: true });
    expect(await looked('7K3M9QXD2F0X')).toEqual({
      number: '7K3M9QXD2F0X',
      state: 'unknown',
      checkedAt: expect.any(String),
    });
  });

  it('looks the same suspended for whatever reason, withdrawn by whomever, and gives no credential any more', async () => {
    const states = [];
    for (const kind of ['suspended', 'withdrawn', 'revoked'] as const) {
      const certificate = await anIssuedCertificate(insaf);
      await takeStep(insaf, certificate, kind);
      const answer = await looked(certificate.number);
      states.push(answer.state);
      expect(Object.keys(answer).sort()).toEqual(['certificate', 'checkedAt', 'number', 'state']);
      expect((await get(`/v1/public/certificates/${certificate.number}/credential`)).status).toBe(404);
    }
    expect(states).toEqual(['suspended', 'withdrawn', 'withdrawn']);
  });

  it('names nobody of a household', async () => {
    const name = { latin: 'Household of Salma' };
    const holder = { organisationId: 'org_12345678', kind: 'employer', name, isHousehold: true } as const;
    const { number } = await anIssuedCertificate(insaf, { holder });
    const answers = [
      await get(`/v1/public/certificates/${number}`),
      await get(`/v1/public/certificates/${number}/credential`),
    ];
    const told = answers.map(({ text }) => text + Buffer.from(text.split('.')[1] ?? '', 'base64url'));
    for (const text of told) expect(text).not.toContain('Salma');
  });
});

describe('its credential', () => {
  it('is believed by a library that the product does not use, and tells nothing of workers, contracts or signatories', async () => {
    const { jwt: issued, ...certificate } = await anIssuedCertificate(insaf);
    const { text: token } = await get(`/v1/public/certificates/${certificate.number}/credential`);
    expect(token).toBe(issued);
    const text = JSON.stringify(await claimsIn(token));
    const [placement] = certificate.placements;
    const { signatory, holder, id } = certificate;
    for (const secret of [signatory.name, id, holder.organisationId, String(placement?.contractId)])
      expect(text).not.toContain(secret);
  });

  it('has no bit set while it is valid; a suspension sets the second, a withdrawal the first, a reinstatement clears it', async () => {
    // Lists of their own, because a list is made anew once a minute only.
    const inList = (list: number) => anIssuedCertificate(insaf, { status: { list, index: 94_567 } });
    const valid = await inList(2);
    expect(await bitsOf(valid.jwt)).toEqual([false, false]);
    const suspended = await inList(3);
    await takeStep(insaf, suspended, 'suspended');
    expect(await bitsOf(suspended.jwt)).toEqual([false, true]);
    const withdrawn = await inList(4);
    await takeStep(insaf, withdrawn, 'withdrawn');
    expect(await bitsOf(withdrawn.jwt)).toEqual([true, false]);
    const back = await inList(5);
    await takeStep(insaf, await takeStep(insaf, back, 'suspended'), 'reinstated');
    expect(await bitsOf(back.jwt)).toEqual([false, false]);
  });

  it('is one bit among 131,072 in a list that lives three quarters of a minute, wherever the answer was kept', async () => {
    const { jwt: token } = await anIssuedCertificate(insaf, { status: { list: 6, index: 0 } });
    const { credentialStatus = [] } = await claimsIn(token);
    for (const { statusListCredential } of credentialStatus) {
      const answer = await get(new URL(statusListCredential).pathname);
      const { credentialSubject, validFrom } = await claimsIn(answer.text);
      expect(credentialSubject).toMatchObject({ type: 'BitstringStatusList', ttl: 45_000 });
      const [, seconds = ''] = /max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '') ?? [];
      // Its own age and the time for which it may be kept are 45 seconds together; it says its age in whole seconds.
      expect(Date.now() + Number(seconds) * 1_000 - Date.parse(validFrom)).toBeLessThanOrEqual(48_000);
      const bits = gunzipSync(Buffer.from(String(credentialSubject.encodedList).slice(1), 'base64url'));
      expect(bits.length * 8).toBe(131_072);
    }
  });

  it('stands in no list that was never begun: a name cannot be invented to make us sign', async () => {
    for (const name of ['99-suspension', '1-message', 'x', '1-suspension%2F..'])
      expect((await get(`/v1/public/status-lists/${name}`)).status).toBe(404);
  });
});

describe('an organisation that an official verifies', () => {
  it('is the one that they read: a number that was changed meanwhile is not verified unseen', async () => {
    const { member, id } = await anOrganisation(insaf, 'employer');
    const read = await seenBy(insaf, 'inspector', `/v1/organisations/${id}`);
    const path = `/v1/employers/${id}`;
    const other = { registrationNumber: freshNumber() };
    const amended = await insaf.call(member, 'PATCH', path, other, await seenBy(insaf, member, path));
    expect(amended.status).toBe(200);
    const decide = (tag: Record<string, string>) =>
      insaf.call('inspector', 'POST', `/v1/organisations/${id}/verification`, { decision: 'verified' }, tag);
    expect((await decide(read)).problem().code).toBe('precondition-failed');
    expect((await decide({})).problem().code).toBe('precondition-required');
    expect((await decide(await seenBy(insaf, 'inspector', `/v1/organisations/${id}`))).status).toBe(201);
  });
});

describe('whatever is public', () => {
  const paths = ['/.well-known/jwks.json', '/v1/public/credential-context', '/v1/public/certificates/X'];
  it.each(paths)(
    '%s may be read by any page and kept for a minute, without a cookie or a name',
    async (path) => {
      const { status, headers } = await get(path, { origin: 'https://bank.example' });
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('cache-control')).toBe('public, max-age=60');
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it('can be asked for as what it is', async () => {
    await anIssuedCertificate(insaf);
    const accept = { accept: 'application/vc+jwt' };
    expect((await get('/v1/public/status-lists/1-suspension', accept)).status).toBe(200);
    expect((await get('/.well-known/jwks.json', accept)).status).toBe(406);
  });
});
