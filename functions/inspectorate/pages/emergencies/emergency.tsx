import type * as z from 'zod';
import { type BreakGlass, breakGlassBounds } from '../../../../lib/domain/access/break-glass.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { History } from '../../../pages/parts/history.tsx';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { defineFormPage } from '../define-page.ts';
import { type Myself, PersonMark } from '../person-mark.tsx';
import { purposeWords } from '../purpose-words.ts';
import { EmergencySteps } from './emergency-steps.tsx';
import { emergencyStateWords, emergencyStepWords, endReasonWords, verdictWords } from './emergency-words.ts';

type One = z.output<typeof BreakGlass> & { openings: readonly { subject: string; at: string }[] };

const words = {
  title: { en: 'Emergency opening', ar: 'فتح طارئ' },
  back: { en: 'Emergencies', ar: 'الطوارئ' },
  purpose: { en: 'Purpose', ar: 'الغرض' },
  employer: { en: 'Everything of the employer', ar: 'كل ما يخص صاحب العمل' },
  records: { en: 'Records', ar: 'السجلات' },
  until: { en: 'Open until', ar: 'مفتوح حتى' },
  left: {
    en: '{opened} of {all} records opened, {left} left',
    ar: 'فُتح {opened} من {all} سجلًا، وبقي {left}',
  },
  opened: { en: 'Records opened', ar: 'سجلات فُتحت' },
  due: { en: 'Review due', ar: 'موعد المراجعة' },
  late: { en: 'overdue', ar: 'متأخرة' },
  openings: { en: 'What was opened, by pseudonym', ar: 'ما فُتح، بأسمائه المستعارة' },
  subject: { en: 'Record', ar: 'السجل' },
  at: { en: 'When', ar: 'متى' },
  nothing: { en: 'Nothing has been opened under it.', ar: 'لم يُفتح شيء بموجبه.' },
  history: { en: 'What happened', ar: 'ما جرى' },
  unit: { en: 'unit {unit}', ar: 'الوحدة {unit}' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  emergency: One;
  me: Myself;
}

const Facts = ({ reader, emergency }: View) => {
  const { purpose, employerId, recordIds, until, opened, reviewDueAt, overdue } = emergency;
  const { records: all } = breakGlassBounds;
  return (
    <Summary
      rows={[
        [reader.say(words.purpose), reader.say(purposeWords[purpose])],
        [
          reader.say(words.employer),
          employerId && (
            <a class="govuk-link" href={`/console/employers/${employerId}`}>
              <Code>{employerId.slice(0, 12)}</Code>
            </a>
          ),
        ],
        [reader.say(words.records), recordIds && <Code>{recordIds.join(' ')}</Code>],
        [reader.say(words.until), until && <Figure>{reader.moment(until)}</Figure>],
        [
          reader.say(words.opened),
          until && reader.say(words.left, { opened, all, left: Math.max(0, all - opened) }),
        ],
        [
          reader.say(words.due),
          reviewDueAt && (
            <>
              <Figure>{reader.moment(reviewDueAt)}</Figure>{' '}
              {overdue && <mark class="insaf-worse">{reader.say(words.late)}</mark>}
            </>
          ),
        ],
      ]}
    />
  );
};

const Openings = ({ reader, emergency: { openings } }: View) => (
  <DataTable
    caption={reader.say(words.openings)}
    columns={[
      { heading: reader.say(words.subject), cell: ({ subject }) => <Code>{subject}</Code> },
      { heading: reader.say(words.at), cell: ({ at }) => <Figure>{reader.moment(at)}</Figure> },
    ]}
    rows={openings}
    empty={reader.say(words.nothing)}
  />
);

const stepsOf = ({ reader, emergency, me }: View) =>
  emergency.steps.map(({ kind, at, by, unit, reason, verdict, remarks }) => ({
    at,
    reason: remarks,
    what: [
      reader.say(emergencyStepWords[kind]),
      reason && reader.say(endReasonWords[reason]),
      verdict && reader.say(verdictWords[verdict]),
    ]
      .filter(Boolean)
      .join(': '),
    by: (
      <>
        <PersonMark reader={reader} me={me} by={by} /> (<bdi>{reader.say(words.unit, { unit })}</bdi>)
      </>
    ),
  }));

const Main = (view: View) => {
  const { reader, emergency } = view;
  return (
    <>
      <span class="govuk-caption-xl">{reader.say(emergencyStateWords[emergency.state])}</span>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">
        <bdi>{emergency.reason}</bdi>
      </p>
      <Facts {...view} />
      <EmergencySteps {...view} />
      <Openings {...view} />
      <History reader={reader} title={reader.say(words.history)} steps={stepsOf(view)} />
    </>
  );
};

const operations = { decide: 'decideBreakGlass', end: 'endBreakGlass', review: 'reviewBreakGlass' } as const;
const isAction = (action: string): action is keyof typeof operations => Object.hasOwn(operations, action);

/** One emergency opening: why, how long and how much is left, what was opened, and what a second person and oversight say. */
export const emergencyPage = defineFormPage({
  pageId: 'emergency',
  path: '/console/emergencies/:breakGlassId',
  asks: ['getBreakGlass', 'getMe', 'decideBreakGlass', 'endBreakGlass', 'reviewBreakGlass'],
  async load({ ask, params: { breakGlassId = '' } }) {
    const { body: emergency } = await ask('getBreakGlass', {
      params: { breakGlassId },
      purpose: 'oversight',
    });
    const { body: me } = await ask('getMe');
    return { emergency, me };
  },
  async send({ ask, params: { breakGlassId = '' } }, form, key) {
    const action = form.value('action');
    const operation = isAction(action) ? operations[action] : 'endBreakGlass';
    await ask(operation, { params: { breakGlassId }, body: form.body(), key });
    return `/console/emergencies/${breakGlassId}`;
  },
  frame: ({ reader }) => ({
    title: reader.say(words.title),
    section: 'emergencies',
    back: { href: '/console/emergencies', label: reader.say(words.back) },
  }),
  main: Main,
});
