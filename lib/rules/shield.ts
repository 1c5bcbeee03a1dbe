import type { Text } from '../problems/text.ts';
import type { Assessment } from './assess.ts';
import { isOpenFact, type Shielded, shieldedBy } from './facts/provenance.ts';
import type { Read, RuleOutcome } from './outcome.ts';
import type { CheckedRule, RuleSet } from './rule-set.ts';

/** What stands in the place of a name, a path or a value that an official may not see yet. */
export const shieldedName = 'protected';

/** What stands in the place of a reason that rests on protected information. */
export const shieldedText: Text = {
  en: 'Protected information. It opens to the official to whom the employer is assigned, for that purpose.',
  ar: 'معلومات محمية. لا تُفتح إلا للموظف الذي أُسند إليه صاحب العمل، وللغرض الذي أُسند من أجله.',
};

/** What stands in the place of guidance that would give the reason away. */
export const shieldedGuidance: Text = {
  en: 'Do not say or show to an employer, a recruiter or other workers that there is protected information: come as on any routine visit and look at the same things for everyone. Have the employer assigned to you before you act on this.',
  ar: 'لا تقل ولا تُظهر لصاحب عمل أو وسيط أو لعمال آخرين أن هناك معلومات محمية: احضر كما في أي زيارة اعتيادية، وعاين الأمور نفسها لدى الجميع. واطلب إسناد صاحب العمل إليك قبل أن تتصرف بناءً على ذلك.',
};

/** What is said wherever a worker's permit or move stands (decisions, 10). */
export const firewallText: Text = {
  en: 'Permit and status facts serve the protection of the worker and the duties of employer and agency. They are never a ground for removal, detention or a penalty of the worker. A person who was made to break a rule of status is not punished for it.',
  ar: 'وقائع التصريح والوضع القانوني غايتها حماية العامل وواجبات صاحب العمل والوكالة، ولا تكون أبدًا سببًا لإبعاد العامل أو احتجازه أو معاقبته. ومن أُجبر على مخالفة تتعلق بوضعه لا يُعاقَب عليها.',
};

const joinOf = (paths: readonly string[]): ReadonlySet<Shielded> => new Set(paths.flatMap(shieldedBy));

/** Whether a rule may read protected information: then its name, its words and its reasons are protected too. */
export const isShielded = ({ reads }: Pick<CheckedRule, 'reads'>): boolean => joinOf(reads).size > 0;

/** Whether a rule may read a worker's permit or moves: then the firewall stands beside it. */
export const tellsStatus = ({ reads }: Pick<CheckedRule, 'reads'>): boolean => joinOf(reads).has('status');

/** The facts of declarations that were read, and one sign in the place of all others. */
export function shieldReads(reads: readonly Read[]): Read[] {
  const open = reads.filter(isOpenFact);
  return open.length === reads.length
    ? [...open]
    : [...open, { path: shieldedName, value: shieldedName, at: [0, 0] }];
}

/** Of a rule that reads protected information only that it flagged, and for which indicator. */
const shieldOutcome = ({ kind, indicator, ruleVersion, outcome }: RuleOutcome): RuleOutcome => ({
  ruleId: shieldedName,
  ruleVersion,
  kind,
  ...(indicator === undefined ? {} : { indicator }),
  legs: [],
  dimensions: [],
  outcome,
});

/**
 * An assessment as a competent official sees it. A rule that reads protected information and did not flag is left away: which
 * of them did not would tell by elimination which did. A rule that nobody can look up is treated as one.
 */
export function shieldAssessment<A extends Pick<Assessment, 'outcomes' | 'level'>>(
  ruleSet: Pick<RuleSet, 'rules'> | undefined,
  assessment: A,
): A {
  const open = new Set(ruleSet?.rules.filter((rule) => !isShielded(rule)).map(({ rule }) => rule.id));
  const isHidden = ({ ruleId }: RuleOutcome): boolean => !open.has(ruleId);
  const outcomes = assessment.outcomes.flatMap((outcome) => {
    if (!isHidden(outcome)) return [outcome];
    return outcome.outcome === 'flagged' ? [shieldOutcome(outcome)] : [];
  });
  const hidden = new Set(assessment.outcomes.filter(isHidden).map(({ ruleId }) => ruleId));
  return { ...assessment, outcomes, level: shieldLevel(assessment.level, hidden) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The level with the names of hidden rules taken out, wherever it keeps them. */
function shieldLevel<L>(level: L, hidden: ReadonlySet<string>): L {
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') return hidden.has(value) ? shieldedName : value;
    if (Array.isArray(value)) return value.map(shown);
    if (isRecord(value))
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shown(each)]));
    return value;
  };
  return asLevel<L>(shown(level));
}

/** The same shape: only texts were exchanged. */
const asLevel = <L>(value: unknown): L => value as L;
