import type { Text } from '../../../../lib/problems/text.ts';
import { type DictionaryEntry, factDictionary } from '../../../../lib/rules/facts/dictionary.ts';
import { meaningInWords } from '../../../../lib/rules/words/fact-meaning.ts';
import { Code } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { factKindWords, isSource, sourceWords } from '../facts/fact-words.ts';
import { isUnit, unitNames } from '../facts/unit-words.ts';

const words = {
  title: { en: 'What a rule may ask', ar: 'ما يجوز أن تسأل عنه القاعدة' },
  lead: {
    en: 'Every fact that there is. Nationality, sex, religion and name are not among them: a rule that asks for one does not check. The first word says who declared it: own, counterparty, official, observed, told, law, or derived from these.',
    ar: 'كل الوقائع المتاحة. وليس بينها الجنسية ولا الجنس ولا الدين ولا الاسم، فلا تُقبل قاعدة تسأل عن أي منها. والكلمة الأولى تبيّن المصدر: own لصاحب التصريح، وcounterparty للطرف الآخر، وofficial للسجلات الرسمية، وobserved لما شوهد، وtold لما رُوي، وlaw للقانون، وderived لما يُشتق منها.',
  },
  english: {
    en: 'Names and codes are in English, like the language of expressions.',
    ar: 'الأسماء والرموز بالإنجليزية، كلغة التعابير نفسها.',
  },
  back: { en: 'Rules', ar: 'القواعد' },
  fact: { en: 'Fact', ar: 'الواقعة' },
  kind: { en: 'Kind', ar: 'النوع' },
  meaning: { en: 'Meaning', ar: 'المعنى' },
} as const satisfies Record<string, Text>;

const unitIn = (unit: string, { language }: Reader): string =>
  language === 'ar' && isUnit(unit) ? unitNames[unit] : unit;

const Meaning = ({ reader, entry }: { reader: Reader; entry: DictionaryEntry }) => {
  const { meaning, unit, values } = entry;
  return (
    <>
      {meaningInWords(meaning, reader.language)}
      {unit && ` (${unitIn(unit, reader)})`}
      {values && (
        <>
          {' '}
          <Code>{values.join(' | ')}</Code>
        </>
      )}
    </>
  );
};

const dictionary = factDictionary();
const rootOf = (path: string): string => /^\w+/.exec(path)?.[0] ?? path;
const sources = [...new Set(dictionary.map(({ path }) => rootOf(path)))];

/** By who declared it: there are hundreds of facts. */
const Sources = ({ reader, current }: { reader: Reader; current: string }) => (
  <nav class="govuk-body insaf-actions" aria-label={reader.say(words.fact)}>
    {sources.map((root) => (
      <a
        class="govuk-link"
        href={`/console/rules/facts?from=${root}`}
        aria-current={root === current ? 'page' : undefined}
      >
        {isSource(root) && `${reader.say(sourceWords[root])}: `}
        <Code>{root}</Code>
      </a>
    ))}
  </nav>
);

/** The dictionary of facts, for whoever writes an expression. */
export const factsPage = definePage({
  pageId: 'facts',
  path: '/console/rules/facts',
  asks: ['getMe'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const source = sources.find((root) => root === query.get('from')) ?? 'own';
    await ask('getMe');
    const title = reader.say(words.title);
    return {
      title,
      section: 'rules',
      back: { href: '/console/rules', label: reader.say(words.back) },
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <p class="govuk-body">{reader.say(words.english)}</p>
          <Sources reader={reader} current={source} />
          <DataTable
            caption={title}
            isCaptionHidden
            columns={[
              { heading: reader.say(words.fact), cell: ({ path }) => <Code>{path}</Code> },
              { heading: reader.say(words.kind), cell: ({ kind }) => reader.say(factKindWords[kind]) },
              {
                heading: reader.say(words.meaning),
                cell: (entry) => <Meaning reader={reader} entry={entry} />,
              },
            ]}
            rows={dictionary.filter(({ path }) => rootOf(path) === source)}
            empty=""
          />
        </>
      ),
    };
  },
});
