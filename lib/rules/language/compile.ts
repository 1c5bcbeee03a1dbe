import { stepsOnce } from './compile-bound.ts';
import { type Generated, generateEvidence, generateOutcomes, type RuleTrees } from './compile-rules.ts';
import { defaultLimits, type Env, interpret } from './interpret.ts';
import type { Scalar } from './run.ts';

export type { RuleTrees } from './compile-rules.ts';

export type Evidence = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** A rule set made ready to run. */
export interface CompiledRules {
  /**
   * The outcome of every rule, in the order of the rules, as its place in `outcomes`. What is missing, and the trace of a
   * flag, are the interpreter's to tell: ask `interpret` about the rules that call for it.
   */
  run(env: Env): Uint8Array;
  /** The evidence of one rule, by its place; a value that is unknown is left out. */
  evidence(rule: number, env: Env): Evidence;
  /** How many rules run as generated code; the others are interpreted. */
  readonly generated: number;
}

/** Places in `outcomes`, as generated code writes them too. */
const [flagged, clear, notApplicable, insufficientData] = [0, 1, 2, 3] as const;

/** One rule by the interpreter, as the place of its outcome in `outcomes`. */
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

const mayGenerate = (): boolean => attempt(() => new Function('return true')) !== undefined;

interface Group {
  readonly from: number;
  readonly rules: readonly RuleTrees[];
  /** Absent when the group is interpreted. */
  readonly run?: Generated;
}

/**
 * V8 does not optimise a function of more than 60 KB of byte code; a group of this many steps stays well below.
 */
const largestGroup = 2500;

/** Cuts the rules, in their order, into groups of a size that one function can carry. */
function cut(rules: readonly RuleTrees[]): Group[] {
  const groups: { from: number; rules: RuleTrees[] }[] = [];
  let size = Number.POSITIVE_INFINITY;
  rules.forEach((rule, from) => {
    const more = stepsOnce(rule.appliesWhen) + stepsOnce(rule.when);
    if (size + more > largestGroup) {
      groups.push({ from, rules: [] });
      size = 0;
    }
    size += more;
    groups.at(-1)?.rules.push(rule);
  });
  return groups;
}

/** A group with its function; one that cannot be compiled is halved until what stands in the way is alone. */
function generated({ from, rules }: Group): Group[] {
  const run = attempt(() => generateOutcomes(rules, defaultLimits.steps));
  if (run) return [{ from, rules, run }];
  if (rules.length === 1) return [{ from, rules }];
  const half = rules.length >> 1;
  return [
    ...generated({ from, rules: rules.slice(0, half) }),
    ...generated({ from: from + half, rules: rules.slice(half) }),
  ];
}

function runGroup({ from, rules, run }: Group, env: Env, codes: Uint8Array): void {
  if (run?.(env.facts, env.asOf, env.law, from === 0 ? codes : codes.subarray(from))) return;
  rules.forEach((rule, at) => {
    codes[from + at] = interpretOutcome(rule, env);
  });
}

/** Evidence is compiled rule by rule, when a rule flags for the first time: most never do. */
function evidenceOf(rules: readonly RuleTrees[], mayCompile: boolean): CompiledRules['evidence'] {
  const compiled = new Map<number, Generated | undefined>();
  return (at, env) => {
    const rule = rules[at];
    if (!rule) throw new RangeError(`There is no rule at ${at}.`);
    if (mayCompile && !compiled.has(at))
      compiled.set(
        at,
        attempt(() => generateEvidence(rule, defaultLimits.steps)),
      );
    const out: { value?: Evidence } = {};
    compiled.get(at)?.(env.facts, env.asOf, env.law, out);
    return out.value ?? interpretEvidence(rule, env);
  };
}

/**
 * Makes a rule set ready to run, all rules together: a list is gone through once for all rules that ask about it, and what
 * several rules say alike is worked out once. Answers as `interpret` does, rule by rule; where code may not be made from
 * text, by `interpret` itself.
 */
export function compileRules(rules: readonly RuleTrees[]): CompiledRules {
  const mayCompile = mayGenerate();
  const groups = mayCompile ? cut(rules).flatMap(generated) : cut(rules);
  return {
    generated: groups.reduce((sum, group) => sum + (group.run ? group.rules.length : 0), 0),
    evidence: evidenceOf(rules, mayCompile),
    run(env) {
      const codes = new Uint8Array(rules.length);
      for (const group of groups) runGroup(group, env, codes);
      return codes;
    },
  };
}
