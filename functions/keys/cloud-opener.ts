import type { KMSClient } from '@aws-sdk/client-kms';
import type { KeyedTable, Opener } from '../../lib/actions/key-service.ts';
import type { ClientConfig } from '../../lib/store/table/client.ts';
import { createAgreedOpener } from './agreed-opener.ts';

/**
 * Opens seals with private halves that never leave the key service.
 * @param keyIds the ARN of each table's sealing key; a function names only those that its role may open with
 */
export function cloudOpener<T extends KeyedTable>(
  keyIds: Readonly<Record<T, string>>,
  { region, credentials }: ClientConfig,
): Opener<T> {
  let client: KMSClient | undefined;
  return createAgreedOpener<T>(async (table, half) => {
    const sdk = await import('@aws-sdk/client-kms');
    client ??= new sdk.KMSClient({ region, credentials });
    const { SharedSecret } = await client.send(
      new sdk.DeriveSharedSecretCommand({
        KeyId: keyIds[table],
        KeyAgreementAlgorithm: 'ECDH',
        // RFC 5280, SubjectPublicKeyInfo.
        PublicKey: half.export({ format: 'der', type: 'spki' }),
      }),
    );
    if (!SharedSecret) throw new Error('The key service agreed on no secret.');
    return SharedSecret;
  });
}
