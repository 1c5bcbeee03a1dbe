import {
  createCipheriv,
  createHash,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

const enc = 'A256GCM';
const keyBits = 256;

const numbered = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const named = (text: string): Buffer => Buffer.concat([numbered(text.length), Buffer.from(text, 'ascii')]);

/** What the Concat KDF is told beside the secret (RFC 7518, 4.6.2): its one round, the cipher, no parties, the length. */
const [firstRound, otherInfo] = [
  numbered(1),
  Buffer.concat([named(enc), named(''), named(''), numbered(keyBits)]),
];
const derivedFrom = (secret: Buffer): Buffer =>
  createHash('sha256').update(firstRound).update(secret).update(otherInfo).digest();

/**
 * A compact JWE (RFC 7516) by ECDH-ES on P-256 with A256GCM, under a key pair made for this one message. jose writes the
 * same with Web Crypto, at four times the cost; every registration seals one.
 * @param header protected, beside what the encryption itself says
 */
export function encryptTo(recipient: KeyObject, header: object, plaintext: Uint8Array): string {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const epk = publicKey.export({ format: 'jwk' });
  const text = JSON.stringify({ ...header, alg: 'ECDH-ES', enc, epk });
  const shown = Buffer.from(text).toString('base64url');
  const iv = randomBytes(12);
  const key = derivedFrom(diffieHellman({ privateKey, publicKey: recipient }));
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(shown, 'ascii'));
  const hidden = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  // The agreed key is the content's own, so there is no encrypted key: the second part is empty.
  return [shown, '', ...[iv, hidden, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join(
    '.',
  );
}
