import type * as z from 'zod';
import { type Checkpoint, parseCheckpoint, parseNote } from '../../../../lib/domain/journal/checkpoint.ts';
import type { CheckpointView } from '../../../../lib/domain/journal/journal-view.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { type AskOf, definePage } from '../define-page.ts';

type Signed = z.output<typeof CheckpointView>;

const words = {
  title: { en: 'Signed checkpoints', ar: 'نقاط التحقق الموقّعة' },
  back: { en: 'Journal', ar: 'السجل' },
  lead: {
    en: 'What all sixteen logs were at one moment, signed, and kept in other hands too. Each names the one before it, so none can be left out.',
    ar: 'حال الدفاتر الستة عشر في لحظة واحدة، موقّعةً ومحفوظةً لدى آخرين أيضًا. وتذكر كل منها سابقتها فلا تُسقط واحدة.',
  },
  number: { en: 'Number', ar: 'الرقم' },
  at: { en: 'When', ar: 'متى' },
  entries: { en: 'Entries by then', ar: 'القيود حتى ذلك الحين' },
  signer: { en: 'Signed by', ar: 'موقّعها' },
  unread: { en: 'cannot be read', ar: 'لا تُقرأ' },
  none: { en: 'Nothing has been sealed yet.', ar: 'لم يُختم شيء بعد.' },
  holds: {
    en: 'Checkpoint {to} holds everything of checkpoint {from}, in the same order: the hashes that prove it were made for this page.',
    ar: 'تتضمن نقطة التحقق {to} كل ما في نقطة التحقق {from} بالترتيب نفسه: وقد حُسبت البصمات التي تثبت ذلك لهذه الصفحة.',
  },
} as const satisfies Record<string, Text>;

const checkpointOf = ({ note }: Signed): Checkpoint | undefined => {
  const signed = parseNote(note);
  return signed && parseCheckpoint(signed.text);
};

const entriesBy = ({ logs }: Checkpoint): number => logs.reduce((sum, { size }) => sum + size, 0);

/** That the last of those shown took nothing of the first back. */
async function consistency(
  ask: AskOf<'getJournalConsistency'>,
  { reader, items }: { reader: Reader; items: readonly Signed[] },
): Promise<string | undefined> {
  const [from, to] = [items[0]?.number, items.at(-1)?.number];
  if (from === undefined || to === undefined || from === to) return undefined;
  const asked = { query: { from: String(from), to: String(to) }, purpose: 'oversight' } as const;
  await ask('getJournalConsistency', asked);
  return reader.say(words.holds, { from: reader.number(from), to: reader.number(to) });
}

const Table = ({ reader, items }: { reader: Reader; items: readonly Signed[] }) => (
  <DataTable
    caption={reader.say(words.title)}
    isCaptionHidden
    columns={[
      { heading: reader.say(words.number), cell: ({ number }) => <Figure>{reader.number(number)}</Figure> },
      {
        heading: reader.say(words.at),
        cell: (signed) => {
          const checkpoint = checkpointOf(signed);
          return checkpoint ? <Figure>{reader.moment(checkpoint.at)}</Figure> : reader.say(words.unread);
        },
      },
      {
        heading: reader.say(words.entries),
        cell: (signed) => {
          const checkpoint = checkpointOf(signed);
          return checkpoint && <Figure>{reader.number(entriesBy(checkpoint))}</Figure>;
        },
      },
      {
        heading: reader.say(words.signer),
        cell: ({ note }) => (
          <bdi>
            {parseNote(note)
              ?.signatures.map(({ name }) => name)
              .join(', ')}
          </bdi>
        ),
      },
    ]}
    rows={items}
    empty={reader.say(words.none)}
  />
);

/** The checkpoints, oldest first, and that the last of the page holds everything of its first. */
export const journalCheckpointsPage = definePage({
  pageId: 'journalCheckpoints',
  path: '/console/journal/checkpoints',
  asks: ['listJournalCheckpoints', 'getJournalConsistency'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const { body } = await ask('listJournalCheckpoints', {
      query: pageAsked(query),
      purpose: 'oversight',
    });
    const holds = await consistency(ask, { reader, items: body.items });
    const title = reader.say(words.title);
    const path = '/console/journal/checkpoints';
    return {
      title,
      section: 'journal',
      back: { href: '/console/journal', label: reader.say(words.back) },
      recorded: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          {holds && <p class="govuk-inset-text">{holds}</p>}
          <Table reader={reader} items={body.items} />
          <Pages reader={reader} path={path} query={query} next={body.page.next ?? undefined} />
        </>
      ),
    };
  },
});
