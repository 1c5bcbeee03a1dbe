import { indicators, type Level } from '../domain/values/indicator.ts';
import type { Governorate } from '../domain/values/place.ts';
import type { RankedContract } from '../rules/rank.ts';
import { keys, prefixes } from './keys.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** What one contract adds to the rank of its employer or agency. */
export interface ContractStanding extends RankedContract {
  employerId: string;
  agencyId?: string;
  sector?: string;
  governorate?: Governorate;
  /** Some flag of it stands, of whatever kind; without it there is no reason to read the contract for. */
  flagged?: true;
}

/** A standing at rest, in this order for ever; indicators by their places in the ILO's list, from one. */
type Row = [
  level: Level,
  upper: Level,
  indicators: number[],
  completeness: [known: number, total: number],
  overdueByLaw: number,
  newestFlagAt: string | null,
  employerId: string,
  agencyId: string | null,
  sector: string | null,
  governorate: Governorate | null,
  contradicted: 1 | null,
  flagged: 1 | null,
];

/** What {@link toText} wrote. */
const asRow = (text: unknown): Row => JSON.parse(String(text)) as Row;

/** A short text: a rank reads every standing of its organisation, and to open a pack takes longer than to rank by it. */
const toText = (standing: ContractStanding): string => {
  const { known, total } = standing.completeness;
  const row: Row = [
    standing.level,
    standing.upper,
    standing.indicators.map((indicator) => indicators.indexOf(indicator) + 1),
    [known, total],
    standing.overdueByLaw,
    standing.newestFlagAt ?? null,
    standing.employerId,
    standing.agencyId ?? null,
    standing.sector ?? null,
    standing.governorate ?? null,
    standing.contradicted ? 1 : null,
    standing.flagged ? 1 : null,
  ];
  return JSON.stringify(row);
};

function fromItem({ sk, s }: Item): ContractStanding {
  const [level, upper, places, [known, total], overdueByLaw, newest, ...rest] = asRow(s);
  const [employerId, agencyId, sector, place, contradicted, flagged] = rest;
  return {
    contractId: sk.slice(prefixes.standing.length),
    employerId,
    ...(agencyId === null ? {} : { agencyId }),
    ...(sector === null ? {} : { sector }),
    ...(place === null ? {} : { governorate: place }),
    level,
    upper,
    indicators: places.flatMap((at) => indicators[at - 1] ?? []),
    completeness: { known, total },
    overdueByLaw,
    ...(contradicted === 1 ? { contradicted: true } : {}),
    ...(flagged === 1 ? { flagged: true } : {}),
    ...(newest === null ? {} : { newestFlagAt: newest }),
  };
}

export const putStanding = (organisationId: string, standing: ContractStanding): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.standing(organisationId, standing.contractId), s: toText(standing) },
});

/** One contract's part in the rank of an organisation. */
export const findStanding = async (
  table: Reader,
  organisationId: string,
  contractId: string,
): Promise<ContractStanding | undefined> => {
  const item = await table.get(keys.standing(organisationId, contractId));
  return item && fromItem(item);
};

/** Every contract's part in the rank of an organisation. */
export async function listStandings(table: Reader, organisationId: string): Promise<ContractStanding[]> {
  const found: ContractStanding[] = [];
  const { pk } = keys.profile(organisationId);
  for await (const item of table.queryAll({ pk, prefix: prefixes.standing })) found.push(fromItem(item));
  return found;
}
