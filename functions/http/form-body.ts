import { ProblemError } from '../../lib/problems/problem-error.ts';
import { readBytes } from './json-body.ts';

const formType = /^application\/x-www-form-urlencoded\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** The text of a posted form. Throws ProblemError `unsupported-media-type`, `body-too-large`, `malformed-json`. */
export async function readFormBody(request: Request): Promise<string> {
  if (!formType.test(request.headers.get('content-type') ?? ''))
    throw new ProblemError('unsupported-media-type');
  return new TextDecoder('utf-8').decode(await readBytes(request));
}
