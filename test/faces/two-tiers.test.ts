import { beforeAll, describe, expect, it } from 'vitest';
import { requestBreakGlass } from '../../functions/inspectorate/operations/examples-people.ts';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { lawInWords } from '../../lib/domain/values/instrument-names.ts';
import { shieldedText } from '../../lib/rules/shield.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { perform } from '../support/requests/operations.ts';
import { bytesOf } from '../support/requests/views.ts';
import { DeskVisitor } from '../support/stages/desk-visitor.ts';
import { running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

/** The fields in which two values differ, entries of a list under one name. */
function differing(one: unknown, other: unknown, at = ''): string[] {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length
      ? one.flatMap((entry, i) => differing(entry, other[i], `${at}/-`))
      : [`${at}/-`];
  const [a, b] = [fieldsOf(one), fieldsOf(other)];
  if (a && b)
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) =>
      differing(a[name], b[name], `${at}/${name}`),
    );
  return one === other ? [] : [at];
}
const fieldsOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

/** Everything that tells what was told of this contract, and where the state of the permit stands. */
const tells = /4321|PASSPORT_RETURN_REFUSED|WAGES_UNPAID|told[.-]|"Told|إفادة|"lapsed"|official\.permit/;
const fee = { item: 'RC704', amount: { amount: '4321.00', currency: 'INR' } } as const;
const sameId = { 'x-request-id': 'the-same' };

describe('What an official sees of a contract of which somebody told something', () => {
  const insaf = running();
  let between: Parties;
  let contractId: string;
  let flagIds: { told: string; declared: string };
  beforeAll(async () => {
    between = await parties(insaf);
    contractId = await aContract(insaf, between);
    await perform(insaf, 'hotline', ['fileReport', { body: { ...told.told, contractId, fees: [fee] } }]);
    await perform(insaf, 'inspector', ['enterPermitRecord', { params: { contractId }, body: told.permit }]);
    await insaf.settled();
    await taken(insaf, 'inspector', { employerId: between.employerId });
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    const idOf = (wanted: (ruleId: string) => boolean) =>
      flags.find(({ ruleId }) => wanted(ruleId))?.id ?? '';
    flagIds = {
      told: idOf((ruleId) => ruleId.startsWith('told-')),
      declared: idOf((ruleId) => ruleId === 'wage-below-offer'),
    };
  });
  const dossier = (who: string, purpose = 'inspection') =>
    insaf.call(who, 'GET', `/v1/contracts/${contractId}/dossier`, undefined, { 'insaf-purpose': purpose });

  it('is the whole reason for whom it is assigned, with what a status may never be used for', async () => {
    const { flags, assessment, toldFees } = await perform(insaf, 'inspector', [
      'getDossier',
      { params: { contractId } },
    ]);
    expect(toldFees).toEqual([fee]);
    expect(flags.some(({ ruleId }) => ruleId.startsWith('told-'))).toBe(true);
    expect(flags.every(({ protectedInformation }) => !protectedInformation)).toBe(true);
    expect(assessment?.unanswered.some(({ ruleId }) => ruleId.startsWith('told-'))).toBe(true);
    const status = flags.find(({ ruleId }) => /permit/.test(ruleId));
    const flag = await perform(insaf, 'inspector', ['getFlag', { params: { flagId: status?.id ?? '' } }]);
    expect(flag.firewall?.en).toMatch(/never a ground for removal/);
    expect(flag.firewall?.ar).toMatch(/لإبعاد/);
  });

  it('is level, indicators, counts and declared evidence for every other inspector', async () => {
    const answer = await dossier('supervisor-two');
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(tells);
    const whole = JSON.parse((await dossier('inspector')).text);
    const seen = JSON.parse(answer.text);
    expect(seen.flags).toHaveLength(whole.flags.length);
    expect(seen.assessment.level).toBe(whole.assessment.level);
    expect(seen.onFile).toEqual(whole.onFile);
    const masked = seen.flags.filter((flag: { protectedInformation: boolean }) => flag.protectedInformation);
    expect(masked.length).toBeGreaterThan(1);
    for (const flag of masked) {
      expect(flag.message).toEqual(shieldedText);
      expect(flag.ruleId).toBe('protected');
      const { level, indicator } = whole.flags.find(({ id }: { id: string }) => id === flag.id);
      expect([flag.level, flag.indicator]).toEqual([level, indicator]);
    }
  });

  it('is the same in the flag, in its review and in a decision that is made again', async () => {
    const flag = await insaf.call('supervisor-two', 'GET', `/v1/flags/${flagIds.told}`);
    expect([flag.status, JSON.parse(flag.text).protectedInformation]).toEqual([200, true]);
    expect(flag.text).not.toMatch(tells);
    const declared = await perform(insaf, 'supervisor-two', [
      'getFlag',
      { params: { flagId: flagIds.declared } },
    ]);
    expect(declared.protectedInformation).toBe(false);
    expect(declared.evidence).not.toEqual({});
    const reviewed = await insaf.call('supervisor-two', 'POST', `/v1/flags/${flagIds.told}/reviews`, {
      decision: 'underReview',
      reason: 'WAGES_UNPAID is what the worker said',
    });
    expect(reviewed.status).toBe(201);
    expect(reviewed.text).not.toMatch(tells);
    const { assessment } = await perform(insaf, 'supervisor-two', ['getDossier', { params: { contractId } }]);
    const at = `/v1/assessments/${assessment?.id}/replay`;
    const [whole, masked] = [
      await insaf.call('inspector', 'POST', at, {}),
      await insaf.call('supervisor-two', 'POST', at, {}),
    ];
    expect(whole.text).toMatch(tells);
    expect(masked.text).not.toMatch(tells);
    expect(JSON.parse(masked.text).same).toBe(true);
  });

  it('differs in these fields and in no other', async () => {
    const seen = async (who: string, path: string): Promise<unknown> =>
      JSON.parse((await insaf.call(who, 'GET', path)).text);
    const differ = async (path: string) =>
      [...new Set(differing(await seen('inspector', path), await seen('inspector-two', path)))].sort();
    expect(await differ(`/v1/contracts/${contractId}/dossier`)).toEqual([
      '/assessment/unanswered/-',
      '/flags/-/message/ar',
      '/flags/-/message/en',
      '/flags/-/protectedInformation',
      '/flags/-/ruleId',
      '/toldFees',
    ]);
    expect(await differ(`/v1/flags/${flagIds.declared}`)).toEqual([]);
    expect(await differ(`/v1/flags/${flagIds.told}`)).toEqual([
      '/facts/-',
      '/message/ar',
      '/message/en',
      '/protectedInformation',
      ...['deciding/-', 'dimensions/-', 'expression', 'guidance/ar', 'guidance/en', 'id', 'legalBasis/-'].map(
        (field) => `/rule/${field}`,
      ),
      '/rule/legs/-',
      '/rule/title/ar',
      '/rule/title/en',
      '/steps/-/evidenceHash',
      '/steps/-/reason',
    ]);
  });

  it('names in the list of an employer what was declared, with its place, and of what was told only that it is protected', async () => {
    const reasonsFor = async (who: string) => {
      const { contracts } = await perform(insaf, who, [
        'getEmployerProfile',
        { params: { organisationId: between.employerId }, query: { reasonsFrom: '0' } },
      ]);
      return contracts.flatMap(({ reasons }) => reasons ?? []);
    };
    const [whole, seen] = [await reasonsFor('inspector'), await reasonsFor('inspector-two')];
    expect(JSON.stringify(whole)).toMatch(tells);
    expect(JSON.stringify(seen)).not.toMatch(tells);
    expect(whole).toHaveLength(seen.length);
    const wage = seen.find(({ flagId }) => flagId === flagIds.declared);
    expect(wage).toMatchObject({ protectedInformation: false, shownIn: 'terms' });
    expect(wage?.message.en).toMatch(
      /^Pays less than was promised: the basic wage was BHD [\d.]+ a month in the offer/,
    );
    const masked = seen.filter(({ protectedInformation }) => protectedInformation);
    expect(masked.length).toBeGreaterThan(0);
    for (const { title, message, shownIn } of masked)
      expect([title, message, shownIn]).toEqual([shieldedText, shieldedText, 'flags']);
  });

  it('closes again for another purpose than the one of the assignment, and when the assignment ends', async () => {
    expect((await dossier('inspector')).text).toMatch(tells);
    expect((await dossier('inspector', 'flag-review')).text).not.toMatch(tells);
    const params = await taken(insaf, 'supervisor-two', { employerId: between.employerId });
    expect((await dossier('supervisor-two')).text).toMatch(tells);
    await perform(insaf, 'supervisor-two', ['endAssignment', { params, body: { reason: 'done' } }]);
    expect((await dossier('supervisor-two')).text).not.toMatch(tells);
  });

  it('is nothing in another governorate and for another body: the same bytes as a contract that does not exist', async () => {
    const invented = 'ctr_00000000-0000-4000-8000-000000000000';
    for (const who of ['inspector-north', 'inspector-regulator'])
      for (const part of ['dossier', 'reports', 'inspections']) {
        const ask = (id: string) => insaf.call(who, 'GET', `/v1/contracts/${id}/${part}`, undefined, sameId);
        const real = await ask(contractId);
        expect([who, part, real.status]).toEqual([who, part, 404]);
        expect(bytesOf(real)).toBe(bytesOf(await ask(invented)));
      }
  });

  it('tells the competent how what was told opens, and shows it to no one else', async () => {
    const reports = (who: string) => insaf.call(who, 'GET', `/v1/contracts/${contractId}/reports`);
    const refused = await reports('supervisor-two');
    expect([refused.status, refused.problem().code]).toEqual([403, 'assignment-required']);
    expect((await reports('inspector')).status).toBe(200);
  });

  it('stands on no paper, whoever has the employer in hand for whatever: the screen says it', async () => {
    await taken(insaf, 'inspector', { employerId: between.employerId, purpose: 'flag-review' });
    const { rule, message } = await perform(insaf, 'inspector', [
      'getFlag',
      { params: { flagId: flagIds.told } },
    ]);
    const [law] = rule.legalBasis;
    const visitor = await DeskVisitor.signedIn(insaf, 'inspector');
    const shown = async (path: string) => {
      await visitor.open(path);
      return { status: visitor.status, text: visitor.page + visitor.words };
    };
    const [employer, contract] = [
      `/console/employers/${between.employerId}`,
      `/console/contracts/${contractId}`,
    ];
    const flag = `/console/flags/${flagIds.told}`;
    const declared = `/console/flags/${flagIds.declared}/sheet`;
    for (const language of ['en', 'ar'] as const) {
      await visitor.open(`/console/language?to=${language}`);
      const secrets = [
        rule.title[language],
        message[language],
        law ? lawInWords({ instrument: law.instrument }, language) : '',
        rule.guidance[language],
      ];
      const screen = await shown(flag);
      for (const secret of secrets) expect(screen.text).toContain(secret);
      expect((await shown(contract)).text).toContain(message[language]);
      const sheets = [
        await shown(`${employer}/sheet`),
        await shown(`${contract}/sheet`),
        await shown(`${flag}/sheet`),
      ];
      expect(sheets.map(({ status }) => status)).toEqual([200, 200, 403]);
      for (const { text } of sheets) {
        for (const secret of [...secrets, 'Protected information', 'معلومات محمية'])
          expect(text).not.toContain(secret);
        expect(text).not.toMatch(tells);
      }
      for (const { text } of sheets.slice(0, 2)) expect(text).not.toContain(flagIds.told);
      const open = await shown(declared);
      expect([open.status, open.text.includes('wage')]).toEqual([200, true]);
    }
    const emergency = { ...requestBreakGlass, purpose: 'visit-sheet' };
    expect((await insaf.call('inspector', 'POST', '/v1/break-glass', emergency)).status).toBe(422);
  });
});
