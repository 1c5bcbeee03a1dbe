import type { CombinationModel } from '../combine.ts';
import type { RuleCase } from '../rule.ts';
import type { CheckedRule, RuleSet } from '../rule-set.ts';
import type { RuleSetStep } from '../rule-set-steps.ts';

/** A rule as a draft has it: checked, with the situations that prove it. */
export interface ProvenRule {
  checked: CheckedRule;
  cases: readonly RuleCase[];
}

/** The cases of a set's rules, by rule. */
export type CasesByRule = Readonly<Record<string, readonly RuleCase[]>>;

/**
 * The record of a rule set: what it changes in the published set that it starts from, and everything that happened to it.
 * The rules of a published set stand elsewhere and never change; its record goes on until it is retired.
 */
export interface RuleSetRecord {
  version: number;
  /** The published version that it starts from; absent when it started empty. */
  base?: number;
  model: CombinationModel;
  changed: Readonly<Record<string, ProvenRule>>;
  removed: readonly string[];
  /** It began with every rule of its base left out. */
  empty?: true;
  steps: readonly RuleSetStep[];
  /** Of the record: what If-Match compares. */
  revision: number;
}

const byId = (a: CheckedRule, b: CheckedRule): number => (a.rule.id < b.rule.id ? -1 : 1);

/** The rules of a set: those of its base in their places, changed or left out, then the new ones in order of their names. */
export function rulesOf(
  { changed, removed }: Pick<RuleSetRecord, 'changed' | 'removed'>,
  base: readonly CheckedRule[],
): CheckedRule[] {
  const inBase = new Set(base.map(({ rule }) => rule.id));
  const gone = new Set(removed);
  const kept = base
    .filter(({ rule }) => !gone.has(rule.id))
    .map((checked) => changed[checked.rule.id]?.checked ?? checked);
  const added = Object.values(changed)
    .map(({ checked }) => checked)
    .filter(({ rule }) => !inBase.has(rule.id))
    .sort(byId);
  return [...kept, ...added];
}

/** The cases of a set, by rule: those of its base, and those that came with a change. */
export function casesOf({ changed, removed }: RuleSetRecord, base: CasesByRule): CasesByRule {
  const gone = new Set(removed);
  const kept = Object.entries(base).filter(([id]) => !gone.has(id));
  const own = Object.entries(changed).map(([id, { cases }]) => [id, cases] as const);
  return Object.fromEntries([...kept, ...own]);
}

/** The record with one rule written or replaced. */
export const withRule = (record: RuleSetRecord, proven: ProvenRule): RuleSetRecord => {
  const { id } = proven.checked.rule;
  return {
    ...record,
    changed: { ...record.changed, [id]: proven },
    removed: record.removed.filter((each) => each !== id),
  };
};

/** The record without a rule: a new one is forgotten, one of the base is left out. */
export const withoutRule = (
  record: RuleSetRecord,
  ruleId: string,
  base: RuleSet | undefined,
): RuleSetRecord => {
  const { [ruleId]: _, ...changed } = record.changed;
  const isOfBase = base?.rules.some(({ rule }) => rule.id === ruleId) ?? false;
  return {
    ...record,
    changed,
    removed: isOfBase ? [...new Set([...record.removed, ruleId])] : record.removed,
  };
};

const changesRules = ({ kind }: RuleSetStep): boolean => kind === 'ruleChanged' || kind === 'ruleRemoved';

/**
 * The record as it stood at an earlier revision, so that an answer can be given again. Every revision is one step. Rules that
 * were written since are not taken back one by one: only a draft as it began has none of them.
 */
export function atRevision(
  record: RuleSetRecord,
  revision: number,
  base: readonly CheckedRule[],
): RuleSetRecord {
  const steps = record.steps.slice(0, revision);
  if (steps.some(changesRules)) return { ...record, steps, revision };
  const removed = record.empty ? base.map(({ rule }) => rule.id) : [];
  return { ...record, steps, revision, changed: {}, removed };
}

/** The record after one more step. */
export const withStep = (record: RuleSetRecord, step: RuleSetStep): RuleSetRecord => ({
  ...record,
  steps: [...record.steps, step],
  revision: record.revision + 1,
});
