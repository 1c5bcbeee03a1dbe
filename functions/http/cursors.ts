import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Actor } from '../../lib/domain/actor.ts';
import { canonicalJson } from '../../lib/domain/canonical-json.ts';
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
  const result = Payload.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  if (!result.success) throw new ProblemError('cursor-invalid');
  return result.data;
}

/**
 * Cursors that callers cannot make, change, lend or carry to another list: HMAC-SHA256 over the place, the caller and
 * the filter. The same page always gives the same cursor. @param key 32 bytes, the same on every instance.
 */
export function createCursors(key: Uint8Array): Cursors {
  if (key.byteLength < 32) throw new RangeError('The cursor key needs at least 32 bytes');
  const signature = (payload: string, { operationId, actor, filter }: CursorUse): Buffer => {
    const bound = [payload, operationId, actor.issuer, actor.subject, canonicalJson(filter)];
    return createHmac('sha256', key).update(JSON.stringify(bound)).digest();
  };
  return {
    seal(after, use) {
      const payload = Buffer.from(canonicalJson(after)).toString('base64url');
      return `${payload}.${signature(payload, use).toString('base64url')}`;
    },
    open(cursor, use) {
      const [payload = '', sent = '', ...more] = cursor.split('.');
      const [expected, given] = [signature(payload, use), Buffer.from(sent, 'base64url')];
      const canonical = more.length === 0 && given.toString('base64url') === sent;
      if (!canonical || given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new ProblemError('cursor-invalid');
      return parsePayload(payload);
    },
  };
}
