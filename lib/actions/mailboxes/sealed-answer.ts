import { createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';
import { openField, sealField } from '../field-sealing.ts';
import type { Binding } from '../key-service.ts';
import { mailboxKeyOf } from './receipt-lock.ts';

const purpose = 'insaf answer to a receipt v1';
const keyBytes = 32;
const spki = { type: 'spki', format: 'der' } as const;
/** An X25519 key as SubjectPublicKeyInfo (RFC 8410): always as long. */
const publicKeyBytes = 44;

const publicKeyOf = (der: Uint8Array): KeyObject => createPublicKey({ key: Buffer.from(der), ...spki });

/** One key for one text: agreed between the mailbox and a key pair that is thrown away (RFC 7748, then HKDF, RFC 5869). */
function agreedKey(privateKey: KeyObject, publicKey: KeyObject, both: Uint8Array): Uint8Array {
  const shared = diffieHellman({ privateKey, publicKey });
  return new Uint8Array(hkdfSync('sha256', shared, both, purpose, keyBytes));
}

/** Where an answer lies: it opens as this answer of this mailbox and as no other. */
const bindingOf = (place: string, id: string): Binding<'protected'> => ({
  table: 'protected',
  key: `${place}/${id}`,
  field: 's',
  class: 'C3',
  version: 1,
});

interface Where {
  place: string;
  id: string;
}

/** Seals a text to a receipt: only its holder opens it, and not even we do without the secret. */
export function sealAnswer(mailboxKey: Uint8Array, text: string, { place, id }: Where): Uint8Array {
  const once = generateKeyPairSync('x25519');
  const half = once.publicKey.export(spki);
  const key = agreedKey(once.privateKey, publicKeyOf(mailboxKey), Buffer.concat([half, mailboxKey]));
  return Buffer.concat([half, sealField(key, text, bindingOf(place, id))]);
}

/**
 * Opens an answer with the key of its mailbox.
 * @throws SealBroken when it was changed, moved, or sealed to another receipt
 */
export function openAnswer(
  keys: { privateKey: Uint8Array; publicKey: Uint8Array },
  sealed: Uint8Array,
  { place, id }: Where,
): string {
  const half = sealed.subarray(0, publicKeyBytes);
  const both = Buffer.concat([half, keys.publicKey]);
  const key = agreedKey(mailboxKeyOf(keys.privateKey), publicKeyOf(half), both);
  return openField(key, sealed.subarray(publicKeyBytes), bindingOf(place, id));
}
