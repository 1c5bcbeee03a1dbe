import type { Node } from './compile-graph.ts';

/** The body of one loop, or of the whole function, while it is written. */
export interface Place {
  readonly lines: string[];
  /** What is computed here already, by the name of its variable. */
  readonly names: Map<Node, string>;
  /** Folds that end in a condition, by the variable of their state: 0 no, 1 open, 2 settled. */
  readonly states: Map<Node, string>;
  /** The current element, as an expression. */
  readonly element: string;
}

/** One function while it is written. Every name in it is made here, by counting; what comes from a rule is only ever JSON. */
export interface Writer {
  /** The place being written, last, inside those around it. */
  readonly places: Place[];
  /** A list longer than this is left to the interpreter, which counts its steps. */
  readonly longestList: number;
  name(): string;
  /** The variable that holds a node, or the constant that it is; written once, where it belongs, before its first use. */
  value(node: Node): string;
  /** A condition of JavaScript that holds when the node is known to be true. */
  isTrue(node: Node): string;
  /** A condition of JavaScript that holds when the node is known to be false. */
  isFalse(node: Node): string;
}

export const newPlace = (element = ''): Place => ({
  lines: [],
  names: new Map(),
  states: new Map(),
  element,
});

/** Where a node is computed: as far outside as its parts allow. */
export function placeOf(node: Node, { places }: Writer): Place {
  const place = places[node.level];
  if (!place) throw new Error(`${node.op} is wanted outside the loop it belongs to`);
  return place;
}

/** `JSON.stringify` leaves nothing of a text that could end it. */
export const constant = ({ data }: Node): string =>
  typeof data === 'number' && !(data >= 0) ? `(${data})` : JSON.stringify(data);
