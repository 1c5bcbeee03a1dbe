import type * as z from 'zod';
import type { FlaggedEmployerItem } from '../../../../lib/domain/inspections/inspection.ts';
import { plainDateIn } from '../../../../lib/domain/values/dates.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { TakeAway } from '../paper/take-away.tsx';
import { startOf } from '../sections.ts';
import { columnsFor, type Viewer } from './columns.tsx';
import { askable, Filters, filtersIn, filterWords } from './filters.tsx';
import { changedViews, Views, viewsOf } from './views.tsx';

type Item = z.output<typeof FlaggedEmployerItem>;

const words = {
  title: { en: 'Who to visit', ar: 'من تجب زيارته' },
  lead: {
    en: 'Employers with a risk flag, the most urgent first. A flag is a reason to look, not a finding.',
    ar: 'أصحاب عمل عليهم مؤشرات خطر، والأكثر إلحاحًا أولًا. والمؤشر سبب للنظر وليس حكمًا.',
  },
  file: { en: 'This list as a file (CSV)', ar: 'هذه القائمة كملف (CSV)' },
  none: { en: 'No employer fits these filters.', ar: 'لا يوجد صاحب عمل يطابق هذه المعايير.' },
  shown: {
    en: '{count, plural, =0 {No employer} one {# employer} other {# employers}} on this page{more, select, yes {, and more after it} other {}}{filters, select, none {} other { · {filters}}}',
    ar: '{count, plural, zero {لا أصحاب عمل} one {صاحب عمل واحد} two {صاحبا عمل} few {# أصحاب عمل} many {# صاحب عمل} other {# صاحب عمل}} في هذه الصفحة{more, select, yes {، وبعدها المزيد} other {}}{filters, select, none {} other { · {filters}}}',
  },
} as const satisfies Record<string, Text>;

interface Listing {
  viewer: Viewer;
  query: URLSearchParams;
  items: readonly Item[];
  next: string | undefined;
}

/** How many there are and by which filters: told aloud when the list changes without the page. */
const saidOf = ({ viewer: { reader }, query, items, next }: Listing): string =>
  reader.say(words.shown, {
    count: items.length,
    more: next === undefined ? 'no' : 'yes',
    filters: filterWords(reader, query) ?? 'none',
  });

const List = (listing: Listing) => {
  const { viewer, query, items, next } = listing;
  const { reader } = viewer;
  return (
    <>
      <DataTable
        caption={saidOf(listing)}
        isCaptionHidden
        columns={columnsFor(viewer)}
        rows={items}
        empty={reader.say(words.none)}
      />
      <Pages reader={reader} path="/console" query={query} next={next} />
    </>
  );
};

/** Officials work by the calendar of the country. */
const zone = 'Asia/Bahrain';

/** The inspector's first page: who to visit and why, with its filters in the address, and the views that were saved of it. */
export const worklistPage = definePage({
  pageId: 'worklist',
  path: '/console',
  asks: ['listFlaggedEmployers', 'getMe'],
  async show({ ask, language, query, views: kept, now }) {
    const reader = readerOf(language);
    const { body: me } = await ask('getMe');
    const start = startOf(me.roles);
    if (start) return { to: start };
    const { body } = await ask('listFlaggedEmployers', {
      query: { include: 'holders', ...pageAsked(query, askable) },
      purpose: 'inspection',
    });
    const viewer = {
      reader,
      officialId: me.id,
      today: plainDateIn(zone, now),
      indicator: query.get('indicator'),
    };
    const listing = { viewer, query, items: body.items, next: body.page.next ?? undefined };
    const filters = filtersIn(query);
    const title = reader.say(words.title);
    return {
      title,
      section: 'worklist',
      recorded: true,
      isLively: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <Filters reader={reader} query={query} />
          <p class="govuk-body" id="said" role="status">
            {saidOf(listing)}
          </p>
          <div id="list">
            <Views
              reader={reader}
              views={viewsOf(kept, me.id)}
              filters={filters}
              inWords={filterWords(reader, query)}
            />
            <List {...listing} />
            <TakeAway
              reader={reader}
              ways={[
                { href: `/console/worklist.csv${filters === '' ? '' : `?${filters}`}`, text: words.file },
              ]}
            />
          </div>
        </>
      ),
    };
  },
  async submit({ ask, views: kept }, form) {
    const { body: me } = await ask('getMe');
    const views = changedViews(viewsOf(kept, me.id), form);
    const to = form.value('filters');
    return {
      to: to === '' ? '/console' : `/console?${new URLSearchParams(to)}`,
      views: { owner: me.id, views },
    };
  },
});
