import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { FaceContext } from './face-env.ts';
import type { FaceLog } from './ports.ts';

/** Node and gateways count statuses as numbers; the catalogue only holds real ones, and a test says so. */
const asStatus = (status: number): ContentfulStatusCode => status as ContentfulStatusCode;

/**
 * The one place where a refusal becomes an answer. Anything that is not a ProblemError is `internal`: its cause goes to
 * the log, and the caller gets a request number.
 */
export const onProblem =
  (baseUrl: string, log: FaceLog) =>
  async (error: unknown, context: FaceContext): Promise<Response> => {
    const problem = error instanceof ProblemError ? error : new ProblemError('internal', { cause: error });
    const { requestId, language, operationId } = context.var;
    // The words of every refusal there is are loaded with the first one.
    const { toProblemBody } = await import('./words/problem-body.ts');
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
