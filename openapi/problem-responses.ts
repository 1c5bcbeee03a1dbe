import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { type Operation, problemsOf } from '../functions/http/operation.ts';
import { toProblemBody } from '../functions/http/words/problem-body.ts';
import { catalogue, type ProblemCode } from '../lib/problems/catalogue.ts';
import { type FieldError, ProblemError } from '../lib/problems/problem-error.ts';
import { Problem } from './problem-schema.ts';
import { commonHeaders, headerRefs, type ResponseHeader } from './shared-headers.ts';

const sampleErrors: readonly FieldError[] = [
  {
    pointer: '/channel',
    code: 'missing',
    message: { en: 'This field is required and is missing. Add it.', ar: 'هذا الحقل مطلوب وهو مفقود. أضفه.' },
  },
];

/** Each problem as a caller meets it; operations refer to these. */
export function problemExamples(codes: Iterable<ProblemCode>, server: string) {
  const told = { baseUrl: server, language: 'en', requestId: '5f0c6a1e' } as const;
  const example = (code: ProblemCode) => {
    const errors = code === 'validation-failed' ? sampleErrors : [];
    return {
      summary: catalogue[code].title.en,
      value: toProblemBody(new ProblemError(code, { errors }), told),
    };
  };
  return Object.fromEntries([...codes].map((code) => [code, example(code)]));
}

const ownHeaders: Readonly<Record<number, ResponseHeader[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

function toResponse(
  status: number,
  codes: readonly ProblemCode[],
  operation: Operation,
): ZodOpenApiResponseObject {
  const examples = codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]);
  return {
    description: codes.map((code) => `\`${code}\`: ${catalogue[code].title.en}.`).join(' '),
    headers: headerRefs([...commonHeaders(operation), ...(ownHeaders[status] ?? [])]),
    content: { 'application/problem+json': { schema: Problem, examples: Object.fromEntries(examples) } },
  };
}

type Responses = Record<`${4 | 5}${string}`, ZodOpenApiResponseObject>;

/**
 * What each operation may refuse, by status. Operations with the same refusals share one component, so that the document
 * stays small; it is named after its status and its first problem.
 */
export function createProblemResponses(): (operation: Operation) => Responses {
  const shared = new Map<string, ZodOpenApiResponseObject>();
  const names = new Set<string>();
  const nameFor = (stem: string, count = 1): string => {
    const name = count === 1 ? stem : `${stem}-${count}`;
    if (names.has(name)) return nameFor(stem, count + 1);
    names.add(name);
    return name;
  };
  const share = (status: number, codes: readonly ProblemCode[], operation: Operation) => {
    const key = `${codes.join()} ${commonHeaders(operation).join()}`;
    const known = shared.get(key);
    if (known) return known;
    const made = { ...toResponse(status, codes, operation), id: nameFor(`${status}-${codes[0]}`) };
    shared.set(key, made);
    return made;
  };
  return (operation) => {
    const byStatus = Map.groupBy(problemsOf(operation), (code) => catalogue[code].status);
    const statuses = [...byStatus].sort(([a], [b]) => a - b);
    return Object.fromEntries(
      statuses.map(([status, codes]) => [String(status), share(status, codes.toSorted(), operation)]),
    );
  };
}
