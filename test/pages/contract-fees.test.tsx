import { expect, test } from 'vitest';
import { FeesSideBySide } from '../../functions/inspectorate/pages/contract-fees.tsx';
import { readerOf } from '../../functions/pages/reader.ts';
import type { FeeDisclosure } from '../../lib/domain/fees/fee-disclosure.ts';
import { moneyOf } from '../../lib/domain/values/money.ts';

const disclosed = (workerPaidNothing: boolean | undefined, items: FeeDisclosure['items']): FeeDisclosure => ({
  id: 'fds_00000000-0000-4000-8000-000000000001',
  contractId: 'ctr_00000000-0000-4000-8000-000000000001',
  filedBy: 'org_00000000-0000-4000-8000-000000000001',
  filedAs: 'employer',
  receivedAt: '2026-03-01T08:00:00Z',
  items,
  ...(workerPaidNothing !== undefined && { workerPaidNothing }),
});
const amount = moneyOf(90_000, 'BHD');
const visa = { item: 'RF01', amount, payer: 'AGENCY_DESTINATION' } as const;
const medical = { item: 'RC102', amount, payer: 'WORKER' } as const;

/** What the page says for the employer, who names one cost, of another that the agency names. */
const ofUnnamed = (workerPaidNothing: boolean | undefined, language: 'en' | 'ar') => {
  const named = workerPaidNothing === false ? [medical] : [];
  const file = {
    feeDisclosures: {
      employer: [disclosed(workerPaidNothing, named)],
      agency: [disclosed(undefined, [visa])],
    },
    contradictedFees: [],
    toldFees: [],
  };
  const html = String(<FeesSideBySide reader={readerOf(language)} file={file} />);
  const row = html.split('<tr').find((each) => each.includes('RF01')) ?? '';
  return /govuk-hint">([^<]*)</.exec(row)?.[1];
};

test('of a cost that a party does not name it says what it states of the rest: nothing paid, nothing else known, or not a word', () => {
  const said = (language: 'en' | 'ar') => [true, false, undefined].map((each) => ofUnnamed(each, language));
  expect(said('en')).toEqual(['The worker paid nothing', 'Nothing else that it knows of', 'Silent']);
  expect(said('ar')).toEqual(['لم يدفع العامل شيئًا', 'لا تُعرف تكلفة أخرى', 'لم يصرّح']);
});
