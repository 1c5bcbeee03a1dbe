import type * as z from 'zod';

import { suspensionOutcomes, whyNotSuspension } from '../../../../lib/domain/suspensions/suspension-steps.ts';
import type { SuspensionView } from '../../../../lib/domain/suspensions/suspension-view.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { History } from '../../../pages/parts/history.tsx';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { defineFormPage } from '../define-page.ts';
import { type Myself, PersonMark } from '../person-mark.tsx';
import { releaseStateWords } from '../releases/release-words.ts';
import { eventWords, outcomeWords, suspensionStateWords } from './certificate-words.ts';
import { LetterFields } from './letter-fields.tsx';

type One = z.output<typeof SuspensionView>;

const words = {
  title: { en: 'Suspension of certificate {number}', ar: 'تعليق الشهادة {number}' },
  back: { en: 'Certificate', ar: 'الشهادة' },
  replyBy: { en: 'The holder may answer until {day}.', ar: 'لحاملها أن يجيب حتى {day}.' },
  pending: {
    en: 'A decision waits for its signature or for its hour: see its release.',
    ar: 'قرار ينتظر توقيعه أو موعده: انظر إفصاحه.',
  },
  decisions: { en: 'What was decided', ar: 'ما تقرر' },
  outcome: { en: 'Decision', ar: 'القرار' },
  who: { en: 'Who, and when', ar: 'من ومتى' },
  reason: { en: 'Reason', ar: 'السبب' },
  protected: { en: 'Protected: opens with the assignment', ar: 'محمي: يُفتح بالإسناد' },
  release: { en: 'Its release', ar: 'إفصاحه' },
  replies: { en: 'What the holder answered', ar: 'ما أجاب به حاملها' },
  history: { en: 'What happened', ar: 'ما جرى' },
  decide: { en: 'Your decision', ar: 'قرارك' },
  grounds: { en: 'Why is it reinstated?', ar: 'لماذا يُعاد العمل بها؟' },
  groundsHint: { en: 'Only for a reinstatement.', ar: 'لإعادة العمل بها فقط.' },
  repaid: {
    en: 'Everything was repaid, and somebody other than the payer says so',
    ar: 'سُدّد كل شيء، وأكده غير الدافع',
  },
  decision: { en: 'For the reason given', ar: 'للسبب المذكور' },
  replyDays: { en: 'Days for an answer', ar: 'أيام الإجابة' },
  replyDaysHint: { en: 'Only when you give more time.', ar: 'عند تمديد المهلة فقط.' },
  send: { en: 'Save the decision as a draft release', ar: 'احفظ القرار مسودةَ إفصاح' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  suspension: One;
  me: Myself;
}

const Decisions = ({ reader, suspension: { decisions, releases }, me }: View) => (
  <DataTable
    caption={reader.say(words.decisions)}
    columns={[
      {
        heading: reader.say(words.outcome),
        cell: ({ outcome }) => <strong>{reader.say(outcomeWords[outcome])}</strong>,
      },
      {
        heading: reader.say(words.who),
        cell: ({ at, by }) => (
          <>
            <Figure>{reader.moment(at)}</Figure> · <PersonMark reader={reader} me={me} by={by} />
          </>
        ),
      },
      {
        heading: reader.say(words.reason),
        cell: ({ reason }) => <bdi>{reason ?? reader.say(words.protected)}</bdi>,
      },
      {
        heading: reader.say(words.release),
        cell: ({ releaseId }) => {
          const state = releases.find(({ id }) => id === releaseId)?.state;
          return (
            <a class="govuk-link" href={`/console/releases/${releaseId}`}>
              {state ? reader.say(releaseStateWords[state]) : <Code>{releaseId.slice(0, 12)}</Code>}
            </a>
          );
        },
      },
    ]}
    rows={decisions}
    empty=""
  />
);

const Replies = ({ reader, suspension: { replies } }: View) =>
  replies.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.replies)}</h2>
      {replies.map(({ at, reply }) => (
        <div class="govuk-inset-text">
          <p class="govuk-body-s">
            <Figure>{reader.moment(at)}</Figure>
          </p>
          <p class="govuk-body insaf-letter" dir="auto">
            {reply.text}
          </p>
        </div>
      ))}
    </>
  );

const Decide = ({ reader, suspension, form, newKey, problem }: View) => {
  const open = suspensionOutcomes.filter((each) => whyNotSuspension(suspension.state, each) === undefined);
  // Only to whom it is assigned is told what it rests on, and they decide.
  if (!suspension.basis || suspension.pending || open.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.decide)}</h2>
      <PostForm newKey={newKey}>
        <RadiosField
          form={form}
          name="outcome"
          label={reader.say(words.decide)}
          choices={open.map((value) => ({ value, label: reader.say(outcomeWords[value]) }))}
        />
        <SelectField
          form={form}
          name="grounds"
          label={reader.say(words.grounds)}
          hint={reader.say(words.groundsHint)}
          choices={(['repaid', 'decision'] as const).map((value) => ({
            value,
            label: reader.say(words[value]),
          }))}
        />
        <TextField
          form={form}
          name="replyDays"
          isNumeric
          width={3}
          label={reader.say(words.replyDays)}
          hint={reader.say(words.replyDaysHint)}
        />
        <LetterFields form={form} faults={problem?.errors ?? []} />
        <Send>{reader.say(words.send)}</Send>
      </PostForm>
    </>
  );
};

const Main = (view: View) => {
  const { reader, suspension } = view;
  const { number, state, replyBy, pending, events } = suspension;
  return (
    <>
      <span class="govuk-caption-xl">{reader.say(suspensionStateWords[state])}</span>
      <h1 class="govuk-heading-xl">{reader.say(words.title, { number })}</h1>
      {pending && <p class="govuk-inset-text">{reader.say(words.pending)}</p>}
      {replyBy && <p class="govuk-body">{reader.say(words.replyBy, { day: reader.day(replyBy) })}</p>}
      <Decisions {...view} />
      <Replies {...view} />
      <Decide {...view} />
      <History
        reader={reader}
        title={reader.say(words.history)}
        steps={events.map(({ kind, at }) => ({ at, what: reader.say(eventWords[kind]) }))}
      />
    </>
  );
};

/** One suspension: what was decided and through which release, what the holder answered, and the next decision. */
export const suspensionPage = defineFormPage({
  pageId: 'suspension',
  path: '/console/suspensions/:suspensionId',
  asks: ['getSuspension', 'getMe', 'decideSuspension'],
  async load({ ask, params: { suspensionId = '' } }) {
    const asked = { params: { suspensionId }, purpose: 'inspection' } as const;
    const { body: suspension } = await ask('getSuspension', asked);
    const { body: me } = await ask('getMe');
    return { suspension, me };
  },
  fresh: () => ({ coverReason: 'earlierNotice', 'window.days': '7' }),
  async send({ ask, params: { suspensionId = '' } }, form, key) {
    const asked = { params: { suspensionId }, purpose: 'inspection' } as const;
    await ask('decideSuspension', { ...asked, body: form.body(), key });
    return `/console/suspensions/${suspensionId}`;
  },
  frame: ({ reader, suspension: { number, certificateId } }) => ({
    title: reader.say(words.title, { number }),
    section: 'worklist',
    back: { href: `/console/certificates/${certificateId}`, label: reader.say(words.back) },
    recorded: true,
  }),
  main: Main,
});
