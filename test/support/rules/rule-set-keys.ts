import { exportJWK, generateKeyPair } from 'jose';
import { createRuleSetSigner, createRuleSetVerifier } from '../../../functions/keys/rule-set-signing.ts';
import type { RuleSetKeys } from '../../../functions/local/keys/rule-set-key-file.ts';

/** A key pair of this test's own, in memory. */
export async function newRuleSetKeys(): Promise<RuleSetKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { signer: await createRuleSetSigner(jwk), verifier: await createRuleSetVerifier(jwk) };
}
