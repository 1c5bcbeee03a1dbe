import { type Actor, publicActor } from '../../lib/domain/access/actor.ts';
import type { Permission } from '../../lib/domain/access/permissions/table.ts';
import { Purpose } from '../../lib/domain/access/purpose.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import { checkAccept } from './accept.ts';
import { checkedAnswer, toAnswer } from './answer.ts';
import { scopeChallenge } from './auth/bearer-challenge.ts';
import type { CursorUse } from './cursors.ts';
import { versionOf } from './etag.ts';
import type { FaceContext } from './face-env.ts';
import type { FaceParts } from './face-parts.ts';
import { idempotencyKeyOf, once, toClaim } from './idempotency.ts';
import { readJsonBody } from './json-body.ts';
import type { Operation, PageKey, Reply } from './operation.ts';
import { ensureAsked, ensureAskedAgain } from './permitted.ts';
import type { CallFacts } from './ports.ts';
import { shareOf } from './rate-limit.ts';
import type { AnyCall, Route } from './route.ts';
import { limitStranger } from './strangers.ts';
import { validated, validatedParams, validatedQuery } from './validated.ts';

/** What performing a call needs of a face, whatever its operations are. */
export type Desk<Context = unknown> = Pick<
  FaceParts<Context>,
  | 'authenticate'
  | 'contextFor'
  | 'idempotency'
  | 'cursors'
  | 'rateLimit'
  | 'limitStrangers'
  | 'checkResponses'
>;

/** What stands in the placeholders of the path. */
type InPath = Readonly<Record<string, string>>;

/** Who calls, and whether they may call this at all. Comes before anything of the request is looked at. */
async function admitted(
  context: FaceContext,
  operation: Operation,
  desk: Pick<Desk, 'authenticate' | 'rateLimit' | 'limitStrangers'>,
): Promise<Actor> {
  if (operation.scope === 'public') {
    // Anybody's page may read what anybody may read.
    context.header('Access-Control-Allow-Origin', '*');
    limitStranger(context, desk.limitStrangers);
    return publicActor;
  }
  const actor = await desk.authenticate(context.req.raw);
  for (const [name, value] of Object.entries(desk.rateLimit(shareOf(actor)))) context.header(name, value);
  if (!actor.scopes.includes(operation.scope))
    throw new ProblemError('scope-missing', { headers: scopeChallenge(operation.scope) });
  return actor;
}

function purposeOf(context: FaceContext, operation: Operation): CallFacts['purpose'] {
  if (!operation.purpose) return undefined;
  const purpose = Purpose.safeParse(context.req.header('insaf-purpose')?.trim());
  if (!purpose.success) throw new ProblemError('purpose-required');
  return purpose.data;
}

/** The headers that an operation of this shape needs, checked before the body is read. */
function headersOf(context: FaceContext, operation: Operation) {
  checkAccept(context.req.header('accept'), operation.success.mediaType);
  return {
    purpose: purposeOf(context, operation),
    key: operation.creates && idempotencyKeyOf(context.req.header('idempotency-key')),
    ifMatch: operation.guarded && versionOf(context.req.header('if-match')),
  };
}

async function inputOf(context: FaceContext, operation: Operation, inPath: InPath) {
  const params = operation.params && validatedParams(operation.params, inPath);
  const raw = operation.body && (await readJsonBody(context.req.raw));
  const query = await validatedQuery(operation.query, context.req.url);
  const body = operation.body && (await validated(operation.body, raw, ''));
  return { params, query, raw, body };
}

const asFields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function cursorUse(
  operation: Operation,
  actor: Actor,
  input: { params: unknown; query: unknown },
): CursorUse {
  const { limit: _limit, cursor: _cursor, ...filter } = asFields(input.query);
  const { operationId } = operation;
  return { operationId, actor, filter: { params: asFields(input.params), filter } };
}

function afterOf(query: unknown, use: CursorUse, { cursors }: Pick<Desk, 'cursors'>): PageKey | undefined {
  const { cursor } = asFields(query);
  return typeof cursor === 'string' ? cursors.open(cursor, use) : undefined;
}

function withSealedNext(
  reply: Reply<unknown>,
  use: CursorUse,
  { cursors }: Pick<Desk, 'cursors'>,
): Reply<unknown> {
  if (!reply.next) return reply;
  const body = asFields(reply.body);
  const next = cursors.seal(reply.next, use);
  return { ...reply, body: { ...body, page: { ...asFields(body.page), next } } };
}

/** Runs the handler, once for each idempotency key; a replay speaks the language of the first answer. */
function outcome<Context>(
  context: FaceContext,
  { route, desk, facts, call }: Work<Context>,
): Promise<Reply<unknown>> {
  const { idempotency } = facts;
  const within = async (given: CallFacts): Promise<AnyCall<Context>> => ({
    ...call,
    context: await desk.contextFor(given),
  });
  const run = async () => {
    const reply = await route.run(await within(facts));
    ensureAsked(route.operation, facts);
    return reply;
  };
  if (!idempotency) return run();
  return once(idempotency, desk.idempotency, {
    run,
    async replay(record) {
      context.header('Idempotency-Replayed', 'true');
      context.header('Content-Language', record.language);
      const again = { ...facts, language: record.language, asked: new Set<Permission>() };
      const reply = await route.replay(await within(again), record);
      ensureAskedAgain(route.operation, again);
      return reply;
    },
  });
}

interface Work<Context> {
  route: Route<Context>;
  desk: Desk<Context>;
  facts: CallFacts;
  call: Omit<AnyCall<Context>, 'context'>;
}

/**
 * One call from the door to the answer: who, whether they may, what the headers ask, what the body says, the handler,
 * the answer. A stranger is refused before anything that they sent is judged.
 */
export async function perform<Context>(
  context: FaceContext,
  route: Route<Context>,
  { desk, params }: { desk: Desk<Context>; params: InPath },
): Promise<Response> {
  const { operation } = route;
  const { requestId, language, traceparent } = context.var;
  const actor = await admitted(context, operation, desk);
  const { purpose, key, ifMatch } = headersOf(context, operation);
  const { raw, ...input } = await inputOf(context, operation, params);
  const use = cursorUse(operation, actor, input);
  const after = operation.paged && afterOf(input.query, use, desk);
  const { method, path } = context.req;
  const idempotency = key ? toClaim({ actor, method, path, key, body: raw, language }) : undefined;
  const { operationId } = operation;
  const asked = new Set<Permission>();
  const facts = { operationId, actor, requestId, traceparent, language, purpose, asked, idempotency };
  const work = { route, desk, facts, call: { ...input, ifMatch, after } };
  const reply = withSealedNext(await outcome(context, work), use, desk);
  const body = desk.checkResponses ? checkedAnswer(operation, reply.body) : reply.body;
  return toAnswer(context, operation, { ...reply, body });
}
