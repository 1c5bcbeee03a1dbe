import { beforeEach, describe, expect, test } from 'vitest';
import * as examples from '../../functions/registry/operations/examples.ts';
import { type Input, perform } from '../support/requests/operations.ts';
import { registryView } from '../support/requests/views.ts';
import { running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';

const nothingPaid = { workerPaidNothing: true, items: [], loans: [] };
const [charge] = examples.feeDisclosure.items;
const muchPaid = {
  workerPaidNothing: false,
  items: [{ ...charge, amount: { amount: '250000.00', currency: 'INR' } }],
  loans: [{ lender: 'moneyLender', principal: { amount: '250000.00', currency: 'INR' }, collateral: true }],
};

describe('What one party of a contract discloses', () => {
  const insaf = running();
  let both: Parties;
  let contractId: string;
  beforeEach(async () => {
    both = await parties(insaf);
    contractId = await aContract(insaf, both);
    await insaf.settled();
  });

  const viewOf = (party: 'employer' | 'agency') => registryView(insaf, both[party], { ...both, contractId });
  const file = (party: 'employer' | 'agency', body: object, headers: Input['headers'] = {}) =>
    perform(insaf, both[party], ['fileFeeDisclosure', { params: { contractId }, body, headers }]);

  test.each([
    ['agency', 'employer'],
    ['employer', 'agency'],
  ] as const)(
    'by the %s changes no byte of what the %s can read, however much it contradicts',
    async (one, other) => {
      await file(other, nothingPaid);
      await insaf.settled();
      const before = { its: await viewOf(one), theirs: await viewOf(other) };
      await file(one, muchPaid);
      expect(await viewOf(other)).toEqual(before.theirs);
      await insaf.settled();
      expect(await viewOf(other)).toEqual(before.theirs);
      expect(await viewOf(one)).not.toEqual(before.its);
    },
  );

  test('is no part of the answer when the other party files, or repeats its request', async () => {
    const headers = { 'idempotency-key': 'mine', 'x-request-id': 'the-same' };
    const alone = await file('employer', nothingPaid, headers);
    await file('agency', muchPaid);
    await insaf.settled();
    expect(await file('employer', nothingPaid, headers)).toEqual(alone);
    const later = await file('employer', nothingPaid);
    expect(later.compliance).toEqual(alone.compliance);
  });

  test('lies side by side before an inspector, who sees both', async () => {
    await file('employer', nothingPaid);
    await insaf.settled();
    const { feeDisclosures } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    expect([feeDisclosures.employer.length, feeDisclosures.agency.length]).toEqual([1, 1]);
  });
});
