import type { Read } from '../outcome.ts';
import type { ScalarName } from './fact-type.ts';
import type { Gap } from './gap.ts';
import type { Range, Tree } from './tree.ts';

export type Scalar = number | string | boolean;

/** One element of a list while a rule looks at it. */
export interface Entry {
  /** As it stands in the facts; or, in a list that was computed or written down, a value or a gap. */
  readonly value: unknown;
  /** Where it stands in the facts, `own.disclosure.items[2]`; absent for a computed element. */
  readonly from?: {
    readonly list: string;
    readonly index: number;
    readonly of: ScalarName | 'object' | 'list';
  };
  /** It is not known whether the element belongs to the list at all: a filter could not decide. */
  readonly doubt?: Gap;
}
export class List {
  readonly entries: readonly Entry[];
  constructor(entries: readonly Entry[]) {
    this.entries = entries;
  }
}

export type Value = Scalar | List | Gap;

/** What a rule is asked about. */
export interface Env {
  /** By root name, in the shape that the dictionary of facts promises; what does not fit becomes a problem, not a crash. */
  readonly facts: unknown;
  /** The day the decision is made for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The figure in force, or why it is unknown; `undefined` says absent. */
  readonly law: (name: string) => unknown;
}

/** The state of one evaluation. */
export interface Run extends Env {
  readonly evaluate: (tree: Tree) => Value;
  /** The elements that the loops around the current place stand at, by slot. */
  readonly slots: Entry[];
  /** Facts read so far that the answer may rest on. */
  readonly reads: Read[];
  /** The range that settled the condition evaluated last. */
  decided: Range;
  count: (steps: number) => void;
}
