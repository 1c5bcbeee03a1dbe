import { authorise } from '../../domain/access/permissions.ts';
import { certificateNumberLength } from '../../domain/certificates/certificate.ts';
import { type PublicCertificate, publicCertificate } from '../../domain/certificates/public-certificate.ts';
import { type Instant, plainDateIn } from '../../domain/values/dates.ts';
import { readHumanCode } from '../../domain/values/human-code.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { zoneOf } from '../../rules/zone.ts';
import { findCertificateByNumber, findCredential } from '../../store/certificates.ts';
import type { RegistryContext } from '../context.ts';
import type { SignedStatusList } from './status-lists.ts';

/** Moments that everybody sees are told in whole seconds. */
const shownMoment = (at: Instant): Instant => `${at.slice(0, 19)}Z`;

const found = async ({ store, now }: RegistryContext, number: string) => {
  const certificate = await findCertificateByNumber(store.reader('core'), number);
  if (!certificate) return undefined;
  const day = plainDateIn(zoneOf(certificate.placements[0]?.corridor.destination ?? 'BH'), now);
  return { certificate, shown: publicCertificate(certificate, { day, checkedAt: shownMoment(now) }) };
};

/** What anybody may know of a certificate, by the number as somebody typed it. A slip of the finger is told from a forgery. */
export async function verifyCertificate(context: RegistryContext, typed: string): Promise<PublicCertificate> {
  authorise(context, 'certificate.verify');
  const checkedAt = shownMoment(context.now);
  const number = readHumanCode(typed, certificateNumberLength);
  if (number === undefined) return { state: 'unknown', mistyped: true, checkedAt };
  return (await found(context, number))?.shown ?? { number, state: 'unknown', checkedAt };
}

/**
 * The latest credential of a certificate that is in force. It says nothing that its number does not, so whoever knows the
 * number may have it.
 * @throws ProblemError `not-found` when there is none in force: a copy of it would speak against the list of states
 */
export async function publicCredential(context: RegistryContext, typed: string): Promise<string> {
  authorise(context, 'certificate.verify');
  const number = readHumanCode(typed, certificateNumberLength);
  const known = number === undefined ? undefined : await found(context, number);
  if (known?.shown.state !== 'valid') throw new ProblemError('not-found');
  const { id, credential } = known.certificate;
  const jwt = await findCredential(context.store.reader('core'), id, credential.number);
  if (jwt === undefined) throw new Error('A certificate without its credential.');
  return jwt;
}

/** A list of states, signed. @throws ProblemError `not-found` for one in which no certificate stands */
export async function publishedStatusList(
  context: RegistryContext,
  listId: string,
): Promise<SignedStatusList> {
  authorise(context, 'certificate.verify');
  const list = await context.statusLists.signed(listId);
  if (!list) throw new ProblemError('not-found');
  return list;
}

/** The keys by which credentials are checked today. */
export function credentialKeys(context: RegistryContext) {
  authorise(context, 'certificate.verify');
  return { keys: [...context.credentialSigner.publishedOn(context.now.slice(0, 10))] };
}
