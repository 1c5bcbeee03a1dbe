import { type Node, part } from './compile-graph.ts';
import { placeOf, type Writer } from './compile-writer.ts';

const both = (...conditions: readonly string[]): string => {
  if (conditions.includes('false')) return 'false';
  const said = conditions.filter((condition) => condition !== 'true');
  return said.length > 1 ? `(${said.join('&&')})` : (said[0] ?? 'true');
};
const either = (...conditions: readonly string[]): string => {
  if (conditions.includes('true')) return 'true';
  const said = conditions.filter((condition) => condition !== 'false');
  return said.length > 1 ? `(${said.join('||')})` : (said[0] ?? 'false');
};

const isNumber = ({ kind }: Node): boolean => kind === 'int' || kind === 'date';

/** A condition of JavaScript that holds when a value is known. A text or a condition may come from the facts untested. */
export function isKnown(node: Node, writer: Writer): string {
  if (node.op === 'literal') return 'true';
  const v = writer.value(node);
  if (node.kind === 'list') return `${v}!==undefined`;
  return isNumber(node) ? `${v}===${v}` : `typeof ${v}===${node.kind === 'bool' ? "'boolean'" : "'string'"}`;
}

const opposite: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!==',
  '!=': '===',
};

/** A comparison that is known to hold. Of numbers `<` and its like say so alone: NaN is in no order and equal to nothing. */
function compared(node: Node, op: string, writer: Writer): string {
  const [left, right] = [part(node), part(node, 1)];
  const [a, b] = [writer.value(left), writer.value(right)];
  if (isNumber(left) && op === '!==') return `(${a}<${b}||${a}>${b})`;
  const said = `${a}${op}${b}`;
  if (isNumber(left)) return said;
  // Both are texts or both conditions, so one known side makes an equal other side known.
  if (op === '===') return right.op === 'literal' ? said : both(isKnown(left, writer), said);
  return both(isKnown(left, writer), isKnown(right, writer), said);
}

const same: Readonly<Record<string, string>> = { '==': '===', '!=': '!==' };
const onText: Readonly<Record<string, string>> = {
  startsWith: 'startsWith',
  endsWith: 'endsWith',
  contains: 'includes',
};

function texts(node: Node, no: string, writer: Writer): string {
  const [left, right] = [part(node), part(node, 1)];
  const said = `${no}${writer.value(left)}.${onText[node.op]}(${writer.value(right)})`;
  return both(isKnown(left, writer), isKnown(right, writer), said);
}

/** How a condition that is a fact, a choice, or a finished loop says yes or no. */
function settled(node: Node, isYes: boolean, writer: Writer): string {
  const state = placeOf(node, writer).states.get(node);
  if (state === undefined) return `${writer.value(node)}===${isYes}`;
  if (node.op === 'one')
    return isYes ? `(${state}===1&&!${state}o)` : `(${state}>1||${state}===0&&!${state}o)`;
  return `${state}===${isYes === (node.op === 'exists') ? 2 : 0}`;
}

/** Kleene's tables, one half each: what is known to be true, and what is known to be false. The rest is unknown. */
export function trueText(node: Node, writer: Writer): string {
  switch (node.op) {
    case 'literal':
      return String(node.data);
    case 'not':
      return writer.isFalse(part(node));
    case '&&':
      return both(writer.isTrue(part(node)), writer.isTrue(part(node, 1)));
    case '||':
      return either(writer.isTrue(part(node)), writer.isTrue(part(node, 1)));
    case 'given':
      return writer.isTrue(part(node, 1));
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return compared(node, same[node.op] ?? node.op, writer);
    case 'startsWith':
    case 'endsWith':
    case 'contains':
      return texts(node, '', writer);
    default:
      return settled(node, true, writer);
  }
}

export function falseText(node: Node, writer: Writer): string {
  switch (node.op) {
    case 'literal':
      return String(!node.data);
    case 'not':
      return writer.isTrue(part(node));
    case '&&':
      return either(writer.isFalse(part(node)), writer.isFalse(part(node, 1)));
    case '||':
      return both(writer.isFalse(part(node)), writer.isFalse(part(node, 1)));
    case 'given':
      return both(isKnown(part(node), writer), writer.isFalse(part(node, 1)));
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return compared(node, opposite[node.op] ?? node.op, writer);
    case 'startsWith':
    case 'endsWith':
    case 'contains':
      return texts(node, '!', writer);
    default:
      return settled(node, false, writer);
  }
}

/** A longer condition that several others are made of is worked out once; a short one is as cheap again as its variable. */
export const isShared = (node: Node): boolean => node.uses > 1 && node.weight > 4;
