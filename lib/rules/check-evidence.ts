import type { Text } from '../problems/text.ts';
import { codes, type LanguageProblem } from './language/complaint.ts';
import type { Evidence } from './rule.ts';
import { officialWords } from './words/official-words.ts';
import { isClosed, type Vocabulary, vocabularyNames } from './words/vocabulary.ts';

/** What an expression of evidence gives: its kind in CEL's notation, and the closed list that it is taken from. */
interface Given {
  readonly type: string;
  readonly values?: readonly string[];
}

const problem = (message: Text, hint: Text): LanguageProblem => ({
  line: 1,
  column: 1,
  at: [0, 0],
  message,
  hint,
});

/** What each way of showing can show. */
const fitting: Readonly<Record<Evidence['as'], readonly string[]>> = {
  money: ['int'],
  moneyAtLeast: ['int'],
  number: ['int'],
  percent: ['int'],
  date: ['date'],
  code: ['string'],
  list: ['list<string>', 'list<int>', 'list<date>'],
};

/** Every value has a word; and a code that is on no list is not taken for one. */
const covers = (vocabulary: Vocabulary, values: readonly string[] | undefined): boolean =>
  isClosed(vocabulary)
    ? values?.every((value) => Object.hasOwn(vocabulary.words, value)) === true
    : values === undefined;

const suitable = (values: readonly string[] | undefined): Text =>
  codes(vocabularyNames.filter((name) => covers(officialWords[name], values)));

/** A reader must never meet a code: whatever an evidence can come to has words in both languages, or is refused here. */
export function evidenceProblem({ as, of }: Evidence, { type, values }: Given): LanguageProblem | undefined {
  if (!fitting[as].includes(type))
    return problem(
      { en: `\`${as}\` cannot show \`${type}\`.`, ar: `لا يعرض \`${as}\` ما نوعه \`${type}\`.` },
      {
        en: 'A number is shown as `money`, `moneyAtLeast`, `number` or `percent`, a day as `date`, a text as `code`, and lists of them as `list`. A yes or no stays in the words of the rule.',
        ar: 'يُعرض العدد بـ `money` أو `moneyAtLeast` أو `number` أو `percent`، واليوم بـ `date`، والنص بـ `code`، والقوائم منها بـ `list`. أما نعم أو لا فمكانها كلمات القاعدة.',
      },
    );
  const hasCodes = type === 'string' || type === 'list<string>';
  if (of === undefined ? !hasCodes : hasCodes && covers(officialWords[of], values)) return undefined;
  if (!hasCodes)
    return problem(
      { en: 'What is no text has no vocabulary.', ar: 'ما ليس نصًا لا معجم له.' },
      { en: 'Leave `of` out.', ar: 'احذف `of`.' },
    );
  const { en, ar } = suitable(values);
  return problem(
    of === undefined
      ? {
          en: 'This would show a code to its readers: no vocabulary says what it is called.',
          ar: 'ستظهر للقارئ رموز: لا يوجد معجم يسميها.',
        }
      : {
          en: `The vocabulary \`${of}\` has no words for what this can come to.`,
          ar: `ليس في المعجم \`${of}\` كلمات لكل ما قد ينتج هنا.`,
        },
    { en: `Name one beside \`as\`, as \`of\`: ${en}.`, ar: `سمِّ أحدها بجانب \`as\`، في \`of\`: ${ar}.` },
  );
}
