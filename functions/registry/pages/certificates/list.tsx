import type { ListedCertificate } from '../../../../lib/domain/certificates/certificate-view.ts';
import { shownHumanCode } from '../../../../lib/domain/values/human-code.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { pageAsked } from '../../../pages/parts/pages.tsx';
import type { Column } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { listPage } from '../list-page.tsx';
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
    const { body: list } = await ask('listCertificates', { query: pageAsked(query) });
    return listPage({
      ...{ reader, query, list, section: 'certificates', path: '/console/certificates' },
      title: reader.say(words.title),
      lead: reader.say(words.lead),
      actions: (
        <a class="govuk-button" href="/console/certificates/apply">
          {reader.say(words.apply)}
        </a>
      ),
      columns: columnsFor(reader),
      empty: reader.say(words.none),
    });
  },
});
