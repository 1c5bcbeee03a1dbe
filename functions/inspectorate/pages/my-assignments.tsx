import type * as z from 'zod';
import type { Assignment } from '../../../lib/domain/access/assignment.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Figure, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { employersInHand } from './choose/in-hand.ts';
import { definePage } from './define-page.ts';
import { purposeWords } from './purpose-words.ts';

type One = z.output<typeof Assignment>;

const words = {
  title: { en: 'In my hands', ar: 'ما أتولاه' },
  lead: {
    en: 'Employers that are assigned to you now, each for a purpose. What was told of them opens to you for that purpose, and for no other.',
    ar: 'أصحاب العمل المسندون إليك الآن، كل منهم لغرض. ويُفتح لك ما رُوي عنهم لذلك الغرض دون سواه.',
  },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  purpose: { en: 'Purpose', ar: 'الغرض' },
  since: { en: 'Since', ar: 'منذ' },
  next: { en: 'What next', ar: 'ما التالي' },
  end: { en: 'End it', ar: 'أنهِه' },
  visits: { en: 'Visits', ar: 'الزيارات' },
  ask: { en: 'Ask the employer', ar: 'اسأل صاحب العمل' },
  none: {
    en: 'You have nobody in hand. Open an employer of the list and take it.',
    ar: 'لا تتولى أحدًا الآن. افتح صاحب عمل من القائمة وتولَّه.',
  },
} as const satisfies Record<string, Text>;

const columnsFor = (reader: Reader, names: ReadonlyMap<string, string>): Column<One>[] => [
  {
    heading: reader.say(words.employer),
    cell: ({ employerId }) => (
      <a class="govuk-link govuk-!-font-weight-bold" href={`/console/employers/${employerId}`}>
        <Name>{names.get(employerId) ?? employerId.slice(0, 12)}</Name>
      </a>
    ),
  },
  { heading: reader.say(words.purpose), cell: ({ purpose }) => reader.say(purposeWords[purpose]) },
  {
    heading: reader.say(words.since),
    cell: ({ steps }) => <Figure>{reader.moment(steps.at(-1)?.at ?? '')}</Figure>,
  },
  {
    heading: reader.say(words.next),
    cell: ({ employerId }) => (
      <span class="insaf-actions">
        <a class="govuk-link" href={`/console/employers/${employerId}/inspections`}>
          {reader.say(words.visits)}
        </a>
        <a class="govuk-link" href={`/console/releases/new?recipient=${employerId}`}>
          {reader.say(words.ask)}
        </a>
        <a class="govuk-link" href={`/console/employers/${employerId}/assignments`}>
          {reader.say(words.end)}
        </a>
      </span>
    ),
  },
];

/** The employers that somebody has in hand now. */
export const myAssignmentsPage = definePage({
  pageId: 'myAssignments',
  path: '/console/assignments',
  asks: ['listMyAssignments', 'getOrganisation'],
  async show({ ask, language }) {
    const reader = readerOf(language);
    const { body } = await ask('listMyAssignments');
    const employers = await employersInHand(ask);
    const names = new Map(employers.map(({ id, name }) => [id, nameFor(name, reader)]));
    const title = reader.say(words.title);
    return {
      title,
      section: 'mine',
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader, names)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
        </>
      ),
    };
  },
});
