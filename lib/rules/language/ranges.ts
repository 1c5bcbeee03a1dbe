import type { Range } from './tree.ts';

/** Texts and comments are matched only to be skipped: a parenthesis inside them is no parenthesis. */
const tokens = /'''[\s\S]*?'''|"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|[()]/g;

/** Every pair of matching parentheses, inner ones first. */
function parentheses(source: string): Range[] {
  const open: number[] = [];
  const pairs: Range[] = [];
  for (const { 0: token, index } of source.matchAll(tokens)) {
    if (token === '(') open.push(index);
    const from = token === ')' ? open.pop() : undefined;
    if (from !== undefined) pairs.push([from, index + 1]);
  }
  return pairs;
}

/**
 * The parser leaves parentheses out of a node's range, so that the first half of `(a || b) && c` begins inside them.
 * Widens a range until it cuts no pair in two: the text it names can then stand, and be quoted, alone.
 */
export function rangeFinder(source: string): (start: number, end: number) => Range {
  const pairs = parentheses(source);
  return (start, end) => {
    let [from, to] = [start, end];
    for (const [open, close] of pairs) {
      const opensInside = open >= from && open < to;
      const closesInside = close > from && close <= to;
      if (opensInside === closesInside) continue;
      from = Math.min(from, open);
      to = Math.max(to, close);
    }
    return [from, to];
  };
}
