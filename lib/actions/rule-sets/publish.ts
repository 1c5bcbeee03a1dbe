import { authorise } from '../../domain/access/permissions.ts';
import { checkRule, type RuleProblem } from '../../rules/check-rule.ts';
import type { CombinationModel } from '../../rules/combine.ts';
import type { CasesByRule, RuleSetRecord } from '../../rules/governance/record.ts';
import type { Rule } from '../../rules/rule.ts';
import type { CheckedRule, RuleSet } from '../../rules/rule-set.ts';
import { putRuleSetCases, putRuleSetRecord } from '../../store/rule-set-records.ts';
import { findActivePointer, putActivePointer, putRuleSet } from '../../store/rule-sets.ts';
import { commit } from '../commit.ts';
import { todayAt } from './active.ts';
import { hashOfRules } from './hash-of-rules.ts';
import type { PublishingContext } from './publishing-context.ts';

/** A rule set with rules that do not check. Nothing of it is published. */
export class RuleSetInvalid extends Error {
  override readonly name = 'RuleSetInvalid';
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super(
      problems
        .map(
          ({ ruleId, field, line, column, message }) => `${ruleId} ${field} ${line}:${column} ${message.en}`,
        )
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
  return { version, hash: hashOfRules(sound, model), publishedAt, model, rules: sound };
}

/**
 * Publishes the default rules of this repository on an installation that has no rule set yet: the one publication without two
 * officials, because there is nobody yet to disagree with. Where a set is in force, nothing is done.
 * @param readCases gives the situations that prove the rules, kept so that every later set is held to them
 * @returns the set that was published, or undefined
 */
export async function installDefaultRules(
  context: PublishingContext,
  rules: readonly Rule[],
  readCases: () => CasesByRule,
): Promise<RuleSet | undefined> {
  authorise(context, 'ruleSet.install');
  if (await findActivePointer(context.store.reader('core'))) return undefined;
  const ruleSet = toRuleSet(rules, { version: 1, model: 'hardToSee2012', at: context.now });
  const { version, hash } = ruleSet;
  const signature = await context.signer.sign({ version, hash });
  await commit(context, {
    writes: [
      putRuleSet({ ruleSet, signature }),
      putRuleSetCases(version, readCases()),
      putRuleSetRecord(firstRecord(ruleSet, context)),
      putActivePointer({ version }, undefined),
    ],
    happened: { kind: 'ruleSet.published', subjects: ['RULES'] },
    class: 'core',
  });
  return ruleSet;
}

function firstRecord(
  { version, model, hash }: RuleSet,
  { actor, now: at }: PublishingContext,
): RuleSetRecord {
  const from = todayAt(Date.parse(at));
  const step = { kind: 'published' as const, at, by: actor.subject, hash, from };
  const drafted = { kind: 'drafted' as const, at, by: actor.subject };
  const submitted = { kind: 'submitted' as const, at, by: actor.subject };
  return {
    version,
    model,
    changed: {},
    removed: [],
    steps: [drafted, submitted, step],
    revision: 1,
  };
}
