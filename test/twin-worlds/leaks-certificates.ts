import { gunzipSync, gzipSync } from 'node:zlib';
import { findAssessed, findProtected } from '../../lib/store/assessments.ts';
import { findCertificate, findCertificateByNumber } from '../../lib/store/certificates.ts';
import { dueReleaseIds, findRelease } from '../../lib/store/releases.ts';
import { suspensionsOf } from '../../lib/store/suspensions.ts';
import type { Reader } from '../../lib/store/table/table.ts';
import { type Answer, bodyIn, isPath, spoilt, withBody } from './leaks.ts';
import type { Plant } from './world.ts';

const idIn = ({ request }: Answer): string => /cert_[0-9a-f-]{36}/.exec(request.url)?.[0] ?? '';

/** Places in the status list of certificates whose suspension is signed and has not left. */
async function placesWaiting({ reach }: Answer): Promise<number[]> {
  const due = await dueReleaseIds(reach.unseen, '9999');
  const releases = await Promise.all(due.map((id) => findRelease(reach.unseen, id)));
  const certificates = await Promise.all(
    releases.flatMap((release) =>
      release?.certificate ? [findCertificate(reach.unseenCore, release.certificate.certificateId)] : [],
    ),
  );
  return certificates.flatMap((certificate) => (certificate ? [certificate.status.index] : []));
}

/** A signed list with some bits set; nobody checks its signature here. */
function withBits(jwt: string, places: readonly number[]): string {
  const [header, payload = '', signature] = jwt.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const bits = gunzipSync(Buffer.from(claims.credentialSubject.encodedList.slice(1), 'base64url'));
  for (const at of places) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  const encodedList = `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;
  const subject = { ...claims.credentialSubject, encodedList };
  const text = JSON.stringify({ ...claims, credentialSubject: subject });
  return [header, Buffer.from(text).toString('base64url'), signature].join('.');
}

/** Whether the worker said of some contract that not all came back. */
async function isDenied(table: Reader, url: string): Promise<boolean> {
  const [contractId] = /ctr_[0-9a-f-]{36}/.exec(url) ?? [];
  if (contractId === undefined) return false;
  const { known } = await findProtected(table, contractId);
  return known.reports.some(({ repaid }) => repaid !== undefined && repaid !== 'all');
}

/** Faults about certificates that somebody could build without meaning to. */
export const certificateLeaks: Readonly<Record<string, Plant>> = {
  'a renewal that is refused because a suspension is in preparation': spoilt(async (answer) => {
    const { request, response, reach } = answer;
    if (request.method !== 'POST' || !isPath(request, /\/credential$/) || !response.ok) return undefined;
    const open = await suspensionsOf(reach.unseen, idIn(answer));
    return open.length > 0 ? new Response('{}', { status: 409, headers: response.headers }) : undefined;
  }),
  'a status list whose bit is set when the suspension is signed': spoilt(async (answer) => {
    const { request, response, text } = answer;
    if (!isPath(request, /\/status-lists\//) || response.status !== 200) return undefined;
    const places = await placesWaiting(answer);
    return places.length > 0 ? withBody(response, withBits(text, places)) : undefined;
  }),
  'a contract that the word of the worker about a repayment unsettles': spoilt(
    async ({ request, response, text, reach }) => {
      if (!isPath(request, /\/v1\/contracts\/ctr_/) || response.status !== 200) return undefined;
      const isDoubted = await isDenied(reach.unseen, request.url);
      return isDoubted
        ? withBody(response, JSON.stringify({ ...bodyIn(text), settled: 'denied' }))
        : undefined;
    },
  ),
  'a certificate that is suspended as soon as a flag proposes it': spoilt(
    async ({ request, response, text, reach }) => {
      const [, number] = /certificates\/([0-9A-Z]{12})$/.exec(new URL(request.url).pathname) ?? [];
      if (number === undefined || response.status !== 200) return undefined;
      const certificate = await findCertificateByNumber(reach.unseenCore, number);
      const contractId = certificate?.placements[0]?.contractId ?? '';
      const { flags } = await findAssessed(reach.unseen, contractId);
      return flags.some(({ proposal }) => proposal !== undefined)
        ? withBody(response, JSON.stringify({ ...bodyIn(text), state: 'suspended' }))
        : undefined;
    },
  ),
};
