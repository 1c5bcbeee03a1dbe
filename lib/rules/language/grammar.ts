import type { Text } from '../../problems/text.ts';
import type { Complaint } from './complaint.ts';

/** An error of the parser: its own code and sentence, and the text it stumbled over. */
export interface Stumble {
  readonly code: string;
  readonly summary: string;
  readonly over: string;
  /** The text before it, and behind it. */
  readonly before: string;
  readonly after: string;
}

/** A sentence that is not ours and that nobody translates: said to be foreign, and kept apart from the letters around it. */
export const quoted = (foreign: string): string => `ونصه بالإنجليزية: \u2068${foreign}\u2069.`;

const compare: Text = {
  en: 'Compare with `==`; at least and at most are `>=` and `<=`.',
  ar: 'قارن بـ`==`؛ ويُكتب «على الأقل» و«على الأكثر»: `>=` و`<=`.',
};
const differ: Text = { en: 'Different is written `!=`.', ar: 'يُكتب الاختلاف `!=`.' };
const wholeNumbers: Text = {
  en: 'There are no fractions: write amounts in the smallest unit of the currency, and shares as `a * 100 > b * 30`.',
  ar: 'لا توجد كسور: اكتب المبالغ بأصغر وحدة من العملة، والنسب على صورة `a * 100 > b * 30`.',
};
const latinLetters: Text = {
  en: 'Names of facts and functions have letters of the English keyboard only; others can look the same.',
  ar: 'أسماء الوقائع والدوال بحروف لوحة المفاتيح الإنجليزية وحدها؛ وقد تشبهها حروف أخرى.',
};
const joinAnd: Text = { en: 'Join conditions with `&&`.', ar: 'صِل الشروط بـ`&&`.' };
const joinOr: Text = { en: 'Join conditions with `||`.', ar: 'صِل الشروط بـ`||`.' };
const negate: Text = { en: 'Negate with `!`.', ar: 'انفِ بـ`!`.' };
const percent: Text = {
  en: 'There are no percentages: write `a * 100 > b * 15` for "more than 15 % of `b`".',
  ar: 'لا توجد نسب مئوية: اكتب `a * 100 > b * 15` لـ«أكثر من 15 % من `b`».',
};
const westernDigits: Text = {
  en: 'Write numbers with the digits 0 to 9.',
  ar: 'اكتب الأعداد بالأرقام 0 إلى 9.',
};
const choose: Text = {
  en: 'A choice is written `condition ? one : other`.',
  ar: 'يُكتب الاختيار `condition ? one : other`.',
};
const straight: Text = {
  en: "Use straight quotes: 'text'.",
  ar: "استعمل علامتي الاقتباس المستقيمتين: 'text'.",
};
const instead: Readonly<Record<string, Text>> = {
  ...{ '=': compare, '&': joinAnd, and: joinAnd, '|': joinOr, or: joinOr, not: negate },
  ...{ '“': straight, '”': straight, '‘': straight, '’': straight },
};

const byCode: Readonly<Record<string, Complaint>> = {
  unterminated_string: {
    message: { en: 'A text is opened and never closed.', ar: 'فُتح نص ولم يُغلق.' },
    hint: { en: 'Close it with the same quote.', ar: 'أغلقه بعلامة الاقتباس نفسها.' },
  },
  newline_in_string: {
    message: { en: 'A text runs over the end of its line.', ar: 'يتجاوز نص نهاية سطره.' },
    hint: { en: 'Close it on the same line.', ar: 'أغلقه في السطر نفسه.' },
  },
  reserved_identifier: {
    message: { en: 'This word is reserved by CEL.', ar: 'هذه الكلمة محجوزة في CEL.' },
    hint: { en: 'Choose another name for the element.', ar: 'اختر اسمًا آخر للعنصر.' },
  },
  invalid_macro_argument: {
    message: {
      en: 'The first thing in these parentheses must be a plain name for the element.',
      ar: 'يجب أن يكون أول ما بين هذين القوسين اسمًا بسيطًا للعنصر.',
    },
    hint: {
      en: 'Write `own.disclosure.items.exists(i, i.amount > 0)`.',
      ar: 'اكتب `own.disclosure.items.exists(i, i.amount > 0)`.',
    },
  },
  limit_exceeded: {
    message: {
      en: 'This expression is too long or too deeply nested to be read by a person.',
      ar: 'هذه العبارة أطول أو أعمق تداخلًا من أن يقرأها إنسان.',
    },
    hint: {
      en: 'Split it into two rules, or ask for a derived fact.',
      ar: 'قسّمها إلى قاعدتين أو اطلب واقعة مشتقة.',
    },
  },
};

/** What was meant, where the text before the stumble tells it. */
function meantBy({ over, before, after }: Stumble): Text | undefined {
  if ((over === '>' && before.endsWith('<')) || (over === '=' && before.endsWith('!='))) return differ;
  if (over === '.' && /^\d/.test(after)) return wholeNumbers;
  if (/(^|[^\w.])\d+\.\s*$/.test(before)) return wholeNumbers;
  if (Object.hasOwn(instead, over)) return instead[over];
  if (/[\u0660-\u0669\u06f0-\u06f9]/.test(over)) return westernDigits;
  if (/^\p{L}$/u.test(over) && !/^[A-Za-z]$/.test(over)) return latinLetters;
  if (/\bnot\s*$/.test(before)) return negate;
  return /\d\s*%\s*$/.test(before) ? percent : undefined;
}

const unfinished: Complaint = {
  message: { en: 'The expression stops in the middle.', ar: 'تتوقف العبارة في منتصفها.' },
  hint: { en: 'Finish it, or close a parenthesis.', ar: 'أكملها أو أغلق قوسًا.' },
};

/** What the parser could not read, said to a rules officer. */
export function grammarComplaint(stumble: Stumble): Complaint {
  const { code, summary, over } = stumble;
  const known = byCode[code];
  if (known) return code === 'reserved_identifier' && over === 'if' ? { ...known, hint: choose } : known;
  const mended = meantBy(stumble);
  if (over === '') return mended ? { ...unfinished, hint: mended } : unfinished;
  if (['unexpected_character', 'expected_token', 'unexpected_token'].includes(code))
    return {
      message: { en: `\`${over}\` cannot stand here.`, ar: `لا يجوز أن يقف \`${over}\` هنا.` },
      hint: mended ?? {
        en: 'Look at what stands just before it.',
        ar: 'انظر إلى ما قبله مباشرة.',
      },
    };
  return {
    message: { en: `This cannot be read: ${summary}.`, ar: `تتعذر قراءة هذا. ${quoted(summary)}` },
    hint: { en: 'Look at this place in the text.', ar: 'انظر إلى هذا الموضع من النص.' },
  };
}
