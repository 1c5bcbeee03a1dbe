import type * as z from 'zod';
import type { Inspection } from '../../../../lib/domain/inspections/inspection-record.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { observationWords } from './observation-words.ts';

type One = z.output<typeof Inspection>;

const words = {
  ofEmployer: { en: 'Visits to this employer', ar: 'الزيارات إلى صاحب العمل هذا' },
  ofContract: { en: 'Visits about this contract', ar: 'الزيارات المتعلقة بهذا العقد' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  contract: { en: 'Contract', ar: 'العقد' },
  record: { en: 'Record a visit', ar: 'سجّل زيارة' },
  day: { en: 'Day', ar: 'اليوم' },
  what: { en: 'What was observed', ar: 'ما شوهد' },
  about: { en: 'About', ar: 'بشأن' },
  place: { en: 'the whole place', ar: 'المكان كله' },
  nothing: { en: 'nothing of the list', ar: 'لا شيء مما في القائمة' },
  none: { en: 'No visit has been recorded.', ar: 'لم تُسجَّل أي زيارة.' },
} as const satisfies Record<string, Text>;

const Observed = ({ reader, visit: { observations } }: { reader: Reader; visit: One }) =>
  observations.length === 0 ? (
    <p class="govuk-body govuk-!-margin-bottom-0">{reader.say(words.nothing)}</p>
  ) : (
    <ul class="insaf-reasons">
      {observations.map(({ code }) => (
        <li>{reader.say(observationWords(code))}</li>
      ))}
    </ul>
  );

interface View {
  reader: Reader;
  title: string;
  visits: readonly One[];
  recordAt: string;
}

/** The newest visit first: what was there last. */
const Main = ({ reader, title, visits, recordAt }: View) => (
  <>
    <h1 class="govuk-heading-xl">{title}</h1>
    <p class="govuk-body">
      <a class="govuk-link" href={recordAt}>
        {reader.say(words.record)}
      </a>
    </p>
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[
        {
          heading: reader.say(words.day),
          cell: ({ id, visitedOn }) => (
            <a class="govuk-link govuk-!-font-weight-bold" href={`/console/inspections/${id}`}>
              <Figure>{reader.day(visitedOn)}</Figure>
            </a>
          ),
        },
        { heading: reader.say(words.what), cell: (visit) => <Observed reader={reader} visit={visit} /> },
        {
          heading: reader.say(words.about),
          cell: ({ contractId }) =>
            contractId ? (
              <a class="govuk-link" href={`/console/contracts/${contractId}`}>
                <Code>{contractId.slice(0, 12)}</Code>
              </a>
            ) : (
              reader.say(words.place)
            ),
        },
      ]}
      rows={visits.toSorted((a, b) => b.visitedOn.localeCompare(a.visitedOn))}
      empty={reader.say(words.none)}
    />
  </>
);

/** Every visit to an employer and about its contracts. */
export const employerVisitsPage = definePage({
  pageId: 'employerVisits',
  path: '/console/employers/:organisationId/inspections',
  asks: ['listEmployerInspections'],
  async show({ ask, language, params: { organisationId = '' } }) {
    const reader = readerOf(language);
    const asked = { params: { organisationId }, purpose: 'inspection' } as const;
    const { body } = await ask('listEmployerInspections', asked);
    const title = reader.say(words.ofEmployer);
    const recordAt = `/console/inspections/new?employer=${organisationId}`;
    return {
      title,
      section: 'worklist',
      back: { href: `/console/employers/${organisationId}`, label: reader.say(words.employer) },
      recorded: true,
      main: <Main {...{ reader, title, visits: body.items, recordAt }} />,
    };
  },
});

/** Every visit about one contract. */
export const contractVisitsPage = definePage({
  pageId: 'contractVisits',
  path: '/console/contracts/:contractId/inspections',
  asks: ['listContractInspections'],
  async show({ ask, language, params: { contractId = '' } }) {
    const reader = readerOf(language);
    const asked = { params: { contractId }, purpose: 'inspection' } as const;
    const { body } = await ask('listContractInspections', asked);
    const title = reader.say(words.ofContract);
    const recordAt = `/console/inspections/new?contract=${contractId}`;
    return {
      title,
      section: 'worklist',
      back: { href: `/console/contracts/${contractId}`, label: reader.say(words.contract) },
      recorded: true,
      main: <Main {...{ reader, title, visits: body.items, recordAt }} />,
    };
  },
});
