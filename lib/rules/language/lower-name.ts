import { type Complaint, codes, suggestion } from './complaint.ts';
import { forbiddenInput } from './forbidden.ts';
import {
  brokenAt,
  isBroken,
  type Lowering,
  type Scope,
  type Typed,
  type Variable,
  type Variables,
} from './lowering.ts';
import type { FieldSyntax, NameSyntax, Syntax } from './syntax.ts';
import type { Range, ReadType } from './tree.ts';
import { broken, dateType, type Type, words } from './type.ts';

interface Segment {
  readonly name: string;
  readonly at: Range;
}

/** `own.offer.wage` as three words with their places; undefined when the dots hang on something computed. */
function segmentsOf(node: Syntax): readonly [Segment, ...Segment[]] | undefined {
  if (node.op === 'id') return [{ name: node.args, at: [node.start, node.end] }];
  if (node.op !== '.') return undefined;
  const before = segmentsOf(node.args[0]);
  return before && [...before, { name: node.args[1], at: [node.pos, node.end] }];
}

function unknownRoot(name: string, variables: Variables, scope: Scope): Complaint {
  const names = [...variables.keys(), ...scope.roots, 'asOf'];
  if (!Object.hasOwn(scope.facts.fields, name))
    return {
      message: {
        en: `There is nothing called \`${name}\`.`,
        ar: `لا يوجد شيء باسم \`${name}\`.`,
      },
      hint: suggestion(name, names),
    };
  const roots = codes(scope.roots);
  return {
    message: {
      en: `\`${name}\` may not be read by this rule: its result is shown to people who may not know such facts.`,
      ar: `لا يجوز لهذه القاعدة أن تقرأ \`${name}\`: فنتيجتها تُعرض على من لا يجوز لهم معرفة مثل هذه الوقائع.`,
    },
    hint: {
      en: `This rule may read ${roots.en}.`,
      ar: `يجوز لهذه القاعدة أن تقرأ ${roots.ar}.`,
    },
  };
}

function rootType(root: Segment, variables: Variables, to: Lowering): Type {
  const variable = variables.get(root.name);
  if (variable) return variable.type;
  if (root.name === 'asOf') return dateType;
  const fact = to.scope.roots.includes(root.name) ? to.scope.facts.fields[root.name] : undefined;
  const complaint =
    forbiddenInput(root.name, fact !== undefined) ??
    (fact ? undefined : unknownRoot(root.name, variables, to.scope));
  if (complaint) to.refuse(root.at, complaint);
  return complaint || !fact ? broken : fact;
}

function noSuchPart(type: Type, path: string, name: string): Complaint {
  if (type.kind === 'object')
    return {
      message: {
        en: `There is no \`${name}\` in \`${path}\`.`,
        ar: `لا يوجد \`${name}\` في \`${path}\`.`,
      },
      hint: suggestion(name, Object.keys(type.fields)),
    };
  if (type.kind !== 'list')
    return {
      message: {
        en: `\`${path}\` is ${words(type).en} and has no parts.`,
        ar: `ليس لـ\`${path}\` أجزاء؛ فنوعه: ${words(type).ar}.`,
      },
      hint: { en: 'Stop before the dot.', ar: 'قف قبل النقطة.' },
    };
  const ways = `\`${path}.exists(x, x.${name} …)\`, \`sum(${path}, x, x.${name})\`, \`${path}.map(x, x.${name})\``;
  return {
    message: {
      en: `\`${path}\` is a list; \`${name}\` belongs to its elements.`,
      ar: `\`${path}\` قائمة، و\`${name}\` من أجزاء عناصرها.`,
    },
    hint: { en: `Ask about the elements: ${ways}.`, ar: `اسأل عن العناصر: ${ways}.` },
  };
}

/** Follows one more word; complains once and goes on broken, but for a forbidden word behind, which is refused by its own reason. */
function step(
  from: { type: Type; path: string },
  { name, at }: Segment,
  to: Lowering,
): { type: Type; path: string } {
  const { type, path } = from;
  if (type.kind === 'broken') {
    const forbidden = forbiddenInput(name, false);
    if (forbidden) to.refuse(at, forbidden);
    return from;
  }
  const part = type.kind === 'object' && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  const complaint =
    forbiddenInput(name, part !== undefined) ?? (part ? undefined : noSuchPart(type, path, name));
  if (complaint) to.refuse(at, complaint);
  return { type: complaint || !part ? broken : part, path: `${path}.${name}` };
}

/** What the interpreter must find when it reads a fact of this type; undefined for a group of facts, which is never read whole. */
function readType(type: Type): ReadType | undefined {
  if (type.kind === 'value') return { type: type.type };
  if (type.kind !== 'list' || type.of.kind === 'broken') return undefined;
  return { type: 'list', of: type.of.kind === 'value' ? type.of.type : type.of.kind };
}

function refuseComputed(node: NameSyntax | FieldSyntax, variables: Variables, to: Lowering): Typed {
  if (node.op === '.' && isBroken(to.lower(node.args[0], variables))) return brokenAt(to.at(node));
  return to.refuse([node.pos, node.end], {
    message: {
      en: 'A part can be taken of a named fact only, not of something computed.',
      ar: 'يؤخذ الجزء من واقعة مسماة فقط، لا من شيء محسوب.',
    },
    hint: {
      en: 'Take the part inside the loop: `own.disclosure.items.filter(i, i.amount > 0).map(i, i.amount)`.',
      ar: 'خذ الجزء داخل الحلقة: `own.disclosure.items.filter(i, i.amount > 0).map(i, i.amount)`.',
    },
  });
}

interface Named {
  readonly at: Range;
  readonly names: readonly [string, ...string[]];
  readonly variable: Variable | undefined;
}

/** The node that reads what a name stands for. Notes the facts behind it, and where the elements of a list will be. */
function reading({ at, names, variable }: Named, type: Type, to: Lowering): Typed {
  const found = readType(type);
  // A group of facts stands here only until whoever wanted a value refuses it.
  if (!found) return { ...brokenAt(at), type };
  const [root, ...path] = names;
  const behind = variable ? variable.path : root;
  const full = behind && [behind, ...path].join('.');
  const elements = full && type.kind === 'list' ? `${full}[]` : undefined;
  if (full) to.reads.add(full);
  if (elements && found.type === 'list' && found.of !== 'object') to.reads.add(elements);
  return variable
    ? { tree: { op: 'item', at, slot: variable.slot, path, ...found }, type, elements }
    : { tree: { op: 'fact', at, path: names, ...found }, type, elements };
}

/** A dotted name: a fact, a loop variable or a field of one, or `asOf`. */
export function lowerName(node: NameSyntax | FieldSyntax, variables: Variables, to: Lowering): Typed {
  const at = to.at(node);
  const segments = segmentsOf(node);
  if (!segments) return refuseComputed(node, variables, to);
  const [root, ...rest] = segments;
  const start = { type: rootType(root, variables, to), path: root.name };
  const { type } = rest.reduce((from, segment) => step(from, segment, to), start);
  if (type.kind === 'broken') return brokenAt(at);
  const variable = variables.get(root.name);
  if (!variable && root.name === 'asOf') return { tree: { op: 'asOf', at }, type };
  return reading({ at, names: [root.name, ...rest.map(({ name }) => name)], variable }, type, to);
}
