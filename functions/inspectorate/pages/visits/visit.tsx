import type * as z from 'zod';
import type { Inspection } from '../../../../lib/domain/inspections/inspection-record.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { basisWords, observationWords } from './observation-words.ts';

type One = z.output<typeof Inspection>;

const words = {
  title: { en: 'Visit of {day}', ar: 'زيارة {day}' },
  back: { en: 'Visits', ar: 'الزيارات' },
  observed: { en: 'What was observed', ar: 'ما شوهد' },
  what: { en: 'Observation', ar: 'المشاهدة' },
  workers: { en: 'Workers', ar: 'العمال' },
  basis: { en: 'How', ar: 'كيف' },
  nothing: { en: 'Nothing of the list was observed.', ar: 'لم يُشاهد شيء مما في القائمة.' },
  all: { en: 'Everything on the list was looked for', ar: 'بُحث عن كل ما في القائمة' },
  yes: { en: 'Yes: what is not listed was not there', ar: 'نعم: ما لم يُذكر لم يكن موجودًا' },
  no: { en: 'No: what is not listed is unknown', ar: 'لا: ما لم يُذكر غير معروف' },
  contract: { en: 'Contract', ar: 'العقد' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  received: { en: 'Recorded', ar: 'سُجّلت' },
  ask: { en: 'Draft a letter that rests on it', ar: 'صُغ رسالة تستند إليها' },
} as const satisfies Record<string, Text>;

const aboutOf = ({ contractId, employerId }: One): string =>
  contractId ? `contract=${contractId}` : `recipient=${employerId}`;

const Main = ({ reader, visit, title }: { reader: Reader; visit: One; title: string }) => (
  <>
    <h1 class="govuk-heading-xl">{title}</h1>
    <DataTable
      caption={reader.say(words.observed)}
      columns={[
        { heading: reader.say(words.what), cell: ({ code }) => reader.say(observationWords(code)) },
        {
          heading: reader.say(words.workers),
          cell: ({ workers }) => (workers === undefined ? '-' : <Figure>{reader.number(workers)}</Figure>),
        },
        {
          heading: reader.say(words.basis),
          cell: ({ basis }) => (basis ? reader.say(basisWords[basis]) : '-'),
        },
      ]}
      rows={visit.observations}
      empty={reader.say(words.nothing)}
    />
    <Summary
      rows={[
        [reader.say(words.all), reader.say(visit.lookedForAll ? words.yes : words.no)],
        [
          reader.say(words.contract),
          visit.contractId && (
            <a class="govuk-link" href={`/console/contracts/${visit.contractId}`}>
              <Code>{visit.contractId.slice(0, 12)}</Code>
            </a>
          ),
        ],
        [
          reader.say(words.employer),
          visit.employerId && (
            <a class="govuk-link" href={`/console/employers/${visit.employerId}`}>
              <Code>{visit.employerId.slice(0, 12)}</Code>
            </a>
          ),
        ],
        [reader.say(words.received), <Figure>{reader.moment(visit.receivedAt)}</Figure>],
      ]}
    />
    <p class="govuk-body insaf-no-print">
      <a class="govuk-link" href={`/console/releases/new?${aboutOf(visit)}&inspection=${visit.id}`}>
        {reader.say(words.ask)}
      </a>
    </p>
  </>
);

/** What was observed on one visit. */
export const visitPage = definePage({
  pageId: 'visit',
  path: '/console/inspections/:inspectionId',
  asks: ['getInspection'],
  async show({ ask, language, params: { inspectionId = '' } }) {
    const reader = readerOf(language);
    const { body: visit } = await ask('getInspection', { params: { inspectionId }, purpose: 'inspection' });
    const title = reader.say(words.title, { day: reader.day(visit.visitedOn) });
    const place = visit.contractId ? `contracts/${visit.contractId}` : `employers/${visit.employerId}`;
    return {
      title,
      section: 'worklist',
      back: { href: `/console/${place}/inspections`, label: reader.say(words.back) },
      recorded: true,
      main: <Main reader={reader} visit={visit} title={title} />,
    };
  },
});
