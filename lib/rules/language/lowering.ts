import type { Complaint } from './complaint.ts';
import type { Fields, ObjectFact, ScalarName } from './fact-type.ts';
import type { Syntax } from './syntax.ts';
import type { Range, Tree } from './tree.ts';
import { broken, type Type } from './type.ts';

/** What an expression may name. */
export interface Scope {
  /** The whole dictionary: `own`, `counterparty`, `official`, `observed`, `told`, `derived`, each an object of facts. */
  readonly facts: ObjectFact<Fields>;
  /** The roots this rule may read; a rule shown to submitters has `own` only. What it may see of a root is its fields. */
  readonly roots: readonly string[];
  /** Figures that `law('…')` may ask for, with the kind of each. */
  readonly laws: Readonly<Record<string, ScalarName>>;
}

/** A loop variable: its slot, what it stands for, and the generic path of the facts behind it (`own.disclosure.items[]`). */
export interface Variable {
  readonly slot: number;
  readonly type: Type;
  readonly path: string | undefined;
}
export type Variables = ReadonlyMap<string, Variable>;

/** A lowered expression: its tree, what it gives, and for a list of facts the path of its elements. */
export interface Typed {
  readonly tree: Tree;
  readonly type: Type;
  readonly elements?: string | undefined;
}

/** One walk from syntax to tree: it looks names up, finds types, gathers reads and complaints, and stops for none. */
export interface Lowering {
  readonly scope: Scope;
  readonly reads: Set<string>;
  /** The node's range, parentheses whole. */
  at(node: Syntax): Range;
  lower(node: Syntax, variables: Variables): Typed;
  /** Complains, and gives the broken expression that nobody complains about again. */
  refuse(at: Range, complaint: Complaint): Typed;
}

/** Stands for an expression that was refused; a text with a refusal never becomes a tree. */
export const brokenAt = (at: Range): Typed => ({ tree: { op: 'literal', at, value: false }, type: broken });

export const isBroken = (...typed: readonly Typed[]): boolean =>
  typed.some(({ type }) => type.kind === 'broken');
