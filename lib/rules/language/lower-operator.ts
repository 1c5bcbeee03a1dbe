import { type Complaint, suggestion } from './complaint.ts';
import { brokenAt, isBroken, type Lowering, type Typed, type Variables } from './lowering.ts';
import type { BinarySyntax, UnarySyntax } from './syntax.ts';
import type { BinaryOp, Tree } from './tree.ts';
import { boolType, intType, isScalar, type Type, words } from './type.ts';

type Rule = (left: Type, right: Type) => Complaint | undefined;

const bothNumbers: Rule = (left, right) => {
  if (isScalar(left, 'int') && isScalar(right, 'int')) return undefined;
  const hint =
    isScalar(left, 'date') || isScalar(right, 'date')
      ? 'Measure between days with `days(from, to)` or `months(from, to)`.'
      : 'Every amount is a whole number of the smallest unit of its currency.';
  return {
    message: `Only numbers can be calculated with; this is ${words(left)} and ${words(right)}.`,
    hint,
  };
};

const ordered: Rule = (left, right) => {
  if (isScalar(left, 'int') && isScalar(right, 'int')) return undefined;
  if (isScalar(left, 'date') && isScalar(right, 'date')) return undefined;
  return {
    message: `Only two numbers or two dates have an order; this is ${words(left)} and ${words(right)}.`,
    hint: "A day is written `date('2026-01-31')`; texts and yes-or-no are compared with `==` and `!=`.",
  };
};

const sameKind: Rule = (left, right) => {
  if (left.kind === 'value' && right.kind === 'value' && left.type === right.type) return undefined;
  if (left.kind === 'value' && right.kind === 'value')
    return {
      message: `These can never be equal: ${words(left)} and ${words(right)}.`,
      hint: "Compare two values of one kind. A day is written `date('2026-01-31')`.",
    };
  return {
    message: `Only single values can be equal; this is ${words(left)} and ${words(right)}.`,
    hint: 'For a list use `size`, `in`, `exists` or `all`.',
  };
};

const bothBool: Rule = (left, right) =>
  isScalar(left, 'bool') && isScalar(right, 'bool')
    ? undefined
    : {
        message: `\`&&\` and \`||\` join two conditions; this is ${words(left)} and ${words(right)}.`,
        hint: 'Compare first, as in `own.offer.wage > 0 && own.offer.written`.',
      };

const member: Rule = (left, right) => {
  if (right.kind !== 'list')
    return {
      message: `After \`in\` comes a list; this is ${words(right)}.`,
      hint: "Write `x in ['a', 'b']`, or name a list of values.",
    };
  return left.kind === 'value' && right.of.kind === 'value' && left.type === right.of.type
    ? undefined
    : {
        message: `A list of this kind can never hold ${words(left)}.`,
        hint: 'The value before `in` and the elements of the list must be of one kind.',
      };
};

const rules: Record<BinaryOp, readonly [Rule, gives: Type]> = {
  '&&': [bothBool, boolType],
  '||': [bothBool, boolType],
  '==': [sameKind, boolType],
  '!=': [sameKind, boolType],
  '<': [ordered, boolType],
  '<=': [ordered, boolType],
  '>': [ordered, boolType],
  '>=': [ordered, boolType],
  '+': [bothNumbers, intType],
  '-': [bothNumbers, intType],
  '*': [bothNumbers, intType],
  '/': [bothNumbers, intType],
  '%': [bothNumbers, intType],
  in: [member, boolType],
};

/** The texts written out in an expression: itself, or the items of a list. */
const written = (tree: Tree): readonly Tree[] => (tree.op === 'list' ? tree.items : [tree]);
const vocabulary = ({ type }: Typed): readonly string[] | undefined => {
  const element = type.kind === 'list' ? type.of : type;
  return element.kind === 'value' ? element.values : undefined;
};

/** A text compared with a fact of a closed list must be one of the list; a misspelt one would be silently false. */
function checkVocabulary(typed: Typed, other: Typed, to: Lowering): void {
  const values = vocabulary(typed);
  if (!values) return;
  for (const tree of written(other.tree)) {
    if (tree.op !== 'literal' || typeof tree.value !== 'string' || values.includes(tree.value)) continue;
    to.refuse(tree.at, {
      message: `This fact is never '${tree.value}'.`,
      hint: suggestion(tree.value, values),
    });
  }
}

export function lowerBinary(node: BinarySyntax, variables: Variables, to: Lowering): Typed {
  const at = to.at(node);
  const left = to.lower(node.args[0], variables);
  const right = to.lower(node.args[1], variables);
  const [rule, type] = rules[node.op];
  if (isBroken(left, right)) return brokenAt(at);
  const complaint = rule(left.type, right.type);
  if (complaint) return to.refuse(at, complaint);
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    checkVocabulary(left, right, to);
    checkVocabulary(right, left, to);
  }
  return { tree: { op: node.op, at, left: left.tree, right: right.tree }, type };
}

export function lowerUnary(node: UnarySyntax, variables: Variables, to: Lowering): Typed {
  const at = to.at(node);
  const of = to.lower(node.args, variables);
  if (isBroken(of)) return of;
  const isNot = node.op === '!_';
  if (isScalar(of.type, isNot ? 'bool' : 'int'))
    return { tree: { op: isNot ? 'not' : 'negate', at, of: of.tree }, type: isNot ? boolType : intType };
  return to.refuse(at, {
    message: `\`${isNot ? '!' : '-'}\` stands before ${words(isNot ? boolType : intType)}; this is ${words(of.type)}.`,
    hint: isNot ? 'Put the whole comparison in parentheses: `!(a == b)`.' : 'Remove the sign.',
  });
}
