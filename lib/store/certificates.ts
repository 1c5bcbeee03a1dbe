import { Certificate } from '../domain/certificates/certificate.ts';
import { type Standing, standingOf } from '../domain/certificates/certificate-state.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Reader, Write } from './table/table.ts';

const fromItem = (item: Item): Certificate => Certificate.parse(unpackFrom(item));
const toItem = (certificate: Certificate): Item => ({
  ...keys.certificate(certificate.id),
  v: certificate.version,
  b: pack(certificate),
});

/** A signed credential as it was given out: the same characters whenever it is asked for again. */
const credentialItem = ({ id, credential }: Certificate, jwt: string): Write<'core'> => ({
  put: 'core',
  item: { ...keys.certificateCredential(id, credential.number), j: jwt },
  when: 'absent',
});

/** Which certificate speaks for a placement, as whoever applies for another has seen it. */
export interface SpeaksFor {
  contractId: string;
  before: Certificate | undefined;
}

/** A placement passes from one certificate to the next; refused when another came first. */
const takePlacement = (certificate: Certificate, { contractId, before }: SpeaksFor): Write<'core'>[] => [
  {
    put: 'core',
    item: { ...keys.placementCertificate(contractId), w: certificate.id },
    when: before === undefined ? 'absent' : { equals: { w: before.id } },
  },
  {
    put: 'core',
    item: keys.listedOfPlacement(
      [contractId, certificate.holder.organisationId],
      [certificate.issuedAt, certificate.id],
    ),
    when: 'absent',
  },
];

/** What was read of an earlier certificate still stands: nothing was decided about it meanwhile. */
const unchanged = (certificates: readonly (Certificate | undefined)[]): Write<'core'>[] =>
  [...new Map(certificates.flatMap((each) => (each ? [[each.id, each] as const] : []))).values()].map(
    ({ id, version }) => ({ check: 'core', key: keys.certificate(id), when: { equals: { v: version } } }),
  );

/** A new certificate with its first credential, its number, its place in the status list and the placements it speaks for. */
export const putCertificate = (
  certificate: Certificate,
  { jwt, speaksFor }: { jwt: string; speaksFor: readonly SpeaksFor[] },
): Write<'core'>[] => {
  const { id, number, status, holder, issuedAt } = certificate;
  return [
    { put: 'core', item: toItem(certificate), when: 'absent' },
    credentialItem(certificate, jwt),
    { put: 'core', item: { ...keys.certificateNumber(number), w: id }, when: 'absent' },
    { put: 'core', item: { ...keys.statusPlace(status.list, status.index), w: id }, when: 'absent' },
    { put: 'core', item: keys.listedCertificate(holder.organisationId, [issuedAt, id]), when: 'absent' },
    ...speaksFor.flatMap((each) => takePlacement(certificate, each)),
    ...unchanged(speaksFor.map(({ before }) => before)),
  ];
};

/** The bits of a place follow the standing; a place whose bit was never set has no row. */
function moveBit(before: Certificate, after: Certificate): Write<'core'>[] {
  const [was, is] = [standingOf(before.steps), standingOf(after.steps)];
  const { list, index } = after.status;
  return was === is ? [] : [{ put: 'core', item: { ...keys.statusBit(list, index), s: is } }];
}

/** The next version, the one before it kept beside it, and its bits; refused when another came first. */
export const replaceCertificate = (before: Certificate, after: Certificate): Write<'core'>[] => [
  { put: 'core', item: toItem(after), when: { equals: { v: before.version } } },
  {
    put: 'core',
    item: { ...toItem(before), ...keys.certificateVersion(before.id, before.version) },
    when: 'absent',
  },
  ...moveBit(before, after),
];

/** The next version with its new credential, while it still speaks for all its placements. */
export const renewCertificate = (before: Certificate, after: Certificate, jwt: string): Write<'core'>[] => [
  ...replaceCertificate(before, after),
  credentialItem(after, jwt),
  ...after.placements.map(
    ({ contractId }): Write<'core'> => ({
      check: 'core',
      key: keys.placementCertificate(contractId),
      when: { equals: { w: after.id } },
    }),
  ),
];

/** A certificate as it stands, or as it was at an earlier version. */
export async function findCertificate(
  core: Reader,
  certificateId: string,
  version?: number,
): Promise<Certificate | undefined> {
  const item = await core.get(keys.certificate(certificateId));
  if (item === undefined || version === undefined || item.v === version) return item && fromItem(item);
  const earlier = await core.get(keys.certificateVersion(certificateId, version));
  return earlier && fromItem(earlier);
}

/** By the number that people read aloud. */
export async function findCertificateByNumber(
  core: Reader,
  number: string,
): Promise<Certificate | undefined> {
  const item = await core.get(keys.certificateNumber(number));
  return typeof item?.w === 'string' ? findCertificate(core, item.w) : undefined;
}

/** A signed credential, by its number: a compact JWS. */
export async function findCredential(
  core: Reader,
  certificateId: string,
  number: number,
): Promise<string | undefined> {
  const item = await core.get(keys.certificateCredential(certificateId, number));
  return typeof item?.j === 'string' ? item.j : undefined;
}

const certificatesAt = async (core: Reader, ids: readonly string[]): Promise<Certificate[]> =>
  (await core.batchGet([...new Set(ids)].map((id) => keys.certificate(id)))).map(fromItem);

/** Of each placement the certificate that speaks for it, if one ever did. */
export async function findCertificatesOf(
  core: Reader,
  contractIds: readonly string[],
): Promise<Map<string, Certificate>> {
  const pointers = await core.batchGet(contractIds.map(keys.placementCertificate));
  const found = await certificatesAt(
    core,
    pointers.map(({ w }) => String(w)),
  );
  const speaking = (contractId: string) => {
    const { pk } = keys.placementCertificate(contractId);
    const pointer = pointers.find((item) => item.pk === pk);
    return found.find(({ id }) => id === pointer?.w);
  };
  return new Map(
    contractIds.flatMap((contractId) => {
      const certificate = speaking(contractId);
      return certificate ? [[contractId, certificate] as const] : [];
    }),
  );
}

export interface CertificatePage {
  certificates: Certificate[];
  next?: Cursor;
}

/** A page of an organisation's certificates, or of those among them that ever spoke for one placement; newest first. */
export async function listCertificates(
  core: Reader,
  { organisationId, contractId }: { organisationId: string; contractId?: string | undefined },
  { limit, after }: { limit: number; after?: Cursor | undefined },
): Promise<CertificatePage> {
  const partition =
    contractId === undefined
      ? { pk: keys.listedCertificate(organisationId, ['', '']).pk }
      : keys.placementCertificates(contractId, organisationId);
  const page = await core.query({ ...partition, limit, after, descending: true });
  const ids = page.items.map(({ sk }) => sk.slice(sk.indexOf('cert_')));
  return {
    certificates: await certificatesAt(core, ids),
    ...(page.next ? { next: page.next } : {}),
  };
}

/** Those of some places in the status lists that are free. */
export async function freeStatusPlaces<P extends Certificate['status']>(
  core: Reader,
  places: readonly P[],
): Promise<P[]> {
  const keyOf = ({ list, index }: P) => keys.statusPlace(list, index);
  const taken = await core.batchGet(places.map(keyOf));
  return places.filter(
    (place) => !taken.some(({ pk, sk }) => pk === keyOf(place).pk && sk === keyOf(place).sk),
  );
}

/** Every place of a list of which a bit was ever set, with what its certificate comes to today. */
export async function* statusBits(
  core: Reader,
  list: number,
): AsyncIterable<{ index: number; standing: Standing }> {
  for await (const { sk, s } of core.queryAll({ pk: keys.statusBit(list, 0).pk }))
    yield { index: Number(sk), standing: standingIn(s) };
}

/** A word that `replaceCertificate` wrote. */
const standingIn = (word: unknown): Standing => word as Standing;

/** Whether any certificate ever stood in a list. */
export async function isStatusListBegun(core: Reader, list: number): Promise<boolean> {
  const { items } = await core.query({ pk: keys.statusPlace(list, 0).pk, limit: 1 });
  return items.length > 0;
}
