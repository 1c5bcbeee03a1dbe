import type * as z from 'zod';
import type { Report } from '../../../lib/domain/report.ts';
import type { ReportMessage } from '../../../lib/domain/report-message.ts';
import { mayTakeStep } from '../../../lib/domain/report-steps.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { type FormState, TextArea } from '../../pages/parts/fields.tsx';
import {
  ErrorSummary,
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
} from '../../pages/parts/form.tsx';
import { Code, Figure } from '../../pages/parts/marks.tsx';
import { Summary } from '../../pages/parts/summary.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { refusalOf } from '../../pages/refusal-of.ts';
import { allegationWords } from '../../pages/words/allegations.ts';
import { definePage } from './define-page.ts';
import { channelWords, reportStateWords, reportStepWords, urgencyWords } from './report-words.ts';

type OneReport = z.output<typeof Report>;
type Message = z.output<typeof ReportMessage>;

const words = {
  title: { en: 'Report', ar: 'بلاغ' },
  back: { en: 'Reports', ar: 'البلاغات' },
  told: { en: 'What was told', ar: 'ما قيل' },
  nothing: { en: 'Nothing in words: only a signal.', ar: 'لا كلمات: إشارة فقط.' },
  self: { en: 'it happened to them', ar: 'حدث له' },
  witness: { en: 'they saw it', ar: 'شهده' },
  elsewhere: { en: 'another employer or time', ar: 'صاحب عمل آخر أو وقت آخر' },
  urgency: { en: 'Urgency', ar: 'الاستعجال' },
  channel: { en: 'How it came', ar: 'كيف وصل' },
  language: { en: 'Language', ar: 'اللغة' },
  received: { en: 'Received', ar: 'ورد في' },
  contract: { en: 'Contract', ar: 'العقد' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  state: { en: 'State', ar: 'الحالة' },
  messages: { en: 'Messages', ar: 'الرسائل' },
  noMessages: { en: 'Nobody has written yet.', ar: 'لم يكتب أحد بعد.' },
  teller: { en: 'The one who told', ar: 'صاحب البلاغ' },
  official: { en: 'Us', ar: 'نحن' },
  answer: { en: 'Write to the one who told', ar: 'اكتب إلى صاحب البلاغ' },
  answerHint: {
    en: 'Somebody may stand beside them: write nothing that shows what this is about. It waits until they come back with their receipt.',
    ar: 'قد يكون أحد بجانبه: لا تكتب ما يدل على الموضوع. تنتظر الرسالة حتى يعود بإيصاله.',
  },
  send: { en: 'Send', ar: 'إرسال' },
  take: { en: 'Take it in hand', ar: 'خذه للمعالجة' },
  givenBack: { en: 'Give it back', ar: 'أعِده' },
  close: { en: 'Close it', ar: 'أغلقه' },
  reopen: { en: 'Open it again', ar: 'أعِد فتحه' },
  history: { en: 'What happened', ar: 'ما جرى' },
} as const satisfies Record<string, Text>;

const handling = [
  ['taken', words.take],
  ['givenBack', words.givenBack],
  ['closed', words.close],
  ['reopened', words.reopen],
] as const;

interface View {
  reader: Reader;
  report: OneReport;
  messages: readonly Message[];
  form: FormState;
  newKey: string;
  problem: Telling | undefined;
}

const Told = ({ reader, report }: View) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.told)}</h2>
    {report.allegations.length === 0 ? (
      <p class="govuk-body">{reader.say(words.nothing)}</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {report.allegations.map(({ code, relation }) => (
          <li>
            {reader.say(allegationWords(code))} ({reader.say(words[relation])})
          </li>
        ))}
      </ul>
    )}
  </>
);

const Facts = ({ reader, report }: View) => (
  <Summary
    rows={[
      [reader.say(words.state), reader.say(reportStateWords[report.state])],
      [reader.say(words.urgency), reader.say(urgencyWords[report.urgency])],
      [reader.say(words.channel), reader.say(channelWords[report.channel])],
      [reader.say(words.language), report.language && <Code>{report.language}</Code>],
      [reader.say(words.received), <Figure>{reader.moment(report.receivedAt)}</Figure>],
      [
        reader.say(words.contract),
        report.contractId && (
          <a class="govuk-link" href={`/console/contracts/${report.contractId}`}>
            <Code>{report.contractId.slice(0, 12)}</Code>
          </a>
        ),
      ],
      [
        reader.say(words.employer),
        report.employerId && (
          <a class="govuk-link" href={`/console/employers/${report.employerId}`}>
            <Code>{report.employerId.slice(0, 12)}</Code>
          </a>
        ),
      ],
    ]}
  />
);

const Handle = ({ reader, report, newKey }: View) => (
  <PostForm newKey={newKey}>
    <div class="govuk-button-group">
      {handling
        .filter(([step]) => mayTakeStep(report.steps, step))
        .map(([step, label]) => (
          <Send name="step" value={step} isSecondary>
            {reader.say(label)}
          </Send>
        ))}
    </div>
  </PostForm>
);

const Talk = ({ reader, messages, form, newKey }: View) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.messages)}</h2>
    {messages.length === 0 && <p class="govuk-body">{reader.say(words.noMessages)}</p>}
    {messages.map(({ from, text, at, language }) => (
      <div class="govuk-inset-text">
        <p class="govuk-body-s">
          {reader.say(words[from])} · <Figure>{reader.moment(at)}</Figure>
        </p>
        <p class="govuk-body" lang={language} dir="auto">
          {text}
        </p>
      </div>
    ))}
    <PostForm newKey={newKey}>
      <TextArea
        form={form}
        name="text"
        label={reader.say(words.answer)}
        hint={reader.say(words.answerHint)}
      />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

const History = ({ reader, report }: View) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.history)}</h2>
    <ol class="govuk-list">
      {report.steps.map(({ kind, at }) => (
        <li>
          <Figure>{reader.moment(at)}</Figure> · {reader.say(reportStepWords[kind])}
        </li>
      ))}
    </ol>
  </>
);

const shown = (view: View) => {
  const { reader, problem } = view;
  const title = reader.say(words.title);
  return {
    title,
    section: 'reports',
    back: { href: '/console/reports', label: reader.say(words.back) },
    recorded: true,
    status: problem ? (422 as const) : (200 as const),
    main: (
      <>
        <ErrorSummary reader={reader} problem={problem} />
        <h1 class="govuk-heading-xl">{title}</h1>
        <Told {...view} />
        <Facts {...view} />
        <Handle {...view} />
        <Talk {...view} />
        <History {...view} />
      </>
    ),
  };
};

const purpose = 'report-follow-up';

/** One report: what was told, what has happened to it, and the talk with the one who told. */
export const reportPage = definePage({
  pageId: 'report',
  path: '/console/reports/:reportId',
  asks: ['getReport', 'listReportMessages', 'handleReport', 'sendReportMessage'],
  async show({ ask, language, params: { reportId = '' }, newKey }) {
    const reader = readerOf(language);
    const asked = { params: { reportId }, purpose } as const;
    const { body: report } = await ask('getReport', asked);
    const { body: talk } = await ask('listReportMessages', asked);
    const form = freshForm(reader);
    return shown({ reader, report, messages: talk.items, form, newKey: newKey(), problem: undefined });
  },
  async submit({ ask, language, params: { reportId = '' } }, form) {
    const reader = readerOf(language);
    const asked = { params: { reportId }, purpose } as const;
    const key = form.value('key');
    const problem = await refusalOf(async () => {
      const step = handling.map(([name]) => name).find((name) => name === form.value('step'));
      if (step) await ask('handleReport', { ...asked, key, body: { step } });
      else await ask('sendReportMessage', { ...asked, key, body: { text: form.value('text'), language } });
    });
    if (!problem) return { to: `/console/reports/${reportId}` };
    const { body: report } = await ask('getReport', asked);
    const { body: talk } = await ask('listReportMessages', asked);
    const again = refusedForm(reader, form, problem);
    return shown({ reader, report, messages: talk.items, form: again, newKey: key, problem });
  },
});
