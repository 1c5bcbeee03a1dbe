import { describe, expect, it } from 'vitest';
import type { Operation } from '../../functions/http/operation.ts';
import { toRoutes } from '../../functions/http/route.ts';
import type { Permission } from '../../lib/domain/access/permissions/table.ts';
import { as, contractPath, registering, sampleFace } from './sample-face.ts';
import { sampleOperations } from './sample-operations.ts';

const getSample: Operation = sampleOperations[2];

/** The start of a face whose one row is bent so. */
const starting = (bent: Partial<Operation>) => () =>
  Reflect.apply(toRoutes, undefined, [
    [{ ...getSample, ...bent }],
    { getSample: async () => ({ body: {} }) },
  ]);

/** A name that no row has, as a slip of a hand or a cast would bring it in. */
const nobodys = 'contract.export' as Permission;

describe('A face', () => {
  it('starts with rows that the table of permissions knows', () => {
    expect(starting({})).not.toThrow();
  });

  it('does not load with a route whose permission has no row, and says where to write it', () => {
    expect(starting({ permission: nobodys })).toThrow(
      /getSample: contract\.export has no row in lib\/domain/,
    );
    expect(starting({ permission: ['contract.read', nobodys] })).toThrow(/contract\.export has no row/);
  });

  it('does not load when a route is open to everybody and its row is not, or the other way round', () => {
    expect(starting({ scope: 'public' })).toThrow(/differ about the public/);
    expect(starting({ permission: 'reference.read' })).toThrow(/differ about the public/);
  });
});

describe('An action that does not ask whether it may', () => {
  const { app, failures } = sampleFace({ forgets: 'always' });

  it('is not answered: a guard that is forgotten closes the door', async () => {
    const answer = await app.request(contractPath, { headers: as('reader') });
    expect(answer.status).toBe(500);
    expect(String(failures.at(-1)?.cause)).toContain('getSample answered without asking');
  });

  it('is not answered after a change either', async () => {
    expect((await app.request('/v1/contracts', registering())).status).toBe(500);
  });

  it('is not answered again either: what the attempt before it asked does not count for a replay', async () => {
    const face = sampleFace({ forgets: 'again' });
    const request = registering();
    expect((await face.app.request('/v1/contracts', request)).status).toBe(201);
    expect((await face.app.request('/v1/contracts', request)).status).toBe(500);
    expect(String(face.failures.at(-1)?.cause)).toContain('registerSample answered again without asking');
  });
});
