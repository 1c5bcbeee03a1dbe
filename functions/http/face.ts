import { Hono } from 'hono';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { addConsoleDoor } from './console-door.ts';
import { door, readableAddress } from './door.ts';
import type { FaceApp, FaceEnv } from './face-env.ts';
import type { FaceParts } from './face-parts.ts';
import { addGroups, type Group, type Place } from './group.ts';
import { healthPlaces } from './health.ts';
import { type Desk, perform } from './perform.ts';
import { onProblem } from './problem-response.ts';
import type { Route } from './route.ts';

/** Each operation where its row says, performed in the order that every call has. */
const placesOf = <Context>(routes: readonly Route<Context>[], desk: Desk<Context>): readonly Place[] =>
  routes.map((route) => ({
    method: route.operation.method,
    path: route.operation.path,
    answer(context, params) {
      context.set('operationId', route.operation.operationId);
      return perform(context, route, { desk, params });
    },
  }));

/** What every face tells of itself. */
const ownGroups = ({ documents, isReady }: Pick<FaceParts<never>, 'documents' | 'isReady'>): Group[] => [
  { at: ['/healthz', '/readyz'], load: async () => healthPlaces(isReady) },
  {
    at: ['/v1/openapi.json', '/docs'],
    load: async () => (await import('./documents/documents.ts')).documentPlaces(documents),
  },
  { at: ['/problems'], load: async () => (await import('./documents/help-pages.ts')).helpPlaces },
];

/** A face: its groups of operations, its pages, its documents, its help pages, its health, and one way to refuse. */
export function createFace<Context>(parts: FaceParts<Context>): FaceApp {
  const app = new Hono<FaceEnv>();
  app.onError(onProblem(parts.baseUrl, parts.log));
  app.notFound(() => {
    throw new ProblemError('not-found');
  });
  app.use(door(parts.log, parts.newRequestId));
  app.use(readableAddress());
  const operations = parts.groups.map(({ at, load }) => ({
    at,
    load: async () => placesOf(await load(), parts),
  }));
  addGroups(app, [...operations, ...ownGroups(parts)]);
  const { openConsole, publicPaths = [] } = parts;
  if (openConsole)
    addConsoleDoor(app, {
      open: () => openConsole(async (request) => app.fetch(request)),
      publicPaths,
      limitStrangers: parts.limitStrangers,
    });
  return app;
}
