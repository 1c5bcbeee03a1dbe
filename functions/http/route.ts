import type { IdempotencyRecord } from '../../lib/domain/idempotency.ts';
import type { FaceParts } from './face-parts.ts';
import type { Operation, PageKey, Reply } from './operation.ts';

/** A call whose exact types the handler map has checked at compile time. */
export interface AnyCall {
  context: unknown;
  params: unknown;
  query: unknown;
  body: unknown;
  ifMatch: number | undefined;
  after: PageKey | undefined;
}

/** One row with its handler. */
export interface Route {
  operation: Operation;
  run(call: AnyCall): Promise<Reply<unknown>>;
  replay(call: AnyCall, record: IdempotencyRecord): Promise<Reply<unknown>>;
}

type AnyHandler = Route['run'] | Pick<Route, 'run' | 'replay'>;

/** The one place where a handler's types are let go: `HandlerMap` has tied each handler to its own row. */
const looselyTyped = (handlers: object): Readonly<Record<string, AnyHandler | undefined>> =>
  handlers as Readonly<Record<string, AnyHandler | undefined>>;

const cannotReplay = (operationId: string) => (): never => {
  throw new Error(`${operationId} creates nothing and has no replay`);
};

function toRoute(operation: Operation, handler: AnyHandler | undefined): Route {
  const { operationId, creates } = operation;
  if (!handler) throw new Error(`${operationId} has no handler`);
  if (typeof handler !== 'function') return { operation, run: handler.run, replay: handler.replay };
  if (creates) throw new Error(`${operationId} creates and has no replay`);
  return { operation, run: handler, replay: cannotReplay(operationId) };
}

const placeholders = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

function checkRow(operation: Operation): void {
  const { operationId, path, params, query, paged, guarded, method, cacheSeconds, scope } = operation;
  const declared = Object.keys(params?.shape ?? {});
  const named = placeholders(path);
  const refuse = (reason: string): never => {
    throw new Error(`${operationId}: ${reason}`);
  };
  if (declared.toSorted().join() !== named.toSorted().join()) refuse('its path and its params differ');
  if (paged && !(query?.shape.limit && query.shape.cursor))
    refuse('it is paged and takes no limit and cursor');
  if (guarded && method === 'GET') refuse('only changes are guarded');
  if (cacheSeconds && (scope !== 'public' || method !== 'GET')) refuse('only public reads may be kept');
}

/** Rows joined with their handlers. A row or a handler without the other, or a row twice, does not start. */
export function toRoutes<Operations extends readonly Operation[], Context>({
  operations,
  handlers,
}: Pick<FaceParts<Operations, Context>, 'operations' | 'handlers'>): Route[] {
  const byId = looselyTyped(handlers);
  const ids = new Set(operations.map(({ operationId }) => operationId));
  const addresses = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  if (ids.size !== operations.length || addresses.size !== operations.length)
    throw new Error('Two operations share an id or an address');
  const stray = Object.keys(byId).find((id) => !ids.has(id));
  if (stray) throw new Error(`${stray} has no row in the table of operations`);
  operations.forEach(checkRow);
  return operations.map((operation) => toRoute(operation, byId[operation.operationId]));
}
