import type { CombinationModel } from './combine.ts';
import type { Tree } from './language/tree.ts';
import type { Rule } from './rule.ts';

/** A rule whose expressions are checked: what the table holds, so that nobody has to parse text to decide. */
export interface CheckedRule {
  rule: Rule;
  appliesWhen: Tree;
  when: Tree;
  evidence: Readonly<Record<string, Tree>>;
  /** Facts that the rule may read, by path. */
  reads: readonly string[];
}

/** A published set: immutable, and known by its hash. */
export interface RuleSet {
  version: number;
  /** SHA-256 over the canonical JSON of `rules` and `model`, in hex. */
  hash: string;
  publishedAt: string;
  model: CombinationModel;
  rules: readonly CheckedRule[];
}
