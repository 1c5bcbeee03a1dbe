import type { EmployerProfile } from '../../domain/flags/employer-profile.ts';
import { levelRank, maxLevel } from '../../domain/values/indicator.ts';
import type { ContractStanding } from '../../store/standings.ts';
import type { InspectorateContext } from '../context.ts';
import { strongestReasons } from './strongest-reasons.ts';

type Row = EmployerProfile['contracts'][number];

/** What leaves the house: a sheet for a visit, and a file. */
export const isForPaper = ({ purpose }: Pick<InspectorateContext, 'purpose'>): boolean =>
  purpose === 'visit-sheet';

/**
 * The contracts of an employer as paper and files may carry them: the level, the indicators and the reasons of what nobody told, and
 * in the order of these alone. Level and order of a standing would tell that there are other reasons, and so would which contracts
 * are among the first. A contract of which no flag at all stands has no reason, told or declared: it is not read, and its row is the
 * same. Of any other it is not known from outside whether something declared stands, so it is read.
 */
export async function contractsOnPaper(
  context: InspectorateContext,
  standings: readonly ContractStanding[],
): Promise<Row[]> {
  const reasons = await strongestReasons(
    context,
    standings.filter(({ flagged }) => flagged).map(({ contractId }) => contractId),
    { isOpened: false, isOnPaper: true },
  );
  return standings
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
}

const isEmpty = ({ reasons = [] }: Row): boolean => reasons.length === 0;

const worstFirst = (a: Row, b: Row): number =>
  levelRank(b.level) - levelRank(a.level) ||
  Number(isEmpty(a)) - Number(isEmpty(b)) ||
  (a.contractId < b.contractId ? -1 : 1);
