import type * as z from 'zod';
import type { HeldCertificate } from '../../../../lib/domain/suspensions/certificate-history.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { certificateStateWords } from './certificate-words.ts';

type Held = z.output<typeof HeldCertificate>;

const words = {
  title: { en: 'Certificates of fee-free recruitment', ar: 'شهادات الاستقدام بلا رسوم' },
  back: { en: 'Who to visit', ar: 'من تجب زيارته' },
  number: { en: 'Number', ar: 'الرقم' },
  state: { en: 'State, as the public sees it', ar: 'الحالة كما يراها الجمهور' },
  valid: { en: 'Valid', ar: 'الصلاحية' },
  until: { en: '{from} to {until}', ar: '{from} إلى {until}' },
  placements: { en: 'Placements', ar: 'حالات التوظيف' },
  none: { en: 'It holds no certificate.', ar: 'لا تحمل أي شهادة.' },
} as const satisfies Record<string, Text>;

const columnsFor = (reader: Reader): Column<Held>[] => [
  {
    heading: reader.say(words.number),
    cell: ({ certificate: { id, number } }) => (
      <a class="govuk-link govuk-!-font-weight-bold" href={`/console/certificates/${id}`}>
        <Code>{number}</Code>
      </a>
    ),
  },
  {
    heading: reader.say(words.state),
    cell: ({ state }) => <strong>{reader.say(certificateStateWords[state])}</strong>,
  },
  {
    heading: reader.say(words.valid),
    cell: ({ certificate: { validFrom, validUntil } }) =>
      reader.say(words.until, { from: reader.day(validFrom), until: reader.day(validUntil) }),
  },
  {
    heading: reader.say(words.placements),
    cell: ({ certificate: { placements } }) => <Figure>{reader.number(placements.length)}</Figure>,
  },
];

/** What an employer or agency holds, with the state that anybody sees. */
export const certificatesPage = definePage({
  pageId: 'certificates',
  path: '/console/organisations/:organisationId/certificates',
  asks: ['listHeldCertificates'],
  async show({ ask, language, query, params: { organisationId = '' } }) {
    const reader = readerOf(language);
    const { body } = await ask('listHeldCertificates', {
      params: { organisationId },
      query: pageAsked(query),
    });
    const title = reader.say(words.title);
    const path = `/console/organisations/${organisationId}/certificates`;
    return {
      title,
      section: 'worklist',
      back: { href: '/console', label: reader.say(words.back) },
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages reader={reader} path={path} query={query} next={body.page.next ?? undefined} />
        </>
      ),
    };
  },
});
