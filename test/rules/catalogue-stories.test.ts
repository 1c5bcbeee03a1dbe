import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../lib/domain/contracts/dossier.ts';
import type { FeeItem } from '../../lib/domain/fees/fee-disclosure.ts';
import { CollectionForm, FeeTiming, feeItemCodes } from '../../lib/domain/fees/fee-taxonomy.ts';
import { assess, selfAssess } from '../../lib/rules/assess.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { ownSheet } from '../../lib/rules/facts/fact-sheet.ts';
import { factSheet } from '../../lib/rules/facts/whole-sheet.ts';
import { defaultSet } from '../support/rules/catalogue.ts';
import {
  aDecentContract,
  aDecentDossier,
  aDisclosure,
  anAgencyId,
  decentTerms,
} from '../support/rules/dossiers.ts';

const rules = defaultSet();
const question = { answering: anAgencyId, asOf: '2026-02-20' };
const assessed = (dossier: Dossier) => assess(rules, factSheet(dossier, question));
const flagsOf = (dossier: Dossier) =>
  assessed(dossier)
    .outcomes.filter(({ outcome }) => outcome === 'flagged')
    .map(({ ruleId }) => ruleId);
const noticesOf = (dossier: Dossier) =>
  selfAssess(rules, ownSheet(dossier, question))
    .filter(({ outcome }) => outcome === 'flagged')
    .map(({ ruleId }) => ruleId);

const serviceFee: FeeItem = {
  item: 'RF01',
  amount: { amount: '90.000', currency: 'BHD' },
  payer: 'WORKER',
  paidOn: '2026-01-10',
  collectedIn: 'BH',
};
const charged = aDisclosure('agency', { workerPaidNothing: false, items: [serviceFee] });

describe('a contract of which all is declared and nothing is wrong', () => {
  test('raises no flag and no notice, and leaves nothing that applies in doubt', () => {
    const { outcomes, level } = assessed(aDecentDossier());
    expect(flagsOf(aDecentDossier())).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome === 'insufficientData')).toEqual([]);
    expect(level).toMatchObject({ level: 'none', ifUnknownsFlagged: 'none' });
    expect(noticesOf(aDecentDossier())).toEqual([]);
  });
});

/** Asked only once something was told or observed, or is on file: silence of officials is no gap of a declaration. */
const asksOfficials = (id: string): boolean =>
  /^(told|observed|official)\.|&& (told|official)\./.test(
    defaultRules.find((rule) => rule.id === id)?.appliesWhen ?? '',
  );

describe('a contract of which only an offer is on record', () => {
  test('raises nothing of an indicator, and nothing of an indicator is clear of doubt where no one spoke', () => {
    const offer = { madeOn: '2025-12-01', terms: {} };
    const { id, employerId, registeredBy, registeredAt, version, amendments, status } = aDecentContract();
    const worker = { name: { latin: 'A Worker' }, document: { type: 'passport' as const, lastThree: '123' } };
    const contract = {
      ...{ id, employerId, registeredBy, registeredAt, version, amendments, status, worker, offer },
      recruitment: { channel: 'direct' as const },
      placeOfWork: { country: 'BH' },
    };
    const dossier = { contract, disclosures: [], employer: undefined, agency: undefined, rates: [] };
    const { outcomes, level } = assess(
      rules,
      factSheet(dossier, { answering: employerId, asOf: '2026-02-10' }),
    );
    const ofIndicators = outcomes.filter(({ kind }) => kind === 'indicator');
    const doubtful = ofIndicators.filter(({ outcome }) => outcome === 'insufficientData');
    const rest = ofIndicators.filter(({ outcome }) => outcome !== 'insufficientData');
    expect(new Set(rest.map(({ outcome }) => outcome))).toEqual(new Set(['notApplicable']));
    expect(rest.map(({ ruleId }) => ruleId).filter((id) => !asksOfficials(id))).toEqual([]);
    expect(doubtful.length).toBeGreaterThan(40);
    expect(level.completeness).toEqual({ known: 0, total: doubtful.length });
  });
});

describe('the story of a wage below the offer and a fee above the cap', () => {
  const wage = { basic: { amount: '100.000', currency: 'BHD' }, period: 'month' as const };
  const signed = { signedOn: '2026-02-01', languages: ['ar', 'ne'], workerHoldsCopy: true };
  const dossier = aDecentDossier({
    contract: aDecentContract({ signedAtDestination: { ...signed, terms: { ...decentTerms, wage } } }),
    disclosures: [charged],
  });

  test('is deception by indicator, a breach by law and one by standard, though the employer has not spoken', () => {
    expect(flagsOf(dossier).sort()).toEqual([
      'fees-over-corridor-cap',
      'wage-below-offer',
      'worker-paid-and-not-repaid',
    ]);
    expect(assessed(dossier).level).toMatchObject({ level: 'medium', indicators: { deception: {} } });
  });

  test('tells the agency what it declared itself, in words that name no indicator', () => {
    expect(noticesOf(dossier).sort()).toEqual([
      'contract-wage-below-offer',
      'declared-fees-over-cap',
      'declared-worker-payment',
    ]);
  });

  test('shows in its evidence how much lower the wage is', () => {
    const found = assessed(dossier).outcomes.find(({ ruleId }) => ruleId === 'wage-below-offer');
    expect(found?.evidence).toMatchObject({ fall: 333, wage: 100_000 });
  });
});

/** Bonds, deposits and pledges are security and not fees; money for papers is retention of papers. */
const otherThanFees = ['IL04', 'IL06', 'IL09'];
const anyFee: fc.Arbitrary<FeeItem> = fc.record(
  {
    item: fc.constantFrom(...feeItemCodes.filter((code) => !otherThanFees.includes(code))),
    amount: fc.oneof(
      fc.integer({ min: 1, max: 9_999_999 }).map((n) => ({ amount: (n / 1000).toFixed(3), currency: 'BHD' })),
      fc.integer({ min: 1, max: 9_999_999 }).map((n) => ({ amount: (n / 100).toFixed(2), currency: 'NPR' })),
    ),
    payer: fc.constantFrom('WORKER', 'WORKER_FAMILY'),
    paidOn: fc.constantFrom('2025-06-01', '2026-01-10', '2026-03-05'),
    collectedIn: fc.constantFrom('NP', 'BH', 'QA'),
    form: fc.constantFrom(...CollectionForm.options),
    timing: fc.constantFrom(...FeeTiming.options),
    financedBy: fc.constantFrom('savings', 'family', 'loan', 'saleOfProperty', 'unknown'),
  },
  { requiredKeys: ['item', 'amount', 'payer'] },
);
const anyCharge = (by: 'agency' | 'employer') =>
  fc
    .array(anyFee, { minLength: 1, maxLength: 8 })
    .map((items) => aDisclosure(by, { workerPaidNothing: false, items }));

describe('a worker who only paid fees, however many and however taken', () => {
  test('is never in debt bondage by our rules, nor under any other indicator', () => {
    fc.assert(
      fc.property(fc.tuple(anyCharge('agency'), anyCharge('employer')), (disclosures) => {
        const { level, outcomes } = assessed(aDecentDossier({ disclosures }));
        expect(level.level).toBe('none');
        expect(outcomes.filter((o) => o.kind === 'indicator' && o.outcome === 'flagged')).toEqual([]);
      }),
    );
  });

  test('is found by the standard whenever the sum is in the currency of the wage', () => {
    expect(flagsOf(aDecentDossier({ disclosures: [charged, aDisclosure('employer')] }))).toEqual(
      expect.arrayContaining(['worker-paid-and-not-repaid', 'disclosures-contradict']),
    );
  });
});

test('the list of default rules is the same from a bundle, which reads no folders', async () => {
  const entry = new URL('../../lib/rules/default-rules.ts', import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const bundled: unknown = await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`);
  expect(bundled).toMatchObject({ defaultRules: defaultRules.map(({ id, version }) => ({ id, version })) });
});
