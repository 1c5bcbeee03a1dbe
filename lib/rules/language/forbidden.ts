import type { Text } from '../../problems/text.ts';
import type { Complaint } from './complaint.ts';

/** Who a person is never decides: nationality, sex, religion, ethnicity and name are no inputs, nor are their synonyms. */
const inputs = new Set([
  ...['nationality', 'nationalities', 'citizenship', 'sex', 'gender', 'religion', 'sect'],
  ...['ethnicity', 'race', 'tribe', 'caste', 'name', 'names', 'surname', 'forename'],
]);

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _]+/);

/**
 * The refusal of a forbidden input, or undefined. A name that the dictionary of facts knows is refused only when the
 * whole of it is forbidden; an unknown one also when a part of it is, as in `workerNationality`.
 */
export function forbiddenInput(name: string, known: boolean): Complaint | undefined {
  const hit = known ? inputs.has(name.toLowerCase()) : wordsOf(name).some((word) => inputs.has(word));
  if (!hit) return undefined;
  return {
    message: {
      en: `\`${name}\` is a forbidden input: no rule may decide by nationality, sex, religion, ethnicity or name.`,
      ar: `\`${name}\` مُدخل محظور: فلا تحكم قاعدة بالجنسية أو الجنس أو الدين أو العِرق أو الاسم.`,
    },
    hint: {
      en: 'Ask what was done to the worker (fees, wages, hours, documents, movement), not who the worker is.',
      ar: 'اسأل عما جرى للعامل (الرسوم والأجور والساعات والوثائق والتنقل)، لا عمن هو.',
    },
  };
}

const noTime: Text = {
  en: "A rule knows calendar days only. Write a day as `date('2026-01-31')` and measure with `days(from, to)`.",
  ar: "لا تعرف القاعدة إلا أيام التقويم. اكتب اليوم `date('2026-01-31')` وقِس بـ`days(from, to)`.",
};
const noClock: Text = {
  en: 'A rule knows no clock: `asOf` is the day for which the decision is made.',
  ar: 'لا تعرف القاعدة ساعة: `asOf` هو اليوم الذي يُتخذ القرار من أجله.',
};
const asLoop = (name: string): Text => ({
  en: `Write \`${name}\`, as in \`own.disclosure.items.${name}(i, i.amount > 0)\`.`,
  ar: `اكتب \`${name}\`، كما في \`own.disclosure.items.${name}(i, i.amount > 0)\`.`,
});
const asSize: Text = { en: 'Count with `size(list)`.', ar: 'عُدّ بـ`size(list)`.' };
const noConversion: Text = {
  en: 'Facts already have their kind; nothing is converted.',
  ar: 'للوقائع أنواعها أصلًا؛ فلا يُحوَّل شيء.',
};
const notPart = (name: string): Text => ({
  en: `\`${name}\` is not part of this language.`,
  ar: `\`${name}\` ليست من هذه اللغة.`,
});

/** Functions of CEL that this language leaves out, and what to do instead. */
const leftOut: Readonly<Record<string, Complaint>> = {
  has: {
    message: {
      en: '`has()` is not part of this language: absence is not an answer that a rule may build on.',
      ar: '`has()` ليست من هذه اللغة: فالغياب ليس جوابًا تُبنى عليه قاعدة.',
    },
    hint: {
      en: 'Just use the fact. If it is unknown, the result becomes "insufficient data" and names it, unless the rest decides alone.',
      ar: 'استعمل الواقعة كما هي. فإن كانت مجهولة صارت النتيجة «بيانات غير كافية» وذكرتها، ما لم يحسم الباقي وحده.',
    },
  },
  matches: {
    message: {
      en: '`matches()` is not part of this language: regular expressions cannot be bounded or read aloud.',
      ar: '`matches()` ليست من هذه اللغة: فالتعابير النمطية لا تُحَدّ ولا تُقرأ بصوت عالٍ.',
    },
    hint: {
      en: 'Use `startsWith`, `endsWith`, `contains`, or `in` with a list of the accepted texts.',
      ar: 'استعمل `startsWith` أو `endsWith` أو `contains`، أو `in` مع قائمة النصوص المقبولة.',
    },
  },
  bind: {
    message: notPart('cel.bind'),
    hint: {
      en: 'Write the expression out, or ask for a derived fact.',
      ar: 'اكتب العبارة كاملة أو اطلب واقعة مشتقة.',
    },
  },
  ...fromEach(
    ['timestamp', 'duration', 'getDate', 'getDayOfMonth', 'getDayOfWeek', 'getDayOfYear', 'getFullYear'],
    noTime,
  ),
  ...fromEach(['getMonth', 'getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'], noTime),
  ...fromEach(['now', 'today', 'currentDate'], noClock),
  ...fromEach(['any', 'some'], asLoop('exists')),
  ...fromEach(['every'], asLoop('all')),
  ...fromEach(['count', 'length', 'len'], asSize),
  ...fromEach(['int', 'uint', 'double', 'string', 'bool', 'bytes', 'dyn', 'type'], noConversion),
};

function fromEach(names: readonly string[], hint: Text): Record<string, Complaint> {
  return Object.fromEntries(names.map((name) => [name, { message: notPart(`${name}()`), hint }]));
}

/** Why a function that CEL has is refused here; undefined for one that CEL does not have either. */
export const leftOutFunction = (name: string): Complaint | undefined =>
  Object.hasOwn(leftOut, name) ? leftOut[name] : undefined;
