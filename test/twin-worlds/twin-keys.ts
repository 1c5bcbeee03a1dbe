import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openCredentialKeyFile } from '../../functions/local/keys/credential-key-file.ts';
import { openKeyFile } from '../../functions/local/keys/key-file.ts';
import { openWrappingKeyFile } from '../../functions/local/keys/wrapping-key-file.ts';
import { catalogueCases } from '../../functions/rules-cli/rule-folder.ts';
import type { CredentialSigner } from '../../lib/actions/key-service.ts';
import { installDefaultRules } from '../../lib/actions/rule-sets/publish.ts';
import type { PublishingContext } from '../../lib/actions/rule-sets/publishing-context.ts';
import { processorActor } from '../../lib/domain/access/actor.ts';
import { type Pool, scopesOf } from '../../lib/domain/access/scopes.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { newRuleSetKeys } from '../support/rules/rule-set-keys.ts';

export const issuerOf = (pool: Pool): string => `https://${pool}.example`;
const halfDay = 12 * 3_600_000;

/** What two worlds share, so that nothing differs because a key does. */
export async function twinKeys() {
  const folder = await mkdtemp(join(tmpdir(), 'insaf-keys-'));
  const ring = await openKeyFile(join(folder, 'keys.json'));
  const wrapping = await openWrappingKeyFile(join(folder, 'wrapping-keys.json'));
  const credentialSigner = signingOnce(
    await openCredentialKeyFile(join(folder, 'credential-keys.json'), 'http://localhost'),
  );
  await rm(folder, { recursive: true });
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'test' }] });
  const signed = new Map<string, Promise<string>>();
  const sign = (pool: Pool, subject: string, seconds: number): Promise<string> =>
    new SignJWT({ client_id: 'test', token_use: 'access', scope: scopesOf(pool).join(' ') })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setIssuer(issuerOf(pool))
      .setSubject(subject)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + 20 * 3_600)
      .sign(privateKey);
  return {
    ring,
    wrapping,
    credentialSigner,
    ...(await newRuleSetKeys()),
    trusted: (pool: Pool) => [{ issuer: issuerOf(pool), keys: jwks, pool, clients: 'any' as const }],
    /** The same token for both worlds, renewed twice a day of their clock. */
    token(pool: Pool, subject: string, at: number): Promise<string> {
      const since = Math.floor(at / halfDay) * halfDay;
      const name = `${pool} ${subject} ${since}`;
      const token = signed.get(name) ?? sign(pool, subject, since / 1_000);
      signed.set(name, token);
      return token;
    },
  };
}
/** Chance is part of each signature (FIPS 186-5), so what is the same in both worlds is signed once for both. */
function signingOnce(signer: CredentialSigner): CredentialSigner {
  const signed = new Map<string, Promise<string>>();
  const once = (what: unknown, sign: () => Promise<string>): Promise<string> => {
    const text = JSON.stringify(what);
    const made = signed.get(text) ?? sign();
    signed.set(text, made);
    return made;
  };
  return {
    ...signer,
    sign: (certificate, period) => once([certificate, period], () => signer.sign(certificate, period)),
    signStatusList: (list) => once(list, () => signer.signStatusList(list)),
  };
}
export type TwinKeys = Awaited<ReturnType<typeof twinKeys>>;

/** Publishes the default rules. */
export async function installRules(
  parts: Pick<PublishingContext, 'store' | 'ruleSets' | 'rates' | 'newId'> & { now(): number },
  { signer }: TwinKeys,
): Promise<void> {
  const context: PublishingContext = {
    ...parts,
    signer,
    actor: processorActor('installation'),
    requestId: 'installation',
    now: new Date(parts.now()).toISOString(),
    language: 'en',
    keyedHash: () => '',
  };
  await installDefaultRules(context, defaultRules, catalogueCases);
}
