import type { RuleSetSigner, RuleSetVerifier } from '../../../lib/actions/key-service.ts';
import { createRuleSetSigner, createRuleSetVerifier } from '../../keys/rule-set-signing.ts';
import { openSigningKeyFile } from './signing-key-file.ts';

/** What signs rule sets on this machine, and what every part of the house checks them with. */
export interface RuleSetKeys {
  signer: RuleSetSigner;
  verifier: RuleSetVerifier;
}

/**
 * The key that signs rule sets on this machine.
 * @throws LocalRunProblem when the file is not what was written, or others may read it.
 */
export const openRuleSetKeyFile = async (path: string): Promise<RuleSetKeys> => {
  const jwk = await openSigningKeyFile({
    path,
    does: 'signs rule sets',
    without: 'no rule set of this data folder is believed',
  });
  return { signer: await createRuleSetSigner(jwk), verifier: await createRuleSetVerifier(jwk) };
};
