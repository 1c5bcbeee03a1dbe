import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { etagOf, isKept } from '../etag.ts';
import type { FaceApp, FaceContext } from '../face-env.ts';
import { docsPage, docsScript } from './docs-page.ts';

/** The machine's and the people's description of a face. */
export interface Documents {
  /** The committed OpenAPI document with this stage's own addresses in it (see `withAddresses`). */
  openapi: object;
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

/** Adds /v1/openapi.json, /docs and the files of /docs. All of them public, none of them from another host. */
export function addDocuments(app: FaceApp, documents: Documents): void {
  const text = JSON.stringify(documents.openapi);
  const headers = { ...kept, 'Content-Security-Policy': policyFor(documents.issuerOrigin) };
  app.get('/v1/openapi.json', (context) => serveOpenApi(context, text));
  app.get('/docs', (context) => context.html(docsPage(), 200, headers));
  app.get('/docs/start.js', (context) =>
    context.body(docsScript(documents.docsClientId), 200, {
      ...headers,
      'Content-Type': 'text/javascript; charset=utf-8',
    }),
  );
  app.get('/docs/:file', async (context) => {
    const file = context.req.param('file');
    const type = Object.hasOwn(assetTypes, file) ? assetTypes[file] : undefined;
    if (!type) throw new ProblemError('not-found');
    const bytes = await readFile(join(documents.assets, file));
    return context.body(new Uint8Array(bytes), 200, { ...headers, 'Content-Type': type });
  });
}
