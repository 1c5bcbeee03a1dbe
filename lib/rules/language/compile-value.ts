import { falseText, trueText } from './compile-condition.ts';
import { type Node, part } from './compile-graph.ts';
import { constant, placeOf, type Writer } from './compile-writer.ts';

const unknownOf = ({ kind }: Node): string => (kind === 'int' || kind === 'date' ? 'NaN' : 'undefined');

/** The facts as they stand there, unguarded. */
function rawText(node: Node, writer: Writer): string {
  if (node.op === 'facts') return 'f';
  if (node.op === 'law') return `w(${constant(node)})`;
  if (node.op === 'element') return placeOf(node, writer).element;
  return `${writer.value(part(node))}[${constant(node)}]`;
}

/** What is no record reads as `Z`, a record without fields: below what is unknown, everything is. */
const record = (v: string): string =>
  `if(typeof ${v}!=='object'||${v}===null||Array.isArray(${v})||'$unknown'in ${v})${v}=Z;`;

/** What is no list, and a list too long for code that counts no steps. */
const list = (v: string, longest: number): string =>
  `if(!Array.isArray(${v}))${v}=undefined;else if(${v}.length>${longest})return false;`;

/** A value let in from the facts; a number and a day that are none are unknown from here on. */
function guarded(node: Node, v: string, writer: Writer): string {
  const raw = rawText(part(node), writer);
  if (node.kind === 'date') return `const ${v}=y(${raw});`;
  if (node.op === 'record') return `let ${v}=${raw};${record(v)}`;
  if (node.op === 'list') return `let ${v}=${raw};${list(v, writer.longestList)}`;
  if (node.op === 'dayText') return `let ${v}=${raw};if(!(y(${v})===y(${v})))${v}=undefined;`;
  if (node.kind === 'int') return `let ${v}=${raw};${v}=Number.isSafeInteger(${v})?+${v}:NaN;`;
  // A text or a condition is tested where it is used: see `isKnown`.
  return `const ${v}=${raw};`;
}

/** Beyond the safe integers there is no answer. Adding 0 turns minus zero into zero, as the interpreter does. */
const whole = (v: string, text: string): string =>
  `let ${v}=${text}+0;if(!(Math.abs(${v})<=9007199254740991))${v}=NaN;`;

function calculated(node: Node, v: string, writer: Writer): string {
  const [a, b] = [writer.value(part(node)), writer.value(part(node, 1))];
  if (node.op === 'months') return `const ${v}=m(${a},${b});`;
  if (node.op === '/') return whole(v, `(${b}===0?NaN:(${a}-${a}%${b})/${b})`);
  return whole(v, node.op === '*' || node.op === '%' ? `${a}${node.op}${b}` : `(${a}${node.op}${b})`);
}

/** With the condition unknown, an answer that both branches give is the answer; NaN is like no other. */
function chosen(node: Node, v: string, writer: Writer): string {
  const when = part(node);
  const [yes, no] = [writer.value(part(node, 1)), writer.value(part(node, 2))];
  const both = `${yes}===${no}?${yes}:${unknownOf(node)}`;
  return `const ${v}=${writer.isTrue(when)}?${yes}:${writer.isFalse(when)}?${no}:${both};`;
}

function definition(node: Node, v: string, writer: Writer): string {
  switch (node.op) {
    case 'record':
    case 'list':
    case 'scalar':
    case 'dayText':
      return guarded(node, v, writer);
    case 'asOf':
      // A day that is none is the interpreter's affair: it takes the word for it.
      return `const ${v}=y(t);if(${v}!==${v})return false;`;
    case 'dayOf':
      return `const ${v}=y(${writer.value(part(node))});`;
    case 'items':
      return `const ${v}=[${node.args.map((arg) => writer.value(arg)).join()}];`;
    case 'length': {
      const list = writer.value(part(node));
      return `const ${v}=${list}===undefined?NaN:${list}.length;`;
    }
    case 'negate':
      return `const ${v}=0-${writer.value(part(node))};`;
    case 'if':
      return chosen(node, v, writer);
    default:
      return node.kind === 'bool'
        ? `const ${v}=${trueText(node, writer)}?true:${falseText(node, writer)}?false:undefined;`
        : calculated(node, v, writer);
  }
}

/** Reading a day costs as much as ten comparisons, and in a loop the condition before it often makes it needless. */
const isLate = ({ op, kind, level }: Node): boolean => op === 'scalar' && kind === 'date' && level > 0;

/** A day that is read where it is first needed: until then its variable holds a number that no day has. */
function late(node: Node, v: string, writer: Writer): string {
  const text = `(${v}===-1e9?${v}=y(${rawText(part(node), writer)}):${v})`;
  const place = placeOf(node, writer);
  place.lines.push(`let ${v}=-1e9;`);
  place.names.set(node, text);
  return text;
}

/** See `Writer.value`. */
export function valueText(node: Node, writer: Writer): string {
  if (node.op === 'literal') return constant(node);
  if (node.op === 'asOfText') return 't';
  if (node.op === 'element' && node.kind !== 'raw') return placeOf(node, writer).element;
  if (node.op === 'days') return `(${writer.value(part(node, 1))}-${writer.value(part(node))})`;
  const place = placeOf(node, writer);
  const known = place.names.get(node);
  if (known !== undefined) return known;
  const v = writer.name();
  if (isLate(node)) return late(node, v, writer);
  // Its parts write their own lines first.
  const line = definition(node, v, writer);
  place.lines.push(line);
  place.names.set(node, v);
  return v;
}
