import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { protectedKinds } from '../../lib/domain/journal/journal-entry.ts';
import { inspectorateColumns, inspectorateMatrix } from '../support/authorisation/authorisation-matrix.ts';
import { inputs, setScene } from '../support/authorisation/authorisation-scene.ts';
import { itemsOf } from '../support/items.ts';
import { operationsOf, send } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';
import type { Scene } from '../support/stages/scene.ts';
import { aContract } from '../support/stages/stage.ts';

const columns = inspectorateColumns.split(' ');
const matrix: Readonly<Record<string, string>> = inspectorateMatrix;
/** Somebody whom the matrix serves. */
const servedBy = (operationId: string): string | undefined => {
  const statuses = matrix[operationId]?.split(' ') ?? [];
  return columns.find(
    (_, at) => statuses[at] === '200' && !['nobody', 'expired'].includes(columns[at] ?? ''),
  );
};

const reads = operationsOf.inspectorate.filter(({ purpose, method }) => purpose && method === 'GET');

/** Reads that take no purpose and write no entry, each with why: what they show is of no class that asks for one (C2 to C4). */
const unrecorded: Readonly<Record<string, string>> = {
  getMe: 'whoever asks, to themselves',
  listMyAssignments: 'what whoever asks took in hand, and each taking is an entry',
  listOrganisations:
    'C1, of no worker: what those who wait to be verified declared of themselves, each decided by an entry',
  getOrganisation: 'C1: what an organisation declared of itself',
  listHeldCertificates: 'C1: what was issued, in the state that the public sees',
  listOfficials: 'who is an official, by whom: each step is an entry',
  getAppointment: 'who is an official, by whom: each step is an entry',
  getRecruitmentCosts: 'figures of ten workers at least, kept when they are made, each making an entry',
  getRulePerformance: 'counts of decisions, none below the fewest',
  getReassessment: 'how far a job has come',
  listRuleSets: 'rules',
  getRuleSet: 'rules',
  diffRuleSets: 'rules',
  getRule: 'rules',
  getJournalKey: 'public',
  getAllegations: 'public',
  getReferenceList: 'public',
  getMeta: 'public',
};

describe('Threat model, I7: what is protected is shown after its entry was written', () => {
  const insaf = running();
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(insaf);
  });
  const entriesOf = async (requestId: string) =>
    (await itemsOf(insaf.insaf.engine.endpoint, 'journal')).filter(({ r }) => r === requestId);

  test.each(reads.map((operation) => ({ operation, name: operation.operationId })))(
    '$name writes one entry a request, with who, why and how much, and no name of a contract or party',
    async ({ operation, name }) => {
      const who = servedBy(name);
      const input = await inputs[name]?.(insaf, scene, { succeeds: false, as: who ?? '' });
      if (!who || !input) throw new Error(`Nobody is served ${name}.`);
      const requestId = randomUUID();
      const caller = scene.callers[who] ?? who;
      const headers = { ...input.headers, 'x-request-id': requestId };
      const { status } = await send(insaf, caller, [operation, { ...input, headers }]);
      expect(status).toBe(200);
      const written = await entriesOf(requestId);
      expect(written).toHaveLength(1);
      const [entry] = written;
      expect(entry).toMatchObject({
        k: expect.stringMatching(/\.(read|opened)$/),
        p: expect.any(String),
        n: expect.any(Number),
      });
      const subjects = [String(entry?.pk), ...(Array.isArray(entry?.s) ? entry.s : [])].join();
      for (const id of [scene.contractId, scene.parties.employerId, scene.parties.agencyId])
        expect(subjects).not.toContain(id);
    },
  );

  test('every other read is declared above, with why it needs none', () => {
    const others = operationsOf.inspectorate.filter(({ purpose, method }) => !purpose && method === 'GET');
    expect(others.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(unrecorded).toSorted(),
    );
  });

  test('a look that finds nothing is an entry too', async () => {
    const contractId = await aContract(insaf, scene.parties);
    const requestId = randomUUID();
    const headers = { 'x-request-id': requestId };
    const reports = operationsOf.inspectorate.find(
      ({ operationId }) => operationId === 'listContractReports',
    );
    const who = servedBy('listContractReports') ?? '';
    if (!reports) throw new Error('No such operation.');
    await send(insaf, scene.callers[who] ?? who, [reports, { params: { contractId }, headers }]);
    expect(await entriesOf(requestId)).toMatchObject([{ k: 'protected.read', n: 0 }]);
  });

  test('no entry about anything protected names a contract or a party, whatever was done (decisions, 9)', async () => {
    await insaf.settled();
    const isProtected = new Set<unknown>(protectedKinds);
    const entries = (await itemsOf(insaf.insaf.engine.endpoint, 'journal')).filter(({ k }) =>
      isProtected.has(k),
    );
    const named = entries.filter(({ pk, s: others }) =>
      [String(pk), ...(Array.isArray(others) ? others : [])].some((subject) => /^(ctr|org)_/.test(subject)),
    );
    expect(named.map(({ k, pk, s: others }) => [k, pk, others])).toEqual([]);
    expect(new Set(entries.map(({ k }) => k)).size).toBeGreaterThan(10);
  });
});
