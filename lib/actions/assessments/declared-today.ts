import { type StoredFlag, wasDismissed } from '../../domain/flags/flag.ts';
import { type Assessment, assess } from '../../rules/assess.ts';
import type { FactSheet } from '../../rules/facts/fact-sheet.ts';
import { figuresReadBy } from '../../rules/figures.ts';
import type { CheckedRule, RuleSet } from '../../rules/rule-set.ts';
import { isShielded, shieldAssessment } from '../../rules/shield.ts';
import type { InspectorateContext } from '../context.ts';
import { changedFlags } from './flags-of.ts';
import { type Loaded, loadSheets } from './load-sheet.ts';
import { flagIdOf } from './pseudonyms.ts';

/** What leaves the house: a sheet for a visit, and a file. */
export const isForPaper = ({ purpose }: Pick<InspectorateContext, 'purpose'>): boolean =>
  purpose === 'visit-sheet';

/** A flag of what nobody told, with its rule. */
export interface FlagToday {
  flag: StoredFlag;
  checked: CheckedRule;
}

/** What a set finds about one contract today, as paper may carry it. */
export interface Today {
  sheet: FactSheet;
  /** As somebody sees it to whom nothing that was told opens. */
  found: Assessment;
  ruleSet: RuleSet;
  /** Raised at this moment, all of them: nothing of when the engine looked before. */
  flags: readonly FlagToday[];
}

/** Contracts whose facts are held at once. */
const batch = 25;

/**
 * Contracts judged as of now, by what nobody told, for what is carried to an employer. What is kept was judged when something woke
 * the engine, and a report wakes it too: days that count on since would tell the day on which somebody spoke. So nothing that is
 * kept is used, but what a person dismissed. Nothing is written.
 * @returns by contract; empty while no rule set is in force that is to be believed
 */
export async function declaredToday(
  context: InspectorateContext,
  contractIds: readonly string[],
): Promise<Map<string, Today>> {
  const ruleSet = await context.ruleSets.active();
  const found = new Map<string, Today>();
  if (!ruleSet) return found;
  for (let at = 0; at < contractIds.length; at += batch)
    for (const loaded of await loadSheets(context, contractIds.slice(at, at + batch)))
      if (loaded) found.set(loaded.dossier.contract.id, todayOf(context, ruleSet, loaded));
  return found;
}

function todayOf(context: InspectorateContext, ruleSet: RuleSet, loaded: Loaded): Today {
  const { contract } = loaded.dossier;
  const sheet = { ...loaded.sheet, figures: figuresReadBy(ruleSet, loaded.sheet) };
  const found = assess(ruleSet, sheet);
  const open = new Map(ruleSet.rules.filter((rule) => !isShielded(rule)).map((rule) => [rule.rule.id, rule]));
  const flags = changedFlags({
    proposals: new Map(),
    assessment: {
      contractId: contract.id,
      employerId: contract.employerId,
      ...(contract.agencyId === undefined ? {} : { agencyId: contract.agencyId }),
      sheet,
    },
    found: { ...found, outcomes: found.outcomes.filter(({ ruleId }) => open.has(ruleId)) },
    before: [],
    // There is nothing before it that it could be the same as
    grows: () => false,
    flagId: (ruleId, period) => flagIdOf(context, { contractId: contract.id, ruleId, period }),
    at: context.now,
  });
  const dismissed = new Set(loaded.assessed.flags.filter(wasDismissed).map(({ id }) => id));
  return {
    sheet,
    found: shieldAssessment(ruleSet, found),
    ruleSet,
    flags: flags
      .filter(({ id }) => !dismissed.has(id))
      .flatMap((flag) => {
        const checked = open.get(flag.ruleId);
        return checked ? [{ flag, checked }] : [];
      }),
  };
}
