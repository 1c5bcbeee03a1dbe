import type * as z from 'zod';
import type { EmployerProfile } from '../../../../lib/domain/flags/employer-profile.ts';
import type { Rank } from '../../../../lib/domain/flags/rank.ts';
import { indicators, levelRank, maxLevel } from '../../../../lib/domain/values/indicator.ts';

type Row = z.output<typeof EmployerProfile>['contracts'][number];

/** A contract with the reasons that paper may carry, and with the level and the indicators of those alone. */
function declaredIn(contract: Row): Row[] {
  const reasons = (contract.reasons ?? []).filter(({ protectedInformation }) => !protectedInformation);
  if (reasons.length === 0) return [];
  const raised = reasons.filter(({ kind }) => kind === 'indicator');
  const level = raised.map((reason) => reason.level).reduce(maxLevel, 'none');
  return [{ ...contract, reasons, level, indicators: raised.flatMap(({ indicator }) => indicator ?? []) }];
}

/**
 * The contracts of an employer as paper shows them: those with a reason that nobody told, the highest level of such reasons
 * first. The level, the counts and the order of a profile would tell that there are other reasons.
 */
export const declaredContracts = (contracts: readonly Row[]): Row[] =>
  contracts
    .flatMap(declaredIn)
    .toSorted((a, b) => levelRank(b.level) - levelRank(a.level) || (a.contractId < b.contractId ? -1 : 1));

/** On how many of these contracts each indicator stands. */
export const declaredHeat = (rows: readonly Row[]): Pick<Rank, 'byIndicator' | 'contracts'> => ({
  byIndicator: Object.fromEntries(
    indicators.map((each) => [each, rows.filter((row) => row.indicators.includes(each)).length]),
  ),
  contracts: rows.length,
});
