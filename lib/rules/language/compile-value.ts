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

const guards: Readonly<Record<string, (v: string) => string>> = {
  int: (v) => `if(!Number.isSafeInteger(${v}))${v}=NaN;`,
  bool: (v) => `if(typeof ${v}!=='boolean')${v}=undefined;`,
  string: (v) => `if(typeof ${v}!=='string')${v}=undefined;`,
  // `Z` is a record without fields: below what is unknown, everything is.
  record: (v) => `if(typeof ${v}!=='object'||${v}===null||Array.isArray(${v})||'$unknown'in ${v})${v}=Z;`,
};

/** A value let in from the facts: what is not of its kind is unknown from here on. */
function guarded(node: Node, v: string, writer: Writer): string {
  const raw = rawText(part(node), writer);
  if (node.op === 'dayText') return `let ${v}=${raw};if(!(y(${v})===y(${v})))${v}=undefined;`;
  if (node.kind === 'date') return `const ${v}=y(${raw});`;
  if (node.op === 'list')
    return `let ${v}=${raw};if(!Array.isArray(${v}))${v}=undefined;else if(${v}.length>${writer.longestList})return false;`;
  const guard = guards[node.kind];
  if (!guard) throw new Error(`nothing guards ${node.kind}`);
  return `let ${v}=${raw};${guard(v)}`;
}

/** Beyond the safe integers there is no answer. Adding 0 turns minus zero into zero, as the interpreter does. */
const whole = (v: string, text: string): string =>
  `let ${v}=${text}+0;if(!(${v}<=9007199254740991&&${v}>=-9007199254740991))${v}=NaN;`;

function calculated(node: Node, v: string, writer: Writer): string {
  const [a, b] = [writer.value(part(node)), writer.value(part(node, 1))];
  if (node.op === 'days') return `const ${v}=${b}-${a};`;
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

/** See `Writer.value`. */
export function valueText(node: Node, writer: Writer): string {
  if (node.op === 'literal') return constant(node);
  if (node.op === 'asOfText') return 't';
  if (node.op === 'element' && node.kind !== 'raw') return placeOf(node, writer).element;
  const place = placeOf(node, writer);
  const known = place.names.get(node);
  if (known !== undefined) return known;
  const v = writer.name();
  // Its parts write their own lines first.
  const line = definition(node, v, writer);
  place.lines.push(line);
  place.names.set(node, v);
  return v;
}
