import { beforeAll, describe, expect, test } from 'vitest';
import { problemsOf } from '../../functions/http/operation.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import { catalogue } from '../../lib/problems/catalogue.ts';
import { setScene } from '../support/authorisation/authorisation-scene.ts';
import { operationsOf, perform } from '../support/requests/operations.ts';
import { seenBy } from '../support/requests/tags.ts';
import { wrongFields } from '../support/requests/wrong-fields.ts';
import type { Wrong } from '../support/requests/wrong-request.ts';
import { wrongRequests } from '../support/requests/wrong-requests.ts';
import { type Answer, type Caller, running } from '../support/stages/running.ts';
import type { Scene } from '../support/stages/scene.ts';
import { aContract, anOrganisation, contractBetween, parties } from '../support/stages/stage.ts';

const arabic = /[\u0600-\u06ff]/;

/** Names only, so that the tests can be listed before the product runs. */
const nobody: Caller = { face: 'registry' };
const placeholder: Scene = {
  parties: { employer: nobody, employerId: '', agency: nobody, agencyId: '' },
  contractId: '',
  flagIds: [],
  callers: {},
  subjects: { employer: '', agency: '', inspector: '' },
};
const wrongs = (scene: Scene): Record<string, Wrong> => ({ ...wrongFields(scene), ...wrongRequests(scene) });

describe('Wrong input', () => {
  const insaf = running();
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(insaf);
  });

  const ask = ({ who, method, path, body, headers }: Wrong, language: string): Promise<Answer> =>
    insaf.call(who, method, path, body, { ...headers, 'accept-language': language });

  /** The refusal in English, after it was checked in both languages and nothing was found to be stored. */
  async function refusalOf(wrong: Wrong) {
    const before = await insaf.items();
    const [english, translated] = [await ask(wrong, 'en'), await ask(wrong, 'ar-BH')];
    expect(await insaf.items()).toEqual(before);
    for (const [language, answer] of [
      ['en', english],
      ['ar', translated],
    ] as const) {
      const problem = answer.problem();
      expect([answer.status, problem.status, problem.code], answer.text).toEqual([
        wrong.status,
        wrong.status,
        wrong.code,
      ]);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(answer.headers.get('content-language')).toBe(language);
      expect(problem.title).toBe(catalogue[wrong.code].title[language]);
      expect(problem.instance).toBe(`urn:request:${answer.headers.get('x-request-id')}`);
      if (wrong.secret) expect(answer.text).not.toContain(wrong.secret);
      for (const [name, value] of Object.entries(wrong.carries ?? {}))
        expect(answer.headers.get(name)).toEqual(
          value instanceof RegExp ? expect.stringMatching(value) : value,
        );
    }
    for (const { message } of translated.problem().errors ?? []) expect(message).toMatch(arabic);
    expect(translated.problem().detail).toMatch(arabic);
    const pointers = ({ errors = [] }: ReturnType<Answer['problem']>) =>
      errors.map(({ pointer, code }) => [pointer, code]);
    expect(pointers(translated.problem())).toEqual(pointers(english.problem()));
    return english.problem();
  }

  test.each(Object.keys(wrongs(placeholder)))(
    '%s is refused in the language of the caller, and nothing is stored',
    async (name) => {
      const wrong = wrongs(scene)[name];
      if (!wrong) throw new Error(name);
      const { errors } = await refusalOf(wrong);
      const [pointer, code, says] = wrong.field ?? [];
      if (pointer === undefined) return;
      const error = errors?.find((each) => each.pointer === pointer);
      expect(error, JSON.stringify(errors)).toMatchObject({ pointer, code });
      if (says) expect(error?.message).toMatch(says);
    },
  );

  test('an expired token is refused, and the header says so', async () => {
    const expired = await insaf.caller({
      pool: 'organisations',
      subject: scene.subjects.agency,
      expiresIn: -60,
    });
    const path = '/v1/contracts';
    const body = contractBetween(scene.parties);
    const carries = {
      'www-authenticate': /error="invalid_token", error_description="The access token expired"/,
    };
    await refusalOf({
      who: expired,
      method: 'POST',
      path,
      body,
      status: 401,
      code: 'token-expired',
      carries,
    });
  });

  test('a key that was used for another body is refused', async () => {
    const headers = { 'idempotency-key': 'used' };
    const { agency: who } = scene.parties;
    const asked = { who, method: 'POST', path: '/v1/contracts', headers };
    await perform(insaf, who, ['registerContract', { body: contractBetween(scene.parties), headers }]);
    await insaf.settled();
    const body = contractBetween(scene.parties, { externalId: 'another' });
    await refusalOf({ ...asked, body, status: 422, code: 'idempotency-key-reused' });
  });

  test('a cursor works for its own caller, list and filter only', async () => {
    const { agency, employer } = scene.parties;
    await aContract(insaf, scene.parties);
    await insaf.settled();
    const { page } = await perform(insaf, agency, ['listContracts', { query: { limit: '1' } }]);
    const path = (filter: string) => `/v1/contracts?${filter}cursor=${encodeURIComponent(page.next ?? '')}`;
    expect((await insaf.call(agency, 'GET', path(''))).status).toBe(200);
    const refused = { method: 'GET', status: 400, code: 'cursor-invalid' } as const;
    await refusalOf({ ...refused, who: employer, path: path('') });
    await refusalOf({ ...refused, who: agency, path: path('status=active&') });
  });

  test('an organisation is refused by a reason of the list that fits it, and by no word of an official', async () => {
    const { id } = await anOrganisation(insaf, 'employer');
    const headers = await seenBy(insaf, 'inspector', `/v1/organisations/${id}`);
    const refuse = {
      who: 'inspector',
      method: 'POST',
      path: `/v1/organisations/${id}/verification`,
      headers,
      status: 422,
      code: 'validation-failed',
    } as const;
    const decision = 'refused';
    const bodies = [
      [{ decision }, '/reason', 'missing'],
      [{ decision, reason: 'A worker says that you hold passports.' }, '/reason', 'not-allowed-value'],
      [{ decision, reason: 'nameDiffers', note: 'They hold passports.' }, '/note', 'unknown-field'],
      [{ decision: 'verified', reason: 'nameDiffers' }, '/reason', 'unknown-field'],
      [{ decision, reason: 'licenceEnded' }, '/reason', 'not-for-this-kind'],
    ] as const;
    for (const [body, pointer, code] of bodies)
      expect((await refusalOf({ ...refuse, body })).errors).toMatchObject([{ pointer, code }]);
  });

  test('a household is given no number of a register, and an agency no sector', async () => {
    const household = { employerKind: 'household', name: { latin: 'A household' } };
    const member = await insaf.caller({ pool: 'organisations' });
    const { id } = await perform(insaf, member, ['registerEmployer', { body: household }]);
    const headers = { 'if-match': `"1-${'A'.repeat(16)}"` };
    const amend = {
      who: member,
      method: 'PATCH',
      path: `/v1/employers/${id}`,
      headers,
      status: 422,
      code: 'validation-failed',
    } as const;
    const { errors } = await refusalOf({ ...amend, body: { registrationNumber: '850101234' } });
    expect(errors).toMatchObject([{ pointer: '/registrationNumber', code: 'not-for-this-kind' }]);
    const agency = await anOrganisation(insaf, 'agency');
    const other = { ...amend, who: agency.member, path: `/v1/agencies/${agency.id}` };
    expect((await refusalOf({ ...other, body: { sector: 'F' } })).errors).toMatchObject([
      { pointer: '/sector' },
    ]);
    await refusalOf({
      ...other,
      path: `/v1/employers/${agency.id}`,
      body: { name: { latin: 'X' } },
      status: 404,
      code: 'not-found',
    });
  });

  test('an organisation stands at the address of its own kind only, and an employer has no licences', async () => {
    const { agency, agencyId, employer, employerId } = scene.parties;
    const elsewhere = { method: 'GET', status: 404, code: 'not-found' } as const;
    await refusalOf({ ...elsewhere, who: agency, path: `/v1/employers/${agencyId}` });
    await refusalOf({ ...elsewhere, who: employer, path: `/v1/agencies/${employerId}` });
    const path = `/v1/agencies/${employerId}/licences`;
    const licensing = { who: employer, method: 'POST', path, body: examples.laterLicence };
    await refusalOf({ ...licensing, status: 403, code: 'organisation-kind' });
  });

  test('a contract that has ended is not amended and does not end twice', async () => {
    const both = await parties(insaf);
    const contractId = await aContract(insaf, both);
    await perform(insaf, both.employer, [
      'endContract',
      { params: { contractId }, body: examples.endContract },
    ]);
    await insaf.settled();
    const closed = { who: both.employer, method: 'POST', status: 409, code: 'contract-not-open' } as const;
    const path = `/v1/contracts/${contractId}`;
    await refusalOf({ ...closed, path: `${path}/amendments`, body: examples.amendContract });
    await refusalOf({ ...closed, path: `${path}/end`, body: examples.endContract });
  });

  test('every refusal of these is documented for its operation, and its type is a page in both languages', async () => {
    const documented = new Set(
      [...operationsOf.registry, ...operationsOf.inspectorate].flatMap((operation) => problemsOf(operation)),
    );
    const codes = [...Object.values(wrongFields(scene)), ...Object.values(wrongRequests(scene))].map(
      ({ code }) => code,
    );
    for (const code of new Set(codes)) {
      if (code !== 'method-not-allowed') expect(documented).toContain(code);
      for (const language of ['en', 'ar'] as const) {
        const page = await insaf.call(nobody, 'GET', `/problems/${code}`, undefined, {
          'accept-language': language,
          accept: 'text/html',
        });
        expect([page.status, page.text.includes(catalogue[code].title[language])], code).toEqual([200, true]);
      }
    }
  });
});
