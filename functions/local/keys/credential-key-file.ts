import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import type { CredentialSigner } from '../../../lib/actions/key-service.ts';
import { PlainDate } from '../../../lib/domain/values/dates.ts';
import { credentialSigner, heldKey } from '../../keys/credential-signing.ts';
import { LocalRunProblem } from '../problem.ts';
import { readOrCreatePrivateFile } from './private-file.ts';
import { SigningKey } from './signing-key-file.ts';

/** The key of today first. An older one stays for as long as something lives that it signed. */
const Key = z.strictObject({ key: SigningKey, retiredOn: PlainDate.optional() });
const CredentialKeyFile = z.strictObject({ version: z.literal(1), keys: z.tuple([Key], Key) });
type CredentialKeyFile = z.infer<typeof CredentialKeyFile>;

const newKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const file = { version: 1, keys: [{ key: await exportJWK(privateKey) }] };
  return `${JSON.stringify(file, null, 2)}\n`;
};

/**
 * The keys that sign credentials on this machine, made once and kept in one file with mode 600. To rotate, put a new key
 * before the others and write `retiredOn` beside the one that signed until then (docs/verify.md).
 * @param issuer where the registry is reached, without a trailing slash
 * @throws LocalRunProblem when the file is not what was written, or others may read it.
 */
export async function openCredentialKeyFile(path: string, issuer: string): Promise<CredentialSigner> {
  const { keys } = parse(path, await readOrCreatePrivateFile(path, newKey));
  const [first, ...others] = keys;
  const publicHalves = others.map(({ key, retiredOn }) => ({ publicJwk: key, retiredOn }));
  return credentialSigner({
    keys: [{ publicJwk: first.key, retiredOn: first.retiredOn }, ...publicHalves],
    signJws: await heldKey(first.key),
    issuer,
  });
}

const parse = (path: string, text: string): CredentialKeyFile => {
  try {
    return CredentialKeyFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new LocalRunProblem(
      `${path} does not hold the keys that sign certificates.`,
      'Put back a copy of the file; without it no certificate of this data folder can be checked. To start with empty data, delete the whole data folder.',
      { cause },
    );
  }
};
