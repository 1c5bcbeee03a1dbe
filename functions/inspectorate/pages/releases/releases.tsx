import type * as z from 'zod';
import type { ReleaseView } from '../../../../lib/domain/releases/release-view.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { type Myself, PersonMark } from '../person-mark.tsx';
import { releaseKindWords, releaseStateWords } from './release-words.ts';

type One = z.output<typeof ReleaseView>;

const words = {
  title: { en: 'Releases', ar: 'الإفصاحات' },
  lead: {
    en: 'The one way in which anything that rests on protected knowledge reaches an employer or agency. One person drafts it, another signs it, and it leaves at an hour that nobody chooses.',
    ar: 'الطريق الوحيد ليصل إلى صاحب عمل أو وكالة ما يستند إلى معرفة محمية. يصوغه شخص ويوقّعه آخر، ويخرج في موعد لا يختاره أحد.',
  },
  new: { en: 'Draft a release', ar: 'صُغ إفصاحًا' },
  what: { en: 'What', ar: 'الموضوع' },
  kind: { en: 'Kind', ar: 'النوع' },
  state: { en: 'State', ar: 'الحالة' },
  drafted: { en: 'Drafted', ar: 'صيغ' },
  effective: { en: 'Reaches the recipient', ar: 'يبلغ المتلقي' },
  none: { en: 'Nothing has been drafted yet.', ar: 'لم يُصَغ شيء بعد.' },
} as const satisfies Record<string, Text>;

/** The first line of the letter says to whom it goes. */
const addressee = ({ text }: One, reader: Reader): string => reader.say(text.body).split('\n')[0] ?? '';

const columnsFor = (reader: Reader, me: Myself): Column<One>[] => [
  {
    heading: reader.say(words.what),
    cell: (release) => (
      <>
        <a class="govuk-link govuk-!-font-weight-bold" href={`/console/releases/${release.id}`}>
          {reader.say(release.text.subject)}
        </a>
        <br />
        <bdi>{addressee(release, reader)}</bdi>
      </>
    ),
  },
  { heading: reader.say(words.kind), cell: ({ kind }) => reader.say(releaseKindWords[kind]) },
  {
    heading: reader.say(words.state),
    cell: ({ state }) => <strong>{reader.say(releaseStateWords[state])}</strong>,
  },
  {
    heading: reader.say(words.drafted),
    cell: ({ steps: [first] }) =>
      first && (
        <>
          <Figure>{reader.moment(first.at)}</Figure> · <PersonMark reader={reader} me={me} by={first.by} />
        </>
      ),
  },
  {
    heading: reader.say(words.effective),
    cell: ({ effectiveAt }) => (effectiveAt ? <Figure>{reader.moment(effectiveAt)}</Figure> : '-'),
  },
];

/** What was, is and will be put to employers and agencies. */
export const releasesPage = definePage({
  pageId: 'releases',
  path: '/console/releases',
  asks: ['listReleases', 'getMe'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const asked = { query: pageAsked(query), purpose: 'inspection' } as const;
    const { body } = await ask('listReleases', asked);
    const { body: me } = await ask('getMe');
    const title = reader.say(words.title);
    return {
      title,
      section: 'releases',
      recorded: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <p class="govuk-body">
            <a class="govuk-link" href="/console/releases/new">
              {reader.say(words.new)}
            </a>
          </p>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader, me)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages reader={reader} path="/console/releases" query={query} next={body.page.next ?? undefined} />
        </>
      ),
    };
  },
});
