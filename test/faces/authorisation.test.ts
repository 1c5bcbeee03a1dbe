import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '../../functions/http/operation.ts';
import { scopesOf } from '../../lib/domain/scopes.ts';
import {
  inspectorateColumns,
  inspectorateMatrix,
  registryColumns,
  registryMatrix,
} from '../support/authorisation-matrix.ts';
import { inputs, setScene } from '../support/authorisation-scene.ts';
import { operationsOf, send } from '../support/operations.ts';
import { type Caller, type Face, running } from '../support/running.ts';
import type { Scene } from '../support/scene.ts';
import { bytesOf } from '../support/views.ts';

/** The problem that stands behind a refusal: what a caller is told to mend. */
const codeOf: Readonly<Record<string, string>> = {
  'nobody 401': 'token-missing',
  'expired 401': 'token-expired',
  'otherPool 401': 'token-invalid',
  'noScope 403': 'scope-missing',
  'newcomer 403': 'organisation-required',
  'agency 403': 'amendment-not-yours',
};
const expectedCode = (principal: string, status: number): string =>
  codeOf[`${principal} ${status}`] ??
  (status === 404 ? 'not-found' : status === 409 ? 'already-member' : 'role-missing');

interface Cell {
  face: Face;
  operation: Operation;
  principal: string;
  status: number;
}

const cellsOf = (face: Face, columns: string, matrix: Readonly<Record<string, string>>): Cell[] =>
  operationsOf[face].flatMap((operation) => {
    const statuses = matrix[operation.operationId]?.split(' ') ?? [];
    return columns
      .split(' ')
      .map((principal, at) => ({ face, operation, principal, status: Number(statuses[at]) }));
  });

const cells = [
  ...cellsOf('registry', registryColumns, registryMatrix),
  ...cellsOf('inspectorate', inspectorateColumns, inspectorateMatrix),
];

describe('Who may do what', () => {
  const insaf = running();
  let scene: Scene;
  let held = 0;
  beforeAll(async () => {
    scene = await setScene(insaf);
  });
  afterAll(() => console.log(`Authorisation matrix: ${held} of ${cells.length} cells hold.`));

  /** Whoever would be let in, so that only the defect of the token can keep them out. */
  const rightful = (face: Face, { operationId }: Operation): string => {
    if (face === 'inspectorate') return scene.subjects.inspector;
    return /Agency|Licence/.test(operationId) ? scene.subjects.agency : scene.subjects.employer;
  };

  function callerFor({ face, operation, principal }: Cell): Promise<Caller> | Caller {
    const pool = face === 'registry' ? 'organisations' : 'officials';
    const subject = rightful(face, operation);
    const others = scopesOf(pool).filter((scope) => scope !== operation.scope);
    const other = pool === 'officials' ? 'organisations' : 'officials';
    if (principal === 'nobody') return { face };
    if (principal === 'expired') return insaf.caller({ pool, subject, expiresIn: -60 });
    if (principal === 'otherPool')
      return insaf.caller({ pool: other, subject, scopes: [...scopesOf(pool), ...scopesOf(other)] }, face);
    if (principal === 'noScope') return insaf.caller({ pool, subject, scopes: others });
    if (principal === 'newcomer' || principal === 'noRole') return insaf.caller({ pool });
    return scene.callers[principal] ?? insaf.caller(principal);
  }

  async function ask(cell: Cell) {
    const input = await inputs[cell.operation.operationId]?.(insaf, scene, {
      succeeds: cell.status < 300,
      as: cell.principal,
    });
    if (!input) throw new Error(`Say in authorisation-scene.ts how to call ${cell.operation.operationId}.`);
    return send(insaf, await callerFor(cell), [cell.operation, input]);
  }

  const namesOf = (face: Face) => operationsOf[face].map(({ operationId }) => operationId);
  test('is decided for every operation and every principal', () => {
    expect(Object.keys(registryMatrix).sort()).toEqual(namesOf('registry').sort());
    expect(Object.keys(inspectorateMatrix).sort()).toEqual(namesOf('inspectorate').sort());
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
        expectedCode(cell.principal, cell.status),
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
      const input = await inputs[cell.operation.operationId]?.(insaf, scene, {
        succeeds: false,
        as: cell.principal,
      });
      const params = Object.fromEntries(
        Object.entries(input?.params ?? {}).map(([name, id]) => [name, id.replace(/.{12}$/, '000000000000')]),
      );
      const headers = { ...input?.headers, 'x-request-id': 'the-same', 'idempotency-key': 'the-same' };
      const caller = await callerFor(cell);
      const real = await send(insaf, caller, [cell.operation, { ...input, headers }]);
      const invented = await send(insaf, caller, [cell.operation, { ...input, params, headers }]);
      expect(bytesOf(real)).toBe(bytesOf(invented));
      expect(real.status).toBe(cell.status);
    },
  );
});
