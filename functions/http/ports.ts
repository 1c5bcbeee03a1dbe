import type { Actor } from '../../lib/domain/access/actor.ts';
import type { Permission } from '../../lib/domain/access/permissions/table.ts';
import type { Purpose } from '../../lib/domain/access/purpose.ts';
import type { IdempotencyClaim, IdempotencyRecord } from '../../lib/domain/values/idempotency.ts';
import type { Language } from '../../lib/problems/text.ts';

/** Who sends this request. Throws ProblemError `token-missing`, `token-invalid` or `token-expired`. */
export type Authenticate = (request: Request) => Promise<Actor>;

/** What the entry point knows of a call; a face turns it into the context of its actions. */
export interface CallFacts {
  operationId: string;
  actor: Actor;
  requestId: string;
  /** W3C Trace Context, passed on as it came, when it is well formed. */
  traceparent: string | undefined;
  language: Language;
  purpose: Purpose | undefined;
  /** Filled by the actions: what they asked the table of permissions. */
  asked: Set<Permission>;
  /** Only for operations that create. */
  idempotency: IdempotencyClaim | undefined;
}

/** Looks a key up with a consistent read, in the table of the face's class. */
export interface IdempotencyPort {
  find(keyHash: string): Promise<IdempotencyRecord | undefined>;
}

/** What the entry point tells the log. Neither carries a header, a body, an address or a name. */
export interface FaceLog {
  answered(entry: {
    requestId: string;
    operationId: string | undefined;
    status: number;
    problem?: string;
  }): void;
  failed(entry: { requestId: string; operationId: string | undefined; cause: unknown }): void;
}
