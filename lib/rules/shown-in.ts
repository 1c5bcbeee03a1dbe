import type { DossierPart } from '../domain/contracts/dossier-part.ts';
import type { CheckedRule } from './rule-set.ts';

/** The families of facts that a dossier lays side by side: whose they are does not matter, both parties stand there. */
const families: readonly (readonly [DossierPart, RegExp])[] = [
  ['wagesAndHours', /^(own|counterparty|derived)\.(wages|hours)\b/],
  ['fees', /^(own|counterparty|derived)\.(disclosure|fees|feeCaps|loans|disclosuresContradict)\b/],
  ['terms', /^own\.(changes|terms|offeredWageMonthly)\b/],
];

/** The part of a dossier that shows what a rule reads; what stands in none of them is told where the flags are. */
export function shownIn({ reads }: Pick<CheckedRule, 'reads'>): DossierPart {
  const [part] = families.find(([, family]) => reads.some((path) => family.test(path))) ?? [];
  return part ?? 'flags';
}
