import type { Hasher, KeyService, Opener, VoiceKeys } from '../lib/actions/key-service.ts';
import { database, table, variable } from './environment.ts';
import type { HouseConfig } from './house-config.ts';
import { cloudKeyService } from './keys/cloud-key-service.ts';
import { cloudHasher, cloudSealer } from './keys/cloud-keys.ts';
import { cloudOpener } from './keys/cloud-opener.ts';

/** Neither decides anything by rules. */
type PlainConfig<T extends 'core' | 'identity' | 'protected' | 'journal'> = Omit<
  HouseConfig<T>,
  'ruleSetVerifier'
>;

export type VoiceConfig = PlainConfig<'core' | 'identity' | 'protected' | 'journal'> & {
  keys: VoiceKeys;
  /** Where the face is reached, without a trailing slash. */
  baseUrl: string;
};
export type MailboxConfig = PlainConfig<'identity' | 'protected' | 'journal'> & {
  keys: Hasher<'protected'> & Opener<'protected'>;
  /** Makes and opens the keys of reports. */
  reportKeys: KeyService<'protected'>;
};

/** The face of workers in the cloud: it seals with a public key, and has none that opens. */
export async function voiceConfig(): Promise<VoiceConfig> {
  const secrets = {
    core: variable('INSAF_HASHING_SECRET_CORE'),
    protected: variable('INSAF_HASHING_SECRET_PROTECTED'),
  };
  const { hmac } = await cloudHasher(secrets, database());
  const { seal } = await cloudSealer({ protected: variable('INSAF_SEALING_PUBLIC_KEY_PROTECTED') });
  const tables = {
    ...{ core: table('core'), identity: table('identity') },
    ...{ protected: table('protected'), journal: table('journal') },
  };
  return { database: database(), tables, keys: { hmac, seal }, baseUrl: variable('INSAF_PUBLIC_URL') };
}

/** The processor of mailboxes: the one role that opens what workers told. */
export async function mailboxConfig(): Promise<MailboxConfig> {
  const { hmac } = await cloudHasher({ protected: variable('INSAF_HASHING_SECRET_PROTECTED') }, database());
  const { open } = cloudOpener({ protected: variable('INSAF_SEALING_KEY_PROTECTED') }, database());
  const tables = { identity: table('identity'), protected: table('protected'), journal: table('journal') };
  const reportKeys = cloudKeyService({ protected: variable('INSAF_WRAPPING_KEY_PROTECTED') }, database());
  return { database: database(), tables, keys: { hmac, open }, reportKeys };
}
