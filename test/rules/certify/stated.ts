import { wholeDisclosure } from '../../../functions/registry/operations/examples-certificates.ts';
import type { Contract } from '../../../lib/domain/contracts/contract.ts';
import { FeeDisclosure, type FeeItem, FileFeeDisclosure } from '../../../lib/domain/fees/fee-disclosure.ts';
import type { Organisation } from '../../../lib/domain/organisations/organisation.ts';
import type { Demand } from '../../../lib/domain/repayments/repayment.ts';
import type { Money } from '../../../lib/domain/values/money.ts';
import type { Application, Placement, Refusal } from '../../../lib/rules/certify/application.ts';
import { refusalsOf } from '../../../lib/rules/certify/refusals.ts';
import { debtOf } from '../../../lib/rules/repayments/debt.ts';
import { aDecentContract, aDecentDossier, aDisclosure, anAgency } from '../../support/rules/dossiers.ts';

export const whole = FileFeeDisclosure.parse(wholeDisclosure);
export const inr = (minor: number): Money => ({ amount: (minor / 100).toFixed(2), currency: 'INR' });
export const charge = (amount: Money, more: Partial<FeeItem> = {}): FeeItem => ({
  item: 'RF01',
  payer: 'WORKER',
  amount,
  paidOn: '2026-01-20',
  collectedIn: 'IN',
  ...more,
});

/** What an applicant may state of itself and of one placement. */
export interface Stated {
  disclosure: { [Field in keyof FeeDisclosure]?: FeeDisclosure[Field] | undefined } | undefined;
  contract: Partial<Contract>;
  agency: Partial<Organisation>;
  certificate: Placement['certificate'];
  demands?: readonly Demand[];
  renews?: Application['renews'];
}
export const sound: Stated = { disclosure: {}, contract: {}, agency: {}, certificate: undefined };

export function refused({
  disclosure,
  contract,
  agency,
  certificate,
  demands = [],
  renews,
}: Stated): Refusal[] {
  const recruitment = { channel: 'agency' as const, country: 'IN', chain: [] };
  const applicant = { ...anAgency, ...agency };
  const base = { ...aDisclosure('agency'), filedBy: applicant.id };
  const filed = disclosure && FeeDisclosure.parse({ ...base, ...whole, ...disclosure });
  const { agencyId: _, ...placed } = aDecentContract({ recruitment, ...contract });
  const { agencyId = applicant.kind === 'agency' ? applicant.id : undefined } = contract;
  const dossier = aDecentDossier({
    contract: { ...placed, ...(agencyId ? { agencyId } : {}) },
    disclosures: filed ? [filed] : [],
  });
  const debt = debtOf({ repayments: [], demands, wageCurrency: 'BHD', rates: [], disclosure: filed });
  const placements = [{ at: 0, dossier, debt, certificate }];
  return refusalsOf({ applicant, asOf: '2026-04-01', placements, ...(renews ? { renews } : {}) });
}
export const codesOf = (stated: Stated): string[] => refused(stated).map(({ code }) => code);
