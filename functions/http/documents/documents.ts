import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { etagOf, isKept } from '../etag.ts';
import type { FaceContext } from '../face-env.ts';
import type { Place } from '../group.ts';
import { onceLoaded } from '../once-loaded.ts';
import { docsPage, docsScript } from './docs-page.ts';

/** The machine's and the people's description of a face. */
export interface Documents {
  /** Reads the committed OpenAPI document and puts this stage's own addresses into it (see `withAddresses`). */
  openapi(): Promise<object>;
  /** The folder of swagger-ui-dist; in the cloud bundle its files lie beside the code. */
  assets: string;
  /** A public client that may sign in from /docs with a code and PKCE. */
  docsClientId?: string;
  /** The origin of the issuer, which /docs may then ask for tokens. */
  issuerOrigin?: string;
}

const assetTypes: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'oauth2-redirect.html': 'text/html; charset=utf-8',
  'oauth2-redirect.js': 'text/javascript; charset=utf-8',
};

/** No inline script and nobody else's files; Swagger UI writes style attributes, and its icons are data addresses. */
const policyFor = (issuerOrigin: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${issuerOrigin ? ` ${issuerOrigin}` : ''}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const kept = { 'Cache-Control': 'public, max-age=300' };

function serveOpenApi(context: FaceContext, text: string): Response {
  const etag = etagOf(text);
  const headers = { ...kept, ETag: etag };
  if (isKept(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
  return context.body(text, 200, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
}

async function serveFile(context: FaceContext, folder: string, file: string): Promise<Response> {
  const type = Object.hasOwn(assetTypes, file) ? assetTypes[file] : undefined;
  if (!type) throw new ProblemError('not-found');
  const bytes = await readFile(join(folder, file));
  return context.body(new Uint8Array(bytes), 200, { 'Content-Type': type });
}

/** /v1/openapi.json, /docs and the files of /docs. All of them public, none of them from another host. */
export function documentPlaces({ openapi, assets, docsClientId, issuerOrigin }: Documents): Place[] {
  const told = onceLoaded(async () => JSON.stringify(await openapi()));
  const policy = policyFor(issuerOrigin);
  const get = (path: string, answer: Place['answer']): Place => ({ method: 'GET', path, answer });
  const documented = (path: string, answer: Place['answer']): Place =>
    get(path, async (context, params) => {
      for (const [name, value] of Object.entries({ ...kept, 'Content-Security-Policy': policy }))
        context.header(name, value);
      return answer(context, params);
    });
  return [
    get('/v1/openapi.json', async (context) => serveOpenApi(context, await told())),
    documented('/docs', (context) => context.html(docsPage())),
    documented('/docs/start.js', (context) =>
      context.body(docsScript(docsClientId), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    ),
    documented('/docs/{file}', (context, { file = '' }) => serveFile(context, assets, file)),
  ];
}
