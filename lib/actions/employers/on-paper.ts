import type { EmployerProfile, ReasonOfContract } from '../../domain/flags/employer-profile.ts';
import { levelRank, maxLevel } from '../../domain/values/indicator.ts';
import type { ContractStanding } from '../../store/standings.ts';
import { declaredToday } from '../assessments/declared-today.ts';
import type { InspectorateContext } from '../context.ts';
import { strongestOf, strongestReasons } from './strongest-reasons.ts';

type Row = EmployerProfile['contracts'][number];

const sight = { isOpened: false, isOnPaper: true } as const;

/** Contracts of one employer that are judged anew for one sheet: a few reads each. */
const mostToday = 100;

/**
 * The contracts of an employer as paper and files may carry them: the level, the indicators and the reasons of what nobody told, and
 * in the order of these alone. Level and order of a standing would tell that there are other reasons, and so would which contracts
 * are among the first.
 *
 * With `isToday` the reasons are told, and are of the day on which they are asked; of an employer with more contracts than are judged
 * anew, those that were the most serious when they were last judged. Without it there are no words, because their numbers are of the
 * day on which something woke the engine; there a contract of which no flag at all stands is not read, because its row is the same. Of
 * any other it is not known from outside whether something declared stands.
 */
export async function contractsOnPaper(
  context: InspectorateContext,
  standings: readonly ContractStanding[],
  isToday: boolean,
): Promise<Row[]> {
  const ids = standings.map(({ contractId }) => contractId);
  if (isToday && ids.length <= mostToday) return rowsOf(standings, await reasonsToday(context, ids));
  const flagged = standings.filter((standing) => standing.flagged).map(({ contractId }) => contractId);
  const kept = rowsOf(standings, await strongestReasons(context, flagged, sight));
  if (!isToday) return kept.map(withoutReasons);
  const first = kept.slice(0, mostToday).map(({ contractId }) => contractId);
  const judged = standings.filter(({ contractId }) => first.includes(contractId));
  const anew = rowsOf(judged, await reasonsToday(context, first));
  return [...anew, ...kept.slice(mostToday).map(withoutReasons)];
}

const withoutReasons = ({ reasons: _, ...row }: Row): Row => row;

async function reasonsToday(
  context: InspectorateContext,
  contractIds: readonly string[],
): Promise<Map<string, ReasonOfContract[]>> {
  const today = await declaredToday(context, contractIds);
  return new Map([...today].map(([contractId, { flags }]) => [contractId, strongestOf(flags, sight)]));
}

const rowsOf = (
  standings: readonly ContractStanding[],
  reasons: ReadonlyMap<string, ReasonOfContract[]>,
): Row[] =>
  standings
    .map(({ contractId, completeness }): Row => {
      const declared = reasons.get(contractId) ?? [];
      const raised = declared.filter(({ kind }) => kind === 'indicator');
      const level = raised.map((reason) => reason.level).reduce(maxLevel, 'none');
      return {
        contractId,
        level,
        ifUnknownsFlagged: level,
        indicators: [...new Set(raised.flatMap(({ indicator }) => indicator ?? []))],
        completeness,
        reasons: declared,
      };
    })
    .toSorted(worstFirst);

const isEmpty = ({ reasons = [] }: Row): boolean => reasons.length === 0;

const worstFirst = (a: Row, b: Row): number =>
  levelRank(b.level) - levelRank(a.level) ||
  Number(isEmpty(a)) - Number(isEmpty(b)) ||
  (a.contractId < b.contractId ? -1 : 1);
