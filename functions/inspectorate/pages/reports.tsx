import type * as z from 'zod';
import type { ReportItem } from '../../../lib/domain/report-item.ts';
import { reportStates } from '../../../lib/domain/report-steps.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Code, Figure } from '../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { definePage } from './define-page.ts';
import { channelWords, reportStateWords, urgencyWords } from './report-words.ts';

type Item = z.output<typeof ReportItem>;

const words = {
  title: { en: 'Reports', ar: 'البلاغات' },
  lead: {
    en: 'Immediate danger first, then who has waited longest. The list says nothing of whom a report is about.',
    ar: 'الخطر الداهم أولًا، ثم من طال انتظاره. ولا تذكر القائمة عمّن يدور البلاغ.',
  },
  urgency: { en: 'Urgency', ar: 'الاستعجال' },
  waiting: { en: 'Waiting since', ar: 'ينتظر منذ' },
  report: { en: 'Report', ar: 'البلاغ' },
  channel: { en: 'How it came', ar: 'كيف وصل' },
  language: { en: 'Language', ar: 'اللغة' },
  things: {
    en: '{count, plural, one {# thing told} other {# things told}}',
    ar: '{count, plural, zero {لا شيء} one {أمر واحد} two {أمران} few {# أمور} many {# أمرًا} other {# أمر}}',
  },
  duress: { en: 'Signal of duress', ar: 'إشارة إكراه' },
  heard: { en: 'Wrote again', ar: 'كتب من جديد' },
  child: { en: 'About a child', ar: 'عن طفل' },
  take: { en: 'Take a report', ar: 'تلقَّ بلاغًا' },
  none: { en: 'No report waits.', ar: 'لا بلاغ ينتظر.' },
} as const satisfies Record<string, Text>;

const marksOf = ({ duress, heard, child }: Item, reader: Reader): string[] =>
  [duress && words.duress, heard && words.heard, child && words.child]
    .filter((text) => text !== false)
    .map((text) => reader.say(text));

const columnsFor = (reader: Reader): Column<Item>[] => [
  {
    heading: reader.say(words.urgency),
    cell: ({ urgency }) =>
      urgency === 'immediateDanger' ? (
        <strong class="insaf-level insaf-level--urgent">{reader.say(urgencyWords[urgency])}</strong>
      ) : (
        reader.say(urgencyWords[urgency])
      ),
  },
  {
    heading: reader.say(words.report),
    cell: (item) => (
      <>
        <a class="govuk-link govuk-!-font-weight-bold" href={`/console/reports/${item.id}`}>
          {reader.say(words.things, { count: item.allegations })} <Code>{item.id.slice(0, 12)}</Code>
        </a>
        {marksOf(item, reader).map((mark) => (
          <p class="govuk-body govuk-!-margin-bottom-0">
            <strong>{mark}</strong>
          </p>
        ))}
      </>
    ),
  },
  { heading: reader.say(words.channel), cell: ({ channel }) => reader.say(channelWords[channel]) },
  { heading: reader.say(words.language), cell: ({ language }) => language && <Code>{language}</Code> },
  {
    heading: reader.say(words.waiting),
    cell: ({ waitingSince }) => <Figure>{reader.moment(waitingSince)}</Figure>,
  },
];

/** What waits for somebody who protects: the queue, the most urgent first. */
export const reportsPage = definePage({
  pageId: 'reports',
  path: '/console/reports',
  asks: ['listReports'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const state = query.get('state') === 'inHand' ? 'inHand' : 'open';
    const { body } = await ask('listReports', {
      query: { ...pageAsked(query), state },
      purpose: 'report-follow-up',
    });
    const title = reader.say(words.title);
    return {
      title,
      section: 'reports',
      recorded: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <p class="govuk-body">
            <a class="govuk-button" href="/console/reports/new">
              {reader.say(words.take)}
            </a>
          </p>
          <p class="govuk-body insaf-actions">
            {reportStates.slice(0, 2).map((each) => (
              <>
                <a
                  class="govuk-link"
                  href={`/console/reports?state=${each}`}
                  aria-current={each === state ? 'page' : undefined}
                >
                  {reader.say(reportStateWords[each])}
                </a>{' '}
              </>
            ))}
          </p>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages reader={reader} path="/console/reports" query={query} next={body.page.next ?? undefined} />
        </>
      ),
    };
  },
});
