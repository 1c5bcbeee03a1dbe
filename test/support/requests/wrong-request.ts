import type { ProblemCode } from '../../../lib/problems/catalogue.ts';
import type { Caller, Headers } from '../stages/running.ts';

/** A request that has one thing wrong, and the refusal that is documented for it. */
export interface Wrong {
  who: string | Caller;
  method: string;
  path: string;
  body?: unknown;
  headers?: Headers;
  status: number;
  code: ProblemCode;
  /** The field to mend, with a part of the English message that tells how. */
  field?: readonly [pointer: string, code: string, says?: RegExp];
  /** Headers that the refusal carries. */
  carries?: Readonly<Record<string, string | RegExp>>;
  /** Not in the text of the refusal: what was sent is never sent back. */
  secret?: string;
}

/** How a request whose fields are wrong is refused. */
export const invalid = { status: 422, code: 'validation-failed' } as const;

/** A change of an employer that rests on its first version. */
export const amending = (who: Caller, id: string, body: object) => ({
  who,
  method: 'PATCH',
  path: `/v1/employers/${id}`,
  body,
  headers: { 'if-match': `"1-${'A'.repeat(16)}"` },
  ...invalid,
});
