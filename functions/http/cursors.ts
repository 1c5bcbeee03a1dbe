import { createCipheriv, createDecipheriv, createHmac, type DecipherGCM, hkdfSync } from 'node:crypto';
import * as z from 'zod';
import type { Actor } from '../../lib/domain/access/actor.ts';
import { canonicalJson } from '../../lib/domain/values/canonical-json.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { PageKey } from './operation.ts';

/** Whose cursor it is and for which list: it opens for the same caller with the same filter only. */
export interface CursorUse {
  operationId: string;
  actor: Pick<Actor, 'issuer' | 'subject'>;
  /** The parameters and the query, without `limit` and `cursor`. */
  filter: Readonly<Record<string, unknown>>;
}

export interface Cursors {
  seal(after: PageKey, use: CursorUse): string;
  /** Throws ProblemError `cursor-invalid`. */
  open(cursor: string, use: CursorUse): PageKey;
}

const Payload = z.record(z.string().max(200), z.string().max(1_024));

function parsePayload(text: string): PageKey {
  const result = Payload.safeParse(JSON.parse(text));
  if (!result.success) throw new ProblemError('cursor-invalid');
  return result.data;
}

const nonceBytes = 12;
const tagBytes = 16;
const subkey = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `insaf cursor ${purpose}`, 32));

/**
 * Cursors that callers cannot read, make, change, lend or carry to another list: AES-256-GCM over the place, bound to the caller
 * and the filter. They are closed because a place in a list names records that its reader may not see, and moments that are
 * shown by the month. The nonce is an HMAC-SHA256 of all of it, so the same page always gives the same cursor, and no nonce
 * serves two texts (a synthetic nonce, the idea of RFC 5297). @param key 32 bytes, the same on every instance.
 */
export function createCursors(key: Uint8Array): Cursors {
  if (key.byteLength < 32) throw new RangeError('The cursor key needs at least 32 bytes');
  const [nonceKey, sealKey] = [subkey(key, 'nonce'), subkey(key, 'seal')];
  const boundTo = ({ operationId, actor, filter }: CursorUse): Buffer =>
    Buffer.from(JSON.stringify([operationId, actor.issuer, actor.subject, canonicalJson(filter)]));
  const nonceFor = (text: string, bound: Buffer): Buffer =>
    createHmac('sha256', nonceKey).update(bound).update('\0').update(text).digest().subarray(0, nonceBytes);
  return {
    seal(after, use) {
      const [text, bound] = [canonicalJson(after), boundTo(use)];
      const nonce = nonceFor(text, bound);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(bound);
      const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(sealed).toString('base64url');
    },
    open(cursor, use) {
      const sent = Buffer.from(cursor, 'base64url');
      const isWhole = sent.toString('base64url') === cursor && sent.length > nonceBytes + tagBytes;
      if (!isWhole) throw new ProblemError('cursor-invalid');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sent.subarray(0, nonceBytes))
        .setAAD(boundTo(use))
        .setAuthTag(sent.subarray(-tagBytes));
      return parsePayload(openedBy(decipher, sent.subarray(nonceBytes, -tagBytes)));
    },
  };
}

/** @throws ProblemError `cursor-invalid` when a byte, the caller or the filter is another */
function openedBy(decipher: DecipherGCM, sealed: Buffer): string {
  try {
    return `${decipher.update(sealed, undefined, 'utf8')}${decipher.final('utf8')}`;
  } catch {
    throw new ProblemError('cursor-invalid');
  }
}
