import { CompactSign, calculateJwkThumbprint, type JWK } from 'jose';
import type { CredentialSigner, PublishedKey } from '../../lib/actions/key-service.ts';
import { addDays } from '../../lib/domain/values/calendar.ts';
import { importSigningKey } from './rule-set-signing.ts';
import { publicHalf } from './sealing.ts';

const alg = 'ES256';
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Securing Verifiable Credentials using JOSE and COSE, 3.1.1: a credential of the data model 2.0, and nothing else that we sign. */
const credentialHeader = (kid: string) => ({ alg, typ: 'vc+jwt', kid });

/** What a credential that was signed late on a key's last day may outlive it by: its thirty days, and a night in another zone. */
const daysOfOldKeys = 31;

/** A public key that signs credentials, or did until a day. */
export interface CredentialKey {
  publicJwk: JWK;
  /** The last day on which it signed. */
  retiredOn?: string | undefined;
}

async function published({ publicJwk, retiredOn }: CredentialKey) {
  const { x = '', y = '' } = publicHalf(publicJwk);
  const kid = await calculateJwkThumbprint({ kty: 'EC', crv: 'P-256', x, y });
  const key: PublishedKey = { kty: 'EC', crv: 'P-256', x, y, use: 'sig', alg, kid };
  return { key, until: retiredOn === undefined ? undefined : addDays(retiredOn, daysOfOldKeys) };
}

/** Signs a JWS: its protected header, then what it is over. */
export type SignJws = (header: object, payload: Uint8Array) => Promise<string>;

interface Signing {
  /** The first signs; one that will sign next and those that did are told to whoever checks. */
  keys: readonly [CredentialKey, ...CredentialKey[]];
  /** With the private half of the first, wherever that is. */
  signJws: SignJws;
  /** Where the registry is reached, without a trailing slash. */
  issuer: string;
}

/** What a credential is built of is loaded by the first that is signed: a start does not wait for it. */
const building = () => import('./credential-claims.ts');

/** Issues credentials, and tells the keys by which they are checked. */
export async function credentialSigner({ keys, signJws, issuer }: Signing): Promise<CredentialSigner> {
  const all = await Promise.all(keys.map(published));
  const active = all[0]?.key;
  if (!active || keys[0].retiredOn !== undefined)
    throw new Error('The first of the keys that sign certificates is retired.');
  const sign = (claims: object) => signJws(credentialHeader(active.kid), encode(claims));
  return {
    sign: async (certificate, period) =>
      sign((await building()).certificateClaims(certificate, period, issuer)),
    signStatusList: async (list) => sign((await building()).listClaims(list, issuer)),
    publishedOn: (day) =>
      all.filter(({ until }) => until === undefined || day <= until).map(({ key }) => key),
  };
}

/** Signs with a private P-256 key that this process holds. */
export async function heldKey(privateJwk: JWK): Promise<SignJws> {
  const key = await importSigningKey(privateJwk);
  return (header, payload) => new CompactSign(payload).setProtectedHeader({ alg, ...header }).sign(key);
}
