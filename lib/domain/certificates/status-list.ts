import type { Instant } from '../values/dates.ts';
import { statusListLength } from './certificate.ts';
import type { Standing } from './certificate-state.ts';
import { statusListSeconds } from './status-list-age.ts';

/** After this nobody should rest on a copy, in minutes: an old list must not hide a new suspension. */
const statusListMinutes = 60;

/** What a bit says: taken back for good, or for now. Each purpose has a list of its own. */
export const statusPurposes = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

const setFor: Readonly<Record<Standing, StatusPurpose | undefined>> = {
  inForce: undefined,
  suspended: 'suspension',
  withdrawn: 'revocation',
  revoked: 'revocation',
};
/** Whether a standing sets the bit in the list of this purpose. Who withdrew it, or why, is not told. */
export const isSetFor = (purpose: StatusPurpose, standing: Standing): boolean => setFor[standing] === purpose;

/** The name of a list in its address. */
export const statusListId = (list: number, purpose: StatusPurpose): string => `${list}-${purpose}`;

/** What a name says; undefined for one that we never give. */
export function readStatusListId(id: string): { list: number; purpose: StatusPurpose } | undefined {
  const [, list, named] = /^([1-9]\d{0,4})-([a-z]+)$/.exec(id) ?? [];
  const purpose = statusPurposes.find((known) => known === named);
  return purpose && { list: Number(list), purpose };
}

/** The bits of a list, the first on the left (Bitstring Status List v1.0, 2.2, `encodedList`). */
export function bitstringOf(indexes: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(statusListLength / 8);
  for (const index of indexes) {
    if (!Number.isInteger(index) || index < 0 || index >= statusListLength)
      throw new RangeError(`No list has a place ${index}.`);
    const at = index >> 3;
    bits[at] = (bits[at] ?? 0) | (0x80 >> (index & 7));
  }
  return bits;
}

/** A list of one purpose as it stood at a moment. */
export interface StatusList {
  list: number;
  purpose: StatusPurpose;
  /** The bits: GZIP (RFC 1952), then multibase base64url, which begins with `u`. */
  encodedList: string;
  at: Instant;
}

/** A list as a credential of its own, before it is signed. */
export interface StatusListCredential {
  '@context': readonly ['https://www.w3.org/ns/credentials/v2'];
  id: string;
  type: readonly ['VerifiableCredential', 'BitstringStatusListCredential'];
  issuer: string;
  validFrom: Instant;
  validUntil: Instant;
  credentialSubject: {
    type: 'BitstringStatusList';
    statusPurpose: StatusPurpose;
    encodedList: string;
    /** Milliseconds. */
    ttl: number;
  };
  iss: string;
  exp: number;
}

/** @param issuer where the registry is reached, without a trailing slash */
export function statusListCredential(
  { list, purpose, encodedList, at }: StatusList,
  issuer: string,
): StatusListCredential {
  const until = Date.parse(at) + statusListMinutes * 60_000;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: statusListUrl(issuer, list, purpose),
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: wholeSeconds(Date.parse(at)),
    validUntil: wholeSeconds(until),
    credentialSubject: {
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList,
      ttl: statusListSeconds * 1_000,
    },
    iss: issuer,
    exp: Math.floor(until / 1_000),
  };
}

/** Where a list is published. */
export const statusListUrl = (issuer: string, list: number, purpose: StatusPurpose): string =>
  `${issuer}/v1/public/status-lists/${statusListId(list, purpose)}`;

/** A moment without its milliseconds, which no reader of a credential needs. */
export const wholeSeconds = (milliseconds: number): Instant =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
