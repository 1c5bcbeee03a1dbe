import { isPlainDate } from '../../domain/values/dates.ts';
import type { Text } from '../../problems/text.ts';
import { type Complaint, suggestion } from './complaint.ts';
import type { ScalarName } from './fact-type.ts';
import { forbiddenInput, leftOutFunction } from './forbidden.ts';
import { isLoopMethod, lowerLoopMethod, lowerSum } from './lower-loop.ts';
import { brokenAt, isBroken, type Lowering, type Typed, type Variables } from './lowering.ts';
import type { CallSyntax, MethodSyntax, Syntax } from './syntax.ts';
import type { CallName, Range, Tree } from './tree.ts';
import { boolType, closedList, dateType, intType, isScalar, type Type, words } from './type.ts';

interface Signature {
  readonly takes: readonly ScalarName[];
  readonly gives: Type;
  readonly example: string;
  readonly tree: (at: Range, args: readonly Tree[]) => Tree;
}

const call =
  (name: CallName) =>
  (at: Range, args: readonly Tree[]): Tree => ({ op: 'call', at, name, args });

/** Two periods, ends included, overlap when neither ends before the other begins; written out, so each half can decide alone. */
function overlaps(at: Range, [aFrom, aTo, bFrom, bTo]: readonly Tree[]): Tree {
  if (!aFrom || !aTo || !bFrom || !bTo) throw new Error('overlaps was checked to have four arguments');
  const left: Tree = { op: '<=', at, left: aFrom, right: bTo };
  return { op: '&&', at, left, right: { op: '<=', at, left: bFrom, right: aTo } };
}

const functions: Readonly<Record<string, Signature>> = {
  days: { takes: ['date', 'date'], gives: intType, example: 'days(from, to)', tree: call('days') },
  months: { takes: ['date', 'date'], gives: intType, example: 'months(from, to)', tree: call('months') },
  overlaps: {
    takes: ['date', 'date', 'date', 'date'],
    gives: boolType,
    example: 'overlaps(aFrom, aTo, bFrom, bTo)',
    tree: overlaps,
  },
};

const onText = (name: CallName): Signature => ({
  takes: ['string', 'string'],
  gives: boolType,
  example: `text.${name}('…')`,
  tree: call(name),
});
const methods: Readonly<Record<string, Signature>> = {
  startsWith: onText('startsWith'),
  endsWith: onText('endsWith'),
  contains: onText('contains'),
};

/** Types in a row, as a function takes them. */
const listed = (types: readonly Type[]): Text => ({
  en: types.map((type) => words(type).en).join(', ') || 'nothing',
  ar: types.map((type) => words(type).ar).join('، ') || 'لا شيء',
});

function apply(node: Syntax, signature: Signature, args: readonly Typed[], to: Lowering): Typed {
  const at = to.at(node);
  if (isBroken(...args)) return brokenAt(at);
  const { takes, gives } = signature;
  const fits =
    args.length === takes.length && takes.every((name, i) => args[i] && isScalar(args[i].type, name));
  if (fits)
    return {
      tree: signature.tree(
        at,
        args.map(({ tree }) => tree),
      ),
      type: gives,
    };
  const given = listed(args.map(({ type }) => type));
  const wanted = listed(takes.map((type) => ({ kind: 'value', type })));
  return to.refuse(at, {
    message: {
      en: `This takes ${wanted.en}; it was given ${given.en}.`,
      ar: `المطلوب هنا: ${wanted.ar}؛ والمعطى: ${given.ar}.`,
    },
    hint: { en: `Write \`${signature.example}\`.`, ar: `اكتب \`${signature.example}\`.` },
  });
}

const says = {
  startsWith: (value: string, part: string) => value.startsWith(part),
  endsWith: (value: string, part: string) => value.endsWith(part),
  contains: (value: string, part: string) => value.includes(part),
};

/** A part that no text of a closed list has would make the condition silently false. */
function checkPart({ tree }: Typed, fact: Typed | undefined, to: Lowering): void {
  const values = fact && closedList(fact.type);
  if (tree.op !== 'call' || tree.name === 'days' || tree.name === 'months' || !values) return;
  const [, part] = tree.args;
  const has = says[tree.name];
  if (part?.op !== 'literal' || typeof part.value !== 'string') return;
  const written = part.value;
  if (values.some((value) => has(value, written))) return;
  to.refuse(part.at, {
    message: {
      en: `No text that this fact can be has '${written}' there.`,
      ar: `لا نص من نصوص هذه الواقعة فيه '${written}' في ذلك الموضع.`,
    },
    hint: suggestion(written, values),
  });
}

function lowerSize(node: Syntax, list: Typed, to: Lowering): Typed {
  const at = to.at(node);
  if (isBroken(list)) return list;
  if (list.type.kind === 'list') return { tree: { op: 'size', at, of: list.tree }, type: intType };
  return to.refuse(at, {
    message: {
      en: `\`size\` counts a list; this is ${words(list.type).en}.`,
      ar: `تعدّ \`size\` عناصر قائمة؛ وهنا: ${words(list.type).ar}.`,
    },
    hint: { en: 'Name a list of facts.', ar: 'سمِّ قائمة من الوقائع.' },
  });
}

/** The one argument of `law('…')` and `date('…')`: a text written out, so that it is known when the rule is published. */
function writtenText(args: readonly Syntax[]): { text: string; at: Range } | undefined {
  const [only, more] = args;
  if (only?.op !== 'value' || more || typeof only.args !== 'string') return undefined;
  return { text: only.args, at: [only.start, only.end] };
}

function lowerLaw(node: CallSyntax, to: Lowering): Typed {
  const at = to.at(node);
  const param = writtenText(node.args[1]);
  if (!param)
    return to.refuse(at, {
      message: {
        en: '`law` takes the name of one figure.',
        ar: 'تأخذ `law` اسم رقم قانوني واحد.',
      },
      hint: {
        en: "Write `law('…')` with the name in quotes.",
        ar: "اكتب `law('…')` والاسم بين علامتي اقتباس.",
      },
    });
  const { laws } = to.scope;
  const type = Object.hasOwn(laws, param.text) ? laws[param.text] : undefined;
  if (!type)
    return to.refuse(param.at, {
      message: {
        en: `There is no figure of law called '${param.text}'.`,
        ar: `لا يوجد رقم قانوني باسم '${param.text}'.`,
      },
      hint: suggestion(param.text, Object.keys(laws)),
    });
  to.reads.add(`law.${param.text}`);
  return { tree: { op: 'law', at, name: param.text, type }, type: { kind: 'value', type } };
}

function lowerDate(node: CallSyntax, to: Lowering): Typed {
  const at = to.at(node);
  const day = writtenText(node.args[1]);
  if (day && isPlainDate(day.text)) return { tree: { op: 'literal', at, value: day.text }, type: dateType };
  return to.refuse(at, {
    message: {
      en: '`date` takes one day of the calendar.',
      ar: 'تأخذ `date` يومًا واحدًا من التقويم.',
    },
    hint: {
      en: "Write `date('2026-01-31')`, a day that exists, of the years `1900` to `2199`.",
      ar: "اكتب `date('2026-01-31')`، يومًا موجودًا من الأعوام `1900` إلى `2199`.",
    },
  });
}

function unknownFunction(name: string, names: readonly string[], isMethod: boolean): Complaint {
  const known = forbiddenInput(name, false) ?? leftOutFunction(name);
  if (known) return known;
  return {
    message: {
      en: `There is no function \`${name}\`${isMethod ? ' after a dot' : ''}.`,
      ar: `لا توجد دالة باسم \`${name}\`${isMethod ? ' بعد نقطة' : ''}.`,
    },
    hint: suggestion(name, names),
  };
}

/** `name(arguments)` */
export function lowerCall(node: CallSyntax, variables: Variables, to: Lowering): Typed {
  const [name, args] = node.args;
  if (name === 'sum') return lowerSum(node, variables, to);
  if (name === 'law') return lowerLaw(node, to);
  if (name === 'date') return lowerDate(node, to);
  const signature = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const names = [...Object.keys(functions), 'sum', 'law', 'date', 'size'];
  if (!signature && name !== 'size')
    return to.refuse([node.start, node.start + name.length], unknownFunction(name, names, false));
  const typed = args.map((arg) => to.lower(arg, variables));
  if (signature) return apply(node, signature, typed, to);
  const [list, more] = typed;
  if (list && !more) return lowerSize(node, list, to);
  return to.refuse(to.at(node), {
    message: { en: '`size` counts one list.', ar: 'تعدّ `size` عناصر قائمة واحدة.' },
    hint: { en: 'Write `size(own.disclosure.items)`.', ar: 'اكتب `size(own.disclosure.items)`.' },
  });
}

/** `receiver.name(arguments)` */
export function lowerMethod(node: MethodSyntax, variables: Variables, to: Lowering): Typed {
  const [name, receiver, args] = node.args;
  if (isLoopMethod(name)) return lowerLoopMethod(node, name, variables, to);
  const signature = Object.hasOwn(methods, name) ? methods[name] : undefined;
  const names = [...Object.keys(methods), 'exists', 'all', 'exists_one', 'filter', 'map', 'size'];
  if (signature) {
    const typed = [receiver, ...args].map((arg) => to.lower(arg, variables));
    const applied = apply(node, signature, typed, to);
    checkPart(applied, typed[0], to);
    return applied;
  }
  if (name === 'size' && args.length === 0) return lowerSize(node, to.lower(receiver, variables), to);
  return to.refuse(to.at(node), unknownFunction(name, names, true));
}
