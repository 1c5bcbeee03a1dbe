import type { Witness } from '../lib/actions/journal/witness.ts';
import type {
  CheckpointSigner,
  CredentialSigner,
  Hasher,
  IdentityKeys,
  KeyService,
  KeyUnwrapper,
  RegistryKeys,
  RuleSetSigner,
  RuleSetVerifier,
} from '../lib/actions/key-service.ts';
import type { TimeOfDay } from '../lib/domain/notices/batch-instant.ts';
import type { ClientConfig } from '../lib/store/table/client.ts';
import type { TableName } from '../lib/store/tables.ts';
import type { TrustedIssuer } from './http/auth/authenticate.ts';
import type { Documents } from './http/documents/documents.ts';
import type { AssetSource } from './pages/assets/serve-asset.ts';

/** What every function of the house needs to know: where the database is, and the tables it was told of. */
export interface HouseConfig<T extends TableName> {
  database: ClientConfig;
  tables: Readonly<Record<T, string>>;
  /** Nothing is decided by a rule set that this does not know as genuine. */
  ruleSetVerifier: RuleSetVerifier;
  /** Takes each line of the log; standard output when absent. */
  writeLog?: (line: string) => void;
}

export interface FaceConfig {
  issuers: readonly TrustedIssuer[];
  /** Where the face is reached, without a trailing slash. */
  baseUrl: string;
  documents: Documents;
  /** What the consoles' pages load. */
  consoleAssets: AssetSource;
  /** Check every answer against its strict schema before it leaves. */
  checkResponses: boolean;
}

export type RegistryConfig = HouseConfig<'core' | 'identity' | 'journal'> &
  FaceConfig & { keys: RegistryKeys; voiceUrl: string; credentialSigner: CredentialSigner };
export type InspectorateConfig = ProcessorConfig &
  FaceConfig &
  Publishing & {
    tables: Readonly<Record<'seals', string>>;
    /** Makes and opens the keys of reports. */
    reportKeys: KeyService<'protected'>;
    /** Opens the data keys of workers, for a purpose. */
    dataKeys: KeyUnwrapper<'identity'>;
    /** What anybody verifies the journal's checkpoints with, in PEM. */
    checkpointPublicKey: string;
    /** The times of day at which signed releases leave, in the zone of the place of work. */
    releaseTimes: readonly TimeOfDay[];
  };
export type ReleaseConfig = Omit<
  HouseConfig<'core' | 'protected' | 'identity' | 'journal'>,
  'ruleSetVerifier'
> &
  OpensReports;
interface OpensReports {
  /** Opens the keys of reports. */
  reportKeys: KeyUnwrapper<'protected'>;
}
export type PublishingConfig = HouseConfig<'core' | 'journal'> & Publishing;
export interface Publishing {
  ruleSetSigner: RuleSetSigner;
}
export type ProcessorConfig = HouseConfig<'core' | 'protected' | 'identity' | 'journal'> &
  OpensReports & {
    keys: Hasher<'protected'>;
    /** Shards of each list of flagged employers: one until a measurement says otherwise. */
    flaggedShards: number;
  };

/** Where the journal is sealed: no rule decides here, and no table but these two is named. */
export interface SealConfig {
  database: ClientConfig;
  tables: Readonly<Record<'journal' | 'seals', string>>;
  checkpointSigner: CheckpointSigner;
  witness: Witness;
  /** The name of this journal in its checkpoints. */
  origin: string;
  writeLog?: (line: string) => void;
}
/** No rule sets: whoever opens identities decides nothing. */
export type IdentityConfig = Omit<HouseConfig<'identity' | 'protected' | 'journal'>, 'ruleSetVerifier'> & {
  keys: IdentityKeys;
};
