import type { Missing, Read } from '../outcome.ts';
import { call, operate } from './calculate.ts';
import { type EvaluationProblem, Gap, isGap, unite } from './gap.ts';
import { choose, decide } from './kleene.ts';
import { loop, member, size } from './loop.ts';
import { readEntry, readFact, readItem, readLaw } from './read.ts';
import { type Env, List, type Run, type Scalar, type Value } from './run.ts';
import type { ListLiteral, Range, Tree } from './tree.ts';

export type { EvaluationProblem } from './gap.ts';
export type { Env } from './run.ts';

export interface Limits {
  readonly steps: number;
}
/** Ten times the dearest rule that may be published: lists may be longer than they were assumed to be, within reason. */
export const defaultLimits: Limits = { steps: 1_000_000 };

/** A rule went on for longer than its published cost can explain. The data, or the limit, needs a person. */
export class StepLimitExceeded extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`An expression took more than ${limit} steps.`);
    this.name = 'StepLimitExceeded';
    this.limit = limit;
  }
}

export interface Trace {
  /** The facts that the answer rests on, each once for every place in the text; a list is noted as `{ entries: n }`. */
  readonly reads: readonly Read[];
  /** The smallest part of the text that settles the answer, whatever the rest may be. */
  readonly deciding: Range;
}

/**
 * What an expression came to. `unknown` names what would have to be known; it is empty only when `problems` is not:
 * then all is known and there is still no answer.
 */
export type Answer =
  | { readonly value: Scalar | readonly Scalar[]; readonly trace: Trace; readonly steps: number }
  | {
      readonly unknown: readonly Missing[];
      readonly problems: readonly EvaluationProblem[];
      readonly steps: number;
    };

const listOf = (tree: ListLiteral, run: Run): List =>
  new List(tree.items.map((item) => ({ value: run.evaluate(item) })));

function negate(value: Value): Value {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? 0 - value : value;
}

/** What one node comes to; its parts are evaluated through the run, which counts them. */
function compute(tree: Tree, run: Run): Value {
  switch (tree.op) {
    case 'literal':
      return tree.value;
    case 'asOf':
      return run.asOf;
    case 'fact':
      return readFact(tree, run);
    case 'item':
      return readItem(tree, run);
    case 'law':
      return readLaw(tree, run);
    case 'list':
      return listOf(tree, run);
    case 'not':
    case 'negate':
      return negate(run.evaluate(tree.of));
    case 'size':
      return size(run.evaluate(tree.of), tree.at);
    case 'if':
      return choose(tree, run);
    case 'call':
      return call(tree, run);
    case 'in':
      return member(tree, run);
    case '&&':
    case '||':
      return decide(tree, tree.op === '||', run);
    case 'exists':
    case 'all':
    case 'exists_one':
    case 'filter':
    case 'map':
    case 'sum':
      return loop(tree, run);
    default:
      return operate(tree.op, [run.evaluate(tree.left), run.evaluate(tree.right)], tree.at);
  }
}

/** A logical word leaves the decision where its sides found it; everything else decides as a whole. */
const passesOn = new Set(['&&', '||', 'not']);

function newRun(env: Env, limits: Limits): Run & { readonly steps: () => number } {
  let steps = 0;
  const run = {
    ...env,
    slots: [],
    reads: [],
    decided: [0, 0] as Range,
    steps: () => steps,
    count(more: number) {
      steps += more;
      if (steps > limits.steps) throw new StepLimitExceeded(limits.steps);
    },
    evaluate(tree: Tree): Value {
      run.count(1);
      const value = compute(tree, run);
      if (!passesOn.has(tree.op)) run.decided = tree.at;
      return value;
    },
  };
  return run;
}

/** A list as the outside sees it: its values, or the gap that any doubt or unknown element leaves. */
function settle(value: Value, at: Range, run: Run): Scalar | readonly Scalar[] | Gap {
  if (!(value instanceof List)) return value;
  const elements = value.entries.map((entry) => entry.doubt ?? readEntry(entry, at, run));
  const gaps = elements.filter(isGap);
  return gaps.length > 0 ? unite(gaps) : elements.filter((element): element is Scalar => !isGap(element));
}

const once = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/**
 * Answers a checked expression about one dossier, in three values. It never throws on data; it throws
 * `StepLimitExceeded` when the work outgrows its bound. Slow and plain on purpose: it is what a faster engine is held to.
 */
export function interpret(tree: Tree, env: Env, limits: Limits = defaultLimits): Answer {
  const run = newRun(env, limits);
  const value = settle(run.evaluate(tree), tree.at, run);
  const steps = run.steps();
  if (value instanceof Gap)
    return {
      unknown: once(value.missing, ({ path, why }) => `${why} ${path}`),
      problems: once(value.problems, (problem) => JSON.stringify(problem)),
      steps,
    };
  const reads = once(run.reads, ({ path, at }) => `${at[0]} ${path}`);
  return { value, trace: { reads, deciding: run.decided }, steps };
}
