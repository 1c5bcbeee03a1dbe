import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import type { RuleSetSigner, RuleSetVerifier } from '../../../lib/actions/key-service.ts';
import { createRuleSetSigner, createRuleSetVerifier } from '../../keys/rule-set-signing.ts';
import { LocalRunProblem } from '../problem.ts';
import { readOrCreatePrivateFile } from './private-file.ts';

const SigningKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.base64url(),
  y: z.base64url(),
  d: z.base64url(),
});

/** What signs rule sets on this machine, and what every part of the house checks them with. */
export interface RuleSetKeys {
  signer: RuleSetSigner;
  verifier: RuleSetVerifier;
}

/**
 * The key that signs rule sets on this machine, made once and kept in a file of its own with mode 600. In the cloud the
 * private half never leaves the key service.
 * @throws LocalRunProblem when the file is not what was written, or others may read it.
 */
export const openRuleSetKeyFile = async (path: string): Promise<RuleSetKeys> => {
  const text = await readOrCreatePrivateFile(path, newKey);
  const jwk = parse(path, text);
  return { signer: await createRuleSetSigner(jwk), verifier: await createRuleSetVerifier(jwk) };
};

const newKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return `${JSON.stringify(await exportJWK(privateKey), null, 2)}\n`;
};

const parse = (path: string, text: string): z.infer<typeof SigningKey> => {
  try {
    return SigningKey.parse(JSON.parse(text));
  } catch (cause) {
    throw new LocalRunProblem(
      `${path} does not hold the key that signs rule sets.`,
      'Put back a copy of the file; without it no rule set of this data folder is believed. To start with empty data, delete the whole data folder.',
      { cause },
    );
  }
};
