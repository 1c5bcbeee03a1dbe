import { createHash } from 'node:crypto';
import type { CheckpointSigner } from '../../../lib/actions/key-service.ts';
import { createCheckpointSigner, pemOf } from '../../keys/checkpoint-signing.ts';
import { openSigningKeyFile } from './signing-key-file.ts';

export interface CheckpointKeys {
  signer: CheckpointSigner;
  /** What a stranger verifies with, in PEM. */
  publicKey: string;
  /** The name of this machine's journal, which no other machine bears. */
  origin: string;
}

/**
 * The key that signs the journal's checkpoints on this machine.
 * @throws LocalRunProblem when the file is not what was written, or others may read it.
 */
export async function openCheckpointKeyFile(path: string): Promise<CheckpointKeys> {
  const jwk = await openSigningKeyFile({
    path,
    does: "signs the journal's checkpoints",
    without: 'new checkpoints cannot follow the old ones',
  });
  const publicKey = pemOf(jwk);
  const origin = `insaf-local-${createHash('sha256').update(publicKey).digest('hex').slice(0, 12)}`;
  return { signer: createCheckpointSigner(jwk), publicKey, origin };
}
