import { type CompiledRules, compileRules } from './language/compile.ts';
import type { RuleSet } from './rule-set.ts';

/** To compile a set costs what it takes to interpret it for about so many contracts. */
const worthCompiling = 8;

interface Use {
  times: number;
  compiled?: CompiledRules;
}
const uses = new WeakMap<RuleSet, Use>();

/**
 * The whole set as generated code, from the time on when it was asked for often enough to be worth it; until then
 * undefined, and the interpreter answers. Both give the same answers, so nobody but a clock can tell. A set is known by its
 * object: it is immutable, and whoever loads it keeps it.
 */
export function compiledSet(ruleSet: RuleSet): CompiledRules | undefined {
  const use = useOf(ruleSet);
  use.times += 1;
  if (use.times > worthCompiling) use.compiled ??= compileRules(ruleSet.rules);
  return use.compiled;
}

/** For whoever has the time now and will need it: a processor that starts. */
export function compileNow(ruleSet: RuleSet): void {
  const use = useOf(ruleSet);
  use.compiled ??= compileRules(ruleSet.rules);
}

function useOf(ruleSet: RuleSet): Use {
  const use = uses.get(ruleSet) ?? { times: 0 };
  uses.set(ruleSet, use);
  return use;
}
