import { authorise } from '../../domain/permissions.ts';
import { checkRule, type RuleProblem } from '../../rules/check-rule.ts';
import type { CombinationModel } from '../../rules/combine.ts';
import type { Rule } from '../../rules/rule.ts';
import type { CheckedRule, RuleSet } from '../../rules/rule-set.ts';
import { findActiveVersion, publishWrites } from '../../store/rule-sets.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { hashOf } from '../hash.ts';

/** A rule set with rules that do not check. Nothing of it is published. */
export class RuleSetInvalid extends Error {
  override readonly name = 'RuleSetInvalid';
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super(
      problems
        .map(({ ruleId, field, line, column, message }) => `${ruleId} ${field} ${line}:${column} ${message}`)
        .join('\n'),
    );
    this.problems = problems;
  }
}

/** Checks every rule; the first set of a version is known by the hash of all of them together. */
export function toRuleSet(
  rules: readonly Rule[],
  about: { version: number; model: CombinationModel; at: string },
): RuleSet {
  const checked = rules.map(checkRule);
  const problems = checked.flatMap((each) => ('problems' in each ? each.problems : []));
  if (problems.length > 0) throw new RuleSetInvalid(problems);
  const sound = checked.filter((each): each is CheckedRule => 'rule' in each);
  const { version, model, at: publishedAt } = about;
  return { version, hash: hashOf([sound, model]), publishedAt, model, rules: sound };
}

/**
 * Publishes the default rules of this repository on an installation that has no rule set yet: the one publication without two
 * officials, because there is nobody yet to disagree with. Where a set is in force, nothing is done.
 * @returns the set that was published, or undefined
 */
export async function installDefaultRules(
  context: Context<'core', 'core' | 'journal'>,
  rules: readonly Rule[],
): Promise<RuleSet | undefined> {
  authorise(context.actor, 'ruleSet.install');
  const active = await findActiveVersion(context.store.reader('core'));
  if (active !== undefined) return undefined;
  const ruleSet = toRuleSet(rules, { version: 1, model: 'hardToSee2012', at: context.now });
  await commit(context, {
    writes: publishWrites(ruleSet, undefined),
    happened: { kind: 'ruleSet.published', subjects: ['RULES'] },
    class: 'core',
  });
  return ruleSet;
}
