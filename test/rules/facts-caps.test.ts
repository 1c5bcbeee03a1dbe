import { describe, expect, test } from 'vitest';
import type { Terms } from '../../lib/domain/contracts/terms.ts';
import type { FeeDisclosure, FeeItem } from '../../lib/domain/fees/fee-disclosure.ts';
import { capFacts } from '../../lib/rules/facts/of-caps.ts';
import { aDecentContract, aDecentDossier, aDisclosure, decentTerms } from '../support/rules/dossiers.ts';

/** A service fee of the agency that a worker paid in Bangladesh, well below the cap there. */
const fee: FeeItem = {
  item: 'RF01',
  amount: { amount: '100.00', currency: 'BDT' },
  payer: 'WORKER',
  paidOn: '2024-06-01',
  collectedIn: 'BD',
};
interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly terms?: Terms;
  readonly statement?: Partial<FeeDisclosure>;
}
function caps(item: FeeItem, { from = 'BD', to = 'BH', terms = decentTerms, statement = {} }: Asked = {}) {
  const contract = aDecentContract({
    recruitment: { channel: 'agency', ...(from && { country: from }), chain: [] },
    placeOfWork: { country: to },
    signedAtDestination: { signedOn: '2024-05-01', languages: ['bn'], workerHoldsCopy: true, terms },
  });
  const disclosure = aDisclosure('agency', { workerPaidNothing: false, items: [item], ...statement });
  return capFacts(disclosure, { dossier: aDecentDossier({ contract }), currency: 'BHD', country: to });
}
const statuses = (...asked: Parameters<typeof caps>) => caps(...asked).map(({ status }) => status);
const because = (why: string) => [{ $unknown: why }];
const { amount: _, ...unpriced } = fee;
const { paidOn: __, ...undated } = fee;
const { collectedIn: ___, ...unplaced } = fee;

describe('what the worker paid, against the cap', () => {
  test('is within it or over it, with the row that says so', () => {
    expect(caps(fee)).toEqual([{ status: 'within', probable: false, row: 'BD-BH-ALL-M-005' }]);
    expect(caps({ ...fee, amount: { amount: '900000.00', currency: 'BDT' } })).toMatchObject([
      { status: 'over' },
    ]);
  });

  test('hangs on where it was collected: nothing may be charged at the destination', () => {
    expect(statuses({ ...fee, collectedIn: 'BH' })).toEqual(['over']);
    for (const nowhere of [unplaced, { ...fee, collectedIn: 'AE' }])
      expect(statuses(nowhere)).toEqual(because('absent'));
  });

  test('is unknown without a day, and over a span that one row holds as known as on a day', () => {
    expect(statuses(undated)).toEqual(because('dateUnknown'));
    expect(statuses({ ...fee, paidUntil: '2024-07-01' })).toEqual(['within']);
  });

  test('is unknown in a currency that has no rate, and where only an unsure figure is known', () => {
    const dollars: FeeItem = { ...fee, amount: { amount: '1.00', currency: 'USD' } };
    expect(statuses(dollars)).toEqual(because('rateMissing'));
    expect(caps({ ...dollars, collectedIn: 'LK' }, { from: 'LK' })).toMatchObject([
      { status: { $unknown: 'figureUnconfirmed' }, probable: true },
    ]);
  });

  test('says no row where there is none', () =>
    expect(caps({ ...fee, collectedIn: 'ID' }, { from: 'ID' })[0]).not.toHaveProperty('row'));

  test('is nothing to judge when somebody else paid', () => {
    expect(caps({ ...fee, payer: 'EMPLOYER' })).toEqual([]);
    expect(caps({ ...fee, payer: 'EMPLOYER' }, { from: '' })).toEqual([]);
  });

  test('cannot be judged for a worker of an unknown country', () =>
    expect(caps(fee, { from: '' })).toEqual([{ status: { $unknown: 'absent' } }]));
});

describe('a cap that is a share of the wage', () => {
  const wage = (period: 'month' | 'day'): Terms => ({
    ...decentTerms,
    wage: { basic: { amount: '1000.01', currency: 'SGD' }, period },
  });
  const inDollars = (amount: string, collectedIn: string): FeeItem => ({
    ...fee,
    collectedIn,
    amount: { amount, currency: 'SGD' },
  });

  test('is that of the monthly wage, to the last cent, and unknown for a wage by the day', () => {
    const asked = (amount: string, period: 'month' | 'day') =>
      statuses(inDollars(amount, 'PH'), { from: 'PH', to: 'SA', terms: wage(period) });
    expect(asked('1000.01', 'month')).toEqual(['within']);
    expect(asked('1000.02', 'month')).toEqual(['over']);
    expect(asked('1000.01', 'day')).toEqual(because('absent'));
  });

  test('grows with the term of the contract where the law says so, and is unknown without one', () => {
    const asked = (terms: Terms) => statuses(inDollars('500.01', 'SG'), { from: 'IN', to: 'SG', terms });
    const { durationMonths: _, ...open } = wage('month');
    expect(asked({ ...open, durationMonths: 6 })).toEqual(['over']);
    expect(asked({ ...open, durationMonths: 24 })).toEqual(['within']);
    expect(asked(open)).toEqual(because('absent'));
  });
});

describe('a disclosure that does not tell all', () => {
  const open = { workerPaidNothing: undefined } as Partial<FeeDisclosure>;

  test('leaves nothing within a cap, and what is over it over', () => {
    expect(statuses(fee, { statement: open })).toEqual([...because('absent'), ...because('absent')]);
    expect(statuses({ ...fee, collectedIn: 'BH' }, { statement: open })).toEqual([
      'over',
      ...because('absent'),
    ]);
  });

  test('is one that names a payment without its amount', () =>
    expect(statuses(fee, { statement: { items: [fee, unpriced] } })).toEqual([
      ...because('absent'),
      ...because('absent'),
    ]));
});

describe('which cap it is held against', () => {
  const far: FeeItem = { ...fee, collectedIn: 'IN', amount: { amount: '30000.00', currency: 'INR' } };
  const india = (item: FeeItem) => caps(item, { from: 'IN' });

  test('is that of the day, or of every day of a span: a cap that changed in between is open', () => {
    const { paidOn: ____, ...spread } = far;
    expect(india({ ...far, paidOn: '2017-12-20' })).toMatchObject([{ status: 'within' }]);
    expect(india({ ...spread, paidOn: '2017-12-01', paidUntil: '2017-12-31' })).toMatchObject([
      { status: { $unknown: 'figureUnconfirmed' } },
    ]);
  });

  test('is that of the state where the state collected it, and of nobody where nothing was paid', () => {
    const state: FeeItem = {
      ...fee,
      item: 'RC701',
      collectedIn: 'LK',
      amount: { amount: '21467.01', currency: 'LKR' },
    };
    const to = { from: 'LK', to: 'KW' };
    expect(caps({ ...state, collector: { role: 'state' } }, to)).toMatchObject([{ status: 'over' }]);
    expect(caps({ ...state, collector: { role: 'agency' } }, to)).toEqual([
      { status: { $unknown: 'absent' }, probable: expect.any(Boolean) },
    ]);
    expect(caps({ ...fee, payer: 'EMPLOYER' })).toEqual([]);
    expect(caps({ ...fee, payer: 'EMPLOYER' }, { from: '' })).toEqual([]);
  });

  test('is none while nobody knows where the worker was recruited, if the worker paid at all', () => {
    const employerPaid: FeeItem = { ...fee, payer: 'EMPLOYER' };
    expect(caps(fee, { from: '', statement: { items: [employerPaid, fee] } })).toEqual([
      { status: { $unknown: 'absent' } },
    ]);
  });
});
