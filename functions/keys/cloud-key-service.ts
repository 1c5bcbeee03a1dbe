import type { KMSClient } from '@aws-sdk/client-kms';
import {
  type KeyPlace,
  type KeyService,
  SealBroken,
  type WrappedTable,
} from '../../lib/actions/key-service.ts';
import type { ClientConfig } from '../../lib/store/table/client.ts';

/** What the key service authenticates with a data key, and its own log shows: pseudonyms only. */
const contextOf = ({ table, key, class: dataClass }: KeyPlace): Record<string, string> => ({
  table,
  key,
  class: dataClass,
});

const given = (bytes: Uint8Array | undefined): Uint8Array => {
  if (!bytes) throw new Error('The key service gave no bytes.');
  return bytes;
};

const base64 = (bytes: Uint8Array | undefined): string => Buffer.from(given(bytes)).toString('base64');

/** What the key service says when a wrapped key is not what was wrapped, or not for this place. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && /^(InvalidCiphertext|IncorrectKey)Exception$/.test(error.name);

/**
 * Data keys wrapped inside the key service: the class key never leaves it. Its yearly rotation keeps what was wrapped before
 * readable; `rewrap` brings a data key under the newest.
 * @param classKeys the ARN of each table's class key; a function names only those that its role may use
 */
export function cloudKeyService<T extends WrappedTable>(
  classKeys: Readonly<Record<T, string>>,
  { region, credentials }: ClientConfig,
): KeyService<T> {
  let client: KMSClient | undefined;
  // Most calls of a face open nothing: the client is loaded by the first that does.
  const kms = async () => {
    const sdk = await import('@aws-sdk/client-kms');
    client ??= new sdk.KMSClient({ region, credentials });
    return { client, sdk };
  };
  const opening = async <R>(call: () => Promise<R>): Promise<R> => {
    try {
      return await call();
    } catch (error) {
      if (isBroken(error)) throw new SealBroken('does not unwrap in this place', { cause: error });
      throw error;
    }
  };
  return {
    async generate(place) {
      const { client, sdk } = await kms();
      const input = { KeyId: classKeys[place.table], EncryptionContext: contextOf(place) };
      const answer = await client.send(new sdk.GenerateDataKeyCommand({ ...input, KeySpec: 'AES_256' }));
      return { bytes: given(answer.Plaintext), wrapped: base64(answer.CiphertextBlob) };
    },
    async unwrap(wrapped, place) {
      const { client, sdk } = await kms();
      const input = { KeyId: classKeys[place.table], EncryptionContext: contextOf(place) };
      const CiphertextBlob = Buffer.from(wrapped, 'base64');
      const answer = await opening(() => client.send(new sdk.DecryptCommand({ ...input, CiphertextBlob })));
      return given(answer.Plaintext);
    },
    async rewrap(wrapped, place) {
      const { client, sdk } = await kms();
      const [key, context] = [classKeys[place.table], contextOf(place)];
      const input = {
        SourceKeyId: key,
        DestinationKeyId: key,
        CiphertextBlob: Buffer.from(wrapped, 'base64'),
      };
      const contexts = { SourceEncryptionContext: context, DestinationEncryptionContext: context };
      const answer = await opening(() => client.send(new sdk.ReEncryptCommand({ ...input, ...contexts })));
      return base64(answer.CiphertextBlob);
    },
  };
}
