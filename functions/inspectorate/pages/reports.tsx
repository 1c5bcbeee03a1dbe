import { reportStates } from '../../../lib/domain/reports/report-steps.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Pages, pageAsked } from '../../pages/parts/pages.tsx';
import { DataTable } from '../../pages/parts/table.tsx';
import { readerOf } from '../../pages/reader.ts';
import { refusalOf } from '../../pages/refusal-of.ts';
import { definePage } from './define-page.ts';
import { reportStateWords } from './report-words.ts';
import { reportColumns } from './reports/report-columns.tsx';
import { takeInHand } from './reports/take-in-hand.tsx';

const words = {
  title: { en: 'Reports', ar: 'البلاغات' },
  lead: {
    en: 'Immediate danger first, then who has waited longest. The list says nothing of whom a report is about.',
    ar: 'الخطر الداهم أولًا، ثم من طال انتظاره. ولا تذكر القائمة عمّن يدور البلاغ.',
  },
  take: { en: 'Take a report', ar: 'تلقَّ بلاغًا' },
  search: {
    en: 'Somebody calls again: find their report by its receipt',
    ar: 'متصل يعود: ابحث عن بلاغه بإيصاله',
  },
  none: { en: 'No report waits.', ar: 'لا بلاغ ينتظر.' },
} as const satisfies Record<string, Text>;

/** What waits for somebody who protects: the queue, the most urgent first. */
export const reportsPage = definePage({
  pageId: 'reports',
  path: '/console/reports',
  asks: ['listReports', 'handleReport'],
  async show({ ask, language, query, newKey }) {
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
          <p class="govuk-body">
            <a class="govuk-link" href="/console/reports/search">
              {reader.say(words.search)}
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
            columns={[...reportColumns(reader), takeInHand(reader, newKey)]}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages reader={reader} path="/console/reports" query={query} next={body.page.next ?? undefined} />
        </>
      ),
    };
  },
  async submit({ ask }, form) {
    const reportId = form.value('reportId');
    const asked = { params: { reportId }, purpose: 'report-follow-up' } as const;
    // Somebody else was faster: the report itself says so, to whoever may read it.
    await refusalOf(() => ask('handleReport', { ...asked, key: form.value('key'), body: { step: 'taken' } }));
    return { to: `/console/reports/${encodeURIComponent(reportId)}` };
  },
});
