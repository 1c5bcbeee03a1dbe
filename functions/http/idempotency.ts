import type { Actor } from '../../lib/domain/access/actor.ts';
import { canonicalJson } from '../../lib/domain/values/canonical-json.ts';
import type { IdempotencyClaim, IdempotencyRecord } from '../../lib/domain/values/idempotency.ts';
import { IdempotencyRace } from '../../lib/problems/idempotency-race.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { Language } from '../../lib/problems/text.ts';
import { sha256 } from './auth/sha256.ts';
import type { IdempotencyPort } from './ports.ts';

const keyPattern = /^[A-Za-z0-9._:-]{1,128}$/;

/** The key of a request, bare or in the quotes of the IETF draft. ProblemError `idempotency-key-missing`, `-invalid`. */
export function idempotencyKeyOf(header: string | undefined): string {
  if (header === undefined) throw new ProblemError('idempotency-key-missing');
  const key = header.trim().replace(/^"(.*)"$/, '$1');
  if (!keyPattern.test(key)) throw new ProblemError('idempotency-key-invalid');
  return key;
}

export interface Claimed {
  actor: Pick<Actor, 'issuer' | 'subject'>;
  method: string;
  path: string;
  key: string;
  body: unknown;
  language: Language;
}

/** A key belongs to one principal, method and path; what it was used for is the body, whatever its spelling. */
export const toClaim = ({ actor, method, path, key, body, language }: Claimed): IdempotencyClaim => ({
  keyHash: sha256(JSON.stringify([actor.issuer, actor.subject, method, path, key])),
  requestHash: sha256(canonicalJson(body)),
  language,
});

interface Attempt<Result> {
  run(): Promise<Result>;
  replay(record: IdempotencyRecord): Promise<Result>;
}

/**
 * Runs a creating operation, or renders the answer that it gave before. The action writes the record inside its transaction,
 * so a key that was used refuses it there and nobody has to look first: one read less for each record, and one wait. Whatever
 * a repeat stumbled over on its way, such as a contract that the first had just ended, the record decides.
 * ProblemError `idempotency-key-reused` for another body.
 */
export async function once<Result>(
  claim: IdempotencyClaim,
  port: IdempotencyPort,
  attempt: Attempt<Result>,
): Promise<Result> {
  try {
    return await attempt.run();
  } catch (error) {
    const earlier = await port.find(claim.keyHash);
    if (earlier && earlier.requestHash !== claim.requestHash)
      throw new ProblemError('idempotency-key-reused');
    if (earlier) return attempt.replay(earlier);
    throw error instanceof IdempotencyRace ? new ProblemError('unavailable', { cause: error }) : error;
  }
}
