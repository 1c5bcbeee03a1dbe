import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { Language } from '../../lib/problems/text.ts';
import type { Operation } from '../http/operation.ts';
import { validated } from '../http/validated.ts';
import type { ProblemBody } from '../http/words/problem-body.ts';
import { fittedTo } from './fitted.ts';

/** What is wrong with one field, in the reader's language. */
export type Fault = NonNullable<ProblemBody['errors']>[number];

/**
 * Checks a body against an operation's own schema without asking it, so that each page of a long form can say what is wrong with its
 * part.
 */
export async function faultsIn(
  operation: Operation | undefined,
  body: unknown,
  language: Language,
): Promise<readonly Fault[]> {
  if (!operation?.body) throw new Error('Only an operation with a body can check a form');
  try {
    await validated(operation.body, fittedTo(body, operation.body), '');
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.errors.map(({ pointer, code, message }) => ({ pointer, code, message: message[language] }));
  }
}
