import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as examples from '../../functions/registry/operations/examples.ts';
import { PublicAgency } from '../../lib/domain/certificates/public-agency.ts';
import { anIssuedCertificate, takeStep } from '../support/credentials/issued-certificate.ts';
import { seenBy } from '../support/requests/tags.ts';
import { verified } from '../support/stages/certificate-stage.ts';
import { type Answer, running } from '../support/stages/running.ts';
import { anOrganisation, freshNumber } from '../support/stages/stage.ts';

const insaf = running({ paused: true });
const get = (path: string): Promise<Answer> => insaf.call({ face: 'registry' }, 'GET', path);

describe('a licence, looked up by anybody', () => {
  const of = async (licence: string) =>
    (await get(`/v1/public/agencies?licence=${encodeURIComponent(licence)}`)).as(PublicAgency);

  it('is unknown until an official has verified its agency, and then says its days and its certificates in force', async () => {
    const { id, member } = await anOrganisation(insaf, 'agency');
    const Licensed = z.object({ name: z.unknown(), licences: z.array(z.object({ number: z.string() })) });
    const { name, licences } = (await insaf.call(member, 'GET', `/v1/agencies/${id}`)).as(Licensed);
    const number = licences[0]?.number ?? '';
    expect(await of(number)).toMatchObject({ state: 'unknown', certificates: [] });
    await verified(insaf, id);
    const holder = { organisationId: id, kind: 'agency', name: { latin: 'Bridge' } } as const;
    const valid = await anIssuedCertificate(insaf, { holder });
    await takeStep(insaf, await anIssuedCertificate(insaf, { holder }), 'suspended');
    const found = await of(number.toLowerCase());
    expect(found).toMatchObject({ agency: { name, licence: { number } } });
    expect(found.certificates.map((each) => each.number)).toEqual([valid.number]);
  });

  it('is not taken over: a licence that a verified agency adds is not its own until it is confirmed, and under another name it is not verified any more', async () => {
    const { id, member } = await anOrganisation(insaf, 'agency');
    const path = `/v1/agencies/${id}`;
    const number = freshNumber();
    await verified(insaf, id);
    const added = { ...examples.laterLicence, number };
    expect((await insaf.call(member, 'POST', `${path}/licences`, added)).status).toBe(201);
    expect(await of(number)).toMatchObject({ state: 'unknown' });
    await verified(insaf, id);
    expect(await of(number)).toMatchObject({ state: 'notYetValid' });
    const renamed = { name: { latin: 'Somebody Else' } };
    const answer = await insaf.call(member, 'PATCH', path, renamed, await seenBy(insaf, member, path));
    expect(answer.status, answer.text).toBe(200);
    expect(answer.text).not.toContain('confirmedOn');
    expect(await of(number)).toMatchObject({ state: 'unknown' });
  });

  it('belongs to one agency: of two that are verified for it at the same moment one is, and the other reads which field is in the way', async () => {
    const number = freshNumber();
    const licences = [{ ...examples.laterLicence, number }];
    const rivals = [
      await anOrganisation(insaf, 'agency', { licences }),
      await anOrganisation(insaf, 'agency', {
        licences: [{ ...examples.laterLicence, number: number.toLowerCase() }],
      }),
    ];
    const decisions = await Promise.all(
      rivals.map(async ({ id }) => {
        const path = `/v1/organisations/${id}`;
        const tag = await seenBy(insaf, 'inspector', path);
        return () => insaf.call('inspector', 'POST', `${path}/verification`, { decision: 'verified' }, tag);
      }),
    );
    const answers = await Promise.all(decisions.map((decide) => decide()));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)?.problem();
    expect(refused).toMatchObject({ code: 'licence-number-taken' });
    expect(JSON.stringify(refused?.errors)).toMatch(new RegExp(`Licence ${number} of BH`, 'i'));
    const third = await insaf.call(
      await insaf.caller({ pool: 'organisations', subject: number }),
      'POST',
      '/v1/agencies',
      {
        ...examples.registerAgency,
        registrationNumber: freshNumber(),
        licences,
      },
    );
    expect(third.problem()).toMatchObject({
      code: 'licence-number-taken',
      errors: [{ pointer: '/licences/0/number' }],
    });
  });

  it('of two countries is told apart by the country, and what is in force comes before what begins later and ends last', async () => {
    const number = freshNumber();
    const held = async (country: string, validUntil: string, different = {}) => {
      const licences = [{ ...examples.laterLicence, number, country, validUntil, ...different }];
      const { id } = await anOrganisation(insaf, 'agency', {
        licences,
        name: { latin: `Agency ${country}` },
      });
      await verified(insaf, id);
    };
    await held('BH', '2029-01-01');
    await held('NP', '2029-02-01');
    expect(await of(number)).toMatchObject({ agency: { licence: { country: 'NP' } }, alsoIn: ['BH'] });
    const bahraini = (await get(`/v1/public/agencies?licence=${number}&country=BH`)).as(PublicAgency);
    expect(bahraini).toMatchObject({ agency: { name: { latin: 'Agency BH' } }, alsoIn: [] });
    await held('IN', '2028-12-31', { validFrom: '2020-01-01' });
    expect(await of(number)).toMatchObject({
      state: 'valid',
      agency: { licence: { country: 'IN' } },
      alsoIn: ['NP', 'BH'],
    });
    const page = (await get(`/licences?l=en&licence=${number}`)).text;
    expect(page).toMatch(
      /Another country gave the same number to an agency:<\/p><ul[^>]*><li><a[^>]*>Nepal<\/a><\/li><li>/,
    );
  });

  it('is given back by a refusal, and free for whoever the number is given to after its last day', async () => {
    const number = freshNumber();
    const over = { ...examples.laterLicence, number, validFrom: '2020-01-01', validUntil: '2021-01-01' };
    const first = await anOrganisation(insaf, 'agency', { licences: [over], name: { latin: 'The first' } });
    await verified(insaf, first.id);
    expect(await of(number)).toMatchObject({ state: 'expired', agency: { name: { latin: 'The first' } } });
    const licences = [{ ...examples.laterLicence, number }];
    const second = await anOrganisation(insaf, 'agency', { licences, name: { latin: 'The second' } });
    await verified(insaf, second.id);
    expect(await of(number)).toMatchObject({ agency: { name: { latin: 'The second' } } });
    // The paper of days that are over is still theirs to record; of days that are not, it is not.
    const again = (licence: object) =>
      insaf.call(first.member, 'POST', `/v1/agencies/${first.id}/licences`, licence);
    const earlier = { ...over, validFrom: '2019-01-01', validUntil: '2019-12-31' };
    expect((await again(earlier)).status).toBe(201);
    expect((await again({ ...examples.laterLicence, number })).problem()).toMatchObject({
      code: 'licence-number-taken',
      errors: [{ pointer: '/number' }],
    });
    const path = `/v1/organisations/${first.id}`;
    const refuse = async (id: string) =>
      insaf.call(
        'inspector',
        'POST',
        `/v1/organisations/${id}/verification`,
        {
          decision: 'refused',
          reason: 'licenceDiffers',
        },
        await seenBy(insaf, 'inspector', `/v1/organisations/${id}`),
      );
    expect((await refuse(first.id)).status, path).toBe(201);
    expect(await of(number)).toMatchObject({ agency: { name: { latin: 'The second' } } });
    expect((await refuse(second.id)).status).toBe(201);
    expect(await of(number)).toMatchObject({ state: 'unknown' });
  });

  it('that is renewed takes nothing from its agency, is mended until an official has read it, and is not written over then', async () => {
    const number = freshNumber();
    const [own] = [{ ...examples.registerAgency.licences[0], number }];
    const { id, member } = await anOrganisation(insaf, 'agency', { licences: [own] });
    await verified(insaf, id);
    const add = (validUntil: string) =>
      insaf.call(member, 'POST', `/v1/agencies/${id}/licences`, {
        ...examples.laterLicence,
        number,
        validUntil,
      });
    const Held = z.object({
      verification: z.object({ status: z.string() }),
      licences: z.array(z.object({ validUntil: z.string(), confirmedOn: z.string().optional() })),
    });
    const mistyped = (await add('2028-06-30')).as(Held);
    expect([mistyped.verification.status, mistyped.licences[1]?.confirmedOn]).toEqual([
      'verified',
      undefined,
    ]);
    expect((await add('2029-06-30')).as(Held).licences.map(({ validUntil }) => validUntil)).toEqual([
      own?.validUntil,
      '2029-06-30',
    ]);
    expect(await of(number)).toMatchObject({ agency: { licence: { validUntil: own?.validUntil } } });
    await verified(insaf, id);
    const settled = (await insaf.call(member, 'GET', `/v1/agencies/${id}`)).as(Held);
    expect(settled.licences.every(({ confirmedOn }) => confirmedOn !== undefined)).toBe(true);
    const over = (await add('2031-06-30')).problem();
    expect(over).toMatchObject({ code: 'licence-number-taken', errors: [{ pointer: '/validFrom' }] });
  });

  it('that was mistyped and not read yet is mended by one thing put right at a time; a renewal and another country take no place', async () => {
    const number = freshNumber();
    const days = { validFrom: '2027-01-01', validUntil: '2027-12-31' };
    const wrong = { number: `${number}-X`, country: 'NP', validFrom: '2027-01-02' };
    const licences = [{ ...examples.laterLicence, ...days, ...wrong }];
    const { id, member } = await anOrganisation(insaf, 'agency', { licences });
    const Held = z.object({
      licences: z.array(z.object({ number: z.string(), country: z.string(), validFrom: z.string() })),
    });
    const add = async (different: object) => {
      const licence = { ...examples.laterLicence, ...days, ...different };
      const { licences } = (await insaf.call(member, 'POST', `/v1/agencies/${id}/licences`, licence)).as(
        Held,
      );
      return licences.map(({ number, country, validFrom }) => `${number} ${country} ${validFrom}`);
    };
    await add({ number, country: 'NP', validFrom: '2027-01-02' });
    await add({ number, validFrom: '2027-01-02' });
    const right = `${number} BH 2027-01-01`;
    expect(await add({ number })).toEqual([right]);
    const renewal = { number, validFrom: '2028-01-01', validUntil: '2028-12-31' };
    expect(await add(renewal)).toEqual([right, `${number} BH 2028-01-01`]);
    expect(await add({ number: `${number}-N`, country: 'NP' })).toHaveLength(3);
  });

  it('answers nothing but that it knows none, whatever is asked', async () => {
    expect(await of('NONE-0')).toEqual({
      state: 'unknown',
      certificates: [],
      alsoIn: [],
      checkedAt: expect.any(String),
    });
    expect((await get('/v1/public/agencies')).status).toBe(422);
  });
});
