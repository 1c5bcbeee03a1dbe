import type { IdempotencyRecord } from '../../lib/domain/values/idempotency.ts';
import type { HandlerMap, Operation, PageKey, Reply } from './operation.ts';
import { placeholdersOf } from './paths.ts';
import { checkPermission } from './permitted.ts';

/** A call whose exact types the handler map has checked at compile time. */
export interface AnyCall<Context> {
  context: Context;
  params: unknown;
  query: unknown;
  body: unknown;
  ifMatch: number | undefined;
  after: PageKey | undefined;
}

/** One row with its handler. */
export interface Route<Context> {
  operation: Operation;
  run: (call: AnyCall<Context>) => Promise<Reply<unknown>>;
  replay: (call: AnyCall<Context>, record: IdempotencyRecord) => Promise<Reply<unknown>>;
}

type AnyHandler<Context> = Route<Context>['run'] | Pick<Route<Context>, 'run' | 'replay'>;
type AnyHandlers<Context> = Readonly<Record<string, AnyHandler<Context> | undefined>>;

/** The one place where a handler's types are let go: `HandlerMap` has tied each handler to its own row. */
const looselyTyped = <Context>(handlers: object): AnyHandlers<Context> => handlers as AnyHandlers<Context>;

const cannotReplay = (operationId: string) => (): never => {
  throw new Error(`${operationId} creates nothing and has no replay`);
};

function toRoute<Context>(operation: Operation, handler: AnyHandler<Context> | undefined): Route<Context> {
  const { operationId, creates } = operation;
  if (!handler) throw new Error(`${operationId} has no handler`);
  if (typeof handler !== 'function') return { operation, run: handler.run, replay: handler.replay };
  if (creates) throw new Error(`${operationId} creates and has no replay`);
  return { operation, run: handler, replay: cannotReplay(operationId) };
}

function checkRow(operation: Operation): void {
  const { operationId, path, params, query, paged, guarded, method, cacheSeconds, scope } = operation;
  const declared = Object.keys(params?.shape ?? {});
  const named = placeholdersOf(path);
  const refuse = (reason: string): never => {
    throw new Error(`${operationId}: ${reason}`);
  };
  if (declared.toSorted().join() !== named.toSorted().join()) refuse('its path and its params differ');
  if (paged && !(query?.shape.limit && query.shape.cursor))
    refuse('it is paged and takes no limit and cursor');
  if (guarded && method === 'GET') refuse('only changes are guarded');
  if (cacheSeconds && (scope !== 'public' || method !== 'GET')) refuse('only public reads may be kept');
}

/** Rows joined with their handlers. A row or a handler without the other, or a row twice, does not load. */
export function toRoutes<const Operations extends readonly Operation[], Context>(
  operations: Operations,
  handlers: HandlerMap<Operations, Context>,
): readonly Route<Context>[] {
  const byId = looselyTyped<Context>(handlers);
  const ids = new Set(operations.map(({ operationId }) => operationId));
  const addresses = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  if (ids.size !== operations.length || addresses.size !== operations.length)
    throw new Error('Two operations share an id or an address');
  const stray = Object.keys(byId).find((id) => !ids.has(id));
  if (stray) throw new Error(`${stray} has no row in the table of operations`);
  operations.forEach(checkRow);
  operations.forEach(checkPermission);
  return operations.map((operation) => toRoute(operation, byId[operation.operationId]));
}
