import { randomUUID } from 'node:crypto';
import type { Hasher, Opener, VoiceKeys } from '../lib/actions/key-service.ts';
import { sealingReports } from '../lib/actions/sealed-store.ts';
import type { IdPrefix } from '../lib/domain/values/ids.ts';
import { createLog, type Log } from '../lib/log.ts';
import { createDynamoClient } from '../lib/store/table/client.ts';
import { createStore } from '../lib/store/table/store.ts';
import type { Store, TableName } from '../lib/store/table/table.ts';
import type { MailboxConfig, VoiceConfig } from './voice-config.ts';

/** What a function works with that decides nothing by rules. */
interface Plain<R extends TableName, W extends TableName> {
  store: Store<R, W>;
  newId(prefix: IdPrefix): string;
  /** Milliseconds since 1970. */
  now(): number;
  log: Log;
}

/** The face of workers: one link, one contract and one mailbox by exact key, and letters that it cannot read again. */
export type VoiceDeps = Plain<'core' | 'identity' | 'protected', 'protected' | 'journal'> & {
  keys: VoiceKeys;
  /** Where the face is reached, without a trailing slash. */
  baseUrl: string;
};

/** The processor of mailboxes. */
export type MailboxDeps = Plain<'identity' | 'protected', 'identity' | 'protected' | 'journal'> & {
  keys: Hasher<'protected'> & Opener<'protected'>;
};

const plain = ({ writeLog = (line) => console.log(line) }: Pick<VoiceConfig, 'writeLog'>) => ({
  newId: (prefix: IdPrefix) => `${prefix}_${randomUUID()}`,
  now: () => Date.now(),
  log: createLog(writeLog, () => new Date().toISOString()),
});

export const buildVoiceDeps = (config: VoiceConfig): VoiceDeps => ({
  ...plain(config),
  store: createStore(createDynamoClient(config.database), config.tables),
  keys: config.keys,
  baseUrl: config.baseUrl,
});

export const buildMailboxDeps = (config: MailboxConfig): MailboxDeps => ({
  ...plain(config),
  store: sealingReports<'identity' | 'protected', 'identity' | 'protected' | 'journal'>(
    createStore(createDynamoClient(config.database), config.tables),
    config.reportKeys,
  ),
  keys: config.keys,
});
