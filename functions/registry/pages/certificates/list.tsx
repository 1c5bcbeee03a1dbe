import type { ListedCertificate } from '../../../../lib/domain/certificate-view.ts';
import { shownHumanCode } from '../../../../lib/domain/human-code.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { stateNames, certificateWords as words } from './words.ts';

const columnsFor = (reader: Reader): Column<ListedCertificate>[] => [
  {
    heading: reader.say(words.number),
    cell: ({ id, number }) => (
      <a class="govuk-link" href={`/console/certificates/${id}`}>
        <Code>{shownHumanCode(number)}</Code>
      </a>
    ),
  },
  {
    heading: reader.say(words.state),
    cell: ({ state }) => <strong>{reader.say(stateNames[state])}</strong>,
  },
  {
    heading: reader.say(words.until),
    cell: ({ validUntil }) => <Figure>{reader.day(validUntil)}</Figure>,
  },
  {
    heading: reader.say(words.credentialUntil),
    cell: ({ credentialUntil }) => <Figure>{reader.day(credentialUntil)}</Figure>,
  },
  {
    heading: reader.say(words.placements),
    isNumeric: true,
    cell: ({ contractIds }) => reader.number(contractIds.length),
  },
];

/** The certificates of the reader's organisation, newest first. */
export const certificatesPage = definePage({
  pageId: 'certificates',
  path: '/console/certificates',
  asks: ['listCertificates'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const { body } = await ask('listCertificates', {
      query: pageAsked(query),
    });
    const title = reader.say(words.title);
    return {
      title,
      section: 'certificates',
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <a class="govuk-button" href="/console/certificates/apply">
            {reader.say(words.apply)}
          </a>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages
            reader={reader}
            path="/console/certificates"
            query={query}
            next={body.page.next ?? undefined}
          />
        </>
      ),
    };
  },
});
