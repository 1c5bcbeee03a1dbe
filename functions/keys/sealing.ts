import {
  createCipheriv,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { type CryptoKey, calculateJwkThumbprint, compactDecrypt, importJWK, type JWK } from 'jose';
import {
  type Binding,
  boundTo,
  type KeyedTable,
  type Opener,
  SealBroken,
  type Sealer,
} from '../../lib/actions/key-service.ts';
import { agreedKey, alg, enc } from './agreement.ts';

const sameBinding = (found: unknown, expected: Binding): boolean => {
  const left = Buffer.from(JSON.stringify(found ?? null));
  const right = Buffer.from(JSON.stringify(boundTo(expected)));
  return left.length === right.length && timingSafeEqual(left, right);
};

const importKey = async (jwk: JWK): Promise<CryptoKey> => {
  const key = await importJWK(jwk, alg);
  if (key instanceof Uint8Array)
    throw new TypeError('a sealing key is an elliptic curve key, not a shared secret');
  return key;
};

/** The half of a key pair that only encrypts. */
export const publicHalf = ({ kty, crv, x, y }: JWK): JWK => ({ kty, crv, x, y }) as JWK;

/**
 * Seals for one public key (a P-256 JWK) per table; holds nothing that could open. A registration seals while its caller waits,
 * so the agreement is made on the spot: over the web's interface for keys the same takes five trips to other threads and three
 * times as long (docs/adr/011-sealed-on-the-spot.md). What it writes is a JWE like any other, and jose opens it.
 */
export const createSealer = async <T extends KeyedTable>(publicKeys: Record<T, JWK>): Promise<Sealer<T>> => {
  const recipients = await perTable(publicKeys, async (jwk) => {
    const half = publicHalf(jwk);
    return { key: createPublicKey({ key: half, format: 'jwk' }), kid: await calculateJwkThumbprint(half) };
  });
  return {
    async seal(plaintext, binding) {
      const { key, kid } = recipients[binding.table];
      const once = agreeWith(key);
      const header = asText(JSON.stringify({ alg, enc, kid, bound: boundTo(binding), epk: once.half }));
      return [header, '', ...encrypted(plaintext, { header, key: once.key })].join('.');
    },
  };
};

const asText = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64url');

/** A pair made for one seal: its public half travels, its private half is forgotten here. */
function agreeWith(recipient: KeyObject): { half: JWK; key: Uint8Array } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const half = publicHalf(publicKey.export({ format: 'jwk' }));
  return { half, key: agreedKey(diffieHellman({ privateKey, publicKey: recipient })) };
}

/** Initialisation vector, text and tag. */
function encrypted(plaintext: Uint8Array, { header, key }: { header: string; key: Uint8Array }): string[] {
  const iv = randomBytes(12);
  // Bytes in place of a key are asked whether they are a key, by an exception: more than half of what the rest takes.
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), iv);
  cipher.setAAD(Buffer.from(header, 'ascii'));
  const text = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return [iv, text, cipher.getAuthTag()].map(asText);
}

/** Opens what was sealed for these private keys, if it is still where it was sealed for. */
export const createOpener = async <T extends KeyedTable>(privateKeys: Record<T, JWK>): Promise<Opener<T>> => {
  const keys = await perTable(privateKeys, importKey);
  return {
    async open(sealed, binding) {
      const opened = await decrypt(sealed, keys[binding.table]);
      if (!sameBinding(opened.protectedHeader.bound, binding))
        throw new SealBroken('sealed for another place');
      return opened.plaintext;
    },
  };
};

const decrypt = async (sealed: string, key: CryptoKey) => {
  try {
    return await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [enc],
    });
  } catch (cause) {
    // Not only jose's own errors: a damaged header can carry a curve that the platform refuses with a TypeError.
    throw new SealBroken('does not open with this key', { cause });
  }
};

const perTable = async <T extends KeyedTable, V>(
  jwks: Record<T, JWK>,
  make: (jwk: JWK) => Promise<V>,
): Promise<Record<T, V>> => {
  const made: [string, V][] = [];
  for (const [table, jwk] of Object.entries<JWK>(jwks)) made.push([table, await make(jwk)]);
  return Object.fromEntries(made) as Record<T, V>;
};
