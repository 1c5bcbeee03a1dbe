import { draft } from '../../../functions/inspectorate/operations/examples-releases.ts';
import { proposal } from '../../../functions/inspectorate/operations/examples-suspensions.ts';
import { told } from '../../../functions/inspectorate/operations/examples-told.ts';
import { fixedIds } from '../../../functions/local/seed/seed-demo.ts';
import type { Insaf } from '../../../functions/local/server.ts';
import { putCertificate } from '../../../lib/store/certificates.ts';
import { currentCertificate } from '../credentials/issued-certificate.ts';
import { callAs } from './post-as.ts';

/** One more than a page of the list has rows. */
const looks = 26;

/** What inspectors, the hotline and oversight meet: somebody spoke, a visit, a draft of a release, and an emergency. */
export async function furnishDesk(insaf: Insaf, contractId: string): Promise<void> {
  const { employer: employerId } = fixedIds;
  const visit = {
    visitedOn: '2026-06-16',
    observations: [{ code: 'NO_PAYSLIPS', basis: 'record' }],
    lookedForAll: false,
  };
  await callAs(insaf, 'hotline', [
    'POST',
    '/v1/reports',
    { ...told, contractId: undefined, employerId: undefined },
  ]);
  // Of a cost that a party declared otherwise: three columns say three things.
  await callAs(insaf, 'hotline', [
    'POST',
    '/v1/reports',
    {
      ...told,
      contractId,
      employerId: undefined,
      fees: [{ item: 'RC704', amount: { amount: '9900.00', currency: 'INR' } }],
    },
  ]);
  // What an inspector took down is theirs to place; and they have the employer in hand to follow it up.
  await callAs(insaf, 'inspector', [
    'POST',
    '/v1/reports',
    { ...told, contractId: undefined, channel: 'walkIn' },
  ]);
  await callAs(insaf, 'inspector', [
    'POST',
    `/v1/employers/${employerId}/assignments`,
    { purpose: 'report-follow-up' },
  ]);
  await callAs(insaf, 'inspector', ['POST', '/v1/inspections', { ...visit, contractId }]);
  const release = { ...draft, recipientId: employerId, contractIds: [], ruleIds: [] };
  await callAs(insaf, 'inspector', ['POST', '/v1/releases', release]);
  await callAs(insaf, 'inspector', [
    'POST',
    '/v1/break-glass',
    { reason: 'Two workers are locked in, and nobody answers.', purpose: 'victim-protection', employerId },
  ]);
  await aProposedSuspension(insaf, { holderId: employerId, contractId });
  // Who looks into the journal about themselves finds each look there: once a page is full of them, two looks show as much.
  const { body: me } = await callAs<{ id: string }>(insaf, 'oversight', ['GET', '/v1/me']);
  for (let look = 0; look < looks; look += 1)
    await callAs(insaf, 'oversight', ['GET', `/v1/journal?subject=${me.id}`]);
}

/** A certificate as its issue leaves it, and the proposal that it be suspended: a draft that is not in force. */
async function aProposedSuspension(
  insaf: Insaf,
  { holderId, contractId }: { holderId: string; contractId: string },
): Promise<void> {
  const made = currentCertificate();
  const certificate = {
    ...made,
    holder: { ...made.holder, organisationId: holderId },
    placements: made.placements.map((each) => ({ ...each, contractId })),
  };
  const speaksFor = [{ contractId, before: undefined }];
  await insaf.releases.store.write(putCertificate(certificate, { jwt: 'a.b.c', speaksFor }));
  const address = `/v1/certificates/${certificate.id}/suspension`;
  await callAs(insaf, 'inspector', ['POST', address, { ...proposal, contractIds: [contractId] }]);
}
