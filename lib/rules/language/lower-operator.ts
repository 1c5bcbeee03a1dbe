import { type Complaint, codes, suggestion } from './complaint.ts';
import { brokenAt, isBroken, type Lowering, type Typed, type Variables } from './lowering.ts';
import type { BinarySyntax, UnarySyntax } from './syntax.ts';
import type { BinaryOp, Range, Tree } from './tree.ts';
import { boolType, bothWords, intType, isScalar, type Type, words } from './type.ts';

type Rule = (left: Type, right: Type) => Complaint | undefined;

const bothNumbers: Rule = (left, right) => {
  if (isScalar(left, 'int') && isScalar(right, 'int')) return undefined;
  const hint =
    isScalar(left, 'date') || isScalar(right, 'date')
      ? {
          en: 'Measure between days with `days(from, to)` or `months(from, to)`.',
          ar: 'قِس ما بين الأيام بـ`days(from, to)` أو `months(from, to)`.',
        }
      : {
          en: 'Every amount is a whole number of the smallest unit of its currency.',
          ar: 'كل مبلغ عدد صحيح من أصغر وحدة من عملته.',
        };
  return {
    message: {
      en: `Only numbers can be calculated with; this is ${bothWords(left, right).en}.`,
      ar: `الحساب للأعداد وحدها؛ وهنا: ${bothWords(left, right).ar}.`,
    },
    hint,
  };
};

const ordered: Rule = (left, right) => {
  if (isScalar(left, 'int') && isScalar(right, 'int')) return undefined;
  if (isScalar(left, 'date') && isScalar(right, 'date')) return undefined;
  return {
    message: {
      en: `Only two numbers or two dates have an order; this is ${bothWords(left, right).en}.`,
      ar: `لا ترتيب إلا بين عددين أو تاريخين؛ وهنا: ${bothWords(left, right).ar}.`,
    },
    hint: {
      en: "A day is written `date('2026-01-31')`; texts and yes-or-no are compared with `==` and `!=`.",
      ar: "يُكتب اليوم `date('2026-01-31')`؛ أما النصوص ونعم أو لا فتُقارن بـ`==` و`!=`.",
    },
  };
};

const sameKind: Rule = (left, right) => {
  if (left.kind === 'value' && right.kind === 'value' && left.type === right.type) return undefined;
  if (left.kind === 'value' && right.kind === 'value')
    return {
      message: {
        en: `These can never be equal: ${bothWords(left, right).en}.`,
        ar: `لا يتساوى هذان أبدًا: ${bothWords(left, right).ar}.`,
      },
      hint: {
        en: "Compare two values of one kind. A day is written `date('2026-01-31')`.",
        ar: "قارن قيمتين من نوع واحد. ويُكتب اليوم `date('2026-01-31')`.",
      },
    };
  return {
    message: {
      en: `Only single values can be equal; this is ${bothWords(left, right).en}.`,
      ar: `لا تتساوى إلا القيم المفردة؛ وهنا: ${bothWords(left, right).ar}.`,
    },
    hint: {
      en: 'For a list use `size`, `in`, `exists` or `all`.',
      ar: 'للقائمة استعمل `size` أو `in` أو `exists` أو `all`.',
    },
  };
};

const bothBool: Rule = (left, right) =>
  isScalar(left, 'bool') && isScalar(right, 'bool')
    ? undefined
    : {
        message: {
          en: `\`&&\` and \`||\` join two conditions; this is ${bothWords(left, right).en}.`,
          ar: `تصل \`&&\` و\`||\` بين شرطين؛ وهنا: ${bothWords(left, right).ar}.`,
        },
        hint: {
          en: 'Compare first, as in `own.offer.wage > 0 && own.offer.written`.',
          ar: 'قارن أولًا، كما في `own.offer.wage > 0 && own.offer.written`.',
        },
      };

const member: Rule = (left, right) => {
  if (right.kind !== 'list')
    return {
      message: {
        en: `After \`in\` comes a list; this is ${words(right).en}.`,
        ar: `تأتي بعد \`in\` قائمة؛ وهنا: ${words(right).ar}.`,
      },
      hint: {
        en: "Write `x in ['a', 'b']`, or name a list of values.",
        ar: "اكتب `x in ['a', 'b']` أو سمِّ قائمة من القيم.",
      },
    };
  return left.kind === 'value' && right.of.kind === 'value' && left.type === right.of.type
    ? undefined
    : {
        message: {
          en: `A list of this kind can never hold ${words(left).en}.`,
          ar: `لا تضم قائمة من هذا النوع أبدًا: ${words(left).ar}.`,
        },
        hint: {
          en: 'The value before `in` and the elements of the list must be of one kind.',
          ar: 'يجب أن تكون القيمة قبل `in` وعناصر القائمة من نوع واحد.',
        },
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

/** Two facts of closed lists that share no text are never equal, and a rule that waits for it would be silently clear. */
function checkShared(left: Typed, right: Typed, at: Range, to: Lowering): void {
  const [ours, theirs] = [vocabulary(left), vocabulary(right)];
  if (!ours || !theirs || ours.some((value) => theirs.includes(value))) return;
  const [one, other] = [codes(ours.slice(0, 3)), codes(theirs.slice(0, 3))];
  to.refuse(at, {
    message: {
      en: `These can never be equal: one is ${one.en}, the other ${other.en}, and no text is in both lists.`,
      ar: `لا يتساوى هذان أبدًا: أحدهما ${one.ar} والآخر ${other.ar}، ولا نص في القائمتين معًا.`,
    },
    hint: {
      en: 'Compare each with the text that you mean.',
      ar: 'قارن كلًّا منهما بالنص الذي تقصده.',
    },
  });
}

/** A text compared with a fact of a closed list must be one of the list; a misspelt one would be silently false. */
function checkVocabulary(typed: Typed, other: Typed, to: Lowering): void {
  const values = vocabulary(typed);
  if (!values) return;
  for (const tree of written(other.tree)) {
    if (tree.op !== 'literal' || typeof tree.value !== 'string' || values.includes(tree.value)) continue;
    to.refuse(tree.at, {
      message: {
        en: `This fact is never '${tree.value}'.`,
        ar: `لا تأخذ هذه الواقعة القيمة '${tree.value}' أبدًا.`,
      },
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
    checkShared(left, right, at, to);
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
  const [sign, wanted, given] = [isNot ? '!' : '-', words(isNot ? boolType : intType), words(of.type)];
  return to.refuse(at, {
    message: {
      en: `\`${sign}\` stands before ${wanted.en}; this is ${given.en}.`,
      ar: `ما يأتي بعد \`${sign}\`: ${wanted.ar}؛ وهنا: ${given.ar}.`,
    },
    hint: isNot
      ? {
          en: 'Put the whole comparison in parentheses: `!(a == b)`.',
          ar: 'ضع المقارنة كلها بين قوسين: `!(a == b)`.',
        }
      : { en: 'Remove the sign.', ar: 'احذف الإشارة.' },
  });
}
