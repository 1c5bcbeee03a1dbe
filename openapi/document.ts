import { createDocument } from 'zod-openapi';
import { type Operation, problemsOf } from '../functions/http/operation.ts';
import { checkPermission } from '../functions/http/permitted.ts';
import type { FaceDescription } from './face-description.ts';
import { toOperationObject } from './operation-object.ts';
import { plainShapes } from './plain-shapes.ts';
import { createProblemResponses, problemExamples } from './problem-responses.ts';
import { requestHeaders, requestHeadersOf, responseHeaders, successHeadersOf } from './shared-headers.ts';

/** Only what the operations of this face use, so that no component of a document is idle. */
const pick = <Value>(
  from: Readonly<Record<string, Value>>,
  used: ReadonlySet<string>,
): Record<string, Value> => Object.fromEntries(Object.entries(from).filter(([name]) => used.has(name)));

const usedBy = (
  operations: readonly Operation[],
  of: (operation: Operation) => readonly string[],
): Set<string> => new Set(operations.flatMap(of));

const refusalHeaders = ['Retry-After', 'WWW-Authenticate'];

function pathsOf(operations: readonly Operation[]) {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  const problemResponses = createProblemResponses();
  const item = (rows: readonly Operation[]) =>
    Object.fromEntries(
      rows.map((row) => [row.method.toLowerCase(), toOperationObject(row, problemResponses)]),
    );
  return Object.fromEntries([...byPath].map(([path, rows]) => [path, item(rows)]));
}

/** The words for names that the table uses, in its order; a name without words does not build. */
function described(names: Iterable<string>, words: Readonly<Record<string, string>>): [string, string][] {
  return [...new Set(names)].map((name) => {
    const meaning = words[name];
    if (meaning === undefined) throw new Error(`${name} is used by an operation and described nowhere`);
    return [name, meaning];
  });
}

function securityOf({ operations, scopes, issuer }: FaceDescription) {
  const used = operations.map(({ scope }) => scope).filter((scope) => scope !== 'public');
  const offered = Object.fromEntries(described(used, scopes));
  return {
    type: 'oauth2' as const,
    description: 'Client credentials for machines; code and PKCE for people.',
    flows: {
      authorizationCode: {
        authorizationUrl: `${issuer}/oauth2/authorize`,
        tokenUrl: `${issuer}/oauth2/token`,
        scopes: offered,
      },
      clientCredentials: { tokenUrl: `${issuer}/oauth2/token`, scopes: offered },
    },
  };
}

/** The OpenAPI 3.1 document of a face, made from the same schemas that validate its requests and answers. */
export function toDocument(face: FaceDescription) {
  const { operations } = face;
  operations.forEach(checkPermission);
  const tags = described(
    operations.map(({ tag }) => tag),
    face.tags,
  );
  const headers = usedBy(operations, (operation) => [...successHeadersOf(operation), ...refusalHeaders]);
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: face.title,
        version: '1.0.0',
        description: face.description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        contact: { name: 'The people who run this service', url: `${face.server}/problems` },
      },
      servers: [{ url: face.server, description: 'This face; the served document names its own address.' }],
      tags: tags.map(([name, description]) => ({ name, description })),
      security: [],
      paths: pathsOf(operations),
      components: {
        securitySchemes: { oauth2: securityOf(face) },
        parameters: pick(requestHeaders, usedBy(operations, requestHeadersOf)),
        headers: pick(responseHeaders, headers),
        examples: problemExamples(usedCodes(operations), face.server),
      },
    },
    { override: plainShapes },
  );
}

const usedCodes = (operations: readonly Operation[]) => new Set(operations.flatMap(problemsOf));
