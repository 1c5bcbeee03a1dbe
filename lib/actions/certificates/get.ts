import type { Relation } from '../../domain/access/permissions/relations.ts';
import type { Permission } from '../../domain/access/permissions/table.ts';
import { authorise } from '../../domain/access/permissions.ts';
import type { Certificate } from '../../domain/certificates/certificate.ts';
import type { CertificateState } from '../../domain/certificates/certificate-state.ts';
import {
  type HeldCertificate,
  heldCertificate,
  type ListedCertificate,
  listedCertificate,
} from '../../domain/certificates/certificate-view.ts';
import type { Instant } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { certificateDay } from '../../rules/certify/day.ts';
import { findCertificate, findCredential, listCertificates } from '../../store/certificates.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from '../contracts/get.ts';

/**
 * A certificate of the actor's organisation, as it stands or as it was at an earlier version.
 * @throws ProblemError `not-found` for another's as for one that does not exist
 */
export async function ownCertificate(
  context: RegistryContext,
  certificateId: string,
  { permission, version }: { permission: Permission; version?: number },
): Promise<Certificate> {
  const certificate = await findCertificate(context.store.reader('core'), certificateId, version);
  const isOwn = certificate?.holder.organisationId === context.actor.organisation?.id;
  authorise(context, permission, certificate && isOwn ? tieOf(certificate, permission) : 'none');
  if (!certificate) throw new ProblemError('not-found');
  return certificate;
}

/** Applying is asked of a party of the placement, and everything after it of the holder: they are the same organisation. */
function tieOf({ holder }: Certificate, permission: Permission): Relation {
  if (permission !== 'certificate.issue') return 'own';
  return holder.kind === 'agency' ? 'agency' : 'employerOfRecord';
}

/** The certificate as its holder reads it at a moment. */
export const viewOf = (certificate: Certificate, jwt: string, at: Instant): HeldCertificate =>
  heldCertificate(certificate, jwt, certificateDay(certificate, at));

const withCredential = async (
  { store }: RegistryContext,
  certificate: Certificate,
  at: Instant,
): Promise<HeldCertificate> => {
  const { id, credential } = certificate;
  const jwt = await findCredential(store.reader('core'), id, credential.number);
  if (jwt === undefined) throw new Error('A certificate without its credential.');
  return viewOf(certificate, jwt, at);
};

/** One's own certificate with its latest credential. */
export async function getCertificate(
  context: RegistryContext,
  certificateId: string,
): Promise<HeldCertificate> {
  const certificate = await ownCertificate(context, certificateId, { permission: 'certificate.read' });
  return withCredential(context, certificate, context.now);
}

/** When a version came to be: with its last step, or with its credential. */
const since = ({ steps, credential }: Certificate): Instant =>
  [...steps.map(({ at }) => at), credential.issuedAt].reduce((last, at) => (at > last ? at : last));

/** The answer to a change, given again: the version that it made, as of that moment. */
export async function replayCertificate(
  context: RegistryContext,
  { certificateId, version }: { certificateId: string; version: number },
  permission: Permission,
): Promise<HeldCertificate> {
  const certificate = await ownCertificate(context, certificateId, { permission, version });
  return withCredential(context, certificate, since(certificate));
}

interface Wanted {
  state?: CertificateState | undefined;
  contractId?: string | undefined;
  limit: number;
  after?: Cursor | undefined;
}

/**
 * A page of one's own certificates, newest first; a filter by state may leave it short although more follow. Of a contract only
 * one's own are looked at: neither the items nor the end of a page tell of another holder's.
 * @throws ProblemError `not-found` for a contract of strangers as for one that does not exist
 */
export async function listOwnCertificates(
  context: RegistryContext,
  { state, contractId, limit, after }: Wanted,
): Promise<{ certificates: ListedCertificate[]; scanned: number; next?: Cursor }> {
  authorise(context, 'certificate.list');
  const organisationId = context.actor.organisation?.id;
  if (organisationId === undefined) throw new ProblemError('organisation-required');
  if (contractId !== undefined) await getContract(context, contractId);
  const page = await listCertificates(
    context.store.reader('core'),
    { organisationId, contractId },
    { limit, after },
  );
  const certificates = page.certificates
    .map((certificate) => listedCertificate(certificate, certificateDay(certificate, context.now)))
    .filter((each) => state === undefined || each.state === state);
  return { certificates, scanned: page.certificates.length, ...(page.next ? { next: page.next } : {}) };
}
