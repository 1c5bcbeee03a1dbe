/**
 * What a node comes to in generated code, and how unknown is said there: NaN for a number and for a day (a count of
 * days), anything of another type for a condition and a text. NaN needs no test of its own: calculating keeps it,
 * comparing denies it.
 */
export type Kind = 'int' | 'date' | 'bool' | 'string' | 'record' | 'list' | 'raw';

export type FoldOp = 'exists' | 'all' | 'one' | 'sum' | 'count' | 'collect';
export type Op =
  | 'literal'
  | 'facts'
  | 'asOf'
  | 'asOfText'
  | 'law'
  /** A field of a record, unguarded. */
  | 'field'
  /** The current element of a list, unguarded; `data` is the depth of the loop. */
  | 'element'
  /** Guards: what is not of this kind is unknown from here on. */
  | 'record'
  | 'list'
  | 'scalar'
  | 'dayText'
  /** A list written down, and the day that a text stands for. */
  | 'items'
  | 'dayOf'
  | 'negate'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'days'
  | 'months'
  | 'length'
  | 'if'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | 'not'
  | '&&'
  | '||'
  | 'startsWith'
  | 'endsWith'
  | 'contains'
  /** The second condition, but unknown while the value before it is. */
  | 'given'
  | FoldOp;

/**
 * An expression without places in a text: equal expressions of all rules are one node, computed once. `level` is how many
 * loops stand around the place where it can be computed, 0 for outside all of them.
 */
export interface Node {
  readonly op: Op;
  readonly kind: Kind;
  readonly args: readonly Node[];
  readonly data: string | number | boolean;
  readonly id: number;
  readonly level: number;
  /** By level: how many rounds of loops must have run there before this node can be computed. */
  readonly rounds: readonly number[];
  /** Comparisons that are written out where this condition stands. */
  readonly weight: number;
  /** Nodes made of it. */
  uses: number;
}

export interface Shape {
  readonly op: Op;
  readonly kind: Kind;
  readonly args?: readonly Node[];
  readonly data?: string | number | boolean;
  /** For elements and folds; everything else stands as deep as its parts. */
  readonly level?: number;
}
export type Make = (shape: Shape) => Node;

const foldOps: ReadonlySet<Op> = new Set(['exists', 'all', 'one', 'sum', 'count', 'collect']);
export const isFold = (node: Node): boolean => foldOps.has(node.op);

function roundsOf({ op }: Shape, args: readonly Node[], level: number): number[] {
  const rounds: number[] = [];
  for (const arg of args)
    arg.rounds.forEach((round, at) => {
      rounds[at] = Math.max(rounds[at] ?? 0, round);
    });
  if (!foldOps.has(op)) return rounds;
  // What runs deeper is inside this fold's own loop and of no concern outside it.
  return Array.from({ length: level + 1 }, (_, at) => (rounds[at] ?? 0) + (at === level ? 1 : 0));
}

const weightOf = ({ op }: Shape, args: readonly Node[]): number =>
  op === '&&' || op === '||' || op === 'not' || op === 'given'
    ? args.reduce((sum, { weight }) => sum + weight, 0)
    : 1;

/** A fresh graph: the returned function makes a node, or finds the one that says the same already. */
export function newGraph(): Make {
  const nodes = new Map<string, Node>();
  return (shape) => {
    const { op, kind, args = [], data = '' } = shape;
    const level = shape.level ?? args.reduce((deepest, arg) => Math.max(deepest, arg.level), 0);
    const key = `${op} ${kind} ${level} ${args.map(({ id }) => id).join()} ${typeof data} ${data}`;
    const known = nodes.get(key);
    if (known) return known;
    const made: Node = {
      op,
      kind,
      args,
      data,
      level,
      id: nodes.size,
      rounds: roundsOf(shape, args, level),
      weight: weightOf(shape, args),
      uses: 0,
    };
    for (const arg of args) arg.uses += 1;
    nodes.set(key, made);
    return made;
  };
}

/** The only part, or the parts, of a node that has them by its kind. */
export function part(node: Node, at = 0): Node {
  const found = node.args[at];
  if (!found) throw new Error(`${node.op} has no part ${at}`);
  return found;
}
