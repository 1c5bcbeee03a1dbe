import { type FlagStep, proposalOf, raisedAtOf, type StoredFlag, statusOf } from '../../domain/flags/flag.ts';
import type { Dossier, Flag } from '../../domain/inspections/inspection.ts';
import type { Text } from '../../problems/text.ts';
import { renderMessage } from '../../rules/render-message.ts';
import type { CheckedRule, RuleSet } from '../../rules/rule-set.ts';
import {
  firewallText,
  isShielded,
  shieldedGuidance,
  shieldedName,
  shieldedText,
  shieldReads,
  tellsStatus,
} from '../../rules/shield.ts';
import { officialWords } from '../../rules/words/official-words.ts';

/** The rule of the set that raised a flag: the words and the law of that day, not of today. */
export function ruleOf(ruleSet: RuleSet | undefined, ruleId: string): CheckedRule {
  const checked = ruleSet?.rules.find(({ rule }) => rule.id === ruleId);
  if (!checked) throw new Error('A flag names a rule that its rule set does not have.');
  return checked;
}

/** A message with its evidence, in both languages. */
export const inBoth = (
  { rule }: CheckedRule,
  { evidence, currency }: { evidence: Readonly<Record<string, unknown>>; currency: string | undefined },
): Text => ({
  en: renderMessage(rule, evidence, { language: 'en', currency, words: officialWords }),
  ar: renderMessage(rule, evidence, { language: 'ar', currency, words: officialWords }),
});

type Sight = Pick<
  Flag,
  | 'rule'
  | 'message'
  | 'facts'
  | 'evidence'
  | 'steps'
  | 'protectedInformation'
  | 'firewall'
  | 'proposal'
  | 'certificateId'
>;

const known = ({ rule }: CheckedRule): Pick<Flag['rule'], 'version' | 'kind' | 'indicator'> => ({
  version: rule.version,
  kind: rule.kind,
  ...(rule.indicator === undefined ? {} : { indicator: rule.indicator }),
});

const opened = (flag: StoredFlag, checked: CheckedRule): Sight => {
  const { rule } = checked;
  const { id, legs, dimensions, title, when: expression, legalBasis, guidance } = rule;
  const { deciding, evidence, currency } = flag;
  const proposal = proposalOf(flag);
  return {
    rule: { ...known(checked), id, legs, dimensions, title, expression, deciding, legalBasis, guidance },
    message: inBoth(checked, { evidence, currency }),
    facts: flag.reads,
    evidence,
    steps: flag.steps,
    protectedInformation: false,
    ...(proposal ? { proposal: proposal.kind, certificateId: proposal.certificateId } : {}),
    ...(tellsStatus(checked) ? { firewall: firewallText } : {}),
  };
};

/** A step without the hash of what decided, and without words in which somebody may have written it down. */
const withoutReason = ({ kind, at, by }: FlagStep): FlagStep => ({ kind, at, ...(by ? { by } : {}) });

/** Level, indicator and what was declared, with one sign in the place of everything that would tell the reason. */
const shielded = (flag: StoredFlag, checked: CheckedRule): Sight => ({
  rule: {
    ...known(checked),
    id: shieldedName,
    legs: [],
    dimensions: [],
    title: shieldedText,
    expression: shieldedName,
    deciding: [0, 0],
    legalBasis: [],
    guidance: shieldedGuidance,
  },
  message: shieldedText,
  // Where a fact stands in the rule's text tells which rule it is.
  facts: shieldReads(flag.reads).map(({ path, value }) => ({ path, value, at: [0, 0] })),
  evidence: {},
  steps: flag.steps.map(withoutReason),
  protectedInformation: true,
});

/**
 * A flag as an official reads it. What rests on what was told, or tells a worker's status, is opened to whom the employer is
 * assigned (decisions, 8).
 */
export function flagView(flag: StoredFlag, checked: CheckedRule, isOpened: boolean): Flag {
  const { id, contractId, employerId, agencyId, level, currency, asOf, version } = flag;
  return {
    id,
    contractId,
    employerId,
    ...(agencyId === undefined ? {} : { agencyId }),
    status: statusOf(flag.steps),
    level,
    ruleSet: { version: flag.ruleSetVersion, hash: flag.ruleSetHash },
    ...(currency === undefined ? {} : { currency }),
    asOf,
    raisedAt: raisedAtOf(flag),
    version,
    ...(isOpened || !isShielded(checked) ? opened(flag, checked) : shielded(flag, checked)),
  };
}

/** The same in a line of a dossier. */
export function flagSummary(
  flag: StoredFlag,
  checked: CheckedRule,
  isOpened: boolean,
): Dossier['flags'][number] {
  const view = flagView(flag, checked, isOpened);
  const { id, rule, level, status, message, raisedAt, protectedInformation, proposal } = view;
  const { kind, indicator } = rule;
  return {
    id,
    ruleId: rule.id,
    kind,
    ...(indicator === undefined ? {} : { indicator }),
    level,
    status,
    message,
    raisedAt,
    protectedInformation,
    quotable: !isShielded(checked),
    ...(proposal === undefined ? {} : { proposal }),
  };
}
