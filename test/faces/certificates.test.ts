import { beforeAll, describe, expect, test } from 'vitest';
import {
  applyForCertificate,
  wholeDisclosure,
} from '../../functions/registry/operations/examples-certificates.ts';
import { feeItemCodes } from '../../lib/domain/fees/fee-taxonomy.ts';
import { readHumanCode } from '../../lib/domain/values/human-code.ts';
import { perform } from '../support/requests/operations.ts';
import {
  aCertifiablePlacement,
  aDirectHire,
  aHeldCertificate,
  applicationFor,
  certify,
  verified,
} from '../support/stages/certificate-stage.ts';
import { type Caller, running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

describe('A certificate', () => {
  const insaf = running();
  let both: Parties;
  let others: Parties;
  beforeAll(async () => {
    [both, others] = [await parties(insaf), await parties(insaf)];
    for (const id of [both.agencyId, both.employerId, others.agencyId]) await verified(insaf, id);
  });

  const sameHeaders = { 'accept-language': 'en', 'x-request-id': 'the-same' };
  const inventedFrom = (contractId: string): string => contractId.replace(/.{12}$/, '000000000000');
  const apply = (who: Caller, ...contractIds: string[]) =>
    insaf.call(who, 'POST', '/v1/certificates', applicationFor(...contractIds), sameHeaders);
  const reasonsOf = (answer: Awaited<ReturnType<typeof apply>>): string[] =>
    (answer.problem().errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

  test('speaks for a placement: with its number, every item, its signatory and a credential of thirty days', async () => {
    const contractId = await aCertifiablePlacement(insaf, both);
    const issued = await perform(insaf, both.agency, [
      'issueCertificate',
      { body: applicationFor(contractId) },
    ]);
    expect(readHumanCode(issued.number, 12)).toBe(issued.number);
    expect(issued).toMatchObject({ state: 'valid', signatory: applyForCertificate.signatory, version: 1 });
    const [placement] = issued.placements;
    const items = [...(placement?.paid ?? []).map(({ item }) => item), ...(placement?.nothingPaidFor ?? [])];
    expect(items.toSorted()).toEqual(feeItemCodes.filter((item) => !item.startsWith('OT')).toSorted());
    const days = Date.parse(issued.credential.validUntil) - Date.parse(issued.credential.validFrom);
    expect(days / 86_400_000).toBe(29);
    expect(issued.validUntil <= '2027-06-30').toBe(true);
    const params = { certificateId: issued.id };
    expect(await perform(insaf, both.agency, ['getCertificate', { params }])).toEqual(issued);
    const { items: found } = await perform(insaf, both.agency, [
      'listCertificates',
      { query: { contractId, state: 'valid' } },
    ]);
    expect(found.map(({ id }) => id)).toEqual([issued.id]);
    const list = (who: Caller, of: string) =>
      insaf.call(who, 'GET', `/v1/certificates?contractId=${of}&limit=1`, undefined, sameHeaders);
    const [theirs, none] = [
      await list(others.agency, contractId),
      await list(others.agency, inventedFrom(contractId)),
    ];
    expect([theirs.status, theirs.text]).toEqual([404, none.text]);
  });

  test('is refused with every reason of every placement at once, and another party’s contract reads like none', async () => {
    const paid = await aContract(insaf, both);
    const foreign = await aCertifiablePlacement(insaf, others);
    const sound = await aCertifiablePlacement(insaf, both);
    const answer = await apply(both.agency, paid, sound, foreign);
    expect([answer.status, answer.problem().code]).toEqual([422, 'certificate-refused']);
    expect(reasonsOf(answer)).toEqual([
      '/contractIds/0 items-undeclared',
      '/contractIds/0 standard-not-met',
      '/contractIds/0 law-not-met',
      '/contractIds/2 placement-not-found',
    ]);
    const invented = inventedFrom(foreign);
    expect((await apply(both.agency, paid, sound, invented)).text).toBe(answer.text);
    // Of nothing but others' contracts it is told what is told of an address that does not exist.
    const [theirs, none] = [await apply(both.agency, foreign), await apply(both.agency, invented)];
    expect([theirs.status, theirs.text]).toEqual([404, none.text]);
  });

  test('is for the agency that placed the worker, and for the employer that hired directly', async () => {
    const placed = await aCertifiablePlacement(insaf, both);
    const direct = await aDirectHire(insaf, both);
    expect(reasonsOf(await apply(both.employer, placed))).toEqual([
      '/contractIds/0 placement-of-agency',
      '/contractIds/0 disclosure-missing',
    ]);
    expect((await apply(both.employer, direct)).status).toBe(201);
  });

  test('tells the other party of the placement nothing: neither an application nor a list shows that it is there', async () => {
    const contractId = await aCertifiablePlacement(insaf, both);
    const asSeen = async () => {
      const listed = await insaf.call(
        both.employer,
        'GET',
        `/v1/certificates?contractId=${contractId}&limit=1`,
        undefined,
        sameHeaders,
      );
      return [(await apply(both.employer, contractId)).text, listed.text];
    };
    const before = await asSeen();
    const seen = [];
    for (const reason of ['Given up the first time.', 'Given up the second time.']) {
      const certificateId = await certify(insaf, both.agency, contractId);
      seen.push(await asSeen());
      await perform(insaf, both.agency, [
        'withdrawCertificate',
        { params: { certificateId }, body: { reason } },
      ]);
      seen.push(await asSeen());
    }
    expect(seen).toEqual(seen.map(() => before));
  });

  test('speaks for twenty placements, each of which has one certificate at a time', async () => {
    const group = await Promise.all(Array.from({ length: 20 }, () => aCertifiablePlacement(insaf, both)));
    const first = group[0] ?? '';
    const certificateId = await certify(insaf, both.agency, ...group);
    expect(reasonsOf(await apply(both.agency, first))).toEqual(['/contractIds/0 certificate-in-force']);
    const withdrawal = { params: { certificateId }, body: { reason: 'To be made anew.' } };
    const withdrawn = await perform(insaf, both.agency, ['withdrawCertificate', withdrawal]);
    expect([withdrawn.state, withdrawn.history.at(-1)?.reason]).toEqual(['withdrawn', 'To be made anew.']);
    const again = await insaf.call(
      both.agency,
      'POST',
      `/v1/certificates/${certificateId}/withdrawal`,
      withdrawal.body,
    );
    expect([again.status, again.problem().code]).toEqual([409, 'certificate-settled']);
    const answers = await Promise.all([apply(both.agency, ...group), apply(both.agency, first)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
  });

  test('is checked by anybody by its number, with the credential that its holder was given, until it is withdrawn', async () => {
    const certificateId = await aHeldCertificate(insaf, both);
    const params = { certificateId };
    const { number, credential } = await perform(insaf, both.agency, ['getCertificate', { params }]);
    const anybody = { face: 'registry' as const };
    const check = () => perform(insaf, anybody, ['verifyCertificate', { params: { number } }]);
    expect(await check()).toMatchObject({ state: 'valid' });
    const copy = await insaf.call(anybody, 'GET', `/v1/public/certificates/${number}/credential`);
    expect(copy.text).toBe(credential.jwt);
    const body = { reason: 'Given up for the test.' };
    await perform(insaf, both.agency, ['withdrawCertificate', { params, body }]);
    expect(await check()).toMatchObject({ state: 'withdrawn' });
  });

  test('falls by what its holder declares itself: it is not issued again until the worker is paid back in full', async () => {
    const certificateId = await aHeldCertificate(insaf, both);
    const params = { certificateId };
    const renew = () => insaf.call(both.agency, 'POST', `/v1/certificates/${certificateId}/credential`);
    const renewed = await perform(insaf, both.agency, ['renewCredential', { params }]);
    expect([renewed.credential.number, renewed.version]).toEqual([2, 2]);
    const [contractId = ''] = renewed.placements.map((placement) => placement.contractId);
    const [charge, ...items] = wholeDisclosure.items;
    const paid = { ...charge, payer: 'WORKER' };
    const body = { ...wholeDisclosure, workerPaidNothing: false, items: [paid, ...items] };
    await perform(insaf, both.agency, ['fileFeeDisclosure', { params: { contractId }, body }]);
    const refused = await renew();
    expect([refused.status, refused.problem().code]).toEqual([422, 'certificate-refused']);
    expect(reasonsOf(refused)).toContain('/placements/0 standard-not-met');
    const now = await perform(insaf, both.agency, ['getCertificate', { params }]);
    expect([now.credential, now.state]).toEqual([renewed.credential, 'valid']);
    for (const amount of ['100.000', '100.000', '50.000']) {
      expect((await renew()).status).toBe(422);
      const back = {
        amount: { amount, currency: 'BHD' },
        paidOn: now.validFrom,
        paidBy: 'agency',
        receiptSha256: `${amount.replace('.', '')}`.padEnd(64, 'a'),
        method: 'cash',
      };
      await perform(insaf, both.agency, ['recordRepayment', { params: { contractId }, body: back }]);
    }
    expect((await renew()).status).toBe(201);
  });
});
