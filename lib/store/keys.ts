import { coreKeys, corePrefixes } from './keys/core.ts';
import { identityKeys } from './keys/identity.ts';
import { journalKeys } from './keys/journal.ts';
import { protectedKeys, protectedPrefixes } from './keys/protected.ts';
import { sealKeys } from './keys/seals.ts';

/** Every partition key, sort key and index key of the tables, by the table in which it stands. */
export const keys = { ...coreKeys, ...protectedKeys, ...identityKeys, ...journalKeys, ...sealKeys } as const;

/** What the sort keys of a kind begin with. */
export const prefixes = { ...corePrefixes, ...protectedPrefixes } as const;
