/** What a text or a record says that could be recognised: ids, days, numbers, and words in capitals as codes are written. */
export type ValueKind = 'id' | 'day' | 'number' | 'code';

export interface Value {
  kind: ValueKind;
  /** The same for every way of writing it. */
  is: string;
  /** Where it stands in a text: the first character and the one behind it. */
  at: readonly [number, number];
}

/** Digits of Arabic, Persian, Bengali, Devanagari and Malayalam as ASCII; one character for one, so that places hold. */
const zeros = ['٠', '۰', '০', '०', '൦'].map((zero) => zero.codePointAt(0) ?? 0);
const asciiDigit = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code <= each + 9);
  return zero === undefined ? character : String(code - zero);
};
const withAsciiDigits = (text: string): string => [...text].map(asciiDigit).join('');

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'فبراير', 'شباط'],
  ['march', 'mar', 'مارس', 'آذار'],
  ['april', 'apr', 'أبريل', 'ابريل', 'نيسان'],
  ['may', 'مايو', 'أيار'],
  ['june', 'jun', 'يونيو', 'حزيران'],
  ['july', 'jul', 'يوليو', 'تموز'],
  ['august', 'aug', 'أغسطس', 'اغسطس', 'آب'],
  ['september', 'sept', 'sep', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'ديسمبر', 'كانون الأول'],
];
const monthNames = months.flat().toSorted((a, b) => b.length - a.length);
const monthOf = (name: string): number => months.findIndex((names) => names.includes(name.toLowerCase())) + 1;
const monthPattern = monthNames.join('|');

const two = (n: number | string): string => String(n).padStart(2, '0');
/** A day without its year: whoever writes "on 8 June" names the day all the same. */
const dayValue = (month: number | string, day: number | string): string => `${two(month)}-${two(day)}`;

type Match = RegExpMatchArray;
interface Finder {
  kind: ValueKind;
  pattern: RegExp;
  /** Every reading of what was found: 8/6 is the eighth of June here and the sixth of August elsewhere. */
  read(match: Match): string[];
}

/** Amounts compare without separators and without the zeros behind the point. */
const plainNumber = (text: string): string => {
  const number = text.replaceAll(/[,٬\s]/g, '').replace('٫', '.');
  return number.includes('.') ? number.replace(/0+$/, '').replace(/\.$/, '') : number;
};

const finders: readonly Finder[] = [
  { kind: 'id', pattern: /\b[a-z]{3}_[A-Za-z0-9-]{8,59}/g, read: ([id]) => [id ?? ''] },
  {
    kind: 'day',
    pattern: /\b\d{4}-(\d{2})-(\d{2})/g,
    read: ([, month = '', day = '']) => [dayValue(month, day)],
  },
  {
    kind: 'day',
    pattern: /(?<![\w/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?(?![\w/-])/g,
    read: ([, a = '', b = '']) => [dayValue(a, b), dayValue(b, a)],
  },
  {
    kind: 'day',
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern})(?!\\p{L})`, 'giu'),
    read: ([, day = '', month = '']) => [dayValue(monthOf(month), day)],
  },
  {
    kind: 'day',
    pattern: new RegExp(`(?<!\\p{L})(${monthPattern}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'giu'),
    read: ([, month = '', day = '']) => [dayValue(monthOf(month), day)],
  },
  {
    kind: 'number',
    pattern: /(?<![\w-])\d[\d,٬]*(?:[.٫]\d+)?(?![\w-])/g,
    read: ([number = '']) => [plainNumber(number)],
  },
  { kind: 'code', pattern: /\b[A-Z]{2,}(?:_[A-Z]+)+\b/g, read: ([code = '']) => [code] },
];

const spanOf = (match: Match): readonly [number, number] => [
  match.index ?? 0,
  (match.index ?? 0) + match[0].length,
];

/** Every value that a text names, each reading of it, in the order of the text. */
export function valuesIn(text: string): Value[] {
  const readable = withAsciiDigits(text);
  return finders
    .flatMap(({ kind, pattern, read }) =>
      [...readable.matchAll(pattern)].flatMap((match) =>
        read(match).map((is): Value => ({ kind, is, at: spanOf(match) })),
      ),
    )
    .toSorted((a, b) => a.at[0] - b.at[0]);
}

/** One name for a value of a kind. */
export const valueName = ({ kind, is }: Pick<Value, 'kind' | 'is'>): string => `${kind} ${is}`;

/** The names of every value in records, however deep they lie. */
export function valuesOf(records: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const each of valuesIn(value)) found.add(valueName(each));
    else if (typeof value === 'number')
      found.add(valueName({ kind: 'number', is: plainNumber(String(value)) }));
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) visit(inner);
  };
  visit(records);
  return found;
}
