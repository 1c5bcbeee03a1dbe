import type * as z from 'zod';
import { type Operation, problemsOf } from '../../../functions/http/operation.ts';
import { operations as inspectorate } from '../../../functions/inspectorate/operations.ts';
import { operations as registry } from '../../../functions/registry/operations.ts';
import type { Answer, Caller, Face, Headers, Running } from '../stages/running.ts';

type Row = (typeof registry)[number] | (typeof inspectorate)[number];
export type OperationId = Row['operationId'];
type RowOf<Id extends OperationId> = Extract<Row, { operationId: Id }>;
type Success<Id extends OperationId> = z.output<RowOf<Id>['success']['schema']>;

/** What each face offers. Tests that walk these tables cover a new row from the day it is written. */
export const operationsOf: Readonly<Record<Face, readonly Operation[]>> = { registry, inspectorate };

/** Filled into an operation's path, query, body and headers. */
export interface Input {
  params?: Readonly<Record<string, string>> | undefined;
  query?: Readonly<Record<string, string>> | undefined;
  body?: unknown;
  headers?: Headers | undefined;
}

/** The path of an operation with its parameters and its query. */
export function addressOf({ path }: Pick<Operation, 'path'>, { params = {}, query = {} }: Input): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? `{${name}}`);
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** Sends an operation as it is declared, whatever the answer; a refusal that the row does not declare fails the test. */
export async function send(
  on: Running,
  who: string | Caller,
  [operation, input]: readonly [Operation, Input],
): Promise<Answer> {
  const answer = await on.call(who, operation.method, addressOf(operation, input), input.body, input.headers);
  const refusal = answer.status < 400 ? undefined : answer.problem().code;
  if (refusal !== undefined && !problemsOf(operation).some((code) => code === refusal))
    throw new Error(`${operation.operationId} refused with ${refusal}, which its row does not declare.`);
  return answer;
}

/** The one place where a row is said to be that of its id. */
const rowOf = <Id extends OperationId>(id: Id): RowOf<Id> =>
  [...registry, ...inspectorate].find(({ operationId }) => operationId === id) as RowOf<Id>;

/** Sends an operation that is expected to succeed, and gives its body as its schema reads it. */
export async function perform<Id extends OperationId>(
  on: Running,
  who: string | Caller,
  [id, input]: readonly [Id, Input?],
): Promise<Success<Id>> {
  const row: Operation = rowOf(id);
  const answer = await send(on, who, [row, input ?? {}]);
  if (answer.status !== row.success.status || !row.success.schema)
    throw new Error(`${id} answered ${answer.status}: ${answer.text.slice(0, 2_000)}`);
  return asSuccess<Id>(answer.as(row.success.schema));
}

/** What the schema of the row with this id has just read. */
const asSuccess = <Id extends OperationId>(read: unknown): Success<Id> => read as Success<Id>;
