import { createHash } from 'node:crypto';

/** How a seal is written: a JWE (RFC 7516) whose key is agreed on directly (RFC 7518, 4.6), over P-256. */
export const alg = 'ECDH-ES';
export const enc = 'A256GCM';
const keyBits = 256;

const counted = (length: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
};

/** One round of the Concat KDF (NIST SP 800-56A, 5.8.1) with the fields that RFC 7518, 4.6.2 names; no party information. */
const fields = Buffer.concat([
  counted(enc.length),
  Buffer.from(enc),
  counted(0),
  counted(0),
  counted(keyBits),
]);

/**
 * The key that both sides of an agreement come to.
 * @param secret x of the shared point, 32 bytes
 */
export const agreedKey = (secret: Uint8Array): Uint8Array =>
  createHash('sha256').update(counted(1)).update(secret).update(fields).digest();
