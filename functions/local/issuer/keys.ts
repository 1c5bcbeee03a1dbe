import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';
import type { Pool } from '../../../lib/domain/access/scopes.ts';
import { readOrCreatePrivateFile } from '../keys/private-file.ts';
import { LocalRunProblem } from '../problem.ts';

const RsaPrivateKey = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  d: z.string(),
  use: z.literal('sig'),
});
const IssuerKeys = z.strictObject({ organisations: RsaPrivateKey, officials: RsaPrivateKey });

/** Cognito signs with RS256, so the local issuer does. */
export const signingAlgorithm = 'RS256';

const newSigningKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { modulusLength: 2_048, extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, use: 'sig', alg: signingAlgorithm, kid: await calculateJwkThumbprint(jwk) };
};

/**
 * The signing key of each pool, kept in the data folder so that a token outlives a restart of the issuer.
 * Two keys, because a token of one pool must mean nothing to the other.
 * @throws LocalRunProblem when the file cannot be read as what was written.
 */
export const openIssuerKeys = async (dataDir: string): Promise<Record<Pool, JWK>> => {
  const path = join(dataDir, 'issuer-keys.json');
  const text = await readOrCreatePrivateFile(path, async () => {
    const [organisations, officials] = await Promise.all([newSigningKey(), newSigningKey()]);
    return JSON.stringify({ organisations, officials });
  });
  try {
    return IssuerKeys.parse(JSON.parse(text));
  } catch (cause) {
    const cure = 'Delete it: the next start makes new keys, and everyone signs in again.';
    throw new LocalRunProblem(`${path} does not hold the signing keys of the local issuer.`, cure, { cause });
  }
};
