import { checkExpression } from '../../../lib/rules/language/check.ts';
import type { RuleTrees } from '../../../lib/rules/language/compile.ts';
import type { ScalarName } from '../../../lib/rules/language/fact-type.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import { scope } from './facts.ts';
import { ourRules } from './our-rules.ts';

export type StoredRule = RuleTrees & { readonly id: string };

function checked(source: string, expected?: ScalarName): Tree {
  const result = checkExpression(source, scope, expected ? { expected } : {});
  if (result.ok) return result.tree;
  throw new Error(`${source}\n${JSON.stringify(result.problems, null, 2)}`);
}

/** The fifty rules as the database keeps a published set: checked trees, in JSON. */
export const storedRules = (): string =>
  JSON.stringify(
    ourRules.map(({ id, when, evidence }) => ({
      id,
      appliesWhen: checked('true', 'bool'),
      when: checked(when, 'bool'),
      evidence: Object.fromEntries(Object.entries(evidence).map(([name, source]) => [name, checked(source)])),
    })),
  );

/** As a Lambda loads them. */
export const loadRules = (stored: string): readonly StoredRule[] => JSON.parse(stored);
