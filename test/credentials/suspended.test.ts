import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as z from 'zod';
import * as letters from '../../functions/inspectorate/operations/examples-releases.ts';
import * as examples from '../../functions/inspectorate/operations/examples-suspensions.ts';
import { publicActor } from '../../lib/domain/access/actor.ts';
import { PublicCertificate } from '../../lib/domain/certificates/public-certificate.ts';
import { documentedCheck } from '../support/credentials/documented-checks.ts';
import { inHand } from '../support/inputs/people-inputs.ts';
import { perform } from '../support/requests/operations.ts';
import { aCertifiablePlacement, certify, verified } from '../support/stages/certificate-stage.ts';
import { running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';
import { aProposal, letEffect } from '../support/stages/suspension-stage.ts';

const insaf = running();
const folder = mkdtempSync(join(tmpdir(), 'insaf-suspended-'));
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string) => insaf.call({ face: 'registry' }, 'GET', path);
const Keys = z.object({ keys: z.array(z.object({ kid: z.string() }).loose()) });

it('a certificate that an agency applied for is valid for a stranger without a network, and suspended once an inspector’s release has left', async () => {
  const both = await parties(insaf);
  await verified(insaf, both.agencyId);
  const placements = await Promise.all([1, 2, 3].map(() => aCertifiablePlacement(insaf, both)));
  const certificateId = await certify(insaf, both.agency, ...placements);
  const { number, credential } = await perform(insaf, both.agency, [
    'getCertificate',
    { params: { certificateId } },
  ]);
  const check = await documentedCheck(folder);
  const issuer = insaf.insaf.urls.registry;
  const { keys } = (await get('/.well-known/jwks.json')).as(Keys);
  const stateWith = (lists: Record<string, string>) =>
    check(credential.jwt, { issuer, keys, lists, number, now: new Date(), oldestList: 3_000 }).state;

  const statuses = z.object({ credentialStatus: z.array(z.object({ statusListCredential: z.string() })) });
  const [, claims = ''] = credential.jwt.split('.');
  const { credentialStatus } = statuses.parse(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')));
  const addresses = credentialStatus.map(({ statusListCredential }) => statusListCredential);
  const listsFrom = async (signed: (address: string) => Promise<string>) =>
    Object.fromEntries(
      await Promise.all(addresses.map(async (address) => [address, await signed(address)] as const)),
    );
  const asServed = await listsFrom(async (address) => (await get(new URL(address).pathname)).text);
  expect(stateWith(asServed)).toBe('valid');

  // Two of its three placements are what the letter is about; the certificate falls as one.
  const body = { ...examples.proposal, window: { days: 0 }, contractIds: placements.slice(0, 2) };
  await inHand(insaf, 'inspector', placements[0] ?? '');
  const proposed = await perform(insaf, 'inspector', [
    'proposeSuspension',
    { params: { certificateId }, body },
  ]);
  const looked = async () => (await get(`/v1/public/certificates/${number}`)).as(PublicCertificate).state;
  expect(await looked()).toBe('valid');
  await letEffect(insaf, proposed.id);
  expect(await looked()).toBe('suspended');
  expect((await get(`/v1/public/certificates/${number}/credential`)).status).toBe(404);

  // As a face makes it that has kept none of the minute before.
  const { statusLists } = insaf.insaf.contexts.registry(publicActor);
  const fresh = await listsFrom(async (address) => {
    const list = await statusLists.signed(address.slice(address.lastIndexOf('/') + 1));
    expect((list?.until ?? 0) - Date.now()).toBeLessThanOrEqual(45_000);
    return list?.jwt ?? '';
  });
  expect(stateWith(fresh)).toBe('suspended');
});

it('of several proposals at the same moment one opens a file, also after an earlier one was given up', async () => {
  const both = await parties(insaf);
  const contractId = await aContract(insaf, both);
  const { certificateId, suspensionId } = await aProposal(insaf, { contractId, holderId: both.agencyId });
  const { decisions } = await perform(insaf, 'inspector', ['getSuspension', { params: { suspensionId } }]);
  const params = { releaseId: decisions[0]?.releaseId ?? '' };
  await perform(insaf, 'inspector', ['withdrawRelease', { params, body: letters.ending }]);
  const body = { ...examples.proposal, contractIds: [contractId] };
  const path = `/v1/certificates/${certificateId}/suspension`;
  const rivals = await Promise.all([1, 2, 3].map(() => insaf.call('inspector', 'POST', path, body)));
  const losers = rivals.filter(({ status }) => status !== 201).map((answer) => answer.problem().code);
  expect(losers).toEqual(['suspension-open', 'suspension-open']);
  const history = await perform(insaf, 'inspector', ['getCertificateHistory', { params: { certificateId } }]);
  expect(history.suspensions.map(({ state }) => state)).toEqual(['abandoned', 'proposed']);
});
