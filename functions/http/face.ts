import { Hono } from 'hono';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { addDocuments } from './documents/documents.ts';
import { addHelpPages } from './documents/help-pages.ts';
import { door, readableAddress } from './door.ts';
import type { FaceApp, FaceEnv } from './face-env.ts';
import type { FaceParts } from './face-parts.ts';
import { addHealth } from './health.ts';
import type { Operation } from './operation.ts';
import { type Desk, perform } from './perform.ts';
import { onProblem } from './problem-response.ts';
import { type Route, toRoutes } from './route.ts';

const toHonoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** A fixed segment is tried before a placeholder, whatever the order of the table. */
const specificFirst = (a: string, b: string): number =>
  a.replaceAll(/\{\w+\}/g, '\uffff') < b.replaceAll(/\{\w+\}/g, '\uffff') ? -1 : 1;

/** The value of an Allow header (RFC 9110, 10.2.1): whatever answers GET answers HEAD. */
const allowed = (routes: readonly Route[]): string =>
  routes
    .flatMap(({ operation: { method } }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .toSorted()
    .join(', ');

function addPath(
  app: FaceApp,
  path: string,
  { routes, desk }: { routes: readonly Route[]; desk: Desk },
): void {
  app.all(toHonoPath(path), (context) => {
    const method = context.req.method === 'HEAD' ? 'GET' : context.req.method;
    const route = routes.find(({ operation }) => operation.method === method);
    if (!route) throw new ProblemError('method-not-allowed', { headers: { Allow: allowed(routes) } });
    context.set('operationId', route.operation.operationId);
    return perform(context, route, desk);
  });
}

/** A fixed address that is only read; the rest of the methods are refused there as everywhere. */
const readOnlyPaths = [
  '/healthz',
  '/readyz',
  '/v1/openapi.json',
  '/docs',
  '/docs/:file',
  '/problems',
  '/problems/:code',
];

function refuseOtherMethods(app: FaceApp): void {
  for (const path of readOnlyPaths)
    app.all(path, () => {
      throw new ProblemError('method-not-allowed', { headers: { Allow: 'GET, HEAD' } });
    });
}

/**
 * A face: the routes of its table of operations, its documents, its help pages, its health, and one way to refuse. A
 * handler without a row, or a row without a handler, does not start.
 */
export function createFace<const Operations extends readonly Operation[], Context>(
  parts: FaceParts<Operations, Context>,
): FaceApp {
  const app = new Hono<FaceEnv>();
  app.onError(onProblem(parts.baseUrl, parts.log));
  app.notFound(() => {
    throw new ProblemError('not-found');
  });
  app.use(door(parts.log, parts.newRequestId));
  app.use(readableAddress());
  const routes = toRoutes(parts);
  const byPath = Map.groupBy(routes, ({ operation }) => operation.path);
  for (const path of [...byPath.keys()].sort(specificFirst))
    addPath(app, path, { routes: byPath.get(path) ?? [], desk: parts });
  addHealth(app, parts.isReady);
  addDocuments(app, parts.documents);
  addHelpPages(app);
  refuseOtherMethods(app);
  parts.pages?.(app);
  return app;
}
