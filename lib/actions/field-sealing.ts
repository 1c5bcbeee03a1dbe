import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Binding, boundTo, SealBroken } from './key-service.ts';

const cipher = 'aes-256-gcm';
/** The one way of sealing there is so far; a later one is told by another first byte. */
const format = 1;
const ivBytes = 12;
const tagBytes = 16;

/** What is authenticated with a value and not kept beside it: the place it was sealed for. */
const associated = (binding: Binding): Buffer => Buffer.from(JSON.stringify(boundTo(binding)));

/**
 * Seals one value under a data key (AES-256-GCM, NIST SP 800-38D, a random IV of 96 bits). One data key seals the few values
 * of one person, far below the 2^32 at which random IVs may meet.
 * @returns format byte, IV, ciphertext, tag
 */
export const sealField = (
  dataKey: Uint8Array,
  plaintext: string | Uint8Array,
  binding: Binding,
): Uint8Array => {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, dataKey, iv, { authTagLength: tagBytes });
  sealing.setAAD(associated(binding));
  const sealed = Buffer.concat([
    sealing.update(typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext),
    sealing.final(),
  ]);
  return Buffer.concat([Buffer.of(format), iv, sealed, sealing.getAuthTag()]);
};

/**
 * The value, if it is still where it was sealed for.
 * @throws SealBroken when it was changed, moved, or sealed under another data key
 */
export const openField = (dataKey: Uint8Array, sealed: Uint8Array, binding: Binding): string =>
  openBytes(dataKey, sealed, binding).toString('utf8');

/** The same of a value that is no text. @throws SealBroken as `openField` */
export const openBytes = (dataKey: Uint8Array, sealed: Uint8Array, binding: Binding): Buffer => {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== format || bytes.length < 1 + ivBytes + tagBytes)
    throw new SealBroken('sealed in no way that is known here');
  const iv = bytes.subarray(1, 1 + ivBytes);
  const opening = createDecipheriv(cipher, dataKey, iv, { authTagLength: tagBytes });
  opening.setAAD(associated(binding));
  opening.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const plain = opening.update(bytes.subarray(1 + ivBytes, -tagBytes));
    return Buffer.concat([plain, opening.final()]);
  } catch (cause) {
    throw new SealBroken('does not open with this data key', { cause });
  }
};
