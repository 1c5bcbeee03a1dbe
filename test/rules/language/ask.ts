import { checkExpression } from '../../../lib/rules/language/check.ts';
import { type Answer, type Env, interpret } from '../../../lib/rules/language/interpret.ts';
import type { Scope } from '../../../lib/rules/language/lowering.ts';
import type { Tree } from '../../../lib/rules/language/tree.ts';
import type { Figures } from './arbitrary-facts.ts';
import { scope } from './scope.ts';

/** The tree of an expression that must be accepted. */
export function treeOf(source: string, within: Scope = scope): Tree {
  const checked = checkExpression(source, within);
  if (checked.ok) return checked.tree;
  throw new Error(`${source}\n${JSON.stringify(checked.problems, null, 2)}`);
}

/** The complaints about an expression that must be refused. */
export function problemsOf(source: string, within: Scope = scope) {
  const checked = checkExpression(source, within);
  if (!checked.ok) return checked.problems;
  throw new Error(`${source} was accepted`);
}

export const about = (facts: unknown, figures: Figures = {}): Env => ({
  facts,
  law: (name) => figures[name],
  asOf: '2026-03-31',
});

export const ask = (source: string, facts: unknown, figures: Figures = {}): Answer =>
  interpret(treeOf(source), about(facts, figures));

/** The value of an answer that must be definite. */
export function answered(answer: Answer): unknown {
  if ('value' in answer) return answer.value;
  throw new Error(`no value: ${JSON.stringify(answer)}`);
}
