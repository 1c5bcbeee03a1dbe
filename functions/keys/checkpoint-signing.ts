import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { JWK } from 'jose';
import type { CheckpointSigner } from '../../lib/actions/key-service.ts';

/** The first four bytes of SHA-256 over the public key's DER: which key it was, for whoever holds several (signed-note, ECDSA). */
const hintOf = (publicKey: KeyObject): Uint8Array =>
  createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest()
    .subarray(0, 4);

/** What stands behind the signer's name in a note: the hint, then the signature in DER. */
export const noteSignature = (publicKey: KeyObject, signature: Uint8Array): string =>
  Buffer.concat([hintOf(publicKey), signature]).toString('base64');

/** Signs with a private P-256 key that this process holds. */
export function createCheckpointSigner(privateJwk: JWK): CheckpointSigner {
  const privateKey = createPrivateKey({ key: privateJwk, format: 'jwk' });
  const publicKey = createPublicKey(privateKey);
  return {
    sign: async (text) => noteSignature(publicKey, sign('sha256', Buffer.from(text, 'utf8'), privateKey)),
  };
}

/** The public half as people exchange it, in PEM. */
export const pemOf = (jwk: JWK): string =>
  createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'pem', type: 'spki' }).toString();
