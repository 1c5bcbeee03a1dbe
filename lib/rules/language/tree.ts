import type { ScalarName } from './fact-type.ts';

/** Half-open range of UTF-16 positions in the rule's text: `text.slice(...at)` is what the node says. */
export type Range = readonly [from: number, to: number];

/** What a fact must turn out to be when it is read; a list also says what it holds. */
export type ReadType =
  | { readonly type: ScalarName }
  | { readonly type: 'list'; readonly of: ScalarName | 'object' | 'list' };

export type BinaryOp =
  | '&&'
  | '||'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'in';
export type LoopOp = 'exists' | 'all' | 'exists_one' | 'filter' | 'map' | 'sum';
export type CallName = 'days' | 'months' | 'startsWith' | 'endsWith' | 'contains';

interface At {
  readonly at: Range;
}
export interface Literal extends At {
  readonly op: 'literal';
  readonly value: number | string | boolean;
}
export interface ListLiteral extends At {
  readonly op: 'list';
  readonly items: readonly Tree[];
}
/** A fact by its full name: `own.offer.wage` is `['own', 'offer', 'wage']`. */
export type FactRead = At & ReadType & { readonly op: 'fact'; readonly path: readonly string[] };
/** The current element of the loop that owns the slot, or a field of it; slots count loops from the outside, from 0. */
export type ItemRead = At &
  ReadType & { readonly op: 'item'; readonly slot: number; readonly path: readonly string[] };
export interface LawRead extends At {
  readonly op: 'law';
  readonly name: string;
  readonly type: ScalarName;
}
export interface AsOf extends At {
  readonly op: 'asOf';
}
export interface Unary extends At {
  readonly op: 'not' | 'negate' | 'size';
  readonly of: Tree;
}
export interface Binary extends At {
  readonly op: BinaryOp;
  readonly left: Tree;
  readonly right: Tree;
}
export interface If extends At {
  readonly op: 'if';
  readonly when: Tree;
  readonly yes: Tree;
  readonly no: Tree;
}
export interface Loop extends At {
  readonly op: LoopOp;
  readonly slot: number;
  readonly list: Tree;
  readonly body: Tree;
}
export interface Call extends At {
  readonly op: 'call';
  readonly name: CallName;
  readonly args: readonly Tree[];
}

/**
 * A checked expression: plain JSON, what the database keeps and what a Lambda loads. It is made by `checkExpression`
 * only, so every name in it exists, every operand fits, and the language's words (`overlaps`, `date('…')`) are already
 * written out. Nothing here needs the parser again.
 */
export type Tree =
  | Literal
  | ListLiteral
  | FactRead
  | ItemRead
  | LawRead
  | AsOf
  | Unary
  | Binary
  | If
  | Loop
  | Call;
