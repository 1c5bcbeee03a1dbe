import type * as z from 'zod';
import type { Cell } from '../../lib/domain/access/permissions/cell.ts';
import type { Relation } from '../../lib/domain/access/permissions/relations.ts';
import { findRow, type Permission } from '../../lib/domain/access/permissions/table.ts';
import type { Scope } from '../../lib/domain/access/scopes.ts';
import type { IdempotencyRecord } from '../../lib/domain/values/idempotency.ts';
import type { ProblemCode } from '../../lib/problems/catalogue.ts';

/** Where a page ended, as the store tells it. Callers see it sealed as a cursor only. */
export type PageKey = Readonly<Record<string, string>>;

/**
 * One row of a face's table of operations. The routes, the OpenAPI document and the authorisation matrix all read it;
 * a route without a row does not exist.
 */
export interface Operation {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in OpenAPI: `/v1/contracts/{contractId}`. */
  path: `/${string}`;
  tag: string;
  /** A few words, no full stop. */
  summary: string;
  description: string;
  scope: Scope | 'public';
  /**
   * The row of the table of permissions that its action asks for, or each of those that it may ask for. A row that is not there
   * keeps the face from starting; an action that did not ask is not answered (see `perform`).
   */
  permission: Permission | readonly [Permission, ...Permission[]];
  /** A value that does not fit names nothing: 404. */
  params?: z.ZodObject;
  /** Values arrive as text; a field whose schema is an array collects repeated keys. */
  query?: z.ZodObject;
  body?: z.ZodType;
  success: {
    status: 200 | 201 | 202 | 204;
    description: string;
    schema?: z.ZodType;
    /** Of an answer that is no JSON: its body is the text that the handler gives. */
    mediaType?: 'application/vc+jwt';
    headers?: Readonly<Record<string, string>>;
  };
  /** What this operation may refuse beyond what every operation of its shape may (see `problemsOf`). */
  problems: readonly ProblemCode[];
  /** Makes a record: needs an Idempotency-Key, and its handler can replay. */
  creates?: true;
  /** Changes a record: needs If-Match with the version that the caller saw. */
  guarded?: true;
  /** Lists: takes `limit` and `cursor` (see `pageQuery`), answers `{ items, page: { next } }`. */
  paged?: true;
  /** Reads protected data: needs Insaf-Purpose. */
  purpose?: true;
  /** Public answers only: seconds for which anyone may keep the answer. */
  cacheSeconds?: number;
  /** Executed in the tests. `response` must satisfy the success schema. */
  example: {
    params?: Readonly<Record<string, string>>;
    query?: Readonly<Record<string, string>>;
    request?: unknown;
    response?: unknown;
  };
}

/** The permissions that the action of an operation may ask for. */
export const permissionsOf = ({ permission }: Pick<Operation, 'permission'>): readonly Permission[] =>
  [permission].flat();

/** A row whose types stay exact, so that its handler is checked against it. */
export const defineOperation = <const O extends Operation>(operation: O): O => operation;

type Parsed<O, Part extends 'params' | 'query' | 'body'> =
  O extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/** What a handler is given: everything checked and parsed. */
export interface Call<O, Context> {
  context: Context;
  params: Parsed<O, 'params'>;
  query: Parsed<O, 'query'>;
  body: Parsed<O, 'body'>;
  /** The version that the caller saw (guarded operations). The action compares it inside its transaction. */
  ifMatch: O extends { guarded: true } ? number : undefined;
  /** Where the previous page ended (paged operations). */
  after: PageKey | undefined;
}

type AnswerOf<O> = O extends { success: { schema: infer Schema extends z.ZodType } }
  ? z.input<Schema>
  : undefined;

/** What a handler gives back. */
export interface Reply<Body> {
  body: Body;
  /** Of the one record in the body; becomes part of its ETag. */
  version?: number;
  /** Where the new record is, as a path: `/v1/contracts/ctr_…`. */
  location?: string;
  /** Where this page ended, when there is more. The face seals it into `page.next` and the Link header. */
  next?: PageKey | undefined;
  /** Seconds for which anyone may keep this answer, where they are fewer than its row says. */
  keptSeconds?: number;
  headers?: Readonly<Record<string, string>>;
}

export type Answer<O> = Promise<Reply<AnswerOf<O>>>;

/** An operation that creates can also render, from the record, the answer that it gave the first time. */
export interface CreatingHandler<O, Context> {
  run(call: Call<O, Context>): Answer<O>;
  replay(call: Call<O, Context>, record: IdempotencyRecord): Answer<O>;
}

export type Handler<O, Context> = O extends { creates: true }
  ? CreatingHandler<O, Context>
  : (call: Call<O, Context>) => Answer<O>;

/** One handler for each row: a missing one, or one of another shape, does not compile. */
export type HandlerMap<Operations extends readonly Operation[], Context> = {
  [Id in Operations[number]['operationId']]: Handler<
    Extract<Operations[number], { operationId: Id }>,
    Context
  >;
};

/** What the ties in the table of permissions may refuse with, beside what every operation names itself. */
function tiesOf(operation: Operation) {
  const cells = permissionsOf(operation).flatMap((name): Cell[] => Object.values(findRow(name) ?? {}));
  const asks = ({ relations }: Cell, ...ties: Relation[]) => ties.some((tie) => relations?.includes(tie));
  return {
    ofAssigned: cells.some((cell) => asks(cell, 'assigned') && !asks(cell, 'competent')),
    inEmergency: cells.some((cell) => asks(cell, 'breakGlass')),
    counted: operation.purpose && cells.some((cell) => asks(cell, 'competent', 'assigned', 'breakGlass')),
  };
}

/** The problems that an operation of this shape may answer with, its own ones included. */
export function problemsOf(operation: Operation): readonly ProblemCode[] {
  const reads: ProblemCode[] = [
    'malformed-address',
    'not-acceptable',
    // Whatever it takes, a field in the address that it does not know is refused by name.
    'validation-failed',
    'internal',
    'unavailable',
    'rate-limited',
  ];
  const all = new Set<ProblemCode>(reads);
  const add = (when: unknown, ...codes: ProblemCode[]) => {
    if (when) for (const code of codes) all.add(code);
  };
  add(operation.scope !== 'public', 'token-missing', 'token-invalid', 'token-expired', 'scope-missing');
  add(operation.params, 'not-found');
  add(
    operation.body,
    'malformed-json',
    'body-missing',
    'too-deep',
    'body-too-large',
    'unsupported-media-type',
  );
  add(operation.creates, 'idempotency-key-missing', 'idempotency-key-invalid', 'idempotency-key-reused');
  add(operation.guarded, 'precondition-required', 'precondition-failed');
  add(operation.paged, 'cursor-invalid');
  add(operation.purpose, 'purpose-required', 'purpose-not-allowed');
  const ties = tiesOf(operation);
  add(ties.ofAssigned, 'assignment-required');
  add(ties.inEmergency, 'break-glass-spent');
  add(ties.counted, 'daily-budget-spent');
  add(true, ...operation.problems);
  return [...all];
}
