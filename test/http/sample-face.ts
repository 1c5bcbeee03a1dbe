import { createCursors } from '../../functions/http/cursors.ts';
import { createFace } from '../../functions/http/face.ts';
import type { HandlerMap } from '../../functions/http/operation.ts';
import { limitOf, pageReply } from '../../functions/http/pagination.ts';
import type { CallFacts } from '../../functions/http/ports.ts';
import { createRateLimiter, type RateLimiter } from '../../functions/http/rate-limit.ts';
import { toRoutes } from '../../functions/http/route.ts';
import type { Actor } from '../../lib/domain/access/actor.ts';
import type { IdempotencyRecord } from '../../lib/domain/values/idempotency.ts';
import { IdempotencyRace } from '../../lib/problems/idempotency-race.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { sampleOperations } from './sample-operations.ts';

export const contractId = 'ctr_3f0c2f5e-9d3a-4c7e-8a51-0d7e4c1b2a90';
export const contractPath = `/v1/contracts/${contractId}`;

const actors: Readonly<Record<string, readonly string[]>> = {
  reader: ['contracts:read'],
  writer: ['contracts:read', 'contracts:write'],
  inspector: ['flags:read'],
};

const actorOf = (subject: string, scopes: readonly string[]): Actor => ({
  issuer: 'https://issuer.test',
  subject,
  client: 'test',
  scopes,
  kind: 'organisation',
});

async function authenticate(request: Request): Promise<Actor> {
  const subject = request.headers.get('authorization')?.replace('Bearer ', '');
  if (!subject) throw new ProblemError('token-missing', { headers: { 'WWW-Authenticate': 'Bearer' } });
  const scopes = actors[subject];
  if (!scopes) throw new ProblemError('token-invalid');
  return actorOf(subject, scopes);
}

/** What a test may bend. */
export interface Bends {
  quota?: number;
  version?: number;
  ready?: boolean;
  answer?: () => object;
  /** An action that forgets to ask whether it may; or only its replay does. */
  forgets?: 'always' | 'again';
  limitStrangers?: RateLimiter;
  beforeCommit?: (facts: CallFacts) => void;
  now?: () => Date;
}

function sampleHandlers(bends: Bends, records: Map<string, IdempotencyRecord>) {
  const version = bends.version ?? 1;
  const sample = (facts: CallFacts) => ({
    contractId,
    employerName: 'Gulf Build',
    language: facts.language,
    ...bends.answer?.(),
  });
  const handlers: HandlerMap<typeof sampleOperations, CallFacts> = {
    async listSamples({ context, query, after }) {
      const from = Number(after?.n ?? 0);
      const items = Array.from({ length: limitOf(query) }, () => sample(context));
      return pageReply(items, from < 4 ? { n: String(from + items.length) } : undefined);
    },
    registerSample: {
      async run({ context }) {
        if (!context.idempotency) throw new Error('no claim');
        bends.beforeCommit?.(context);
        const { keyHash } = context.idempotency;
        if (records.has(keyHash)) throw new IdempotencyRace();
        records.set(keyHash, {
          ...context.idempotency,
          status: 201,
          entityId: contractId,
          entityVersion: version,
        });
        return { body: sample(context), version, location: contractPath };
      },
      async replay({ context }, record) {
        return { body: sample(context), version: record.entityVersion, location: contractPath };
      },
    },
    async getSample({ context, params }) {
      if (params.contractId !== contractId) throw new ProblemError('not-found');
      return { body: sample(context), version };
    },
    async amendSample({ context, ifMatch }) {
      if (ifMatch !== version) throw new ProblemError('precondition-failed');
      return { body: sample(context), version: version + 1 };
    },
    async withdrawSample() {
      return { body: undefined };
    },
    async readProtected({ context }) {
      return { body: sample(context), version };
    },
    async getMeta() {
      return { body: { languages: ['en', 'ar'] } };
    },
  };
  return handlers;
}

/** A face over the sample table with real parts; only tokens are names, and the store is a map. */
export function sampleFace(bends: Bends = {}) {
  const records = new Map<string, IdempotencyRecord>();
  const seen: CallFacts[] = [];
  const failures: { requestId: string; cause: unknown }[] = [];
  const answered: { status: number; problem?: string }[] = [];
  const app = createFace({
    groups: [{ at: ['/v1'], load: async () => toRoutes(sampleOperations, sampleHandlers(bends, records)) }],
    authenticate,
    contextFor(facts) {
      // The attempt and the replay of one request share its claim.
      const isAgain = facts.idempotency !== undefined && seen.at(-1)?.idempotency === facts.idempotency;
      seen.push(facts);
      if (bends.forgets !== 'always' && !(bends.forgets && isAgain))
        for (const { permission } of sampleOperations) facts.asked.add(permission);
      return facts;
    },
    idempotency: { find: async (keyHash) => records.get(keyHash) },
    cursors: createCursors(new Uint8Array(32).fill(7)),
    rateLimit: createRateLimiter({
      quota: bends.quota ?? 10_000,
      windowSeconds: 60,
      now: bends.now ?? (() => new Date(0)),
    }),
    ...(bends.limitStrangers ? { limitStrangers: bends.limitStrangers } : {}),
    baseUrl: 'https://registry.test',
    log: { answered: (entry) => answered.push(entry), failed: (entry) => failures.push(entry) },
    newRequestId: () => 'req-1',
    isReady: async () => bends.ready ?? true,
    documents: { openapi: async () => ({ openapi: '3.1.1' }), assets: 'node_modules/swagger-ui-dist' },
    checkResponses: true,
  });
  return { app, records, seen, failures, answered };
}

type Headers = Record<string, string>;

export const as = (subject: string, more: Headers = {}): Headers => ({
  authorization: `Bearer ${subject}`,
  ...more,
});

export const newSample = {
  employerName: 'Gulf Build',
  channel: 'direct',
  terms: { wage: { amount: '185.000', currency: 'BHD' } },
};

let keys = 0;
/** A registering request with a new key, unless told otherwise. */
export const registering = (body: unknown = newSample, headers: Headers = {}): RequestInit => {
  keys += 1;
  return {
    method: 'POST',
    headers: as('writer', {
      'content-type': 'application/json',
      'idempotency-key': `key-${keys}`,
      ...headers,
    }),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
};

export interface SeenProblem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  errors?: { pointer: string; code: string; message: string }[];
}

/** The body of a refusal; the test trusts its shape, which problem.test.ts proves. */
export const problemIn = async (response: Response): Promise<SeenProblem> =>
  (await response.json()) as SeenProblem;
