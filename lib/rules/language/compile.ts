import { sizeAndReach } from './compile-bound.ts';
import { type Generated, generateEvidence, generateOutcomes, type RuleTrees } from './compile-rules.ts';
import { defaultLimits, type Env, interpret } from './interpret.ts';
import type { Scalar } from './run.ts';

export type { RuleTrees } from './compile-rules.ts';

export type Evidence = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** A rule set made ready to run. Rules are named by their place in it. */
export interface CompiledRules {
  /** The rules that flag, in their order. */
  flagged(env: Env): number[];
  /**
   * The outcome of every rule, as its place in `outcomes`. What is missing, and the trace of a flag, are the interpreter's
   * to tell: ask `interpret` about the rules that call for it.
   */
  outcomes(env: Env): Uint8Array;
  /** The evidence of one rule; a value that is unknown is left out. */
  evidence(rule: number, env: Env): Evidence;
  /** Whether all of it runs as generated code. */
  readonly isGenerated: boolean;
}

/** Places in `outcomes`, as generated code writes them too. */
const [flagged, clear, notApplicable, insufficientData] = [0, 1, 2, 3] as const;

/** One rule by the interpreter. */
function interpretOutcome({ appliesWhen, when }: RuleTrees, env: Env): number {
  const applies = interpret(appliesWhen, env);
  if ('unknown' in applies) return insufficientData;
  if (applies.value !== true) return notApplicable;
  const answer = interpret(when, env);
  if ('unknown' in answer) return insufficientData;
  return answer.value === true ? flagged : clear;
}

const interpretEvidence = ({ evidence }: RuleTrees, env: Env): Evidence =>
  Object.fromEntries(
    Object.entries(evidence).flatMap(([name, tree]) => {
      const answer = interpret(tree, env);
      return 'value' in answer ? [[name, answer.value]] : [];
    }),
  );

/**
 * Generated code, or nothing: where code may not be made from text, and for a tree that the compiler does not know. Every
 * failure counts as that, because the interpreter is always there and always right.
 */
function attempt<T>(generate: () => T): T | undefined {
  try {
    return generate();
  } catch {
    return undefined;
  }
}

interface Group {
  readonly from: number;
  readonly rules: RuleTrees[];
  readonly longestList: number;
}

/** V8 does not optimise a function of more than 60 KB of byte code; a group of this many steps stays well below. */
const largestGroup = 2500;

/** Cuts the rules, in their order, into groups of a size that one function can carry. */
function cut(rules: readonly RuleTrees[]): Group[] {
  const groups: Group[] = [];
  let room = 0;
  rules.forEach((rule, from) => {
    const { size, longestList } = sizeAndReach([rule.appliesWhen, rule.when], defaultLimits.steps);
    const last = groups.at(-1);
    if (!last || size > room) {
      groups.push({ from, rules: [rule], longestList });
      room = largestGroup - size;
      return;
    }
    last.rules.push(rule);
    groups[groups.length - 1] = { ...last, longestList: Math.min(last.longestList, longestList) };
    room -= size;
  });
  return groups;
}

/** What a group finds, in the shape that generated code has: see `generateOutcomes`. */
function interpretGroup(
  { from, rules }: Group,
  env: Env,
  to: { flags: number[]; codes?: Uint8Array | undefined },
) {
  rules.forEach((rule, at) => {
    const outcome = interpretOutcome(rule, env);
    if (outcome === flagged) to.flags.push(from + at);
    if (to.codes) to.codes[from + at] = outcome;
  });
}

/** Evidence is compiled rule by rule, when a rule flags for the first time: most never do. */
function evidenceOf(rules: readonly RuleTrees[], mayCompile: boolean): CompiledRules['evidence'] {
  const compiled = new Map<number, Generated<{ value?: Evidence }> | undefined>();
  return (at, env) => {
    const rule = rules[at];
    if (!rule) throw new RangeError(`There is no rule at ${at}.`);
    if (mayCompile && !compiled.has(at))
      compiled.set(
        at,
        attempt(() => generateEvidence(rule, defaultLimits.steps)),
      );
    const out: { value?: Evidence } = {};
    compiled.get(at)?.(env.facts, env.asOf, env.law, out, undefined);
    return out.value ?? interpretEvidence(rule, env);
  };
}

/**
 * Makes a rule set ready to run, all rules together: a list is gone through once for all rules that ask about it, and what
 * several rules say alike is worked out once. Answers as `interpret` does, rule by rule; where code may not be made from
 * text, by `interpret` itself.
 */
export function compileRules(rules: readonly RuleTrees[]): CompiledRules {
  const groups = cut(rules).map((group) => ({
    ...group,
    run: attempt(() => generateOutcomes(group.rules, group.from, group.longestList)),
  }));
  const isGenerated = groups.every(({ run }) => run !== undefined);
  const flagged = (env: Env, codes?: Uint8Array): number[] => {
    const flags: number[] = [];
    for (const group of groups)
      if (!group.run?.(env.facts, env.asOf, env.law, flags, codes))
        interpretGroup(group, env, { flags, codes });
    return flags;
  };
  return {
    isGenerated,
    evidence: evidenceOf(rules, isGenerated),
    flagged: (env) => flagged(env),
    outcomes(env) {
      const codes = new Uint8Array(rules.length);
      flagged(env, codes);
      return codes;
    },
  };
}
