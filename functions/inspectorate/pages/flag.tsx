import type * as z from 'zod';
import { mayDecide, type ReviewFlag, takesBack, wasDismissed } from '../../../lib/domain/flags/flag.ts';
import type { Flag } from '../../../lib/domain/inspections/inspection.ts';
import { indicatorNames } from '../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../lib/problems/text.ts';
import type { ProblemBody } from '../../http/words/problem-body.ts';
import { type FormState, RadiosField, TextArea } from '../../pages/parts/fields.tsx';
import { freshForm, PostForm, refusedForm, Send, WithErrors } from '../../pages/parts/form.tsx';
import { Code, Figure, LevelMark } from '../../pages/parts/marks.tsx';
import { Summary } from '../../pages/parts/summary.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { refusalOf, statusOf } from '../../pages/refusal-of.ts';
import { definePage } from './define-page.ts';
import { FlagFacts } from './facts/flag-facts.tsx';
import { flagStatusWords, flagStepWords, kindWords } from './flag-words.ts';
import { Law } from './law.tsx';
import { TakeAway } from './paper/take-away.tsx';
import { SuspensionProposed } from './suspension-proposed.tsx';

type OneFlag = z.output<typeof Flag>;
type Decision = ReviewFlag['decision'];

const words = {
  back: { en: 'Contract', ar: 'العقد' },
  print: { en: 'Sheet for a visit', ar: 'ورقة للزيارة' },
  found: { en: 'What was found', ar: 'ما وُجد' },
  do: { en: 'What to look at', ar: 'ما ينبغي النظر فيه' },
  rule: { en: 'Rule', ar: 'القاعدة' },
  ruleSet: { en: 'Rule set', ar: 'مجموعة القواعد' },
  version: { en: '{id}, version {version}', ar: '{id}، الإصدار {version}' },
  asOf: { en: 'Decided for the day', ar: 'اليوم الذي قُرر له' },
  status: { en: 'State', ar: 'الحالة' },
  history: { en: 'What happened', ar: 'ما جرى' },
  decide: { en: 'Your decision', ar: 'قرارك' },
  decision: { en: 'What do you decide?', ar: 'ماذا تقرر؟' },
  reason: { en: 'Reason', ar: 'السبب' },
  reasonHint: {
    en: 'What you saw or heard that decides it. Name no worker who spoke. Needed to substantiate, to dismiss, and to take either back.',
    ar: 'ما رأيته أو سمعته مما يحسم الأمر. لا تسمِّ عاملًا تكلّم. السبب لازم لإثبات المؤشر، ولصرف النظر عنه، وللرجوع عن أيهما.',
  },
  underReview: { en: 'Take it under review', ar: 'آخذه للمراجعة' },
  takeBack: {
    en: 'Take the decision back, and the flag under review again',
    ar: 'أرجع عن القرار، وآخذ المؤشر للمراجعة من جديد',
  },
  substantiated: { en: 'Substantiate: it is so', ar: 'أثبته: الأمر كذلك' },
  dismissed: { en: 'Dismiss: there is nothing in it', ar: 'أصرف النظر عنه: لا أساس له' },
  undo: {
    en: 'Nothing is deleted: a later decision is a new step beside this one. What is dismissed opens again by itself when something new decides, and a decision is taken back by a person with a reason.',
    ar: 'لا يُحذف شيء: كل قرار لاحق خطوة جديدة بجانب هذا القرار. وما صُرف النظر عنه يُفتح من جديد من تلقاء نفسه إذا حسم الأمرَ شيء جديد، ويُرجع عن القرار بخطوة من موظف مع ذكر السبب.',
  },
  hands: { en: 'Who has this employer, and taking it', ar: 'من يتولى صاحب العمل هذا، وتولّيه' },
  ask: { en: 'Ask the employer: draft a release', ar: 'اسأل صاحب العمل: صُغ إفصاحًا' },
  emergency: {
    en: 'Somebody is in danger: ask for an emergency opening',
    ar: 'أحدهم في خطر: اطلب فتحًا طارئًا',
  },
  save: { en: 'Save the decision', ar: 'حفظ القرار' },
} as const satisfies Record<string, Text>;

const decisions: readonly Decision[] = ['underReview', 'substantiated', 'dismissed'];

interface View {
  reader: Reader;
  flag: OneFlag;
  form: FormState;
  newKey: string;
  problem: ProblemBody | undefined;
}

/** What was told, what a person dismissed and what the facts bear no more stands on no sheet. */
const hasSheet = (flag: OneFlag): boolean =>
  !flag.protectedInformation && flag.status !== 'cleared' && !wasDismissed(flag);

const titleOf = ({ rule }: OneFlag, reader: Reader): string => reader.say(rule.title);

const History = ({ reader, flag }: { reader: Reader; flag: OneFlag }) => (
  <>
    <h2 class="govuk-heading-m" id="history">
      {reader.say(words.history)}
    </h2>
    <ol class="govuk-list">
      {flag.steps.map(({ kind, at, reason }) => (
        <li>
          <Figure>{reader.moment(at)}</Figure> · {reader.say(flagStepWords[kind])}
          {reason && (
            <p class="govuk-body">
              <bdi>{reason}</bdi>
            </p>
          )}
        </li>
      ))}
    </ol>
  </>
);

const labelOf = ({ status }: OneFlag, decision: Decision): Text =>
  decision === 'underReview' && takesBack(status, decision) ? words.takeBack : words[decision];

const Decide = ({ reader, flag, form, newKey }: View) => {
  const open = decisions.filter((decision) => mayDecide(flag.status, decision));
  return (
    <section class="insaf-no-print" aria-labelledby="decide">
      <h2 class="govuk-heading-m" id="decide">
        {reader.say(words.decide)}
      </h2>
      <PostForm newKey={newKey}>
        <RadiosField
          form={form}
          name="decision"
          label={reader.say(words.decision)}
          choices={open.map((value) => ({ value, label: reader.say(labelOf(flag, value)) }))}
        />
        <TextArea
          form={form}
          name="reason"
          label={reader.say(words.reason)}
          hint={reader.say(words.reasonHint)}
        />
        <p class="govuk-body">{reader.say(words.undo)}</p>
        <Send>{reader.say(words.save)}</Send>
      </PostForm>
    </section>
  );
};

const Main = (view: View) => {
  const { reader, flag, form, problem } = view;
  const { rule, ruleSet } = flag;
  return (
    <WithErrors reader={reader} problem={problem} form={form}>
      {rule.indicator && <span class="govuk-caption-xl">{reader.say(indicatorNames[rule.indicator])}</span>}
      <h1 class="govuk-heading-xl">{titleOf(flag, reader)}</h1>
      <p class="govuk-body">
        {rule.kind === 'indicator' ? (
          <LevelMark level={flag.level} reader={reader} />
        ) : (
          reader.say(kindWords[rule.kind])
        )}
        {' · '}
        {reader.say(flagStatusWords[flag.status])}
      </p>
      {hasSheet(flag) && (
        <TakeAway reader={reader} ways={[{ href: `/console/flags/${flag.id}/sheet`, text: words.print }]} />
      )}
      <h2 class="govuk-heading-m">{reader.say(words.found)}</h2>
      <p class="govuk-body-l">{reader.say(flag.message)}</p>
      <FlagFacts reader={reader} flag={flag} />
      <h2 class="govuk-heading-m">{reader.say(words.do)}</h2>
      <p class="govuk-inset-text">{reader.say(rule.guidance)}</p>
      <SuspensionProposed reader={reader} flag={flag} />
      <Law reader={reader} legalBasis={rule.legalBasis} />
      <Summary
        rows={[
          [
            reader.say(words.rule),
            <Code>{reader.say(words.version, { id: rule.id, version: rule.version })}</Code>,
          ],
          [reader.say(words.ruleSet), <Figure>{ruleSet.version}</Figure>],
          [reader.say(words.asOf), <Figure>{reader.day(flag.asOf)}</Figure>],
        ]}
      />
      <History reader={reader} flag={flag} />
      <Decide {...view} />
      <p class="govuk-body insaf-actions insaf-no-print">
        <a class="govuk-link" href={`/console/employers/${flag.employerId}/assignments?flag=${flag.id}`}>
          {reader.say(words.hands)}
        </a>
        <a class="govuk-link" href={`/console/releases/new?flag=${flag.id}`}>
          {reader.say(words.ask)}
        </a>
        <a class="govuk-link" href={`/console/emergencies/new?record=${flag.id}`}>
          {reader.say(words.emergency)}
        </a>
      </p>
    </WithErrors>
  );
};

const shown = (view: View) => ({
  title: titleOf(view.flag, view.reader),
  section: 'worklist',
  back: { href: `/console/contracts/${view.flag.contractId}`, label: view.reader.say(words.back) },
  recorded: true,
  main: <Main {...view} />,
});

/** One flag: what was found, the facts that decided, the law, what to look at, and the inspector's own decision. */
export const flagPage = definePage({
  pageId: 'flag',
  path: '/console/flags/:flagId',
  asks: ['getFlag', 'reviewFlag'],
  async show({ ask, language, params, newKey }) {
    const reader = readerOf(language);
    const { body: flag } = await ask('getFlag', {
      params: { flagId: params.flagId ?? '' },
      purpose: 'flag-review',
    });
    return shown({ reader, flag, form: freshForm(reader), newKey: newKey(), problem: undefined });
  },
  async submit({ ask, language, params }, form) {
    const reader = readerOf(language);
    const flagId = params.flagId ?? '';
    const asked = { params: { flagId }, purpose: 'flag-review' } as const;
    const newKey = form.value('key');
    const problem = await refusalOf(() => ask('reviewFlag', { ...asked, body: form.body(), key: newKey }));
    // What was decided is in sight: the new step stands there.
    if (!problem) return { to: `/console/flags/${flagId}#history` };
    const { body: flag } = await ask('getFlag', asked);
    const again = refusedForm(reader, form, problem);
    return { ...shown({ reader, flag, form: again, newKey, problem }), status: statusOf(problem) };
  },
});
