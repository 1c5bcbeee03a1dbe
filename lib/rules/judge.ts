import { type Assessment, assess, envOf, governs, levelOf, standing } from './assess.ts';
import { compiledSet } from './compiled-set.ts';
import type { FactSheet } from './facts/fact-sheet.ts';
import { outcomes as outcomeNames, type RuleOutcome } from './outcome.ts';
import type { CheckedRule, RuleSet } from './rule-set.ts';

/** What a set finds, without what it rests on: outcome by outcome, and the level. For counting, where nobody reads why. */
export type Judgement = Pick<Assessment, 'outcomes' | 'level'>;

/** The four outcomes of a rule, made once: a backtest would make a million of each. */
const known = new WeakMap<CheckedRule, readonly RuleOutcome[]>();

function outcomesOf(checked: CheckedRule): readonly RuleOutcome[] {
  const found = known.get(checked) ?? outcomeNames.map((outcome) => ({ ...standing(checked.rule), outcome }));
  known.set(checked, found);
  return found;
}

const notApplicable = outcomeNames.indexOf('notApplicable');

/** The same outcomes and level as `assess` gives, several times faster; a test holds the two against each other. */
export function judge(ruleSet: RuleSet, sheet: FactSheet): Judgement {
  const codes = compiledSet(ruleSet)?.outcomes(envOf(sheet));
  if (!codes) return assess(ruleSet, sheet);
  const outcomes = ruleSet.rules.flatMap((checked, at) => {
    if (checked.rule.audience !== 'inspector') return [];
    const code = governs(checked.rule, sheet) ? (codes[at] ?? notApplicable) : notApplicable;
    return outcomesOf(checked)[code] ?? [];
  });
  return { outcomes, level: levelOf(ruleSet, sheet, outcomes) };
}
