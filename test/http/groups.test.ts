import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { FaceEnv } from '../../functions/http/face-env.ts';
import { addGroups, type Group, type Place } from '../../functions/http/group.ts';
import { paramsAt } from '../../functions/http/paths.ts';
import type { Route } from '../../functions/http/route.ts';
import { groups as inspectorate } from '../../functions/inspectorate/groups.ts';
import { operations as inspectorateTable } from '../../functions/inspectorate/operations.ts';
import { groups as registry } from '../../functions/registry/groups.ts';
import { operations as registryTable } from '../../functions/registry/operations.ts';
import { ProblemError } from '../../lib/problems/problem-error.ts';

const place = (path: string, method: Place['method'] = 'GET'): Place => ({
  method,
  path,
  answer: (context, params) => context.json({ path, method, ...params }),
});

/** A face of these groups that tells a refusal by its code, and how often each group was loaded. */
function faceOf(groups: readonly Group[]) {
  const app = new Hono<FaceEnv>();
  app.onError((error, context) =>
    context.json({ refused: error instanceof ProblemError ? error.code : error.message }),
  );
  app.notFound((context) => context.json({ refused: 'outside' }));
  addGroups(app, groups);
  return async (path: string, method = 'GET'): Promise<unknown> =>
    (await app.request(path, { method })).json();
}

describe('an address', () => {
  const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());

  it('gives back what was written into the placeholders of its path, whatever it was', () => {
    fc.assert(
      fc.property(segment, segment, (one, two) => {
        const written = `/v1/${encodeURIComponent(one)}/kept/${encodeURIComponent(two)}`;
        expect(paramsAt('/v1/{one}/kept/{two}', written)).toEqual({ one, two });
      }),
    );
  });

  it('is no other path’s: one segment more, fewer, empty or different is another address', () => {
    for (const other of ['/v1/a', '/v1/a/', '/v1//b', '/v1/a/b/c', '/v2/a/b', '/v1/a/b/'])
      expect(paramsAt('/v1/{one}/{two}', other)).toBeUndefined();
  });
});

describe('a group of routes', () => {
  const counted = () => {
    const loads = { outer: 0, inner: 0 };
    const group = (name: keyof typeof loads, at: `/${string}`, places: Place[]): Group => ({
      at: [at],
      async load() {
        loads[name] += 1;
        return places;
      },
    });
    const outer = group('outer', '/v1/things', [place('/v1/things'), place('/v1/things/{id}', 'POST')]);
    const inner = group('inner', '/v1/things/{id}/parts', [place('/v1/things/{id}/parts')]);
    return { loads, ask: faceOf([outer, inner]) };
  };

  it('is loaded with its first call, once, and never by the call of another', async () => {
    const { loads, ask } = counted();
    expect(loads).toEqual({ outer: 0, inner: 0 });
    await Promise.all([ask('/v1/things/7/parts'), ask('/v1/things/8/parts')]);
    await ask('/v1/things/9/parts');
    expect(loads).toEqual({ outer: 0, inner: 1 });
  });

  it('with the longer beginning answers, whatever the order of the list', async () => {
    const { ask } = counted();
    expect(await ask('/v1/things/7/parts')).toMatchObject({ path: '/v1/things/{id}/parts', id: '7' });
    expect(await ask('/v1/things')).toMatchObject({ path: '/v1/things' });
  });

  it('refuses a method that no row of the path has, and an address that no row has', async () => {
    const { ask } = counted();
    expect(await ask('/v1/things/7')).toEqual({ refused: 'method-not-allowed' });
    expect(await ask('/v1/things/7/other')).toEqual({ refused: 'not-found' });
    expect(await ask('/v1/thingsome')).toEqual({ refused: 'outside' });
  });

  it('that could not be loaded is loaded again by the next call', async () => {
    let tries = 0;
    const load = async () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return [place('/v1/late')];
    };
    const ask = faceOf([{ at: ['/v1/late'], load }]);
    expect(await ask('/v1/late')).toEqual({ refused: 'not yet' });
    expect(await ask('/v1/late')).toMatchObject({ path: '/v1/late' });
  });

  it('with a row that no call would find does not load', async () => {
    const lost = { at: ['/v1/here'] as const, load: async () => [place('/v1/elsewhere')] };
    expect(await faceOf([lost])('/v1/here')).toEqual({
      refused: '/v1/elsewhere begins as another group of routes does, or as none',
    });
  });
});

describe.each([
  { face: 'registry', load: () => loaded(registry), table: registryTable },
  { face: 'inspectorate', load: () => loaded(inspectorate), table: inspectorateTable },
])('the groups of the $face', ({ load, table }) => {
  it('hold every row of its table and nothing else, each where a call finds it', async () => {
    const { served, ask } = await load();
    expect(served.toSorted()).toEqual(table.map(({ operationId }) => operationId).toSorted());
    for (const { path, method } of table)
      expect(await ask(path.replaceAll(/[{}]/g, ''), method)).toMatchObject({ path, method });
  });
});

/** Every group of a face, with places that only tell where they are. */
async function loaded<Context>(groups: readonly Group<readonly Route<Context>[]>[]) {
  const routes = (await Promise.all(groups.map(({ load }) => load()))).flat();
  const told = groups.map(({ at, load }) => ({
    at,
    load: async () => (await load()).map(({ operation: { path, method } }) => place(path, method)),
  }));
  return { served: routes.map(({ operation }) => operation.operationId), ask: faceOf(told) };
}
