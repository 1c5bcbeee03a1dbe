import type * as z from 'zod';
import type { ServedNotice } from '../../../../lib/domain/notices/served-notice.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { pageAsked } from '../../../pages/parts/pages.tsx';
import type { Column } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { listPage } from '../list-page.tsx';
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
    const { body: list } = await ask('listServedNotices', { query: pageAsked(query) });
    return listPage({
      ...{ reader, query, list, section: 'notices', path: '/console/notices' },
      title: reader.say(words.title),
      lead: reader.say(words.lead),
      columns: columnsFor(reader),
      empty: reader.say(words.none),
    });
  },
});
