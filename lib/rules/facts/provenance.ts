/** Facts that are computed from others, where one of these is protected. Every other derived fact rests on declarations alone. */
const protectedJoins: Readonly<Record<string, readonly ('told' | 'status')[]>> = {
  'derived.daysFromReportToAbsenceReport': ['told', 'status'],
  'derived.daysFromReportToTermination': ['told'],
  'derived.toldMoreThan': ['told'],
};

/** What a competent official sees only of an employer that is assigned: what was told, and what tells a worker's status. */
export type Shielded = 'told' | 'status';

/** A fact, a field of it, or an entry of its list. */
const begins = (path: string, ...names: readonly string[]): boolean =>
  names.some((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`));

/**
 * What a fact gives away beside what parties declared: its provenance for `told.*` and for permits and moves between employers,
 * and for a derived fact the join of its inputs (decisions, 5, 8 and 10).
 */
export function shieldedBy(path: string): readonly Shielded[] {
  if (begins(path, 'told')) return ['told'];
  if (begins(path, 'official.permit', 'official.mobility', 'official.mobilityStated')) return ['status'];
  return Object.entries(protectedJoins).find(([name]) => begins(path, name))?.[1] ?? [];
}

/**
 * Facts whose value a permit may have given. Which profile of law the work falls under is asked by too many rules for their names
 * to tell anything; the value is left out where it was read.
 */
const shieldedValues: ReadonlySet<string> = new Set(['derived.profile']);

/** Whether a fact that was read may be shown, with its value, to whoever is merely competent. */
export const isOpenFact = ({ path }: { path: string }): boolean =>
  shieldedBy(path).length === 0 && !shieldedValues.has(path);
