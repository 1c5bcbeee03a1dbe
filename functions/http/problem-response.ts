import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { catalogue } from '../../lib/problems/catalogue.ts';
import { type FieldError, ProblemError } from '../../lib/problems/problem-error.ts';
import type { Language } from '../../lib/problems/text.ts';
import type { FaceContext } from './face-env.ts';
import type { FaceLog } from './ports.ts';

/** A problem as it travels (RFC 9457). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  errors?: { pointer: string; code: string; message: string }[];
}

const inLanguage = (errors: readonly FieldError[], language: Language) =>
  errors.map(({ pointer, code, message }) => ({ pointer, code, message: message[language] }));

/** What a caller is told of a refusal: the catalogue's words, the action's own detail, and never its cause. */
export function toProblemBody(
  problem: ProblemError,
  told: { baseUrl: string; language: Language; requestId: string },
): ProblemBody {
  const { title, meaning, cure, status } = catalogue[problem.code];
  const detail = problem.detail?.[told.language] ?? `${meaning[told.language]} ${cure[told.language]}`;
  return {
    type: `${told.baseUrl}/problems/${problem.code}`,
    title: title[told.language],
    status,
    detail,
    code: problem.code,
    instance: `urn:request:${told.requestId}`,
    ...(problem.errors.length > 0 && { errors: inLanguage(problem.errors, told.language) }),
  };
}

/** Node and gateways count statuses as numbers; the catalogue only holds real ones, and a test says so. */
const asStatus = (status: number): ContentfulStatusCode => status as ContentfulStatusCode;

/**
 * The one place where a refusal becomes an answer. Anything that is not a ProblemError is `internal`: its cause goes to
 * the log, and the caller gets a request number.
 */
export const onProblem =
  (baseUrl: string, log: FaceLog) =>
  (error: unknown, context: FaceContext): Response => {
    const problem = error instanceof ProblemError ? error : new ProblemError('internal', { cause: error });
    const { requestId, language, operationId } = context.var;
    const body = toProblemBody(problem, { baseUrl, language, requestId });
    if (body.status >= 500) log.failed({ requestId, operationId, cause: problem.cause ?? problem });
    context.set('problem', problem.code);
    return context.body(JSON.stringify(body), asStatus(body.status), {
      ...problem.headers,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
    });
  };
