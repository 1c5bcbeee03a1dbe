import type * as z from 'zod';
import { type BreakGlass, breakGlassBounds } from '../../../../lib/domain/access/break-glass.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { type Myself, PersonMark } from '../person-mark.tsx';
import { purposeWords } from '../purpose-words.ts';
import { emergencyStateWords } from './emergency-words.ts';

type One = z.output<typeof BreakGlass>;

const words = {
  title: { en: 'Emergencies', ar: 'الطوارئ' },
  lead: {
    en: 'When somebody is in danger and what was told is closed to you, a person who leads another unit can open it: for {minutes} minutes and at most {records} records, each recorded. Oversight sees it at once and reviews it within {hours} hours.',
    ar: 'إذا كان أحد في خطر وكان ما رُوي مغلقًا أمامك، أمكن لمن يرأس وحدة أخرى أن يفتحه لمدة {minutes} دقيقة ولعدد {records} سجلًا على الأكثر، ويُسجَّل كل منها. وترى الرقابة ذلك فورًا وتراجعه خلال {hours} ساعة.',
  },
  ask: { en: 'Ask for an emergency opening', ar: 'اطلب فتحًا طارئًا' },
  all: { en: 'All', ar: 'الكل' },
  overdue: { en: 'Review overdue', ar: 'مراجعة متأخرة' },
  reason: { en: 'Reason', ar: 'السبب' },
  state: { en: 'State', ar: 'الحالة' },
  purpose: { en: 'Purpose', ar: 'الغرض' },
  asked: { en: 'Asked for', ar: 'طُلب' },
  opened: { en: 'Records opened', ar: 'سجلات فُتحت' },
  review: { en: 'Review due', ar: 'موعد المراجعة' },
  late: { en: 'overdue', ar: 'متأخرة' },
  none: { en: 'There is no emergency.', ar: 'لا حالات طارئة.' },
} as const satisfies Record<string, Text>;

const columnsFor = (reader: Reader, me: Myself): Column<One>[] => [
  {
    heading: reader.say(words.reason),
    cell: ({ id, reason }) => (
      <a class="govuk-link govuk-!-font-weight-bold" href={`/console/emergencies/${id}`}>
        <bdi>{reason.length > 90 ? `${reason.slice(0, 90)}…` : reason}</bdi>
      </a>
    ),
  },
  {
    heading: reader.say(words.state),
    cell: ({ state }) => <strong>{reader.say(emergencyStateWords[state])}</strong>,
  },
  { heading: reader.say(words.purpose), cell: ({ purpose }) => reader.say(purposeWords[purpose]) },
  {
    heading: reader.say(words.asked),
    cell: ({ steps: [first] }) =>
      first && (
        <>
          <Figure>{reader.moment(first.at)}</Figure> · <PersonMark reader={reader} me={me} by={first.by} />
        </>
      ),
  },
  { heading: reader.say(words.opened), cell: ({ opened }) => <Figure>{reader.number(opened)}</Figure> },
  {
    heading: reader.say(words.review),
    cell: ({ reviewDueAt, overdue, state }) =>
      reviewDueAt && state !== 'reviewed' ? (
        <>
          <Figure>{reader.moment(reviewDueAt)}</Figure>
          {overdue && (
            <>
              {' '}
              <mark class="insaf-worse">{reader.say(words.late)}</mark>
            </>
          )}
        </>
      ) : (
        '-'
      ),
  },
];

const Filter = ({ reader, isOverdue }: { reader: Reader; isOverdue: boolean }) => (
  <p class="govuk-body insaf-actions">
    <a class="govuk-link" href="/console/emergencies" aria-current={isOverdue ? undefined : 'page'}>
      {reader.say(words.all)}
    </a>
    <a
      class="govuk-link"
      href="/console/emergencies?overdue=true"
      aria-current={isOverdue ? 'page' : undefined}
    >
      {reader.say(words.overdue)}
    </a>
  </p>
);

/** Emergency openings: one's own, or all of them for who approves and who oversees. */
export const emergenciesPage = definePage({
  pageId: 'emergencies',
  path: '/console/emergencies',
  asks: ['listBreakGlass', 'getMe'],
  async show({ ask, language, query }) {
    const reader = readerOf(language);
    const isOverdue = query.get('overdue') === 'true';
    const { body } = await ask('listBreakGlass', {
      query: { ...pageAsked(query), ...(isOverdue ? { overdue: 'true' } : {}) },
      purpose: 'oversight',
    });
    const { body: me } = await ask('getMe');
    const title = reader.say(words.title);
    const { minutes, records, reviewHours: hours } = breakGlassBounds;
    return {
      title,
      section: 'emergencies',
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead, { minutes, records, hours })}</p>
          {(me.roles.includes('inspector') || me.roles.includes('supervisor')) && (
            <p class="govuk-body">
              <a class="govuk-link" href="/console/emergencies/new">
                {reader.say(words.ask)}
              </a>
            </p>
          )}
          <Filter reader={reader} isOverdue={isOverdue} />
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader, me)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages
            reader={reader}
            path="/console/emergencies"
            query={query}
            next={body.page.next ?? undefined}
          />
        </>
      ),
    };
  },
});
