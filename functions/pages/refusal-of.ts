import type { ProblemBody } from '../http/words/problem-body.ts';
import { Refused } from './ask.ts';

/**
 * What the person can mend or has to be told beside the form: what they typed, the state of the record, and that a second
 * person must do it. Whatever else is refused becomes a page of its own.
 */
const isForTheForm = ({ status, code }: ProblemBody): boolean =>
  (status >= 409 && status < 500 && status !== 429) || code === 'second-person-required';

/** Tries a change of a form; gives the problem that the form shows again, or nothing when it is done. */
export async function refusalOf(change: () => Promise<unknown>): Promise<ProblemBody | undefined> {
  try {
    await change();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused) || !isForTheForm(error.problem)) throw error;
    return error.problem;
  }
}

/** The status of a form that comes back. */
export const statusOf = (problem: ProblemBody | undefined): 200 | 403 | 409 | 412 | 422 => {
  if (!problem) return 200;
  const { status } = problem;
  return status === 403 || status === 409 || status === 412 ? status : 422;
};
