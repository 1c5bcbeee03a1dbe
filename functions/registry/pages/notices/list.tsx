import type * as z from 'zod';
import type { ServedNotice } from '../../../../lib/domain/served-notice.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { noticeWords as words } from './words.ts';

type Item = z.output<typeof ServedNotice>;

const columnsFor = (reader: Reader): Column<Item>[] => [
  {
    heading: reader.say(words.notice),
    cell: ({ id, text }) => (
      <a class="govuk-link" href={`/console/notices/${id}`}>
        {reader.say(text.subject)}
      </a>
    ),
  },
  {
    heading: reader.say(words.servedIn),
    cell: ({ servedIn }) => <Figure>{reader.month(servedIn)}</Figure>,
  },
  {
    heading: reader.say(words.replyBy),
    cell: ({ replyBy }) => (replyBy ? <Figure>{reader.day(replyBy)}</Figure> : reader.say(words.noDeadline)),
  },
  {
    heading: reader.say(words.state),
    cell: ({ reply }) => <strong>{reader.say(reply ? words.answered : words.waiting)}</strong>,
  },
];

/** What the authority has put to the reader's organisation, newest first. */
export const noticesPage = definePage({
  pageId: 'notices',
  path: '/console/notices',
  asks: ['listServedNotices'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const { body } = await ask('listServedNotices', {
      query: pageAsked(query),
    });
    const title = reader.say(words.title);
    return {
      title,
      section: 'notices',
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages reader={reader} path="/console/notices" query={query} next={body.page.next ?? undefined} />
        </>
      ),
    };
  },
});
