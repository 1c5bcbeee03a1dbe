import { beforeEach, describe, expect, test } from 'vitest';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import * as examples from '../../functions/registry/operations/examples-records.ts';
import { taken } from '../support/inputs/people-inputs.ts';
import { itemsOf } from '../support/items.ts';
import { perform } from '../support/requests/operations.ts';
import { registryView } from '../support/requests/views.ts';
import { running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

describe('What is recorded, told and observed', () => {
  const insaf = running();
  let both: Parties;
  let contractId: string;
  beforeEach(async () => {
    both = await parties(insaf);
    contractId = await aContract(insaf, both);
    await insaf.settled();
  });

  const viewOf = (party: 'employer' | 'agency') => registryView(insaf, both[party], { ...both, contractId });
  const params = () => ({ contractId });

  test('by one party is seen by that party, changes no byte of what the other can read, and lies before an inspector', async () => {
    const before = { employer: await viewOf('employer'), agency: await viewOf('agency') };
    await perform(insaf, both.employer, [
      'recordWagePayment',
      { params: params(), body: examples.wagePayment },
    ]);
    await perform(insaf, both.employer, [
      'recordWorkingTime',
      { params: params(), body: examples.workingTime },
    ]);
    await perform(insaf, both.employer, [
      'recordDocumentCustody',
      { params: params(), body: examples.custody },
    ]);
    await perform(insaf, both.employer, ['recordHousing', { params: params(), body: examples.housing }]);
    await insaf.settled();
    expect(await viewOf('agency')).toEqual(before.agency);
    expect(await viewOf('employer')).not.toEqual(before.employer);
    const { records } = await perform(insaf, 'inspector', ['getDossier', { params: params() }]);
    expect(Object.values(records).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(records.wagePayments[0]).toMatchObject({ recordedBy: both.employerId, recordedAs: 'employer' });
  });

  test('of one period twice counts as said last, and both stay readable', async () => {
    const unpaid = { period: examples.wagePayment.period, paid: 'notPaid', dueOn: '2026-05-31' };
    for (const body of [unpaid, examples.wagePayment])
      await perform(insaf, both.employer, ['recordWagePayment', { params: params(), body }]);
    const { items } = await perform(insaf, both.employer, ['listWagePayments', { params: params() }]);
    expect(items.map(({ paid }) => paid)).toEqual(['notPaid', 'paid']);
  });

  test('by workers, inspectors and authorities changes no byte of what either party can read', async () => {
    const before = { employer: await viewOf('employer'), agency: await viewOf('agency') };
    await perform(insaf, 'hotline', ['fileReport', { body: { ...told.told, contractId } }]);
    const { contractId: _, ...general } = told.told;
    await perform(insaf, 'hotline', ['fileReport', { body: { ...general, employerId: both.employerId } }]);
    await perform(insaf, 'hotline', ['fileReport', { body: general }]);
    await perform(insaf, 'inspector', ['recordInspection', { body: { ...told.observed, contractId } }]);
    await perform(insaf, 'inspector', ['enterPermitRecord', { params: params(), body: told.permit }]);
    const organisationId = both.agencyId;
    await perform(insaf, 'inspector', ['enterFinding', { params: { organisationId }, body: told.finding }]);
    const at = { employer: await viewOf('employer'), agency: await viewOf('agency') };
    await insaf.settled();
    const now = { employer: await viewOf('employer'), agency: await viewOf('agency') };
    expect([at, now]).toEqual([before, before]);
  });

  test('by a worker stands in the journal under its own pseudonym alone, without contract, employer or content', async () => {
    const { id } = await perform(insaf, 'hotline', ['fileReport', { body: { ...told.told, contractId } }]);
    await insaf.settled();
    const journal = await itemsOf(insaf.insaf.engine.endpoint, 'journal');
    const entries = journal.filter(({ k }) => k === 'report.filed');
    expect(entries.map(({ pk }) => pk)).toContain(id);
    const text = JSON.stringify(entries);
    for (const secret of [contractId, both.employerId, both.agencyId, 'WAGES_UNPAID'])
      expect(text).not.toContain(secret);
    const core = JSON.stringify(await itemsOf(insaf.insaf.engine.endpoint, 'core'));
    expect(core).not.toContain(id);
    expect(insaf.lines.filter((line) => line.includes(id) && line.includes(contractId))).toEqual([]);
  });

  test('of a contract that is not there is refused with the field that names it', async () => {
    const unknown = contractId.replace(/.{12}$/, '000000000000');
    const answer = await insaf.call('hotline', 'POST', '/v1/reports', { ...told.told, contractId: unknown });
    expect([answer.status, answer.problem().errors?.[0]?.pointer]).toEqual([422, '/contractId']);
    const other = await insaf.call('inspector', 'POST', '/v1/inspections', {
      ...told.observed,
      contractId: undefined,
      employerId: both.agencyId,
    });
    expect([other.status, other.problem().code]).toEqual([422, 'party-not-found']);
  });

  test('is read with a purpose, and the read is recorded before it is answered', async () => {
    const { id: reportId } = await perform(insaf, 'hotline', [
      'fileReport',
      { body: { ...told.told, contractId } },
    ]);
    const path = `/v1/reports/${reportId}`;
    const without = await insaf.call('inspector', 'GET', path, undefined, { 'insaf-purpose': undefined });
    expect([without.status, without.problem().code]).toEqual([400, 'purpose-required']);
    await taken(insaf, 'inspector', { employerId: both.employerId });
    await perform(insaf, 'inspector', ['getReport', { params: { reportId } }]);
    await perform(insaf, 'inspector', ['listContractReports', { params: params() }]);
    const journal = await itemsOf(insaf.insaf.engine.endpoint, 'journal');
    const reads = journal.filter(({ k, pk }) => k === 'protected.read' && pk === reportId);
    expect(reads).toMatchObject([{ p: 'inspection', n: 1 }]);
  });
});
