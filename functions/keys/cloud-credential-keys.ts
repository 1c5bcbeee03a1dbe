import * as z from 'zod';
import type { CredentialSigner } from '../../lib/actions/key-service.ts';
import { PlainDate } from '../../lib/domain/values/dates.ts';
import type { ClientConfig } from '../../lib/store/table/client.ts';
import { cloudJws } from './cloud-jws.ts';
import { publicJwkOf } from './cloud-keys.ts';
import { credentialSigner } from './credential-signing.ts';

/** The public halves (base64 of their DER) as they are pinned in the stage's settings, the one that signs first. */
const Key = z.strictObject({ publicKey: z.base64(), retiredOn: PlainDate.optional() });
const Keys = z.tuple([Key], Key);

/**
 * Issues credentials inside the key service. Old keys are told to everybody and sign nothing: this role may not call them.
 * @param keyId the ARN of the pair that signs today
 * @param pinned JSON of {@link Keys}
 * @param issuer where the registry is reached, without a trailing slash
 * @throws ZodError when the settings of the stage are not of that shape
 */
export function cloudCredentialSigner(
  { keyId, pinned, issuer }: { keyId: string; pinned: string; issuer: string },
  config: ClientConfig,
): Promise<CredentialSigner> {
  const [first, ...others] = Keys.parse(JSON.parse(pinned)).map(({ publicKey, retiredOn }) => ({
    publicJwk: publicJwkOf(publicKey),
    retiredOn,
  }));
  if (!first) throw new Error('No key signs credentials.');
  return credentialSigner({ keys: [first, ...others], signJws: cloudJws(keyId, config), issuer });
}
