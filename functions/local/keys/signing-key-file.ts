import { exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';
import { LocalRunProblem } from '../problem.ts';
import { readOrCreatePrivateFile } from './private-file.ts';

/** A private P-256 key. */
export const SigningKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.base64url(),
  y: z.base64url(),
  d: z.base64url(),
});

/** What a signing key of this machine is for, as a person is told it. */
export interface SigningUse {
  path: string;
  /** `signs rule sets`. */
  does: string;
  /** What is lost without it. */
  without: string;
}

/**
 * A P-256 key pair of this machine, made once and kept in a file of its own with mode 600. In the cloud the private half
 * never leaves the key service.
 * @throws LocalRunProblem when the file is not what was written, or others may read it.
 */
export async function openSigningKeyFile({ path, does, without }: SigningUse): Promise<JWK> {
  const text = await readOrCreatePrivateFile(path, newKey);
  try {
    return SigningKey.parse(JSON.parse(text));
  } catch (cause) {
    throw new LocalRunProblem(
      `${path} does not hold the key that ${does}.`,
      `Put back a copy of the file; without it ${without}. To start with empty data, delete the whole data folder.`,
      { cause },
    );
  }
}

const newKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return `${JSON.stringify(await exportJWK(privateKey), null, 2)}\n`;
};
