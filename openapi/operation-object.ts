import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { Operation } from '../functions/http/operation.ts';
import type { createProblemResponses } from './problem-responses.ts';
import { headerRefs, requestHeadersOf, successHeadersOf } from './shared-headers.ts';

const jsonTypes = ({ method }: Operation): string[] =>
  method === 'PATCH' ? ['application/json', 'application/merge-patch+json'] : ['application/json'];

function requestBodyOf(operation: Operation): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  const { body, example } = operation;
  if (!body) return {};
  const content = { schema: body, example: example.request };
  return {
    requestBody: {
      required: true,
      content: Object.fromEntries(jsonTypes(operation).map((type) => [type, content])),
    },
  };
}

function successOf(operation: Operation): ZodOpenApiResponseObject {
  const { success, example } = operation;
  return {
    description: success.description,
    headers: headerRefs(successHeadersOf(operation)),
    ...(success.schema && {
      content: {
        [success.mediaType ?? 'application/json']: { schema: success.schema, example: example.response },
      },
    }),
  };
}

const unchanged: ZodOpenApiResponseObject = {
  description: 'What you have is still so.',
  headers: headerRefs(['X-Request-Id', 'ETag']),
};

/** One row of the table as OpenAPI describes it. */
export function toOperationObject(
  operation: Operation,
  problemResponses: ReturnType<typeof createProblemResponses>,
): ZodOpenApiOperationObject {
  const { operationId, tag, summary, description, scope, params, query, success } = operation;
  const headers = requestHeadersOf(operation);
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    security: scope === 'public' ? [] : [{ oauth2: [scope] }],
    parameters: headers.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    requestParams: { ...(params && { path: params }), ...(query && { query }) },
    ...requestBodyOf(operation),
    responses: {
      [`${success.status}`]: successOf(operation),
      ...(headers.includes('IfNoneMatch') && { 304: unchanged }),
      ...problemResponses(operation),
    },
  };
}
