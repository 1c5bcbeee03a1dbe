import { canonicalJson } from '../../domain/values/canonical-json.ts';
import type { Rule } from '../rule.ts';
import type { CheckedRule } from '../rule-set.ts';

/** How one rule differs between two sets, field by field. */
export interface RuleDifference {
  ruleId: string;
  change: 'added' | 'removed' | 'changed';
  /** Of a changed rule: what stands otherwise now. */
  fields: readonly FieldDifference[];
}

export interface FieldDifference {
  /** A field of the rule, as in `when`. */
  field: string;
  before: unknown;
  after: unknown;
}

/** Values of a rule are JSON: they are equal when their fields are, in whatever order these stand. */
export const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** The fields in which two versions of a rule differ, in the order of their names. */
export function fieldsThatDiffer(before: Rule, after: Rule): FieldDifference[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  return names
    .filter((name) => !isSame(was.get(name), is.get(name)))
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }));
}

/** What changes from one set of rules to another, in the order of the rules' names. */
export function diffRules(from: readonly CheckedRule[], to: readonly CheckedRule[]): RuleDifference[] {
  const [was, is] = [rulesById(from), rulesById(to)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  return ids.flatMap((ruleId) => differenceOf(ruleId, was.get(ruleId), is.get(ruleId)));
}

const rulesById = (rules: readonly CheckedRule[]): Map<string, Rule> =>
  new Map(rules.map(({ rule }) => [rule.id, rule]));

function differenceOf(ruleId: string, before: Rule | undefined, after: Rule | undefined): RuleDifference[] {
  if (!before) return [{ ruleId, change: 'added', fields: [] }];
  if (!after) return [{ ruleId, change: 'removed', fields: [] }];
  const fields = fieldsThatDiffer(before, after);
  return fields.length === 0 ? [] : [{ ruleId, change: 'changed', fields }];
}
