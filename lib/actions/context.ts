import type { DailyBudget } from '../domain/access/daily-budget.ts';
import type { Asking } from '../domain/access/permissions.ts';
import type { TimeOfDay } from '../domain/notices/batch-instant.ts';
import type { Instant } from '../domain/values/dates.ts';
import type { IdempotencyClaim } from '../domain/values/idempotency.ts';
import type { IdPrefix } from '../domain/values/ids.ts';
import type { Language } from '../problems/text.ts';
import type { Store, TableName } from '../store/table/table.ts';
import type { StatusListSource } from './certificates/status-lists.ts';
import type { CredentialSigner, IdentityKeys, KeyUnwrapper, RuleSetSigner, Sealer } from './key-service.ts';
import type { OrganisationSource } from './organisations/known.ts';
import type { RateSource } from './rates/known.ts';
import type { RuleSetSource } from './rule-sets/active.ts';

/** What an action may use of the world. `R` and `W` name the tables that its face may read and write. */
export interface Context<R extends TableName, W extends TableName> extends Asking {
  store: Store<R, W>;
  ruleSets: RuleSetSource;
  rates: RateSource;
  /** Keyed hash for ids that must be the same for the same thing; `purpose` keeps the uses apart. */
  keyedHash(purpose: string, data: string): string;
  newId(prefix: IdPrefix): string;
  requestId: string;
  now: Instant;
  language: Language;
  idempotency?: IdempotencyClaim;
}

/** The registry face: it cannot so much as name a read of `protected` or `identity`. */
export type RegistryContext = Context<'core', 'core' | 'identity' | 'journal'> & {
  sealer: Sealer<'identity'>;
  organisations: OrganisationSource;
  /** Where workers reach their face, without a trailing slash: their links lead there. */
  voiceUrl: string;
  /** Where this face is reached, without a trailing slash: the issuer of its credentials. */
  registryUrl: string;
  credentialSigner: CredentialSigner;
  /** The lists of states as they stood at most a minute ago, signed. */
  statusLists: StatusListSource;
};

interface Flagged {
  /** Shards of each list of flagged employers: one until a measurement says otherwise. */
  flaggedShards: number;
}

/** The inspectorate face. */
export type InspectorateContext = Context<
  'core' | 'protected' | 'journal' | 'seals',
  'core' | 'protected' | 'journal'
> &
  Flagged & {
    signer: RuleSetSigner;
    /** What one official may look at in a day; the usual unless said. */
    dailyBudget?: DailyBudget;
    /** The times of day at which anything leaves for a recipient, in the zone of the place of work. */
    releaseTimes: readonly TimeOfDay[];
    /** What anybody verifies the journal's checkpoints with, in PEM. */
    checkpointPublicKey: string;
  };

/** Where officials see who a worker is, for a purpose. Only the actions on workers are written for it. */
export type WorkerContext = Omit<InspectorateContext, 'store'> &
  Pick<
    Context<
      'core' | 'protected' | 'identity' | 'journal' | 'seals',
      'core' | 'protected' | 'identity' | 'journal'
    >,
    'store'
  > & { dataKeys: KeyUnwrapper<'identity'> };

/** A processor that derives protected knowledge from declarations. */
export type ProcessorContext = Context<'core' | 'protected', 'protected' | 'journal'> & Flagged;

/** The clock that lets signed releases leave: the only code that reads what is protected and writes what recipients see. */
export type ReleaseContext = Acting<'core' | 'protected' | 'journal'> &
  Pick<Context<'core' | 'protected' | 'identity', 'core' | 'protected' | 'journal'>, 'store'>;

/** What a change and its entry in the journal need to know of who acts. */
export type Acting<W extends TableName> = Asking &
  Pick<Context<never, W>, 'store' | 'newId' | 'requestId' | 'now' | 'idempotency'>;

/** The processor of identities: it opens what was sealed, and nobody else links, joins or erases a worker. */
export type IdentityContext = Acting<'identity' | 'protected' | 'journal'> &
  Pick<Context<'identity' | 'protected', 'identity' | 'protected' | 'journal'>, 'store'> & {
    identity: IdentityKeys;
  };
