import type { GroupCount } from './tally.ts';

/** How a group's flag rate stands to that of everybody else. */
export interface Disparity {
  /** The group's rate divided by that of all others, with half a contract added on each side. */
  ratio: number;
  /** The lower end of its 95 % interval: what the ratio is at least, chance allowed for. */
  atLeast: number;
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959963984540054;

/** Fewer contracts than this say nothing about a group. */
export const fewestContracts = 20;

/**
 * From here on a difference is named: the reverse of the four fifths rule (29 CFR 1607.4 D), under which a rate below 80 %
 * of another's is taken as a sign of adverse impact.
 */
export const warnFrom = 1.25;

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/**
 * The ratio of two flag rates. Half a hit and one contract are added to each side, so that a group without flags has a
 * ratio; the interval is Katz's on the logarithm (Katz and others, 1978). Undefined for groups too small to tell.
 */
export function disparity(
  flagged: number,
  contracts: number,
  others: { flagged: number; contracts: number },
): Disparity | undefined {
  if (contracts < fewestContracts || others.contracts < fewestContracts) return undefined;
  const [a, n] = [flagged + 0.5, contracts + 1];
  const [b, m] = [others.flagged + 0.5, others.contracts + 1];
  const ratio = a / n / (b / m);
  const error = Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
  return { ratio: hundredths(ratio), atLeast: hundredths(Math.exp(Math.log(ratio) - z * error)) };
}

/** One group of a grouping, against all other contracts of the backtest. */
export interface GroupResult extends GroupCount {
  code: string;
  ratioBefore: number | null;
  ratioAfter: number | null;
  ratioAfterAtLeast: number | null;
  /** Flagged more often than the others by more than chance explains. */
  warning: boolean;
}

/** Every group of a grouping, the largest difference first. */
export function groupResults(groups: Readonly<Record<string, GroupCount>>): GroupResult[] {
  const all = Object.values(groups);
  const total = (of: keyof GroupCount) => all.reduce((sum, group) => sum + group[of], 0);
  const [contracts, before, after] = [total('contracts'), total('before'), total('after')];
  return Object.entries(groups)
    .map(([code, group]) => {
      const rest = contracts - group.contracts;
      const was = disparity(group.before, group.contracts, {
        flagged: before - group.before,
        contracts: rest,
      });
      const is = disparity(group.after, group.contracts, { flagged: after - group.after, contracts: rest });
      return {
        code,
        ...group,
        ratioBefore: was?.ratio ?? null,
        ratioAfter: is?.ratio ?? null,
        ratioAfterAtLeast: is?.atLeast ?? null,
        warning: is !== undefined && is.atLeast > warnFrom,
      };
    })
    .sort((a, b) => (b.ratioAfter ?? 0) - (a.ratioAfter ?? 0) || (a.code < b.code ? -1 : 1));
}
