import type { Context } from 'hono';
import type { IdempotencyClaim } from '../../lib/domain/values/idempotency.ts';
import { findIdempotencyRecord } from '../../lib/store/idempotency.ts';
import { toClaim } from '../http/idempotency.ts';
import type { IdempotencyPort } from '../http/ports.ts';
import type { Desk } from './visit.ts';

/**
 * The claim of a form. Its key is drawn when the form is shown, so nobody else has it: a key that others could have too, such as
 * one made from the link, would show a worker's receipt to whoever sends the same through the same link.
 */
export const claimOf = (context: Context, { key, body }: { key: string; body: unknown }): IdempotencyClaim =>
  toClaim({
    actor: { issuer: 'voice', subject: 'form' },
    method: 'POST',
    path: context.req.path,
    key,
    body,
    language: 'en',
  });

export const idempotencyPort = ({ deps }: Desk): IdempotencyPort => ({
  find: (keyHash: string) =>
    findIdempotencyRecord(deps.store.reader('protected'), keyHash, new Date(deps.now()).toISOString()),
});
