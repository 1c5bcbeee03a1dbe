import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { createFace } from '../../functions/http/face.ts';
import { type Call, defineOperation, type HandlerMap, problemsOf } from '../../functions/http/operation.ts';
import type { CallFacts } from '../../functions/http/ports.ts';
import { toRoutes } from '../../functions/http/route.ts';
import { publicActor } from '../../lib/domain/access/actor.ts';
import { problemCodes } from '../../lib/problems/catalogue.ts';
import { sampleOperations } from './sample-operations.ts';

interface Told {
  word: string;
}
const getOne = defineOperation({
  operationId: 'getOne',
  method: 'GET',
  path: '/v1/ones/{oneId}',
  tag: 'Ones',
  summary: 'Read one',
  description: 'One.',
  scope: 'contracts:read',
  permission: 'contract.read',
  params: z.strictObject({ oneId: z.string() }),
  success: { status: 200, description: 'One.', schema: z.strictObject({ count: z.int() }) },
  problems: [],
  example: { params: { oneId: 'a' }, response: { count: 1 } },
});
const table = [getOne] as const;

describe('the table of operations', () => {
  it('ties each handler to its own row at compile time', () => {
    const right: HandlerMap<typeof table, Told> = {
      getOne: async ({ context, params }) => ({ body: { count: context.word.length + params.oneId.length } }),
    };
    // @ts-expect-error a row without its handler
    const missing: HandlerMap<typeof table, Told> = {};
    const wrongAnswer: HandlerMap<typeof table, Told> = {
      // @ts-expect-error the answer is not of the row's schema
      getOne: async () => ({ body: { count: 'many' } }),
    };
    const stray: HandlerMap<typeof table, Told> = {
      ...right,
      // @ts-expect-error a handler without a row
      getTwo: async () => ({ body: { count: 1 } }),
    };
    expect([right, missing, wrongAnswer, stray]).toHaveLength(4);
    expectTypeOf<Call<typeof getOne, Told>['ifMatch']>().toEqualTypeOf<undefined>();
    expectTypeOf<Call<typeof getOne, Told>['params']>().toEqualTypeOf<{ oneId: string }>();
  });

  it('does not compile with a problem that is not in the catalogue', () => {
    // @ts-expect-error no such problem
    defineOperation({ ...getOne, problems: ['no-such-problem'] });
    expect(problemCodes).not.toContain('no-such-problem');
  });

  it('finds a fixed address before a placeholder, whatever their order in the table', async () => {
    const fixed = { ...getOne, operationId: 'getForm', path: '/v1/ones/form', params: undefined };
    const { params: _params, ...getForm } = fixed;
    const handlers = {
      getOne: async () => ({ body: { count: 1 } }),
      getForm: async () => ({ body: { count: 2 } }),
    };
    const parts = {
      groups: [
        {
          at: ['/v1/ones'],
          load: async () => Reflect.apply(toRoutes, undefined, [[getOne, getForm], handlers]),
        },
      ],
      authenticate: async () => ({ ...publicActor, scopes: ['contracts:read'] }),
      contextFor: ({ asked }: CallFacts) => asked.add('contract.read'),
      rateLimit: () => ({}),
      log: { answered: () => undefined, failed: () => undefined },
      newRequestId: () => 'r',
      documents: { openapi: async () => ({}), assets: '' },
    };
    const app: ReturnType<typeof createFace> = Reflect.apply(createFace, undefined, [parts]);
    const counts = await Promise.all(
      ['other', 'form'].map(async (name) => (await app.request(`/v1/ones/${name}`)).json()),
    );
    expect(counts).toEqual([{ count: 1 }, { count: 2 }]);
  });

  it.each(sampleOperations)('knows examples that validate: $operationId', ({ ...operation }) => {
    const { params, query, body, success, example }: Parameters<typeof problemsOf>[0] = operation;
    if (params) expect(params.safeParse(example.params).success).toBe(true);
    if (query) expect(query.safeParse(example.query ?? {}).success).toBe(true);
    if (body) expect(body.safeParse(example.request).success).toBe(true);
    if (success.schema) expect(success.schema.safeParse(example.response).success).toBe(true);
  });

  it('gives each operation the problems of its shape', () => {
    const of = (id: string) => {
      const operation = sampleOperations.find(({ operationId }) => operationId === id);
      return operation ? problemsOf(operation) : [];
    };
    expect(of('registerSample')).toEqual(
      expect.arrayContaining(['idempotency-key-reused', 'conflict', 'too-deep']),
    );
    expect(of('amendSample')).toEqual(
      expect.arrayContaining(['precondition-failed', 'contract-not-open', 'not-found']),
    );
    expect(of('readProtected')).toContain('purpose-required');
    expect(of('getMeta')).not.toContain('token-missing');
  });
});
