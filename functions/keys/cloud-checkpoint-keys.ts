import { createPublicKey } from 'node:crypto';
import type { CheckpointSigner } from '../../lib/actions/key-service.ts';
import type { ClientConfig } from '../../lib/store/table/client.ts';
import { noteSignature, pemOf } from './checkpoint-signing.ts';
import { publicJwkOf } from './cloud-keys.ts';
import type { SigningPair } from './cloud-rule-set-keys.ts';

/** Signs checkpoints inside the key service: the private half never leaves it, and only the sealing role may call it. */
export function cloudCheckpointSigner(
  { keyId, publicKey }: SigningPair,
  { region, credentials }: ClientConfig,
): CheckpointSigner {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return {
    async sign(text) {
      const { KMSClient, SignCommand } = await import('@aws-sdk/client-kms');
      const { Signature } = await new KMSClient({ region, credentials }).send(
        new SignCommand({
          KeyId: keyId,
          Message: Buffer.from(text, 'utf8'),
          MessageType: 'RAW',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      if (!Signature) throw new Error('The key service gave no signature.');
      return noteSignature(key, Signature);
    },
  };
}

/** The public half that is pinned in the stage's settings (base64 of its DER), as strangers exchange it. */
export const cloudCheckpointPublicKey = (publicKey: string): string => pemOf(publicJwkOf(publicKey));
