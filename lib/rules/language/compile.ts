import { sizeAndReach } from './compile-bound.ts';
import {
  type Generated,
  generateEvidence,
  type PlacedRule,
  type RuleTrees,
  writeRules,
} from './compile-rules.ts';
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

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

interface Group {
  readonly rules: PlacedRule[];
  readonly longestList: number;
  /** What it can still take. */
  readonly room: number;
}

/** V8 does not optimise a function of more than 60 KB of byte code, which is what 3000 steps come to. */
const largestGroup = 2000;
/** Rules with loops inside loops, which long lists take to the interpreter, stand apart from those that take any list. */
const longEnough = 1000;

/** Adds a rule to the last group, or begins a new one. */
function place(
  groups: Group[],
  placed: PlacedRule,
  { size, longestList }: ReturnType<typeof sizeAndReach>,
): void {
  const last = groups.at(-1);
  if (!last || last.room < size) {
    groups.push({ rules: [placed], longestList, room: largestGroup - size });
    return;
  }
  last.rules.push(placed);
  const shorter = Math.min(last.longestList, longestList);
  groups[groups.length - 1] = { ...last, longestList: shorter, room: last.room - size };
}

/** Sorts the rules into groups of a size that one function can carry. */
function cut(rules: readonly RuleTrees[]): Group[] {
  const flat: Group[] = [];
  const deep: Group[] = [];
  rules.forEach((rule, at) => {
    const reach = sizeAndReach([rule.appliesWhen, rule.when], defaultLimits.steps);
    place(reach.longestList < longEnough ? deep : flat, { rule, at }, reach);
  });
  return [...flat, ...deep];
}

/** Runs a group by generated code; or by the interpreter, where there is none or it gives up. */
const runner =
  <Out>(
    { rules }: Group,
    run: Generated<Out> | undefined,
    note: (out: Out, rule: number, outcome: number) => void,
  ) =>
  (env: Env, out: Out): void => {
    if (run?.(env.facts, env.asOf, env.law, out)) return;
    for (const { rule, at } of rules) note(out, at, interpretOutcome(rule, env));
  };

const noteFlag = (flags: number[], rule: number, outcome: number): void => {
  if (outcome === flagged) flags.push(rule);
};
const noteOutcome = (codes: Uint8Array, rule: number, outcome: number): void => {
  codes[rule] = outcome;
};

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
  const groups = cut(rules).map((group) => {
    const written = attempt(() => writeRules(group.rules, group.longestList));
    const outcomes = attempt(() => written?.outcomes());
    return { group, written, outcomes, run: runner(group, outcomes, noteOutcome) };
  });
  const isGenerated = groups.every(({ outcomes }) => outcomes !== undefined);
  /** Made when it is first wanted: who wants outcomes wants no flags, and the other way round. */
  const flagging = once(() =>
    groups.map(({ group, written }) =>
      runner(
        group,
        attempt(() => written?.flagged()),
        noteFlag,
      ),
    ),
  );
  return {
    isGenerated,
    evidence: evidenceOf(rules, isGenerated),
    flagged(env) {
      const flags: number[] = [];
      for (const run of flagging()) run(env, flags);
      return groups.length > 1 ? flags.sort((a, b) => a - b) : flags;
    },
    outcomes(env) {
      const codes = new Uint8Array(rules.length);
      for (const { run } of groups) run(env, codes);
      return codes;
    },
  };
}
