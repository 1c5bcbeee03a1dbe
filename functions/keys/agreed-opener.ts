import { createDecipheriv, createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import {
  type Binding,
  boundTo,
  type KeyedTable,
  type Opener,
  SealBroken,
} from '../../lib/actions/key-service.ts';
import { agreedKey, alg, enc } from './agreement.ts';

const PublicPoint = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

const Header = z.object({
  alg: z.literal(alg),
  enc: z.literal(enc),
  epk: PublicPoint,
  bound: z.array(z.string()),
});

/**
 * Agrees on a secret inside the key service: x of the shared point, 32 bytes. `half` is a P-256 public key that was made for
 * one seal.
 */
export type Agree<T extends KeyedTable> = (table: T, half: KeyObject) => Promise<Uint8Array>;

/**
 * Opens what `createSealer` sealed where the private half is out of reach, in the key service. The service does the agreement;
 * the rest of ECDH-ES (RFC 7518, 4.6) is done here.
 */
export const createAgreedOpener = <T extends KeyedTable>(agree: Agree<T>): Opener<T> => ({
  async open(sealed, binding) {
    const parts = sealed.split('.');
    const header = headerIn(parts[0]);
    // Before the key service is asked, so that a value that was moved costs nothing and leaves no trace of an opening.
    if (!isBoundTo(header.bound, binding)) throw new SealBroken('sealed for another place');
    return decrypt(parts, agreedKey(await agree(binding.table, halfOf(header.epk))));
  },
});

const headerIn = (part = ''): z.infer<typeof Header> => {
  try {
    return Header.parse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new SealBroken('sealed in no way that is known here', { cause });
  }
};

/** A point that is not on the curve is no key. */
const halfOf = (point: z.infer<typeof PublicPoint>): KeyObject => {
  try {
    return createPublicKey({ key: point, format: 'jwk' });
  } catch (cause) {
    throw new SealBroken('sealed with no key', { cause });
  }
};

const isBoundTo = (bound: readonly string[], binding: Binding): boolean =>
  JSON.stringify(bound) === JSON.stringify(boundTo(binding));

const decrypt = ([header = '', , iv = '', text = '', tag = '']: string[], key: Uint8Array): Uint8Array => {
  try {
    const opening = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
    opening.setAAD(Buffer.from(header, 'ascii'));
    opening.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([opening.update(Buffer.from(text, 'base64url')), opening.final()]);
  } catch (cause) {
    throw new SealBroken('does not open with this key', { cause });
  }
};
