import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf } from '../../functions/http/operation.ts';
import { findRow } from '../../lib/domain/access/permissions/table.ts';
import {
  askingIn,
  defectCells,
  expectedCode,
  tierCells,
} from '../support/authorisation/authorisation-cells.ts';
import { tierMatrix } from '../support/authorisation/authorisation-matrix.ts';
import { setScene } from '../support/authorisation/authorisation-scene.ts';
import { openingIn, pageCells, pagesOf } from '../support/authorisation/page-cells.ts';
import { inspectoratePageMatrix, registryPageMatrix } from '../support/authorisation/page-matrix.ts';
import { askingInState, stateCells } from '../support/authorisation/state-cells.ts';
import { figure } from '../support/figure.ts';
import { operationsOf } from '../support/requests/operations.ts';
import { bytesOf } from '../support/requests/views.ts';
import { running } from '../support/stages/running.ts';
import type { Scene } from '../support/stages/scene.ts';

/** Operations whose permission depends on how an inspector stands to the record. */
const tied = operationsOf.inspectorate
  .filter((operation) => permissionsOf(operation).some((name) => findRow(name)?.inspector?.relations))
  .map(({ operationId }) => operationId);

describe('Who may do what,', () => {
  const insaf = running();
  let scene: Scene;
  let [held, inState, opened] = [0, 0, 0];
  beforeAll(async () => {
    scene = await setScene(insaf);
  });
  const all = tierCells.length + defectCells.length;
  const forms = pageCells.filter(({ page, status }) => page.submit && status !== 303);
  afterAll(() => {
    figure('T1', `ties and tokens: ${held} of ${all} cells hold`);
    figure('T1', `states: ${inState} of ${2 * stateCells.length} cells hold`);
    figure('T1', `pages: ${opened} of ${pageCells.length + 2 * forms.length} cells hold`);
  });
  const { ask } = askingIn(insaf, () => scene);

  test('with a tie or without one, is decided for every operation that asks for it', () => {
    const say =
      'Say in tierMatrix (test/support/authorisation/authorisation-matrix.ts) what those are answered who are not tied';
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
    const refused = async (cell: (typeof row)[number]) => {
      const answer = await ask(cell);
      const isOver = cell.defect === 'expired' || cell.defect === 'tooOld';
      expect([cell.defect, answer.status, answer.problem().code]).toEqual([
        cell.defect,
        401,
        isOver ? 'token-expired' : 'token-invalid',
      ]);
      held += 1;
    };
    await Promise.all(row.map(refused));
    expect(await insaf.items()).toEqual(before);
  });

  const states = Map.groupBy(stateCells, ({ kind, state }) => `${kind} ${state}`);
  const askIn = askingInState(insaf, () => scene);
  const refusals = new Map<string, string>();
  test.each([...states])('%s: what this state allows, and no word of it to others', async (_, row) => {
    for await (const { cell, said, refused } of askIn(row)) {
      const { operationId } = cell.operation;
      expect([operationId, said]).toEqual([operationId, cell.expected]);
      const before = refusals.get(operationId) ?? bytesOf(refused);
      refusals.set(operationId, before);
      expect(refused.status, operationId).toBeGreaterThanOrEqual(403);
      expect(bytesOf(refused), `${operationId} tells ${cell.stranger} in which state it is`).toBe(before);
      inState += 2;
    }
  });

  const { open } = openingIn(insaf, () => scene);

  test('of both consoles, is decided for every page and every principal', () => {
    const say =
      'A page has no row: say in test/support/authorisation/page-matrix.ts what each principal is answered';
    const idsOf = (face: 'registry' | 'inspectorate') => pagesOf[face].map(({ pageId }) => pageId).sort();
    expect(Object.keys(registryPageMatrix).sort(), say).toEqual(idsOf('registry'));
    expect(Object.keys(inspectoratePageMatrix).sort(), say).toEqual(idsOf('inspectorate'));
    for (const { page, principal, status } of pageCells)
      expect(status, `${page.pageId} ${principal}`).toBeGreaterThanOrEqual(200);
  });

  const pageRows = Map.groupBy(pageCells, ({ face, page }) => `${face} ${page.path}`);
  test.each([...pageRows])('%s is shown to whom it may be, and to nobody else', async (_, row) => {
    const shown = async (cell: (typeof row)[number]) => {
      const answer = await open(cell);
      expect([cell.principal, answer.status]).toEqual([cell.principal, cell.status]);
      const isUnknown = /^(nobody|otherFace)$/.test(cell.principal);
      if (isUnknown && cell.status === 303) expect(answer.location).toMatch(signInPlace);
      if (cell.status === 404) {
        const isTheSame = answer.text === (await open(cell, elsewhere)).text;
        expect(isTheSame, `${cell.principal} is told that there is something`).toBe(true);
      }
      opened += 1;
    };
    // A page that is looked at changes nothing, so all of them look at the same time.
    await Promise.all(row.map(shown));
  });

  const formRows = Map.groupBy(forms, ({ face, page }) => `${face} ${page.path}`);
  test.each([...formRows])('%s takes no form from elsewhere, and changes nothing', async (_, row) => {
    const before = await insaf.items();
    const refused = async (cell: (typeof row)[number]) => {
      for (const headers of [{ ...asForm, origin: 'https://elsewhere.example' }, asForm]) {
        const answer = await open(cell, { method: 'POST', headers, body: 'key=the-same-key-again-01' });
        expect([cell.principal, answer.status]).toEqual([cell.principal, 403]);
        opened += 1;
      }
    };
    await Promise.all(row.map(refused));
    expect(await insaf.items()).toEqual(before);
  });
});

/** Where whoever is not signed in is sent: the issuer's own page. */
const signInPlace = /^http:\/\/[^/]+\/.*\bclient_id=/;
const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
const nothing = (prefix: string): string => `${prefix}_00000000-0000-4000-8000-000000000000`;
/** The same addresses of records that do not exist. */
const elsewhere = {
  different: {
    contractId: nothing('ctr'),
    organisationId: nothing('org'),
    flagId: 'flg_00000000000000000000000000000000',
    reportId: nothing('rpt'),
    inspectionId: nothing('isp'),
    releaseId: nothing('rel'),
    noticeId: nothing('ntc'),
    certificateId: nothing('cert'),
    breakGlassId: nothing('brk'),
    memberId: 'mbr_0000000000000000000000000000000000000000000',
  },
};
