import { calculateJwkThumbprint } from 'jose';
import type { RuleSetSigner, RuleSetVerifier } from '../../lib/actions/key-service.ts';
import type { ClientConfig } from '../../lib/store/table/client.ts';
import { publicJwkOf } from './cloud-keys.ts';
import { createRuleSetVerifier, signatureHeader, statementBytes } from './rule-set-signing.ts';

/** Checks with the public half that is pinned in the stage's settings (base64 of its DER). */
export const cloudRuleSetVerifier = async (publicKey: string): Promise<RuleSetVerifier> =>
  createRuleSetVerifier(publicJwkOf(publicKey));

/** The pair in the key service: the ARN of the private half, and the public half as it is pinned. */
export interface SigningPair {
  keyId: string;
  publicKey: string;
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Signs inside the key service: the private half never leaves it, and only the roles that publish may call it. */
export async function cloudRuleSetSigner(
  { keyId, publicKey }: SigningPair,
  { region, credentials }: ClientConfig,
): Promise<RuleSetSigner> {
  const kid = await calculateJwkThumbprint(publicJwkOf(publicKey));
  const header = base64url(Buffer.from(JSON.stringify(signatureHeader(kid))));
  return {
    async sign(statement) {
      // A rule set is signed once in weeks: what signs it is loaded then, and no cold start waits for it.
      const { KMSClient, SignCommand } = await import('@aws-sdk/client-kms');
      const client = new KMSClient({ region, credentials });
      const input = `${header}.${base64url(statementBytes(statement))}`;
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: Buffer.from(input),
          MessageType: 'RAW',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      if (!Signature) throw new Error('The key service gave no signature.');
      return `${input}.${base64url(joseSignature(Signature))}`;
    },
  };
}

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
