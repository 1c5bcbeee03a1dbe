import type * as z from 'zod';
import { Purpose } from '../../../../lib/domain/access/purpose.ts';
import type { JournalEntryView } from '../../../../lib/domain/journal/journal-view.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { TextField } from '../../../pages/parts/fields.tsx';
import { freshForm, Send } from '../../../pages/parts/form.tsx';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { idsIn } from '../choose/pasted.ts';
import { type AskOf, definePage } from '../define-page.ts';
import { purposeWords } from '../purpose-words.ts';
import { fieldClassWords, journalKindWords } from './journal-words.ts';

type Entry = z.output<typeof JournalEntryView>;

const words = {
  title: { en: 'Journal', ar: 'السجل' },
  lead: {
    en: 'Who did and saw what, when and why; never what it said. Of what is protected the journal knows pseudonyms only.',
    ar: 'من فعل ومن اطّلع على ماذا ومتى ولماذا، دون ما قيل. ولا يعرف السجل من المحمي إلا أسماء مستعارة.',
  },
  subject: { en: 'Subject: an id or a pseudonym', ar: 'الموضوع: معرّف أو اسم مستعار' },
  subjectHint: {
    en: 'The address of the page of a contract, an organisation, a flag, an official or an emergency, or its number alone.',
    ar: 'عنوان صفحة عقد أو منشأة أو مؤشر أو موظف أو حالة طارئة، أو رقمها وحده.',
  },
  show: { en: 'Show', ar: 'عرض' },
  checkpoints: { en: 'The signed checkpoints', ar: 'نقاط التحقق الموقّعة' },
  also: { en: 'The journal also speaks of it under:', ar: 'ويذكره السجل أيضًا باسم:' },
  when: { en: 'When', ar: 'متى' },
  what: { en: 'What happened', ar: 'ما جرى' },
  who: { en: 'Who', ar: 'من' },
  why: { en: 'Purpose', ar: 'الغرض' },
  seal: { en: 'Seal', ar: 'الختم' },
  prove: { en: 'Prove it', ar: 'أثبته' },
  waits: { en: 'sealed within seconds', ar: 'يُختم خلال ثوانٍ' },
  count: {
    en: '{count, plural, =0 {nothing found} one {# record} other {# records}}',
    ar: '{count, plural, zero {لم يُعثر على شيء} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}}',
  },
  by: { en: 'through {client}', ar: 'عبر {client}' },
  none: { en: 'The journal says nothing of it.', ar: 'لا يذكر السجل شيئًا عنه.' },
} as const satisfies Record<string, Text>;

const purposeOf = (purpose: string | undefined, reader: Reader): string => {
  const known = Purpose.safeParse(purpose);
  return known.success ? reader.say(purposeWords[known.data]) : (purpose ?? '-');
};

const What = ({ reader, entry }: { reader: Reader; entry: Entry }) => {
  const { kind, count, fieldClass, subjects } = entry;
  const more = [
    count === undefined ? '' : reader.say(words.count, { count }),
    fieldClass ? reader.say(fieldClassWords[fieldClass]) : '',
  ].filter(Boolean);
  return (
    <>
      <strong>{reader.say(journalKindWords[kind])}</strong>
      {more.length > 0 && ` (${more.join(reader.language === 'ar' ? '، ' : ', ')})`}
      {subjects.slice(1).map((subject) => (
        <>
          <br />
          <a class="govuk-link" href={`/console/journal?${new URLSearchParams({ subject })}`}>
            <Code>{subject.slice(0, 24)}</Code>
          </a>
        </>
      ))}
    </>
  );
};

const columnsFor = (reader: Reader): Column<Entry>[] => [
  { heading: reader.say(words.when), cell: ({ at }) => <Figure>{reader.moment(at)}</Figure> },
  { heading: reader.say(words.what), cell: (entry) => <What reader={reader} entry={entry} /> },
  {
    heading: reader.say(words.who),
    cell: ({ actor, client }) => (
      <>
        <Code>{actor.slice(0, 16)}</Code>
        <br />
        <bdi>{reader.say(words.by, { client })}</bdi>
      </>
    ),
  },
  { heading: reader.say(words.why), cell: ({ purpose }) => purposeOf(purpose, reader) },
  {
    heading: reader.say(words.seal),
    cell: ({ id, seal }) =>
      seal ? (
        <a class="govuk-link" href={`/console/journal/${id}/proof`}>
          {reader.say(words.prove)}
        </a>
      ) : (
        reader.say(words.waits)
      ),
  },
];

const Found = async ({
  ask,
  reader,
  query,
  subject,
}: {
  ask: AskOf<'listJournalEntries'>;
  reader: Reader;
  query: URLSearchParams;
  subject: string;
}) => {
  const { body } = await ask('listJournalEntries', {
    query: { subject, ...pageAsked(query) },
    purpose: 'oversight',
  });
  return (
    <>
      {body.alsoUnder.length > 0 && (
        <p class="govuk-body">
          {reader.say(words.also)}{' '}
          {body.alsoUnder.map((name) => (
            <a class="govuk-link" href={`/console/journal?${new URLSearchParams({ subject: name })}`}>
              <Code>{name}</Code>
            </a>
          ))}
        </p>
      )}
      <DataTable
        caption={reader.say(words.title)}
        isCaptionHidden
        columns={columnsFor(reader)}
        rows={body.items}
        empty={reader.say(words.none)}
      />
      <Pages reader={reader} path="/console/journal" query={query} next={body.page.next ?? undefined} />
    </>
  );
};

/** An id or a pseudonym stays as it was typed; of the address of a page its id is taken. */
function subjectIn(typed: string | null): string | undefined {
  const text = typed?.trim() ?? '';
  return text.includes('/') ? idsIn(text)[0] : text;
}

/** The journal by subject, for oversight. Every look at it is itself an entry. */
export const journalPage = definePage({
  pageId: 'journal',
  path: '/console/journal',
  asks: ['listJournalEntries', 'getMe'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const { body: me } = await ask('getMe');
    // Whoever comes without a subject reads the entries about themselves: what the journal looks like, and a name to begin with.
    const subject = subjectIn(query.get('subject')) || me.id;
    const title = reader.say(words.title);
    return {
      title,
      section: 'journal',
      recorded: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <form method="get" class="insaf-filters">
            <TextField
              form={freshForm(reader, { subject })}
              name="subject"
              isCode
              label={reader.say(words.subject)}
              hint={reader.say(words.subjectHint)}
            />
            <Send isSecondary>{reader.say(words.show)}</Send>
          </form>
          <p class="govuk-body">
            <a class="govuk-link" href="/console/journal/checkpoints">
              {reader.say(words.checkpoints)}
            </a>
          </p>
          {await Found({ ask, reader, query, subject })}
        </>
      ),
    };
  },
});
