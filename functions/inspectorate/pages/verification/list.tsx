import type { Organisation } from '../../../../lib/domain/organisations/organisation.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code, Figure, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { kindOf } from './words.ts';

const words = {
  title: { en: 'Organisations to verify', ar: 'منشآت تنتظر التحقق' },
  lead: {
    en: 'Nobody has decided of these yet, or they have changed what was verified, or added a licence. Who registered first stands first.',
    ar: 'لم يُبتّ في هذه المنشآت بعد، أو غيّرت ما سبق التحقق منه أو أضافت ترخيصًا. والأقدم تسجيلًا أولًا.',
  },
  name: { en: 'Organisation', ar: 'المنشأة' },
  registration: { en: 'Registration', ar: 'السجل التجاري' },
  licence: { en: 'Licences', ar: 'التراخيص' },
  since: { en: 'Registered here', ar: 'سُجّلت هنا' },
  none: { en: 'None', ar: 'لا يوجد' },
  empty: { en: 'No organisation waits to be verified.', ar: 'لا منشأة تنتظر التحقق.' },
} as const satisfies Record<string, Text>;

const columnsFor = (reader: Reader): Column<Organisation>[] => [
  {
    heading: reader.say(words.name),
    cell: (organisation) => (
      <>
        <a class="govuk-link govuk-!-font-weight-bold" href={`/console/organisations/${organisation.id}`}>
          <Name>{nameFor(organisation.name, reader)}</Name>
        </a>
        <br />
        {reader.say(kindOf(organisation))}
      </>
    ),
  },
  {
    heading: reader.say(words.registration),
    cell: ({ registrationNumber, registrationCountry }) =>
      registrationNumber && registrationCountry ? (
        <>
          <Code>{registrationNumber}</Code> · {reader.country(registrationCountry)}
        </>
      ) : (
        reader.say(words.none)
      ),
  },
  {
    heading: reader.say(words.licence),
    cell: ({ licences = [] }) =>
      licences.length === 0
        ? reader.say(words.none)
        : [...new Set(licences.map(({ number }) => number))].map((number) => (
            <>
              <Code>{number}</Code>
              <br />
            </>
          )),
  },
  {
    heading: reader.say(words.since),
    cell: ({ registeredAt }) => <Figure>{reader.moment(registeredAt)}</Figure>,
  },
];

/** What waits for an official to say that it is who it says it is. */
export const verificationsPage = definePage({
  pageId: 'verifications',
  path: '/console/organisations',
  asks: ['listOrganisations'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const { body } = await ask('listOrganisations', {
      query: { ...pageAsked(query), verification: 'unverified' },
    });
    const title = reader.say(words.title);
    return {
      title,
      section: 'verification',
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader)}
            rows={body.items}
            empty={reader.say(words.empty)}
          />
          <Pages
            reader={reader}
            path="/console/organisations"
            query={query}
            next={body.page.next ?? undefined}
          />
        </>
      ),
    };
  },
});
