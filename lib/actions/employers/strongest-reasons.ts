import type { ReasonOfContract } from '../../domain/flags/employer-profile.ts';
import { isSilent, type StoredFlag } from '../../domain/flags/flag.ts';
import { type Indicator, levelRank } from '../../domain/values/indicator.ts';
import type { CheckedRule } from '../../rules/rule-set.ts';
import { isShielded } from '../../rules/shield.ts';
import { shownIn } from '../../rules/shown-in.ts';
import { findAssessedOf } from '../../store/assessments.ts';
import type { InspectorateContext } from '../context.ts';
import { flagView, ruleOf } from '../flags/view.ts';

export interface Reason {
  flag: StoredFlag;
  checked: CheckedRule;
}

interface Sight {
  /** Whether what was told may be read; elsewhere such a reason is named as protected. */
  isOpened: boolean;
  /** Its reasons stand first. */
  indicator?: Indicator | undefined;
  /** What rests on protected information is not even named, and takes no other reason's place. */
  isOnPaper?: true;
}

/** A contract has more flags than anybody reads in a list. */
const most = 8;

/** What was asked for, indicators before breaches, the higher level first; of equals the one whose words may be read says more. */
const strongerFirst =
  ({ isOpened, indicator }: Sight) =>
  (a: Reason, b: Reason) =>
    (indicator ? Number(b.flag.indicator === indicator) - Number(a.flag.indicator === indicator) : 0) ||
    Number(b.flag.kind === 'indicator') - Number(a.flag.kind === 'indicator') ||
    levelRank(b.flag.level) - levelRank(a.flag.level) ||
    (isOpened ? 0 : Number(isShielded(a.checked)) - Number(isShielded(b.checked)));

/**
 * The strongest reasons of each contract, in words: what its list tells, so that nobody opens one in vain. One BatchGet for each hundred
 * contracts: a page on the screen is one, paper asks for every contract of the employer of which a flag stands.
 */
export async function strongestReasons(
  { store, ruleSets }: InspectorateContext,
  contractIds: readonly string[],
  sight: Sight,
): Promise<Map<string, ReasonOfContract[]>> {
  const assessed = await findAssessedOf(store.reader('protected'), contractIds);
  const found = new Map<string, ReasonOfContract[]>();
  for (const { assessment, flags } of assessed) {
    const standing = flags.filter((flag) => !isSilent(flag));
    const reasons = await Promise.all(
      standing.map(async (flag) => ({
        flag,
        checked: ruleOf(await ruleSets.version(flag.ruleSetVersion), flag.ruleId),
      })),
    );
    const named = sight.isOnPaper ? reasons.filter(({ checked }) => !isShielded(checked)) : reasons;
    if (assessment) found.set(assessment.contractId, strongestOf(named, sight));
  }
  return found;
}

/** The strongest of a contract's reasons, in words. */
export const strongestOf = (reasons: readonly Reason[], sight: Sight): ReasonOfContract[] =>
  reasons
    .toSorted(strongerFirst(sight))
    .slice(0, most)
    .map((reason) => reasonOf(reason, sight));

function reasonOf({ flag, checked }: Reason, { isOpened }: Sight): ReasonOfContract {
  const { id, rule, level, message, protectedInformation } = flagView(flag, checked, isOpened);
  const { kind, indicator, title } = rule;
  return {
    flagId: id,
    kind,
    ...(indicator === undefined ? {} : { indicator }),
    level,
    title,
    message,
    protectedInformation,
    // Where it stands would tell what a protected reason is about.
    shownIn: protectedInformation ? 'flags' : shownIn(checked),
  };
}
