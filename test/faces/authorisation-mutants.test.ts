import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { permissionsOf } from '../../functions/http/operation.ts';
import * as letters from '../../functions/inspectorate/operations/examples-releases.ts';
import type { Cell as Grant, Row } from '../../lib/domain/access/permissions/cell.ts';
import { roles } from '../../lib/domain/access/permissions/roles.ts';
import { findRow, type Permission, permissions } from '../../lib/domain/access/permissions/table.ts';
import { askingIn, type Cell, cells, tierCells } from '../support/authorisation/authorisation-cells.ts';
import { setScene } from '../support/authorisation/authorisation-scene.ts';
import { figure } from '../support/figure.ts';
import { addressOf, operationsOf } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import type { Scene } from '../support/stages/scene.ts';

/** Every permission that some route asks for. What only processors do has no route, and tests of its own. */
const asked: Permission[] = [
  ...new Set(
    [...operationsOf.registry, ...operationsOf.inspectorate]
      .filter(({ scope }) => scope !== 'public')
      .flatMap((operation) => permissionsOf(operation)),
  ),
];

/** Cells that the table alone decides: the token is good and its scope is there. */
const decidedByTable = [...cells, ...tierCells].filter(
  ({ operation, principal, status }) =>
    operation.scope !== 'public' &&
    !/^(nobody|expired|otherPool|noScope)$/.test(principal) &&
    (status === 403 || status === 404),
);
const cellsOf = (permission: Permission): Cell[] =>
  decidedByTable.filter(({ operation }) => permissionsOf(operation).includes(permission));

/** The rows of the running product, which stands in this process; each mutant is put back. */
const table: Record<string, Row> = permissions;
async function without<T>(permission: Permission, row: Row, work: () => Promise<T>): Promise<T> {
  const before = table[permission] ?? {};
  table[permission] = row;
  try {
    return await work();
  } finally {
    table[permission] = before;
  }
}

const everybody: Row = Object.fromEntries(roles.map((role) => [role, {}]));
const untied = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([role, { relations: _, ...rest }]: [string, Grant]) => [role, rest]),
  );
const isTied = (row: Row): boolean => Object.values(row).some(({ relations }) => relations !== undefined);

const Named = z.looseObject({ id: z.string() });

interface Probe {
  who: string;
  operationId: string;
  body: object;
  status: number;
}

describe('The matrix notices', () => {
  const insaf = running();
  let scene: Scene;
  let killed = 0;
  const toColleague: { purpose: string; officialId?: string } = { purpose: 'inspection' };
  let tried = 0;
  beforeAll(async () => {
    scene = await setScene(insaf);
    toColleague.officialId = (await insaf.call('inspector-two', 'GET', '/v1/me')).as(Named).id;
  });
  afterAll(() => figure('T1', `${killed} of ${tried} removed guards are noticed`));
  const { ask, inputFor } = askingIn(insaf, () => scene);

  /** What an operation asks for only when its body says so: who is refused then, and how. */
  const probes: Readonly<Partial<Record<Permission, readonly Probe[]>>> = {
    'assignment.make': [
      { who: 'inspector', operationId: 'assignEmployer', body: toColleague, status: 403 },
      { who: 'supervisor-north', operationId: 'assignEmployer', body: toColleague, status: 404 },
    ],
    'release.sign': [
      { who: 'supervisor-north', operationId: 'signRelease', body: letters.signature, status: 404 },
    ],
    'ruleSet.return': [
      {
        who: 'supervisor',
        operationId: 'reviewRuleSet',
        body: { decision: 'return', reason: 'Too broad.' },
        status: 403,
      },
    ],
  };

  async function probed({ who, operationId, body, status }: Probe): Promise<string | undefined> {
    const operation = operationsOf.inspectorate.find((each) => each.operationId === operationId);
    if (!operation) throw new Error(`${operationId} is gone.`);
    const input = await inputFor({ face: 'inspectorate', operation, principal: who, status });
    const { method } = operation;
    const answer = await insaf.call(who, method, addressOf(operation, input), body, input.headers);
    return answer.status === status ? undefined : `${operationId} ${who} ${status}→${answer.status}`;
  }

  test('nothing while nothing is changed', async () => {
    for (const probe of Object.values(probes).flat()) expect(await probed(probe)).toBeUndefined();
  });

  /** The first cell that is answered otherwise than it is declared. */
  async function noticed(permission: Permission, row: Row): Promise<string | undefined> {
    tried += 1;
    for (const cell of cellsOf(permission)) {
      const answer = await without(permission, row, () => ask({ ...cell, status: 404 }));
      if (answer.status === cell.status) continue;
      killed += 1;
      return `${cell.operation.operationId} ${cell.principal} ${cell.status}→${answer.status}`;
    }
    for (const probe of probes[permission] ?? []) {
      const found = await without(permission, row, () => probed(probe));
      if (found === undefined) continue;
      killed += 1;
      return found;
    }
    return undefined;
  }

  /**
   * A list of contracts or certificates needs an organisation whose they are; and who has no role at all has none in an open row
   * either.
   */
  const guardedElsewhere = new Set<Permission>(['certificate.list', 'contract.list', 'official.readOwn']);
  /** Where everybody who can come to the face at all may do it, there is no guard to remove. */
  const guarded = asked.filter(
    (permission) => cellsOf(permission).length > 0 && !guardedElsewhere.has(permission),
  );
  test('every guard that there is: what has none is named here', () => {
    expect(asked.filter((permission) => !guarded.includes(permission)).sort()).toEqual([
      'certificate.list',
      'contract.list',
      'member.join',
      'official.readOwn',
      'organisation.look-up',
      'organisation.readOwn',
      'organisation.register',
    ]);
  });

  test.each(guarded)('that %s is open to everybody', async (permission) => {
    expect(await noticed(permission, everybody)).toBeDefined();
  });

  const tied = guarded.filter((permission) => isTied(findRow(permission) ?? {}));
  test.each(tied)('that %s no longer asks how one stands to the record', async (permission) => {
    expect(await noticed(permission, untied(findRow(permission) ?? {}))).toBeDefined();
  });
});
