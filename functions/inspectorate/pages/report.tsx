import type * as z from 'zod';
import type { Report } from '../../../lib/domain/reports/report.ts';
import type { ReportMessage } from '../../../lib/domain/reports/report-message.ts';
import { mayTakeStep } from '../../../lib/domain/reports/report-steps.ts';
import { voiceLanguages } from '../../../lib/domain/voice/voice-language.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { asFormBody, type Form } from '../../pages/form.ts';
import type { FormParts } from '../../pages/form-page.tsx';
import { RadiosField, SelectField, TextArea } from '../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../pages/parts/form.tsx';
import { Figure } from '../../pages/parts/marks.tsx';
import { defineFormPage } from './define-page.ts';
import type { Myself } from './person-mark.tsx';
import { reportStepWords } from './report-words.ts';
import { Handling, handlingSteps } from './reports/handling.tsx';
import { ReportFacts, Told } from './reports/report-facts.tsx';

type OneReport = z.output<typeof Report>;
type Message = z.output<typeof ReportMessage>;

const words = {
  title: { en: 'Report', ar: 'بلاغ' },
  back: { en: 'Reports', ar: 'البلاغات' },
  letter: { en: 'Draft a letter that rests on it', ar: 'صُغ رسالة تستند إليه' },
  messages: { en: 'Messages', ar: 'الرسائل' },
  noMessages: { en: 'Nobody has written yet.', ar: 'لم يكتب أحد بعد.' },
  teller: { en: 'The one who told', ar: 'صاحب البلاغ' },
  official: { en: 'Us', ar: 'نحن' },
  answer: { en: 'Message', ar: 'الرسالة' },
  answerHint: {
    en: 'Somebody may stand beside them: write nothing that shows what this is about. It waits until they come back with their receipt.',
    ar: 'قد يكون أحد بجانبه: لا تكتب ما يدل على الموضوع. تنتظر الرسالة حتى يعود بإيصاله.',
  },
  whose: { en: 'Whose words are these?', ar: 'كلام من هذا؟' },
  ours: { en: 'Ours, to them', ar: 'كلامنا إليه' },
  theirs: { en: 'Theirs, taken down while they spoke', ar: 'كلامه، دُوّن وهو يتكلم' },
  inLanguage: { en: 'Language of the message', ar: 'لغة الرسالة' },
  correct: { en: 'Correct what was taken down', ar: 'صحّح ما دُوّن' },
  consent: { en: 'Change what they agree to', ar: 'غيّر ما يوافق عليه' },
  place: { en: 'Say whom it is about', ar: 'حدّد عمّن يدور' },
  withdraw: { en: 'Take it out of use', ar: 'أخرجه من الاستعمال' },
  send: { en: 'Save the message', ar: 'احفظ الرسالة' },
  history: { en: 'What happened', ar: 'ما جرى' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  report: OneReport;
  messages: readonly Message[];
  me: Myself;
}

const ways = [
  ['corrected', 'correction', words.correct],
  ['consentChanged', 'consent', words.consent],
  ['placed', 'placement', words.place],
  ['withdrawn', 'withdrawal', words.withdraw],
] as const;

/** What can be changed of it in its state; whom it is about is said by whoever has that employer in hand. */
const Ways = ({ reader, report, me }: View) => (
  <ul class="insaf-ways">
    {ways
      .filter(([step]) => mayTakeStep(report.steps, step))
      .filter(([step]) => step !== 'placed' || isInspector(me))
      .map(([, path, label]) => (
        <li>
          <a class="govuk-link" href={`/console/reports/${report.id}/${path}`}>
            {reader.say(label)}
          </a>
        </li>
      ))}
    {/* Its number alone: an address that named the contract beside it would tell of both wherever it is kept. */}
    {isInspector(me) && (
      <li>
        <a class="govuk-link" href={`/console/releases/new?report=${report.id}`}>
          {reader.say(words.letter)}
        </a>
      </li>
    )}
  </ul>
);

const isInspector = ({ roles }: Myself): boolean =>
  roles.includes('inspector') || roles.includes('supervisor');

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
      <RadiosField
        form={form}
        name="from"
        label={reader.say(words.whose)}
        choices={[
          { value: 'official', label: reader.say(words.ours) },
          { value: 'teller', label: reader.say(words.theirs) },
        ]}
      />
      <SelectField
        form={form}
        name="language"
        label={reader.say(words.inLanguage)}
        choices={voiceLanguages.map((value) => ({ value, label: reader.languageName(value) }))}
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

const Main = (view: View) => {
  const { reader, report } = view;
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <Told reader={reader} report={report} />
      <ReportFacts reader={reader} report={report} />
      <Handling reader={reader} report={report} me={view.me} newKey={view.newKey} />
      <Ways {...view} />
      <Talk {...view} />
      <History {...view} />
    </>
  );
};

const purpose = 'report-follow-up';

/** A message to the one who told, or what they said, taken down: an official's own words need no name. */
const messageOf = (form: Form) =>
  asFormBody({
    text: form.value('text'),
    language: form.value('language') || undefined,
    ...(form.value('from') === 'teller' ? { from: 'teller' } : {}),
  });

/** One report: what was told, what has happened to it, and the talk with the one who told. */
export const reportPage = defineFormPage({
  pageId: 'report',
  path: '/console/reports/:reportId',
  asks: ['getReport', 'listReportMessages', 'handleReport', 'sendReportMessage', 'getMe'],
  async load({ ask, params: { reportId = '' } }) {
    const asked = { params: { reportId }, purpose } as const;
    const { body: report } = await ask('getReport', asked);
    const { body: talk } = await ask('listReportMessages', asked);
    const { body: me } = await ask('getMe');
    return { report, messages: talk.items, me };
  },
  fresh: ({ report }, { language }) => ({
    from: 'official',
    language: voiceLanguages.find((each) => each === report.language) ?? language,
  }),
  async send({ ask, params: { reportId = '' } }, form, key) {
    const asked = { params: { reportId }, purpose, key } as const;
    const step = handlingSteps.find((name) => name === form.value('step'));
    if (step) await ask('handleReport', { ...asked, body: { step } });
    else await ask('sendReportMessage', { ...asked, body: messageOf(form) });
    // Whoever put it down may no longer read it.
    const isPutDown = step === 'givenBack' || step === 'closed';
    return isPutDown ? '/console/reports' : `/console/reports/${reportId}`;
  },
  frame: ({ reader }) => ({
    title: reader.say(words.title),
    section: 'reports',
    back: { href: '/console/reports', label: reader.say(words.back) },
    recorded: true,
  }),
  main: Main,
});
