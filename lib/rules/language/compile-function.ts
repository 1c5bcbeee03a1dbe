import { falseText, isShared, trueText } from './compile-condition.ts';
import { dayNumber, monthsOfDays } from './compile-days.ts';
import type { Node } from './compile-graph.ts';
import { valueText } from './compile-value.ts';
import { newPlace, type Writer } from './compile-writer.ts';

/** What generated code is given, and nothing else: facts, the day of the decision, the law, where the result goes. */
export type Generated = (
  facts: unknown,
  asOf: string,
  law: (name: string) => unknown,
  out: unknown,
) => boolean;

export function newWriter(longestList: number): Writer {
  let count = 0;
  const writer: Writer = {
    places: [newPlace()],
    longestList,
    name: () => `v${count++}`,
    value: (node) => valueText(node, writer),
    isTrue: (node: Node) => (isShared(node) ? `${writer.value(node)}===true` : trueText(node, writer)),
    isFalse: (node: Node) => (isShared(node) ? `${writer.value(node)}===false` : falseText(node, writer)),
  };
  return writer;
}

/**
 * Turns what was written into a function. It answers true when it filled `out`, and false when it leaves the dossier to
 * the interpreter. Throws an EvalError where code may not be made from text.
 */
export function functionOf(writer: Writer, last: string): Generated {
  const lines = writer.places.flatMap((place) => place.lines).join('\n');
  const text = `"use strict";return(f,t,w,o)=>{${lines}\n${last}\nreturn true;}`;
  const made: unknown = new Function('y', 'm', 'Z', text)(dayNumber, monthsOfDays, Object.freeze({}));
  return asGenerated(made);
}

/** The one cast: what `new Function` gives has no type. */
const asGenerated = (made: unknown): Generated => made as Generated;
