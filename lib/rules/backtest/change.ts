import type { Level } from '../../domain/values/indicator.ts';
import type { Judgement } from '../judge.ts';
import type { RuleOutcome } from '../outcome.ts';

/** How one contract would be judged otherwise. */
export interface Change {
  contractId: string;
  employerId: string;
  levelBefore: Level;
  levelAfter: Level;
  /** Rules that would flag it and do not now. */
  flagged: readonly string[];
  /** Rules that flag it now and no longer would. */
  cleared: readonly string[];
}

/** A quality of the data is no alert. */
const isAlert = ({ outcome, kind }: RuleOutcome): boolean => outcome === 'flagged' && kind !== 'dataQuality';

/** The rules that alert, in the order of the set. */
export const alertsOf = (found: Pick<Judgement, 'outcomes'> | undefined): string[] =>
  (found?.outcomes ?? []).filter(isAlert).map(({ ruleId }) => ruleId);

const without = (all: readonly string[], gone: readonly string[]): string[] => {
  const left = new Set(gone);
  return all.filter((each) => !left.has(each));
};

/** What two sets find about the same facts, side by side; `before` is absent where no set was in force. */
export interface Compared {
  contractId: string;
  employerId: string;
  before: Judgement | undefined;
  after: Judgement;
}

/** The difference between two findings about the same facts; undefined when there is none that a person would see. */
export function changeOf({ contractId, employerId, before, after }: Compared): Change | undefined {
  const [was, is] = [alertsOf(before), alertsOf(after)];
  const change: Change = {
    contractId,
    employerId,
    levelBefore: before?.level.level ?? 'none',
    levelAfter: after.level.level,
    flagged: without(is, was),
    cleared: without(was, is),
  };
  const same =
    change.levelBefore === change.levelAfter && change.flagged.length === 0 && change.cleared.length === 0;
  return same ? undefined : change;
}
