/**
 * The parser's syntax tree as we read it: cel-js' nodes fit this by shape, so that only `check.ts` names the library.
 * `pos` is where an error is best shown; `start` and `end` leave out parentheses around the node.
 */
interface Node<O extends string, A> {
  readonly op: O;
  readonly args: A;
  readonly pos: number;
  readonly start: number;
  readonly end: number;
}
type Pair = readonly [Syntax, Syntax];

export type BinarySyntax = Node<
  '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | 'in',
  Pair
>;
export type NameSyntax = Node<'id', string>;
export type FieldSyntax = Node<'.', readonly [Syntax, string]>;
export type ValueSyntax = Node<'value', unknown>;
export type ListSyntax = Node<'list', readonly Syntax[]>;
export type UnarySyntax = Node<'!_' | '-_', Syntax>;
export type IfSyntax = Node<'?:', readonly [Syntax, Syntax, Syntax]>;
/** `name(arguments)` */
export type CallSyntax = Node<'call', readonly [string, readonly Syntax[]]>;
/** `receiver.name(arguments)` */
export type MethodSyntax = Node<'rcall', readonly [string, Syntax, readonly Syntax[]]>;
/** Parsed by CEL, refused by us. */
export type RefusedSyntax =
  | Node<'.?', readonly [Syntax, string]>
  | Node<'[]' | '[?]', Pair>
  | Node<'map', readonly Pair[]>;

export type Syntax =
  | ValueSyntax
  | NameSyntax
  | FieldSyntax
  | ListSyntax
  | UnarySyntax
  | IfSyntax
  | BinarySyntax
  | CallSyntax
  | MethodSyntax
  | RefusedSyntax;
