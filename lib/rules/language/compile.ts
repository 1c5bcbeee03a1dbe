import { sizeAndReach } from './compile-bound.ts';
import {
  type Generated,
  generateEvidence,
  generateFlags,
  generateOutcomes,
  type PlacedRule,
  type RuleTrees,
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

/** Stands where there is no generated code: it leaves every dossier to the interpreter. */
const leaves = (): boolean => false;

/**
 * Generated code; or none, where code may not be made from text, and for a tree that the compiler does not know. Every
 * failure counts as that, because the interpreter is always there and always right.
 */
function attempt<Out>(generate: () => Generated<Out>): Generated<Out> {
  try {
    return generate();
  } catch {
    return leaves;
  }
}

/** Made when it is first wanted, and kept. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

interface Group {
  readonly rules: PlacedRule[];
  longestList: number;
  size: number;
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
  let group = groups.at(-1);
  if (!group || group.size + size > largestGroup) {
    group = { rules: [], longestList, size: 0 };
    groups.push(group);
  }
  group.rules.push(placed);
  group.size += size;
  group.longestList = Math.min(group.longestList, longestList);
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

/** A group, and its rules as generated code. */
interface Runner<Out> {
  readonly group: Group;
  readonly run: Generated<Out>;
}
type Note<Out> = (out: Out, rule: number, outcome: number) => void;

/** Runs each group by generated code; or by the interpreter, where that leaves it. */
function runAll<Out>(runners: readonly Runner<Out>[], env: Env, out: Out, note: Note<Out>): Out {
  for (const { group, run } of runners) {
    if (run(env.facts, env.asOf, env.law, out)) continue;
    for (const { rule, at } of group.rules) note(out, at, interpretOutcome(rule, env));
  }
  return out;
}

const noteFlag: Note<number[]> = (flags, rule, outcome) => {
  if (outcome === flagged) flags.push(rule);
};
const noteOutcome: Note<Uint8Array> = (codes, rule, outcome) => {
  codes[rule] = outcome;
};

/** Evidence is compiled rule by rule, when a rule flags for the first time: most never do. */
function evidenceOf(rules: readonly RuleTrees[]): CompiledRules['evidence'] {
  const compiled: Generated<{ value?: Evidence }>[] = [];
  return (at, env) => {
    const rule = rules[at];
    if (!rule) throw new RangeError(`There is no rule at ${at}.`);
    const out: { value?: Evidence } = {};
    const run = compiled[at] ?? attempt(() => generateEvidence<Evidence>(rule, defaultLimits.steps));
    compiled[at] = run;
    run(env.facts, env.asOf, env.law, out);
    return out.value ?? interpretEvidence(rule, env);
  };
}

/**
 * Makes a rule set ready to run, all rules together: a list is gone through once for all rules that ask about it, and what
 * several rules say alike is worked out once. Answers as `interpret` does, rule by rule; where code may not be made from
 * text, by `interpret` itself.
 */
export function compileRules(rules: readonly RuleTrees[]): CompiledRules {
  const groups = cut(rules);
  /** Who wants outcomes wants no flags, and the other way round. */
  const runners = <Out>(generate: (group: Group) => Generated<Out>) =>
    once(() => groups.map((group) => ({ group, run: attempt(() => generate(group)) })));
  const flagging = runners(generateFlags);
  const deciding = runners(generateOutcomes);
  return {
    get isGenerated() {
      return deciding().every(({ run }) => run !== leaves);
    },
    evidence: evidenceOf(rules),
    flagged(env) {
      const flags = runAll(flagging(), env, [], noteFlag);
      return groups.length > 1 ? flags.sort((a, b) => a - b) : flags;
    },
    outcomes: (env) => runAll(deciding(), env, new Uint8Array(rules.length), noteOutcome),
  };
}
