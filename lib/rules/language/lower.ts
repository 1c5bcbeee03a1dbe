import type { Complaint } from './complaint.ts';
import { lowerCall, lowerMethod } from './lower-call.ts';
import { lowerName } from './lower-name.ts';
import { lowerBinary, lowerUnary } from './lower-operator.ts';
import { brokenAt, isBroken, type Lowering, type Typed, type Variables } from './lowering.ts';
import type { IfSyntax, ListSyntax, Syntax, ValueSyntax } from './syntax.ts';
import { boolType, bothWords, eitherList, intType, isScalar, stringType, words } from './type.ts';

const tooLarge: Complaint = {
  message: {
    en: 'This number is larger than anything that is calculated with here.',
    ar: 'هذا العدد أكبر من أي عدد يُحسب به هنا.',
  },
  hint: {
    en: `The largest is \`${Number.MAX_SAFE_INTEGER}\`.`,
    ar: `أكبر عدد هو \`${Number.MAX_SAFE_INTEGER}\`.`,
  },
};

function lowerValue(node: ValueSyntax, to: Lowering): Typed {
  const at = to.at(node);
  const value = node.args;
  if (typeof value === 'boolean') return { tree: { op: 'literal', at, value }, type: boolType };
  if (typeof value === 'string') return { tree: { op: 'literal', at, value }, type: stringType };
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value)))
    return { tree: { op: 'literal', at, value: Number(value) }, type: intType };
  if (typeof value === 'bigint') return to.refuse(at, tooLarge);
  if (value === null)
    return to.refuse(at, {
      message: {
        en: 'There is no `null`: a fact that is absent is unknown, and the result says so.',
        ar: 'لا توجد `null`: فالواقعة الغائبة مجهولة، والنتيجة تقول ذلك.',
      },
      hint: {
        en: 'Leave the comparison out.',
        ar: 'احذف المقارنة.',
      },
    });
  return to.refuse(at, {
    message: {
      en: 'Only whole numbers, texts, `true` and `false` can be written down.',
      ar: 'لا يُكتب إلا الأعداد الصحيحة والنصوص و`true` و`false`.',
    },
    hint: {
      en: 'Write amounts in the smallest unit of the currency, and percentages as `a * 100 > b * 30`.',
      ar: 'اكتب المبالغ بأصغر وحدة من العملة، والنسب المئوية على صورة `a * 100 > b * 30`.',
    },
  });
}

function lowerList(node: ListSyntax, variables: Variables, to: Lowering): Typed {
  const at = to.at(node);
  const items = node.args.map((item) => to.lower(item, variables));
  const [first] = items;
  if (isBroken(...items)) return brokenAt(at);
  const of = first?.type;
  if (of?.kind !== 'value' || !items.every(({ type }) => isScalar(type, of.type)))
    return to.refuse(at, {
      message: {
        en: 'A list written down holds one or more single values of one kind.',
        ar: 'القائمة المكتوبة تضم قيمة مفردة أو أكثر من نوع واحد.',
      },
      hint: {
        en: "Write `['a', 'b']` or `[1, 2]`.",
        ar: "اكتب `['a', 'b']` أو `[1, 2]`.",
      },
    });
  return {
    tree: { op: 'list', at, items: items.map(({ tree }) => tree) },
    type: { kind: 'list', of: { kind: 'value', type: of.type } },
  };
}

function lowerIf(node: IfSyntax, variables: Variables, to: Lowering): Typed {
  const at = to.at(node);
  const [when, yes, no] = [node.args[0], node.args[1], node.args[2]].map((part) => to.lower(part, variables));
  if (!when || !yes || !no || isBroken(when, yes, no)) return brokenAt(at);
  const { type } = yes;
  if (!isScalar(when.type, 'bool'))
    return to.refuse(when.tree.at, {
      message: {
        en: `Before \`?\` stands a condition; this is ${words(when.type).en}.`,
        ar: `قبل \`?\` يقف شرط؛ وهنا: ${words(when.type).ar}.`,
      },
      hint: {
        en: 'Write `condition ? a : b`.',
        ar: 'اكتب `condition ? a : b`.',
      },
    });
  if (type.kind !== 'value' || !isScalar(no.type, type.type))
    return to.refuse(at, {
      message: {
        en: `Both sides of \`:\` must be single values of one kind; this is ${bothWords(type, no.type).en}.`,
        ar: `يجب أن يكون طرفا \`:\` قيمتين مفردتين من نوع واحد؛ وهنا: ${bothWords(type, no.type).ar}.`,
      },
      hint: {
        en: 'Choose between two numbers, two texts, two dates or two conditions.',
        ar: 'اختر بين عددين أو نصين أو تاريخين أو شرطين.',
      },
    });
  return {
    tree: { op: 'if', at, when: when.tree, yes: yes.tree, no: no.tree },
    type: { kind: 'value', type: type.type, ...eitherList(type, no.type) },
  };
}

const refused = {
  '[]': {
    message: {
      en: 'An element cannot be picked by its place in a list: the order of records is no fact about the worker.',
      ar: 'لا يُختار العنصر بموضعه في القائمة: فترتيب السجلات ليس واقعة عن العامل.',
    },
    hint: {
      en: 'Use `exists`, `all`, `filter`, `map`, `sum` or `size`.',
      ar: 'استعمل `exists` أو `all` أو `filter` أو `map` أو `sum` أو `size`.',
    },
  },
  '.?': {
    message: {
      en: 'There is no optional part: every fact may be unknown anyway.',
      ar: 'لا يوجد جزء اختياري: فكل واقعة قد تكون مجهولة أصلًا.',
    },
    hint: { en: 'Write a plain dot.', ar: 'اكتب نقطة عادية.' },
  },
  map: {
    message: { en: 'There are no maps in this language.', ar: 'لا توجد خرائط في هذه اللغة.' },
    hint: { en: 'Name the fact itself, or use a list.', ar: 'سمِّ الواقعة نفسها أو استعمل قائمة.' },
  },
} as const;

/** One expression and everything below it: names found, types agreed, complaints made, our own tree built. */
export function lowerNode(node: Syntax, variables: Variables, to: Lowering): Typed {
  switch (node.op) {
    case 'value':
      return lowerValue(node, to);
    case 'id':
    case '.':
      return lowerName(node, variables, to);
    case 'list':
      return lowerList(node, variables, to);
    case '!_':
    case '-_':
      return lowerUnary(node, variables, to);
    case '?:':
      return lowerIf(node, variables, to);
    case 'call':
      return lowerCall(node, variables, to);
    case 'rcall':
      return lowerMethod(node, variables, to);
    case '[]':
    case '[?]':
      return to.refuse(to.at(node), refused['[]']);
    case '.?':
    case 'map':
      return to.refuse(to.at(node), refused[node.op]);
    default:
      return lowerBinary(node, variables, to);
  }
}
