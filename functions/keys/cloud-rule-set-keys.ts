import { calculateJwkThumbprint } from 'jose';
import type { RuleSetSigner, RuleSetVerifier } from '../../lib/actions/key-service.ts';
import type { ClientConfig } from '../../lib/store/table/client.ts';
import { cloudJws } from './cloud-jws.ts';
import { publicJwkOf } from './cloud-keys.ts';
import { createRuleSetVerifier, signatureHeader, statementBytes } from './rule-set-signing.ts';

/** Checks with the public half that is pinned in the stage's settings (base64 of its DER). */
export const cloudRuleSetVerifier = async (publicKey: string): Promise<RuleSetVerifier> =>
  createRuleSetVerifier(publicJwkOf(publicKey));

/** The pair in the key service: the ARN of the private half, and the public half as it is pinned. */
export interface SigningPair {
  keyId: string;
  publicKey: string;
}

/** Signs inside the key service: the private half never leaves it, and only the roles that publish may call it. */
export async function cloudRuleSetSigner(
  { keyId, publicKey }: SigningPair,
  config: ClientConfig,
): Promise<RuleSetSigner> {
  const kid = await calculateJwkThumbprint(publicJwkOf(publicKey));
  const signJws = cloudJws(keyId, config);
  return { sign: (statement) => signJws(signatureHeader(kid), statementBytes(statement)) };
}
