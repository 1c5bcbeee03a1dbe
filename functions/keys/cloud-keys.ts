import { createPublicKey } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { JWK } from 'jose';
import type { Hasher, KeyedTable, Sealer } from '../../lib/actions/key-service.ts';
import type { ClientConfig } from '../../lib/store/table/client.ts';
import { createHasher } from './hashing.ts';
import { createSealer } from './sealing.ts';

/**
 * Keyed hashes from the secrets of the cloud, read once when a function starts.
 * @param secrets the ARN of each class's secret; a function names only those that its role may read
 */
export async function cloudHasher<T extends KeyedTable>(
  secrets: Readonly<Record<T, string>>,
  { region, credentials }: ClientConfig,
): Promise<Hasher<T>> {
  const client = new SecretsManagerClient({ region, credentials });
  const read = async (arn: string): Promise<Uint8Array> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    if (!SecretString) throw new Error('A hashing secret is empty.');
    return new TextEncoder().encode(SecretString);
  };
  return createHasher(await each(secrets, read));
}

/** Seals for the public halves of the cloud's keys, given as base64 of their DER (RFC 5280, SubjectPublicKeyInfo). */
export const cloudSealer = async <T extends KeyedTable>(
  publicKeys: Readonly<Record<T, string>>,
): Promise<Sealer<T>> => createSealer(await each(publicKeys, async (der) => publicJwkOf(der)));

/** The public half of a P-256 key pair, from base64 of its DER. */
export const publicJwkOf = (der: string): JWK => {
  const { kty, crv, x, y } = createPublicKey({
    key: Buffer.from(der, 'base64'),
    format: 'der',
    type: 'spki',
  }).export({
    format: 'jwk',
  });
  if (kty !== 'EC' || crv !== 'P-256' || x === undefined || y === undefined)
    throw new Error('A pinned key is a public key on P-256.');
  return { kty, crv, x, y };
};

async function each<T extends string, V>(
  texts: Readonly<Record<T, string>>,
  make: (text: string) => Promise<V>,
): Promise<Record<T, V>> {
  const made: [string, V][] = [];
  for (const [name, text] of Object.entries<string>(texts)) made.push([name, await make(text)]);
  return Object.fromEntries(made) as Record<T, V>;
}
