import type { Text } from '../../problems/text.ts';
import { codes } from './complaint.ts';
import { brokenAt, isBroken, type Lowering, type Typed, type Variables } from './lowering.ts';
import type { CallSyntax, MethodSyntax, NameSyntax, Syntax } from './syntax.ts';
import type { LoopOp } from './tree.ts';
import { boolType, broken, intType, isScalar, type ListType, type Type, words } from './type.ts';

export const isLoopMethod = (name: string): name is Exclude<LoopOp, 'sum'> =>
  ['exists', 'all', 'exists_one', 'filter', 'map'].includes(name);

interface LoopSyntax {
  readonly op: LoopOp;
  readonly node: CallSyntax | MethodSyntax;
  readonly list: Syntax;
  /** What follows the list: the variable and the body. */
  readonly rest: readonly Syntax[];
}

/** The element's name must be new: one that already stands for something would change its meaning half-way. */
function checkVariable(variable: NameSyntax, variables: Variables, to: Lowering): boolean {
  const taken = [...variables.keys(), ...Object.keys(to.scope.facts.fields), 'asOf'];
  if (!taken.includes(variable.args)) return true;
  const names = codes(taken);
  to.refuse([variable.start, variable.end], {
    message: {
      en: `\`${variable.args}\` already stands for something else here.`,
      ar: `\`${variable.args}\` اسم لشيء آخر هنا.`,
    },
    hint: {
      en: `Give the element a name of its own, not one of ${names.en}.`,
      ar: `أعط العنصر اسمًا خاصًا به، غير هذه الأسماء: ${names.ar}.`,
    },
  });
  return false;
}

/** What the body must give, and what the loop then gives; undefined when the body does not fit. */
function loopType(op: LoopOp, list: ListType, body: Type): Type | undefined {
  if (op === 'map') return body.kind === 'value' ? { kind: 'list', of: body } : undefined;
  if (op === 'sum') return isScalar(body, 'int') ? intType : undefined;
  if (!isScalar(body, 'bool')) return undefined;
  return op === 'filter' ? list : boolType;
}

const bodyHint = (op: LoopOp): Text => {
  if (op === 'map')
    return {
      en: 'Collect single values: `own.disclosure.items.map(i, i.amount)`.',
      ar: 'اجمع قيمًا مفردة: `own.disclosure.items.map(i, i.amount)`.',
    };
  return op === 'sum'
    ? {
        en: 'Add numbers: `sum(own.disclosure.items, i, i.amount)`.',
        ar: 'اجمع أعدادًا: `sum(own.disclosure.items, i, i.amount)`.',
      }
    : { en: 'Ask something: `f.amount > 0`.', ar: 'اسأل عن شيء: `f.amount > 0`.' };
};

const writeSum: Text = {
  en: 'Write `sum(own.disclosure.items, i, i.amount)`.',
  ar: 'اكتب `sum(own.disclosure.items, i, i.amount)`.',
};
const writeLoop = (op: LoopOp): Text =>
  op === 'sum'
    ? writeSum
    : { en: `Write \`own.disclosure.items.${op}(i, …)\`.`, ar: `اكتب \`own.disclosure.items.${op}(i, …)\`.` };

function lowerParts({ op, node, rest, list }: LoopSyntax, variables: Variables, to: Lowering): Typed {
  const at = to.at(node);
  const over = to.lower(list, variables);
  const [variable, body] = rest;
  if (rest.length !== 2 || variable?.op !== 'id' || !body)
    return to.refuse(at, {
      message: {
        en: `\`${op}\` needs a name for the element and one expression about it.`,
        ar: `تحتاج \`${op}\` إلى اسم للعنصر وعبارة واحدة عنه.`,
      },
      hint: writeLoop(op),
    });
  const isNew = checkVariable(variable, variables, to);
  if (!isBroken(over) && over.type.kind !== 'list')
    return to.refuse(at, {
      message: {
        en: `\`${op}\` goes through a list; this is ${words(over.type).en}.`,
        ar: `تمر \`${op}\` على قائمة؛ وهنا: ${words(over.type).ar}.`,
      },
      hint: { en: 'Name a list of facts.', ar: 'سمِّ قائمة من الوقائع.' },
    });
  const slot = variables.size;
  const element = over.type.kind === 'list' ? over.type.of : broken;
  const inner = new Map(variables).set(variable.args, { slot, type: element, path: over.elements });
  const said = to.lower(body, inner);
  if (!isNew || isBroken(over, said) || over.type.kind !== 'list') return brokenAt(at);
  const type = loopType(op, over.type, said.type);
  if (!type)
    return to.refuse(to.at(body), {
      message: {
        en: `\`${op}\` cannot use ${words(said.type).en}.`,
        ar: `لا تستطيع \`${op}\` استعمال هذا: ${words(said.type).ar}.`,
      },
      hint: bodyHint(op),
    });
  const tree = { op, at, slot, list: over.tree, body: said.tree };
  return { tree, type, elements: op === 'filter' ? over.elements : undefined };
}

/** `list.exists(x, …)` and its like. */
export function lowerLoopMethod(node: MethodSyntax, op: LoopOp, variables: Variables, to: Lowering): Typed {
  const [, list, rest] = node.args;
  return lowerParts({ op, node, list, rest }, variables, to);
}

/** `sum(list, x, …)` */
export function lowerSum(node: CallSyntax, variables: Variables, to: Lowering): Typed {
  const [list, ...rest] = node.args[1];
  if (list) return lowerParts({ op: 'sum', node, list, rest }, variables, to);
  return to.refuse(to.at(node), {
    message: { en: '`sum` needs a list.', ar: 'تحتاج `sum` إلى قائمة.' },
    hint: writeSum,
  });
}
