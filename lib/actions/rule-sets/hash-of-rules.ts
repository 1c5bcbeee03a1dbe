import type { CombinationModel } from '../../rules/combine.ts';
import type { CheckedRule } from '../../rules/rule-set.ts';
import { hashOf } from '../hash.ts';

/** What a set is known by: its rules as checked, and how their findings are combined. */
export const hashOfRules = (rules: readonly CheckedRule[], model: CombinationModel): string =>
  hashOf([rules, model]);
