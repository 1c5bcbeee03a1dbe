import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf } from '../../functions/http/operation.ts';
import { findRow } from '../../lib/domain/permissions/table.ts';
import { askingIn, defectCells, expectedCode, tierCells } from '../support/authorisation-cells.ts';
import { tierMatrix } from '../support/authorisation-matrix.ts';
import { setScene } from '../support/authorisation-scene.ts';
import { figure } from '../support/figure.ts';
import { operationsOf } from '../support/operations.ts';
import { running } from '../support/running.ts';
import type { Scene } from '../support/scene.ts';

/** Operations whose permission depends on how an inspector stands to the record. */
const tied = operationsOf.inspectorate
  .filter((operation) => permissionsOf(operation).some((name) => findRow(name)?.inspector?.relations))
  .map(({ operationId }) => operationId);

describe('Who may do what,', () => {
  const insaf = running();
  let scene: Scene;
  let held = 0;
  beforeAll(async () => {
    scene = await setScene(insaf);
  });
  const all = tierCells.length + defectCells.length;
  afterAll(() => figure('T1', `ties and tokens: ${held} of ${all} cells hold`));
  const { ask } = askingIn(insaf, () => scene);

  test('with a tie or without one, is decided for every operation that asks for it', () => {
    const say =
      'Say in tierMatrix (test/support/authorisation-matrix.ts) what those are answered who are not tied';
    expect(Object.keys(tierMatrix).sort(), say).toEqual([...tied].sort());
    for (const { operation, principal, status } of tierCells)
      expect(status, `${operation.operationId} ${principal}`).toBeGreaterThanOrEqual(200);
  });

  const byOperation = Map.groupBy(tierCells, ({ operation }) => operation.operationId);
  test.each([...byOperation])('%s keeps the tiers apart', async (_, row) => {
    for (const cell of row) {
      const answer = await ask(cell);
      expect([cell.principal, answer.status], answer.text.slice(0, 300)).toEqual([
        cell.principal,
        cell.status,
      ]);
      if (cell.status >= 300) expect(answer.problem().code).toBe(expectedCode(cell));
      held += 1;
    }
  });

  const byFace = Map.groupBy(defectCells, ({ face, operation }) => `${face} ${operation.operationId}`);
  test.each([...byFace])('%s takes no token that is none, and stores nothing', async (_, row) => {
    const before = await insaf.items();
    for (const cell of row) {
      const answer = await ask(cell);
      const isOver = cell.defect === 'expired' || cell.defect === 'tooOld';
      expect([cell.defect, answer.status, answer.problem().code]).toEqual([
        cell.defect,
        401,
        isOver ? 'token-expired' : 'token-invalid',
      ]);
      held += 1;
    }
    expect(await insaf.items()).toEqual(before);
  });
});
