import type * as z from 'zod';
import type { Purpose } from '../../lib/domain/access/purpose.ts';
import type { Language } from '../../lib/problems/text.ts';
import type { Operation } from '../http/operation.ts';
import type { ProblemBody } from '../http/words/problem-body.ts';
import { fittedTo } from './fitted.ts';

type Row<Operations extends readonly Operation[], Id extends string> = Extract<
  Operations[number],
  { operationId: Id }
>;
/** The names of a face's operations. */
export type IdOf<Operations extends readonly Operation[]> = Operations[number]['operationId'];

type Sent<O, Part extends 'params' | 'query' | 'body'> =
  O extends Record<Part, infer Schema extends z.ZodType> ? z.input<Schema> : never;
type Received<O> = O extends { success: { schema: infer Schema extends z.ZodType } }
  ? z.output<Schema>
  : undefined;

/** What a page sends with one operation. `key` makes a creating call safe to repeat; `etag` is the version that was seen. */
export interface Asked<O> {
  params?: Sent<O, 'params'>;
  query?: Sent<O, 'query'>;
  /** Of a form: as it was typed. The operation itself says what is wrong with it. */
  body?: Sent<O, 'body'> | FormBody;
  key?: string;
  etag?: string;
  purpose?: Purpose;
}

/** The fields of a form as JSON, before anything has judged them. */
export type FormBody = Readonly<Record<string, unknown>> & { readonly fromForm: never };

export interface Told<O> {
  body: Received<O>;
  etag: string | undefined;
  location: string | undefined;
}

/** An operation said no. Pages show it: beside the fields that it names, or as a page of its own. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: ProblemBody;
  /** What the answer's headers told of it: when to come back, what else may be done. */
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: ProblemBody, headers: Readonly<Record<string, string>> = {}) {
    super(problem.code);
    this.problem = problem;
    this.headers = headers;
  }
}

/** Asks operations of the same face, as whoever is signed in. */
export type Ask<Operations extends readonly Operation[], Ids extends string> = <Id extends Ids>(
  operationId: Id,
  asked?: Asked<Row<Operations, Id>>,
) => Promise<Told<Row<Operations, Id>>>;

/** Who asks, for the headers of every call. */
export interface Asker {
  token: string | undefined;
  language: Language;
  requestId: string;
}

interface Reach {
  operations: readonly Operation[];
  /** The face's own door: what a program would reach over the network. */
  fetch(request: Request): Response | Promise<Response>;
  baseUrl: string;
}

type LooselyAsked = { [Part in keyof Asked<never>]?: unknown };

function addressOf(baseUrl: string, { path }: Operation, { params, query }: LooselyAsked): URL {
  const values = Object.entries(Object(params)).map(([name, value]) => [name, String(value)] as const);
  const filled = values.reduce(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(value)),
    String(path),
  );
  const url = new URL(baseUrl + filled);
  for (const [name, value] of Object.entries(Object(query)))
    for (const each of [value].flat()) if (each !== undefined) url.searchParams.append(name, String(each));
  return url;
}

function headersOf({ token, language, requestId }: Asker, asked: LooselyAsked): Headers {
  const headers = new Headers({ 'Accept-Language': language, 'X-Request-Id': requestId });
  const set = (name: string, value: unknown) => typeof value === 'string' && headers.set(name, value);
  set('Authorization', token && `Bearer ${token}`);
  set('Insaf-Purpose', asked.purpose);
  set('Idempotency-Key', asked.key);
  set('If-Match', asked.etag);
  if (asked.body !== undefined) headers.set('Content-Type', 'application/json');
  return headers;
}

/** The face has checked its answer against the row's own schema: the one place where that is trusted. */
const asTold = <O>(told: {
  body: unknown;
  etag: string | undefined;
  location: string | undefined;
}): Told<O> => told as Told<O>;

/**
 * Pages have no rights of their own: each asks the operations of its face as the person who is signed in, through the same
 * door as any program. So a page can neither show nor do what the API would refuse to that person.
 * @throws {Refused} the operation's own problem, in the reader's language
 */
export const asking =
  ({ operations, fetch, baseUrl }: Reach) =>
  async (asker: Asker, operationId: string, asked: LooselyAsked = {}): Promise<Told<never>> => {
    const operation = operations.find((row) => row.operationId === operationId);
    if (!operation) throw new Error(`${operationId} is no operation of this face`);
    const { method } = operation;
    const body = asked.body === undefined ? null : JSON.stringify(fittedTo(asked.body, operation.body));
    const request = new Request(addressOf(baseUrl, operation, asked), {
      method,
      headers: headersOf(asker, asked),
      body,
    });
    const response = await fetch(request);
    const text = await response.text();
    const answer = answerIn(response, text);
    const { headers } = response;
    if (!response.ok) throw new Refused(asProblem(answer), toldBy(headers));
    return asTold({
      body: answer,
      etag: headers.get('etag') ?? undefined,
      location: headers.get('location') ?? undefined,
    });
  };

/** A page that shows a refusal tells its reader's browser the same. */
const toldBy = (headers: Headers): Record<string, string> => {
  const wait = headers.get('retry-after');
  return wait === null ? {} : { 'Retry-After': wait };
};

/** What an answer says; one that is no JSON says itself. */
function answerIn({ headers }: Response, text: string): unknown {
  if (text === '') return undefined;
  return headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

/** Whatever the face refuses, it refuses as a problem (functions/http/problem-response.ts). */
const asProblem = (answer: unknown): ProblemBody => answer as ProblemBody;
