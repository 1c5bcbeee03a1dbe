import { describe, expect, test } from 'vitest';
import * as letters from '../../functions/inspectorate/operations/examples-releases.ts';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { keepRuleJobsGoing } from '../../functions/processors/rule-job-processor.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import { repayment } from '../../functions/registry/operations/examples-repayments.ts';
import { addDays } from '../../lib/domain/values/dates.ts';
import { inHand } from '../support/inputs/people-inputs.ts';
import { perform } from '../support/requests/operations.ts';
import { allLeft } from '../support/stages/release-stage.ts';
import { type Caller, running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

const inr = (amount: string) => ({ amount, currency: 'INR' });
interface Demanded {
  contractId: string;
  amount: object;
}
const demand = (recipientId: string, demanded: readonly Demanded[], more: object = {}) => ({
  kind: 'repaymentDemand',
  recipientId,
  coverReason: 'sectorReview',
  window: { days: 0 },
  demanded,
  ...more,
});

const insaf = running();

describe('A demand to pay back', () => {
  const draft = async (body: ReturnType<typeof demand>) => {
    await inHand(insaf, 'inspector', body.demanded[0]?.contractId ?? '');
    return insaf.call('inspector', 'POST', '/v1/releases', body);
  };
  const sign = (releaseId: string) =>
    insaf.call('supervisor', 'POST', `/v1/releases/${releaseId}/signature`, letters.signature);
  const ledgerOf = (both: Parties, contractId: string) =>
    perform(insaf, both.employer, ['getRepayments', { params: { contractId } }]);
  const rulesFlagged = async (contractId: string): Promise<string[]> => {
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    return flags.filter(({ status }) => status !== 'dismissed').map(({ ruleId }) => ruleId);
  };
  const noticesTo = async (who: Caller, contractId: string): Promise<string[]> => {
    const { notices } = await perform(insaf, who, ['getNotices', { params: { contractId } }]);
    return notices.filter(({ outcome }) => outcome === 'flagged').map(({ ruleId }) => ruleId);
  };
  const today = (): string => new Date().toISOString().slice(0, 10);
  const planned = (who: Caller, contractId: string, days: number) => {
    const body = { count: 3, firstDueOn: addDays(today(), days) };
    return perform(insaf, who, ['planRepayment', { params: { contractId }, body }]);
  };
  /** The clock that is called every few minutes, so many days from now. */
  const clockAfter = (days: number) => {
    const now = () => Date.now() + days * 86_400_000;
    return keepRuleJobsGoing({ ...insaf.insaf.deps, now });
  };
  const idIn = (text: string): string => String(JSON.parse(text).id);

  test('of what only a worker told leaves with the consent of that worker alone, and counts for the recipient from its day', async () => {
    const both = await parties(insaf);
    const contractId = await aContract(insaf, both);
    const body = { workerPaidNothing: true, items: [] };
    await perform(insaf, both.employer, ['fileFeeDisclosure', { params: { contractId }, body }]);
    const demanded = [{ contractId, amount: inr('52000.00') }];
    expect((await draft(demand(both.employerId, demanded))).problem().code).toBe('demand-ungrounded');

    const report = { ...told.told, contractId };
    const silent = await perform(insaf, 'hotline', ['fileReport', { body: report }]);
    const basis = (reportId: string) => ({ basis: { reportIds: [reportId] } });
    const without = await draft(demand(both.employerId, demanded, basis(silent.id)));
    expect((await sign(idIn(without.text))).problem().code).toBe('release-consent-missing');

    const consent = { ...told.told.consent, release: 'given' };
    const agreed = await perform(insaf, 'hotline', ['fileReport', { body: { ...report, consent } }]);
    const drafted = await draft(demand(both.employerId, demanded, basis(agreed.id)));
    expect((await sign(idIn(drafted.text))).status).toBe(201);
    expect(await ledgerOf(both, contractId)).toMatchObject({ settled: true, demands: [] });
    await allLeft(insaf);
    expect(await ledgerOf(both, contractId)).toMatchObject({
      settled: false,
      demands: [{ contractId, amount: inr('52000.00') }],
      stillOwed: { atLeast: inr('52000.00') },
    });
  });

  test('by a group order names every worker of the placement with one figure, five at least, and none that somebody told', async () => {
    const both = await parties(insaf);
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await aContract(insaf, both));
    const [first = ''] = ids;
    const fees = [{ item: 'RF01', amount: inr('61000.00') }];
    await perform(insaf, 'hotline', ['fileReport', { body: { ...told.told, contractId: first, fees } }]);
    const order = (of: readonly string[], amount: string) =>
      demand(
        both.employerId,
        of.map((contractId) => ({ contractId, amount: inr(amount) })),
        { groupOrder: true },
      );
    expect((await draft(order(ids.slice(0, 4), '40000.00'))).problem().code).toBe('demand-ungrounded');
    expect((await draft(order(ids, '61000.00'))).problem().code).toBe('release-text-protected');
    const uneven = order(ids, '40000.00');
    const others = uneven.demanded.slice(1);
    const one = [{ contractId: first, amount: inr('50000.00') }, ...others];
    expect((await draft({ ...uneven, demanded: one })).problem().code).toBe('demand-ungrounded');
    expect((await draft(order(ids, '40000.00'))).status).toBe(201);
  });

  test('without a plan within thirty days is shown to officials, woken by the day alone', async () => {
    const both = await parties(insaf);
    const contractId = await aContract(insaf, both);
    const drafted = await draft(demand(both.agencyId, [{ contractId, amount: inr('45000.00') }]));
    expect((await sign(idIn(drafted.text))).status).toBe(201);
    await allLeft(insaf);
    await insaf.settled();
    expect(await rulesFlagged(contractId)).not.toContain('repayment-plan-missing');
    await clockAfter(60);
    expect(await rulesFlagged(contractId)).toContain('repayment-plan-missing');
  });

  test('that is not kept is told to the party that owes and to nobody else, and to officials once its day has passed', async () => {
    const both = await parties(insaf);
    const contractId = await aContract(insaf, both);
    await planned(both.agency, contractId, 10);
    await insaf.settled();
    expect([await rulesFlagged(contractId), await noticesTo(both.agency, contractId)].flat()).not.toContain(
      'own-repayment-late',
    );
    await clockAfter(10);
    expect(await rulesFlagged(contractId)).not.toContain('repayment-late');
    await clockAfter(12);
    expect(await rulesFlagged(contractId)).toContain('repayment-late');
    await planned(both.agency, contractId, -1);
    expect(await noticesTo(both.agency, contractId)).toContain('own-repayment-late');
    expect(await noticesTo(both.employer, contractId)).not.toContain('own-repayment-late');
  });
});

test('what the worker says of a claimed repayment is a flag for those who have the employer in hand, and nothing to the parties', async () => {
  const both = await parties(insaf);
  const contractId = await aContract(insaf, both);
  const params = { contractId };
  await perform(insaf, both.agency, ['recordRepayment', { params, body: repayment }]);
  const seen = async () => [
    (await insaf.call(both.agency, 'GET', `/v1/contracts/${contractId}/repayments`)).text,
    (await insaf.call(both.agency, 'GET', `/v1/contracts/${contractId}/notices`)).text,
  ];
  const before = await seen();
  const says = async (repaid: 'all' | 'nothing', channel: 'handedLink' | 'hotline') => {
    const body = { ...told.told, contractId, repaid, repaidFor: [{ item: 'RF01', got: repaid }], channel };
    await perform(insaf, 'hotline', ['fileReport', { body }]);
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params }]);
    return flags.find(({ ruleId }) => ruleId === 'told-repayment-denied');
  };
  await inHand(insaf, 'inspector', contractId);
  expect(await says('nothing', 'handedLink')).toMatchObject({ status: 'raised' });
  const masked = await insaf.call('inspector-two', 'GET', `/v1/contracts/${contractId}/dossier`, undefined, {
    'insaf-purpose': 'inspection',
  });
  expect([masked.status, masked.text.includes('told-repayment-denied')]).toEqual([200, false]);
  expect(await says('all', 'handedLink')).toMatchObject({ status: 'raised' });
  expect((await says('all', 'hotline'))?.status).not.toBe('raised');
  expect(await seen()).toEqual(before);
});

test('a disclosure that is not there counts against the rank of its employer from its day on, by the day alone', async () => {
  const both = await parties(insaf);
  await aContract(insaf, both);
  await insaf.settled();
  const params = { organisationId: both.employerId };
  const overdue = async () =>
    (await perform(insaf, 'inspector', ['getEmployerProfile', { params }])).rank?.missingByLaw;
  const after = async (days: number) => {
    const now = () => Date.now() + days * 86_400_000;
    await keepRuleJobsGoing({ ...insaf.insaf.deps, now });
    await insaf.settled();
    return overdue();
  };
  expect([await after(29), await after(32)]).toEqual([0, 1]);
});

describe('What recruitment costs the workers of a corridor', () => {
  /** Nobody else in this file comes from there. */
  const { recruitment } = examples.registerContract;
  const paid = { item: 'RF01', amount: { amount: '300.000', currency: 'BHD' }, payer: 'WORKER' };
  const fromLanka = {
    recruitment: { ...recruitment, country: 'LK' },
    feeDisclosure: { workerPaidNothing: false, items: [paid] },
  };
  const query = { origin: 'LK', destination: 'BH', from: '2026-Q1', to: '2026-Q1' };
  const told = async () => {
    await insaf.settled();
    const { cells } = await perform(insaf, 'analyst', ['getRecruitmentCosts', { query }]);
    return cells;
  };

  test('is told to analysts alone, of ten workers and never of nine, and stays as it was when an eleventh comes', async () => {
    const both = await parties(insaf);
    let contractId = '';
    for (let n = 0; n < 9; n += 1) contractId = await aContract(insaf, both, fromLanka);
    expect(await told()).toEqual([{ quarter: '2026-Q1' }]);
    await aContract(insaf, both, fromLanka);
    const asked = { params: { contractId } };
    const { recruitmentCost } = await perform(insaf, 'inspector', ['getContractRepayments', asked]);
    const perMille = recruitmentCost?.declaredPerMille ?? 0;
    expect(perMille).toBe(2500);
    const [cell] = await told();
    expect(cell).toMatchObject({ observations: 10, meanPerMille: perMille });
    const nothing = { workerPaidNothing: true, items: [] };
    await aContract(insaf, both, { ...fromLanka, feeDisclosure: nothing });
    expect(await told()).toEqual([cell]);
    const path = `/v1/statistics/recruitment-cost?${new URLSearchParams(query)}`;
    for (const who of ['inspector', 'supervisor', 'hotline', 'oversight'])
      expect((await insaf.call(who, 'GET', path)).status).toBe(403);
  });
});
