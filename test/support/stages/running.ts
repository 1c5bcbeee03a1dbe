import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod';
import { type Insaf, startInsaf } from '../../../functions/local/server.ts';
import { countItems, type ItemCounts } from '../items.ts';
import { testFolder } from './folder-in-memory.ts';
import { mintToken, type Principal, signInAs } from './tokens.ts';

export type Face = 'registry' | 'inspectorate';

/** Who sends a request, and to which face. Without a token: a stranger at the door. */
export interface Caller {
  face: Face;
  token?: string;
}

/** A header that is undefined is not sent, also where the harness would have added it. */
export type Headers = Readonly<Record<string, string | undefined>>;

export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

export interface Answer {
  status: number;
  headers: globalThis.Headers;
  /** The body, byte for byte. */
  text: string;
  /** The body, held against a schema. */
  as<Schema extends z.ZodType>(schema: Schema): z.output<Schema>;
  /** The body as a refusal, held against the form that every refusal has. */
  problem(): Problem;
}

/** The whole product, running for one test file over a folder of its own, without seeded data. */
export interface Running {
  readonly insaf: Insaf;
  /** Every line of the log so far. */
  readonly lines: readonly string[];
  /** A demo person by name, or somebody whose token is made on the spot. The pool chooses the face unless one is named. */
  caller(who: string | Principal, face?: Face): Promise<Caller>;
  call(
    who: string | Caller,
    method: string,
    path: string,
    body?: unknown,
    headers?: Headers,
  ): Promise<Answer>;
  /** Items in each of the four tables, once the processors have nothing left to write of what went before. */
  items(): Promise<ItemCounts>;
  settled(): Promise<void>;
}

const anyPort = { registry: 0, inspectorate: 0, issuer: 0, voice: 0, engine: 0 };
const facedBy = { organisations: 'registry', officials: 'inspectorate' } as const;

/** Starts the product before the tests of the calling file and stops it after them; about half a second. */
export function running(options: { paused?: boolean } = {}): Running {
  const lines: string[] = [];
  const dataDir = testFolder();
  const callers = new Map<string, Promise<Caller>>();
  let started: Insaf | undefined;
  beforeAll(async () => {
    const writeLog = (line: string) => void lines.push(line);
    started = await startInsaf({ dataDir, ports: anyPort, writeLog, ...options });
  });
  afterAll(async () => {
    await started?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const insaf = (): Insaf => {
    if (!started) throw new Error('The product starts in beforeAll: use it inside a test or a later hook.');
    return started;
  };
  const demo = async (who: string): Promise<Caller> => {
    const { pool, token } = await signInAs(insaf().urls.issuer, who);
    return { face: facedBy[pool], token };
  };
  const caller = async (who: string | Principal, face?: Face): Promise<Caller> => {
    if (typeof who !== 'string')
      return {
        face: face ?? facedBy[who.pool],
        token: await mintToken({ dataDir, issuers: insaf().issuer.issuers }, who),
      };
    const known = callers.get(who) ?? demo(who);
    callers.set(who, known);
    return { ...(await known), ...(face ? { face } : {}) };
  };
  return {
    lines,
    get insaf() {
      return insaf();
    },
    caller,
    async call(who, method, path, body, headers = {}) {
      const { face, token } = typeof who === 'string' ? await caller(who) : who;
      const init = { method, headers: headersOf(method, { face, token, body, headers }), ...bodyOf(body) };
      return toAnswer(await fetch(`${insaf().urls[face]}${path}`, init));
    },
    async items() {
      if (!options.paused) await insaf().processors.settled();
      return countItems(insaf().engine.endpoint);
    },
    settled: () => insaf().processors.settled(),
  };
}

interface Sent {
  face: Face;
  token: string | undefined;
  body: unknown;
  headers: Headers;
}

function headersOf(method: string, { face, token, body, headers }: Sent): [string, string][] {
  const all: Headers = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
    ...(face === 'inspectorate' ? { 'insaf-purpose': 'inspection' } : {}),
    ...headers,
  };
  return Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
}

/** Text and bytes go as they are, so that a test can send what is no JSON. */
const bodyOf = (body: unknown): { body?: string | Uint8Array<ArrayBuffer> } => {
  if (body === undefined) return {};
  if (typeof body === 'string' || isBytes(body)) return { body };
  return { body: JSON.stringify(body) };
};
const isBytes = (body: unknown): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array;

/** What a body says; one that is no JSON says itself. */
function saidIn(headers: globalThis.Headers, text: string): unknown {
  if (text === '') return undefined;
  return headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const as = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => {
    const read = schema.safeParse(saidIn(response.headers, text));
    if (!read.success)
      throw new Error(`${response.status} ${text.slice(0, 2_000)}\n${z.prettifyError(read.error)}`);
    return read.data;
  };
  return { status: response.status, headers: response.headers, text, as, problem: () => as(Problem) };
}
