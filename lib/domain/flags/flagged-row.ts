import type { Name } from '../values/name.ts';
import { fitName, utf8Length } from './flagged-name.ts';
import { type FlaggedFilter, type FlaggedProfile, holdsBesideAgency } from './flagged-profile.ts';
import { agencyMark, packFigures, type RowFigures, unpackFigures } from './flagged-row-figures.ts';

/** The attributes of a row beside its key: packed figures, the name in Latin and in Arabic script. */
export interface FlaggedRow {
  q: string;
  n: string;
  m?: string;
}

/** An employer as a row of the index shows it: figures exact, a long name cut, three reasons, agencies by mark. */
export interface FlaggedEmployer extends RowFigures {
  employerId: string;
  name: Name;
}

/**
 * What a row may weigh in bytes, as DynamoDB counts: names of attributes and values in UTF-8. The keys are `pk` and
 * `sk`; their values may take as much as is said here, which leaves 9 and 4 bytes around a facet and a sort key.
 */
export const rowBytes = { row: 320, partitionKey: 42, sortKey: 50 } as const;
const bytesBesideKey = rowBytes.row - rowBytes.partitionKey - rowBytes.sortKey - 'pksk'.length;

/** The same attributes for every list that the employer stands in; with its key never over 320 bytes. */
export function toFlaggedRow(profile: FlaggedProfile): FlaggedRow {
  const q = packFigures(profile);
  const { latin, arabic } = fitName(profile.name, bytesBesideKey - 'qnm'.length - utf8Length(q));
  return { q, n: latin, ...(arabic === undefined ? {} : { m: arabic }) };
}

/** An employer from its row and from the id in the row's sort key. */
export const fromFlaggedRow = (employerId: string, row: FlaggedRow): FlaggedEmployer => ({
  employerId,
  name: { latin: row.n, ...(row.m === undefined ? {} : { arabic: row.m }) },
  ...unpackFigures(row.q),
});

/**
 * Whether a row matches a filter. It agrees with the profile, and says `unknown` where it cannot tell: an agency that is
 * not among those it has room for. Then the profile decides; the employer is neither dropped nor shown unasked.
 */
export function matches(employer: FlaggedEmployer, filter: FlaggedFilter): 'yes' | 'no' | 'unknown' {
  if (!holdsBesideAgency(employer, filter)) return 'no';
  if (filter.agencyId === undefined) return 'yes';
  if (employer.agencies.marks.includes(agencyMark(filter.agencyId))) return 'yes';
  return employer.agencies.complete ? 'no' : 'unknown';
}
