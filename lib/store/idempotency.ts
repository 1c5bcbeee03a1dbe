import type { IdempotencyRecord } from '../domain/values/idempotency.ts';
import { keys } from './keys.ts';
import type { Item, Reader, Write } from './table/table.ts';

const secondsKept = 7 * 24 * 60 * 60;
const secondsOf = (now: string): number => Math.floor(Date.parse(now) / 1000);

/** The put of a record, refused when the key was claimed before. It lives in the table of its class, for seven days. */
export const claimKey = <T extends 'core' | 'protected'>(
  table: T,
  record: IdempotencyRecord,
  now: string,
): Write<T> => ({
  put: table,
  item: {
    ...keys.idempotency(record.keyHash),
    h: record.requestHash,
    s: record.status,
    e: record.entityId,
    v: record.entityVersion,
    l: record.language,
    ttl: secondsOf(now) + secondsKept,
    ...(record.ruleSetVersion === undefined ? {} : { r: record.ruleSetVersion }),
  },
  // The database drops what has expired days late; until then the key is free for whoever asks.
  when: { any: ['absent', { below: { ttl: secondsOf(now) } }] },
});

/** The record of a key, unless it has none or its seven days are over (the database drops expired items late). */
export const findIdempotencyRecord = async (
  reader: Reader,
  keyHash: string,
  now: string,
): Promise<IdempotencyRecord | undefined> => {
  const item = await reader.get(keys.idempotency(keyHash));
  return item === undefined || Number(item.ttl) < secondsOf(now) ? undefined : toRecord(keyHash, item);
};

const toRecord = (keyHash: string, item: Item): IdempotencyRecord => ({
  keyHash,
  requestHash: String(item.h),
  status: Number(item.s),
  entityId: String(item.e),
  entityVersion: Number(item.v),
  language: item.l === 'ar' ? 'ar' : 'en',
  ...(item.r === undefined ? {} : { ruleSetVersion: String(item.r) }),
});
