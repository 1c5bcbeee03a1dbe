import type * as z from 'zod';
import type { EmployerProfile } from '../../../../lib/domain/flags/employer-profile.ts';
import type { Rank } from '../../../../lib/domain/flags/rank.ts';
import { indicators } from '../../../../lib/domain/values/indicator.ts';

type Row = z.output<typeof EmployerProfile>['contracts'][number];

/** A sheet has room for so many. */
const most = 25;

/** The contracts that a sheet shows: the first of those with a reason, as they come for paper. */
export const onSheet = (contracts: readonly Row[]): Row[] =>
  contracts.filter(({ reasons = [] }) => reasons.length > 0).slice(0, most);

/** On how many of these contracts each indicator stands. */
export const declaredHeat = (rows: readonly Row[]): Pick<Rank, 'byIndicator' | 'contracts'> => ({
  byIndicator: Object.fromEntries(
    indicators.map((each) => [each, rows.filter((row) => row.indicators.includes(each)).length]),
  ),
  contracts: rows.length,
});
