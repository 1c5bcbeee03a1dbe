import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '../../functions/http/operation.ts';
import type { operations as inspectorate } from '../../functions/inspectorate/operations.ts';
import type { operations as registry } from '../../functions/registry/operations.ts';
import { scopesOf } from '../../lib/domain/scopes.ts';
import { inputs, setScene } from '../support/authorisation-scene.ts';
import { operationsOf, send } from '../support/operations.ts';
import { type Caller, type Face, running } from '../support/running.ts';
import type { Scene } from '../support/scene.ts';
import { bytesOf } from '../support/views.ts';

/*
 * The authorisation matrix (threat model, T1). One row an operation, one column a principal, one status a cell. The tables of
 * operations say which rows there must be: a new operation fails here until somebody has decided every cell of its row.
 */
const registryColumns = 'nobody expired otherPool noScope newcomer stranger agency employer';
const registryMatrix: Record<(typeof registry)[number]['operationId'], string> = {
  getMe: /*             */ '401 401 401 403 200 200 200 200',
  lookUpOrganisations: /**/ '401 401 401 403 200 200 200 200',
  registerEmployer: /*  */ '401 401 401 403 201 409 409 409',
  registerAgency: /*    */ '401 401 401 403 201 409 409 409',
  getEmployer: /*       */ '401 401 401 403 403 404 404 200',
  getAgency: /*         */ '401 401 401 403 403 404 200 404',
  amendEmployer: /*     */ '401 401 401 403 403 404 404 200',
  amendAgency: /*       */ '401 401 401 403 403 404 200 404',
  addLicence: /*        */ '401 401 401 403 403 404 201 404',
  registerContract: /*  */ '401 401 401 403 403 404 201 201',
  listContracts: /*     */ '401 401 401 403 403 200 200 200',
  getContract: /*       */ '401 401 401 403 403 404 200 200',
  // The work has begun: from then on only the employer of record amends and ends (decisions, 4).
  amendContract: /*     */ '401 401 401 403 403 404 403 201',
  endContract: /*       */ '401 401 401 403 403 404 403 201',
  // Handed over by the agency that registered it: the employer has none to ask for.
  issueWorkerLink: /*   */ '401 401 401 403 403 404 201 404',
  fileFeeDisclosure: /* */ '401 401 401 403 403 404 201 201',
  listFeeDisclosures: /**/ '401 401 401 403 403 404 200 200',
  recordWagePayment: /* */ '401 401 401 403 403 404 201 201',
  listWagePayments: /*  */ '401 401 401 403 403 404 200 200',
  recordWorkingTime: /* */ '401 401 401 403 403 404 201 201',
  listWorkingTime: /*   */ '401 401 401 403 403 404 200 200',
  recordDocumentCustody: '401 401 401 403 403 404 201 201',
  listDocumentCustody: /**/ '401 401 401 403 403 404 200 200',
  recordHousing: /*     */ '401 401 401 403 403 404 201 201',
  listHousing: /*       */ '401 401 401 403 403 404 200 200',
  listServedNotices: /* */ '401 401 401 403 403 200 200 200',
  getServedNotice: /*   */ '401 401 401 403 403 404 404 200',
  replyToNotice: /*     */ '401 401 401 403 403 404 404 201',
  getNotices: /*        */ '401 401 401 403 403 404 200 200',
  getMeta: /*           */ '200 200 200 200 200 200 200 200',
  getReferenceList: /*  */ '200 200 200 200 200 200 200 200',
};

const inspectorateColumns =
  'nobody expired otherPool noScope noRole hotline rules-author rules-approver analyst oversight supervisor inspector';
const inspectorateMatrix: Record<(typeof inspectorate)[number]['operationId'], string> = {
  getMe: /*            */ '401 401 401 403 403 200 200 200 200 200 200 200',
  listFlaggedEmployers: '401 401 401 403 403 403 403 403 403 403 200 200',
  getEmployerProfile: /**/ '401 401 401 403 403 403 403 403 403 403 200 200',
  getAgencyProfile: /* */ '401 401 401 403 403 403 403 403 403 403 200 200',
  getDossier: /*       */ '401 401 401 403 403 403 403 403 403 403 200 200',
  getFlag: /*          */ '401 401 401 403 403 403 403 403 403 403 200 200',
  reviewFlag: /*       */ '401 401 401 403 403 403 403 403 403 403 201 201',
  getOrganisation: /*  */ '401 401 401 403 403 403 403 403 403 403 200 200',
  verifyOrganisation: /**/ '401 401 401 403 403 403 403 403 403 403 201 201',
  // A hotline files what it was told, and reads a report whose id it holds; it looks nobody up.
  fileReport: /*       */ '401 401 401 403 403 201 403 403 403 403 201 201',
  getReport: /*        */ '401 401 401 403 403 200 403 403 403 403 200 200',
  listContractReports: '401 401 401 403 403 403 403 403 403 403 200 200',
  // The queue shows how urgent and how long, and nothing of whom; a hotline does not say whom a report is about.
  listReports: /*      */ '401 401 401 403 403 200 403 403 403 403 200 200',
  correctReport: /*    */ '401 401 401 403 403 201 403 403 403 403 201 201',
  changeReportConsent: '401 401 401 403 403 201 403 403 403 403 201 201',
  withdrawReport: /*   */ '401 401 401 403 403 201 403 403 403 403 201 201',
  placeReport: /*      */ '401 401 401 403 403 403 403 403 403 403 201 201',
  handleReport: /*     */ '401 401 401 403 403 201 403 403 403 403 201 201',
  sendReportMessage: /**/ '401 401 401 403 403 201 403 403 403 403 201 201',
  listReportMessages: '401 401 401 403 403 200 403 403 403 403 200 200',
  // Whoever drafts what may leave does not sign it.
  draftRelease: /*     */ '401 401 401 403 403 403 403 403 403 403 201 201',
  listReleases: /*     */ '401 401 401 403 403 403 403 403 403 403 200 200',
  getRelease: /*       */ '401 401 401 403 403 403 403 403 403 403 200 200',
  signRelease: /*      */ '401 401 401 403 403 403 403 403 403 403 201 403',
  withdrawRelease: /*  */ '401 401 401 403 403 403 403 403 403 403 201 201',
  closeRelease: /*     */ '401 401 401 403 403 403 403 403 403 403 201 201',
  recordInspection: /* */ '401 401 401 403 403 403 403 403 403 403 201 201',
  getInspection: /*    */ '401 401 401 403 403 403 403 403 403 403 200 200',
  listContractInspections: '401 401 401 403 403 403 403 403 403 403 200 200',
  enterPermitRecord: /**/ '401 401 401 403 403 403 403 403 403 403 201 201',
  enterFinding: /*     */ '401 401 401 403 403 403 403 403 403 403 201 201',
  assignEmployer: /*   */ '401 401 401 403 403 403 403 403 403 403 201 201',
  listAssignments: /*  */ '401 401 401 403 403 403 403 403 403 403 200 200',
  endAssignment: /*    */ '401 401 401 403 403 403 403 403 403 403 201 201',
  listMyAssignments: /**/ '401 401 401 403 403 403 403 403 403 403 200 200',
  // Whoever drafts a rule does not publish it; whoever publishes looks at no dossier by name.
  draftRuleSet: /*     */ '401 401 401 403 403 403 201 403 403 403 403 403',
  listRuleSets: /*     */ '401 401 401 403 403 403 200 200 403 200 200 403',
  getRuleSet: /*       */ '401 401 401 403 403 403 200 200 403 200 200 403',
  diffRuleSets: /*     */ '401 401 401 403 403 403 200 200 403 200 200 403',
  getRule: /*          */ '401 401 401 403 403 403 200 200 403 200 200 403',
  putRule: /*          */ '401 401 401 403 403 403 200 403 403 403 403 403',
  removeRule: /*       */ '401 401 401 403 403 403 200 403 403 403 403 403',
  reviewRuleSet: /*    */ '401 401 401 403 403 403 201 403 403 403 403 403',
  publishRuleSet: /*   */ '401 401 401 403 403 403 403 201 403 403 403 403',
  startBacktest: /*    */ '401 401 401 403 403 403 202 202 403 403 403 403',
  getBacktest: /*      */ '401 401 401 403 403 403 200 200 403 403 403 403',
  listBacktestChanges: '401 401 401 403 403 403 200 200 403 403 403 403',
  switchShadow: /*     */ '401 401 401 403 403 403 403 201 403 403 403 403',
  listShadowDifferences: '401 401 401 403 403 403 200 200 403 403 403 403',
  getReassessment: /*  */ '401 401 401 403 403 403 200 200 403 200 200 403',
  getRulePerformance: '401 401 401 403 403 403 200 200 200 403 200 403',
  replayAssessment: /* */ '401 401 401 403 403 403 403 403 403 403 200 200',
  listJournalEntries: /**/ '401 401 401 403 403 403 403 403 403 200 403 403',
  getJournalProof: /*  */ '401 401 401 403 403 403 403 403 403 200 403 403',
  getJournalConsistency: '401 401 401 403 403 403 403 403 403 200 403 403',
  listJournalCheckpoints: '401 401 401 403 403 403 403 403 403 200 403 403',
  listSealedEntries: /**/ '401 401 401 403 403 403 403 403 403 200 403 403',
  getJournalKey: /*    */ '200 200 200 200 200 200 200 200 200 200 200 200',
  getMeta: /*          */ '200 200 200 200 200 200 200 200 200 200 200 200',
  getReferenceList: /* */ '200 200 200 200 200 200 200 200 200 200 200 200',
};

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
