import type { KMSClient } from '@aws-sdk/client-kms';
import type { ClientConfig } from '../../lib/store/table/client.ts';
import type { SignJws } from './credential-signing.ts';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * Signs inside the key service with ES256: the private half never leaves it. What signs is loaded by the first that does, so
 * that no cold start waits for it.
 * @param keyId the ARN of a P-256 key pair
 */
export function cloudJws(keyId: string, { region, credentials }: ClientConfig): SignJws {
  let client: KMSClient | undefined;
  return async (header, payload) => {
    const sdk = await import('@aws-sdk/client-kms');
    client ??= new sdk.KMSClient({ region, credentials });
    const input = `${base64url(Buffer.from(JSON.stringify(header)))}.${base64url(payload)}`;
    const { Signature } = await client.send(
      new sdk.SignCommand({
        KeyId: keyId,
        // The service takes at most 4,096 bytes as they are, and a list of states may be longer than that.
        Message: await digestOf(input),
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    );
    if (!Signature) throw new Error('The key service gave no signature.');
    return `${input}.${base64url(joseSignature(Signature))}`;
  };
}

const digestOf = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

const integerBytes = 32;

/**
 * The key service answers in DER (RFC 3279, 2.2.3: a sequence of two integers); a JWS wants both at full length (RFC 7518,
 * 3.4).
 */
export function joseSignature(der: Uint8Array): Uint8Array {
  const bytes = Buffer.from(der);
  const joined = Buffer.alloc(2 * integerBytes);
  let at = 2;
  for (const end of [integerBytes, 2 * integerBytes]) {
    if (bytes[0] !== 0x30 || bytes[at] !== 0x02) throw new TypeError('That is no signature in DER.');
    const length = bytes[at + 1] ?? 0;
    const integer = bytes.subarray(at + 2, at + 2 + length);
    const significant = integer.subarray(Math.max(0, integer.length - integerBytes));
    significant.copy(joined, end - significant.length);
    at += 2 + length;
  }
  return joined;
}
