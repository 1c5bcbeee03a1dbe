import { argon2, createPrivateKey, generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { duressOf } from '../../domain/voice/receipt.ts';
import type { Lock } from '../../store/mailboxes.ts';
import { openField, sealField } from '../field-sealing.ts';
import type { Binding } from '../key-service.ts';

/** Memory-hard, as OWASP's Password Storage Cheat Sheet has it for Argon2id: 19 MiB, two passes, one lane. */
const work = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const saltBytes = 16;
const halfBytes = 32;

/** Keyed hash under a key that only our functions have: without it, trying all secrets of a stolen table is to no avail. */
export type Pepper = (secret: string) => string;

const hashed = (message: string, nonce: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    argon2('argon2id', { ...work, message, nonce, tagLength: 2 * halfBytes }, (error, root) =>
      error ? reject(error) : resolve(root),
    );
  });

/** What a secret comes to: one half is compared, the other wraps the key of the mailbox and is never kept. */
async function rootOf(secret: string, salt: Uint8Array, pepper: Pepper) {
  const root = await hashed(pepper(secret), salt);
  return { verifier: root.subarray(0, halfBytes), wrapping: root.subarray(halfBytes) };
}

/** The private half of a mailbox stands beside its lock, and opens nowhere else. */
const bindingOf = (place: string): Binding<'protected'> => ({
  table: 'protected',
  key: place,
  field: 'w',
  class: 'C3',
  version: 1,
});

const spki = { type: 'spki', format: 'der' } as const;
const pkcs8 = { type: 'pkcs8', format: 'der' } as const;

/** The lock of a new mailbox. The secret is nowhere in it. */
export async function newLock(secret: string, place: string, pepper: Pepper): Promise<Lock> {
  const salt = randomBytes(saltBytes);
  const right = await rootOf(secret, salt, pepper);
  const forced = await rootOf(duressOf(secret), salt, pepper);
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: spki,
    privateKeyEncoding: pkcs8,
  });
  const wrapped = sealField(right.wrapping, privateKey.toString('base64'), bindingOf(place));
  return { salt, verifier: right.verifier, duress: forced.verifier, publicKey, wrapped };
}

/** What came of trying a secret: the key of the mailbox, the code of duress, or nothing. */
export type Tried = { as: 'holder'; privateKey: Uint8Array } | { as: 'forced' } | { as: 'stranger' };

/**
 * Tries a secret at a lock. It costs the same whatever comes of it; where there is no mailbox, try it at `noLock`.
 */
export async function trySecret(
  { secret, place, pepper }: { secret: string; place: string; pepper: Pepper },
  lock: Lock,
): Promise<Tried> {
  const root = await rootOf(secret, lock.salt, pepper);
  const [isRight, isForced] = [lock.verifier, lock.duress].map((kept) =>
    timingSafeEqual(kept, root.verifier),
  );
  if (isRight) {
    const key = openField(root.wrapping, lock.wrapped, bindingOf(place));
    return { as: 'holder', privateKey: Buffer.from(key, 'base64') };
  }
  return isForced ? { as: 'forced' } : { as: 'stranger' };
}

/** The lock of a place without a mailbox: nothing opens it, and trying costs as much as anywhere. */
export const noLock = (place: string): Lock => ({
  salt: Buffer.from(place.padEnd(saltBytes, '0').slice(0, saltBytes)),
  verifier: new Uint8Array(halfBytes),
  duress: new Uint8Array(halfBytes),
  publicKey: new Uint8Array(),
  wrapped: new Uint8Array(),
});

/** The private half as the runtime wants it. */
export const mailboxKeyOf = (privateKey: Uint8Array) =>
  createPrivateKey({ key: Buffer.from(privateKey), ...pkcs8 });
