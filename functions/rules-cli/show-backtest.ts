import type { BacktestResult } from '../../lib/rules/backtest/backtest-view.ts';

const mostRules = 15;
const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

const rulesIn = ({ rules }: BacktestResult): string[] =>
  rules
    .filter(({ flagged, cleared }) => flagged + cleared > 0)
    .slice(0, mostRules)
    .map(
      ({ ruleId, before, after, flagged, cleared }) =>
        `  ${ruleId.padEnd(44)} ${before} -> ${after}   newly flagged ${flagged}, cleared ${cleared}`,
    );

const warningsIn = ({ groups }: BacktestResult): string[] =>
  groups
    .filter(({ warning }) => warning)
    .map(
      ({ by, code, contracts, after, ratioAfter, ratioAfterAtLeast }) =>
        `  ${by} ${code}: ${after} of ${contracts} flagged, ${ratioAfter} times the others (at least ${ratioAfterAtLeast})`,
    );

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [`${title}: none`] : [`${title}:`, ...lines];

/** What an author wants to know first of a backtest, in a page of text. */
export function shownBacktest(result: BacktestResult): string {
  const { before, after, assumed } = result.workload;
  return [
    `${result.contracts} contracts as of ${result.asOf}; ${result.changed} would be judged otherwise`,
    `newly at a level ${result.newlyFlagged}, no longer at one ${result.newlyCleared}`,
    ...listed('Rules that make the difference', rulesIn(result)),
    `Employers from level ${assumed.level} on: ${before.employers} -> ${after.employers} (${signed(after.employers - before.employers)})`,
    `Visits a week for each of ${assumed.inspectors} inspectors, within ${assumed.weeks} weeks: ${before.visitsPerInspectorPerWeek} -> ${after.visitsPerInspectorPerWeek}`,
    ...listed('Groups flagged more often than the others', warningsIn(result)),
    ...listed(
      'Drawn at random to look at',
      result.sample.map(
        ({ contractId, levelBefore, levelAfter, flagged, cleared }) =>
          `  ${contractId ?? 'a contract of an employer who is not in your hands'} ${levelBefore} -> ${levelAfter} ${flagged.map((id) => `+${id}`).join(' ')} ${cleared.map((id) => `-${id}`).join(' ')}`,
      ),
    ),
  ].join('\n');
}
