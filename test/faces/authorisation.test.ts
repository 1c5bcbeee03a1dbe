import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askingIn, cells, expectedCode } from '../support/authorisation/authorisation-cells.ts';
import { inspectorateMatrix, registryMatrix } from '../support/authorisation/authorisation-matrix.ts';
import { setScene } from '../support/authorisation/authorisation-scene.ts';
import { figure } from '../support/figure.ts';
import { operationsOf, send } from '../support/requests/operations.ts';
import { bytesOf } from '../support/requests/views.ts';
import { type Face, running } from '../support/stages/running.ts';
import type { Scene } from '../support/stages/scene.ts';

describe('Who may do what', () => {
  const insaf = running();
  let scene: Scene;
  let held = 0;
  beforeAll(async () => {
    scene = await setScene(insaf);
  });
  afterAll(() => figure('T1', `${held} of ${cells.length} cells hold`));

  const { ask, callerFor, inputFor } = askingIn(insaf, () => scene);

  const namesOf = (face: Face) => operationsOf[face].map(({ operationId }) => operationId);
  test('is decided for every operation and every principal', () => {
    const say =
      'A route has no row: say in test/support/authorisation/authorisation-matrix.ts what each principal is answered';
    expect(Object.keys(registryMatrix).sort(), say).toEqual(namesOf('registry').sort());
    expect(Object.keys(inspectorateMatrix).sort(), say).toEqual(namesOf('inspectorate').sort());
    for (const { operation, principal, status } of cells)
      expect(status, `${operation.operationId} ${principal}`).toBeGreaterThanOrEqual(200);
  });

  const refused = Map.groupBy(
    cells.filter(({ status }) => status >= 300),
    ({ face, operation }) => `${face} ${operation.operationId}`,
  );
  test.each([...refused])('%s refuses whom it must, and stores nothing', async (_, row) => {
    const before = await insaf.items();
    for (const cell of row) {
      const answer = await ask(cell);
      expect([cell.principal, answer.status, answer.problem().code]).toEqual([
        cell.principal,
        cell.status,
        expectedCode(cell),
      ]);
      held += 1;
    }
    expect(await insaf.items()).toEqual(before);
  });

  const served = Map.groupBy(
    cells.filter(({ status }) => status < 300),
    ({ face, operation }) => `${face} ${operation.operationId}`,
  );
  test.each([...served])('%s serves whom it may', async (_, row) => {
    for (const cell of row) {
      const answer = await ask(cell);
      expect([cell.principal, answer.status], answer.text.slice(0, 500)).toEqual([
        cell.principal,
        cell.status,
      ]);
      held += 1;
    }
  });

  const named = cells.filter(
    ({ operation, principal }) => operation.params && /^(stranger|noRole)$/.test(principal),
  );
  test.each(named.filter(({ operation }) => operation.scope !== 'public'))(
    "$operation.operationId tells $principal the same of another's record as of one that does not exist",
    async (cell) => {
      const input = await inputFor(cell);
      const params = Object.fromEntries(
        Object.entries(input.params ?? {}).map(([name, id]) => [name, id.replace(/.{12}$/, '000000000000')]),
      );
      const headers = { ...input.headers, 'x-request-id': 'the-same', 'idempotency-key': 'the-same' };
      const caller = await callerFor(cell);
      const real = await send(insaf, caller, [cell.operation, { ...input, headers }]);
      const invented = await send(insaf, caller, [cell.operation, { ...input, params, headers }]);
      expect(bytesOf(real)).toBe(bytesOf(invented));
      expect(real.status).toBe(cell.status);
    },
  );
});
