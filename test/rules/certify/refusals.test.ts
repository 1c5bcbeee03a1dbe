import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, undeclaredItems } from '../../../lib/domain/fees/fee-coverage.ts';
import type { FeeItem } from '../../../lib/domain/fees/fee-disclosure.ts';
import { feeItemCodes } from '../../../lib/domain/fees/fee-taxonomy.ts';
import { refusalsOf } from '../../../lib/rules/certify/refusals.ts';
import { aCertificate, afterStep } from '../../support/credentials/certificates.ts';
import { anAgency } from '../../support/rules/dossiers.ts';
import { charge, codesOf, inr, refused, type Stated, sound, whole } from './stated.ts';

const defined = feeItemCodes.filter((item) => !item.startsWith('OT'));

/** Faults that do not touch each other: each adds what it says, and nothing takes it away. */
const faults: Readonly<Record<string, (stated: Stated) => Stated>> = {
  'organisation-unverified': (stated) => ({
    ...stated,
    agency: { ...stated.agency, verification: { status: 'unverified' } },
  }),
  'licence-not-valid': (stated) => ({
    ...stated,
    agency: {
      ...stated.agency,
      licences: [{ number: 'L', country: 'BH', validFrom: '2025-01-01', validUntil: '2026-03-31' }],
    },
  }),
  'corridor-unknown': (stated) => ({ ...stated, contract: { recruitment: { channel: 'agency' } } }),
  'payer-unknown': adding({ item: 'RC102', payer: 'UNKNOWN' }),
  'illegitimate-cost': adding({ item: 'IL01', payer: 'EMPLOYER' }),
  'outside-collected': adding({
    item: 'OT01',
    payer: 'WORKER_FAMILY',
    collector: { role: 'subAgent' },
  }),
  'certificate-suspended': (stated) => ({ ...stated, certificate: afterStep(aCertificate(), 'suspended') }),
};

function adding(item: Pick<FeeItem, 'item' | 'payer' | 'collector'>): (stated: Stated) => Stated {
  const added = { amount: inr(100), ...item };
  return (stated) => ({
    ...stated,
    disclosure: { ...stated.disclosure, items: [...(stated.disclosure?.items ?? whole.items), added] },
  });
}

describe('a certificate', () => {
  it('is not refused to an applicant whose own facts carry it', () => {
    expect(refused(sound)).toEqual([]);
  });

  it('is refused with every reason at once, and with none that is not there', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(faults)), (names) => {
        const stated = names.reduce((all, name) => faults[name]?.(all) ?? all, sound);
        expect(codesOf(stated).sort()).toEqual(names.toSorted());
      }),
    );
  });

  it('is refused with a cure in both languages, whatever the reason', () => {
    const all = Object.values(faults).reduce((stated, fault) => fault(stated), sound);
    for (const { message } of [...refused(all), ...refused({ ...sound, disclosure: undefined })]) {
      expect(message.en).toMatch(/[A-Za-z ]{20}/);
      expect(message.ar).toMatch(/[\u0600-\u06ff]/);
    }
  });

  it('is refused for a single item on which the disclosure is silent, by its name: silence is not zero', () => {
    for (const silent of defined) {
      const declared = coverageOf(whole);
      const disclosure = {
        items: whole.items.filter(({ item }) => item !== silent),
        nothingPaidFor: declared.nothingPaidFor.filter((item) => item !== silent),
      };
      expect(undeclaredItems({ ...whole, ...disclosure })).toEqual([silent]);
      const [refusal, ...others] = refused({ ...sound, disclosure });
      expect([refusal?.code, refusal?.message.en.includes(silent), others]).toEqual([
        'items-undeclared',
        true,
        [],
      ]);
    }
  });

  it('is refused without a disclosure, and for one that does not say whether that is all', () => {
    expect(codesOf({ ...sound, disclosure: undefined })).toEqual(['disclosure-missing']);
    expect(codesOf({ ...sound, disclosure: { workerPaidNothing: undefined } })).toContain(
      'statement-missing',
    );
  });

  it('is refused for a private cost that somebody of the recruitment collected from the worker, and for no other', () => {
    const collected = (
      role: NonNullable<FeeItem['collector']>['role'] | undefined,
      payer: FeeItem['payer'],
    ) => {
      const paid = { item: 'OT01', payer, ...(role ? { collector: { role } } : {}) } as const;
      return codesOf(adding(paid)({ ...sound, disclosure: { workerPaidNothing: payer === 'EMPLOYER' } }));
    };
    for (const role of ['employer', 'agency', 'subAgent'] as const)
      expect(collected(role, 'WORKER')).toEqual(['outside-collected']);
    for (const role of ['state', 'individual', undefined] as const)
      expect(collected(role, 'WORKER')).toEqual([]);
    expect(collected('agency', 'EMPLOYER')).toEqual([]);
    const fee = adding({ item: 'RF02', payer: 'WORKER', collector: { role: 'agency' } });
    const nothingPaidFor = whole.nothingPaidFor?.filter((item) => item !== 'RF02');
    const stated = { ...sound, disclosure: { workerPaidNothing: false, nothingPaidFor } };
    expect(codesOf(fee(stated))).toEqual(['standard-not-met']);
  });

  it('of a placement that an agency did not make is refused to it, and a contract that is not its own says nothing', () => {
    const recruitment = { channel: 'direct' as const, country: 'IN' };
    expect(codesOf({ ...sound, contract: { recruitment } })).toEqual(['placement-direct']);
    const placements = [{ at: 0, dossier: undefined, debt: undefined, certificate: undefined }];
    const [only] = refusalsOf({ applicant: anAgency, asOf: '2026-04-01', placements });
    expect(only?.code).toBe('placement-not-found');
  });
});

describe('the standard and the law', () => {
  const paying = (minor: number, back = 0): Stated => ({
    ...sound,
    disclosure: {
      workerPaidNothing: false,
      items: [charge(inr(minor)), ...whole.items.slice(1)],
      reimbursements:
        back === 0
          ? []
          : [{ item: 'RF01', amount: inr(back), paidOn: '2026-03-01', paidBy: 'agency' as const }],
    },
  });
  const amounts = fc.integer({ min: 1, max: 9_000_000 });

  it('stay apart: a payment within the cap breaks the standard alone, one above it both, and each names sum and cap', () => {
    const [within, ...nothingElse] = refused(paying(2_000_000));
    expect([within?.code, nothingElse]).toEqual(['standard-not-met', []]);
    expect(within?.message.en).toMatch(/20000\.00 INR.*within the cap.*30000\.00 INR.*lawful/);
    const over = refused(paying(4_500_000));
    expect(over.map(({ code }) => code)).toEqual(['standard-not-met', 'law-not-met']);
    expect(over[1]?.message.en).toMatch(/45000\.00 INR for RF01 is over the cap.*30000\.00 INR/);
  });

  it('refuse whatever the worker paid until the last paisa is back, and nothing after it', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 9_000_000 }), (paid, back) => {
        const isOwed = back < paid;
        expect(codesOf(paying(paid, back)).includes('standard-not-met')).toBe(isOwed);
        if (!isOwed) expect(codesOf(paying(paid, back))).toEqual([]);
      }),
    );
  });

  it('never say that an unknown amount was paid back', () => {
    const { amount: _, ...unstated } = charge(inr(1));
    const disclosure = {
      workerPaidNothing: false,
      items: [unstated, ...whole.items.slice(1)],
      reimbursements: [
        { item: 'RF01' as const, amount: inr(9_000_000), paidOn: '2026-03-01', paidBy: 'agency' as const },
      ],
    };
    expect(codesOf({ ...sound, disclosure })).toEqual(['standard-not-met']);
  });
});
