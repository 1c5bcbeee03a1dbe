import type * as z from 'zod';
import { authorsOf } from '../../../../lib/domain/rule-set-steps.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetView } from '../../../../lib/rules/governance/rule-set-view.ts';
import { type FormState, TextArea, TextField } from '../../../pages/parts/fields.tsx';
import {
  ErrorSummary,
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
} from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage } from '../define-page.ts';
import type { Myself } from '../person-mark.tsx';

type OneSet = z.output<typeof RuleSetView>;

const words = {
  title: { en: 'Put rule set {version} into force', ar: 'وضع مجموعة القواعد {version} موضع التنفيذ' },
  back: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  lead: {
    en: 'It is hashed, signed, and never changes again. From its day on every contract is assessed anew.',
    ar: 'تُختم ببصمة وتُوقّع ولا تتغير بعدها أبدًا. ومن يومها تُقيَّم كل العقود من جديد.',
  },
  needs: {
    en: 'It rests on a finished backtest of exactly these rules. Read its result first.',
    ar: 'يستند ذلك إلى اختبار مكتمل لهذه القواعد بعينها. اقرأ نتيجته أولًا.',
  },
  own: {
    en: 'You had a hand in this set, so you cannot put it into force: another person must, one who approves rules and wrote nothing of it.',
    ar: 'شاركتَ في هذه المجموعة، فلا يمكنك وضعها موضع التنفيذ: يفعل ذلك شخص آخر يعتمد القواعد ولم يكتب منها شيئًا.',
  },
  role: {
    en: 'Only a person who approves rules puts a set into force.',
    ar: 'لا يضع مجموعة موضع التنفيذ إلا من يعتمد القواعد.',
  },
  state: {
    en: 'Only a set in review can be put into force.',
    ar: 'لا توضع موضع التنفيذ إلا مجموعة قيد المراجعة.',
  },
  from: { en: 'The first day on which it decides', ar: 'أول يوم تسري فيه' },
  fromHint: { en: 'Today or later.', ar: 'اليوم أو بعده.' },
  reason: { en: 'Why is it right to put it into force?', ar: 'لماذا يصح وضعها موضع التنفيذ؟' },
  reasonHint: {
    en: 'Ten characters at least. It is kept with the set.',
    ar: 'عشرة أحرف على الأقل. يُحفظ مع المجموعة.',
  },
  send: { en: 'Put it into force', ar: 'ضعها موضع التنفيذ' },
} as const satisfies Record<string, Text>;

/** Why whoever reads this cannot publish it; the operation would say the same, later. */
function obstacle({ state, steps }: OneSet, { roles, subject }: Myself): Text | undefined {
  if (state !== 'inReview') return words.state;
  if (authorsOf(steps).has(subject)) return words.own;
  return roles.includes('rulesApprover') ? undefined : words.role;
}

interface View {
  reader: Reader;
  set: OneSet;
  me: Myself;
  form: FormState;
  newKey: string;
  problem?: Telling;
}

const Main = ({ reader, set, me, form, newKey, problem }: View) => {
  const why = obstacle(set, me);
  return (
    <>
      <ErrorSummary reader={reader} problem={problem} />
      <h1 class="govuk-heading-xl">{reader.say(words.title, { version: String(set.version) })}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      {why ? (
        <div class="govuk-inset-text">{reader.say(why)}</div>
      ) : (
        <>
          <p class="govuk-body">{reader.say(words.needs)}</p>
          <PostForm newKey={newKey}>
            <TextField
              form={form}
              name="from"
              type="date"
              width={10}
              label={reader.say(words.from)}
              hint={reader.say(words.fromHint)}
            />
            <TextArea
              form={form}
              name="reason"
              label={reader.say(words.reason)}
              hint={reader.say(words.reasonHint)}
            />
            <Send>{reader.say(words.send)}</Send>
          </PostForm>
        </>
      )}
    </>
  );
};

const frame = ({ reader, set: { version } }: View) => ({
  title: reader.say(words.title, { version: String(version) }),
  section: 'rules',
  back: {
    href: `/console/rules/${version}`,
    label: reader.say(words.back, { version: String(version) }),
  },
});

/** A second person puts a set into force; whoever wrote it reads here why they cannot. */
export const publicationPage = definePage({
  pageId: 'publication',
  path: '/console/rules/:version/publication',
  asks: ['getRuleSet', 'getMe', 'publishRuleSet'],
  async show({ ask, language, params: { version = '' }, newKey }) {
    const reader = readerOf(language);
    const { body: set } = await ask('getRuleSet', { params: { version } });
    const { body: me } = await ask('getMe');
    const view = { reader, set, me, form: freshForm(reader), newKey: newKey() };
    return { ...frame(view), main: <Main {...view} /> };
  },
  async submit({ ask, language, params: { version = '' } }, form) {
    const reader = readerOf(language);
    const newKey = form.value('key');
    const sent = { params: { version }, body: form.body(), key: newKey };
    const problem = await refusalOf(() => ask('publishRuleSet', sent));
    if (!problem) return { to: `/console/rules/${version}` };
    const { body: set } = await ask('getRuleSet', { params: { version } });
    const { body: me } = await ask('getMe');
    const view = { reader, set, me, form: refusedForm(reader, form, problem), newKey, problem };
    return { ...frame(view), status: statusOf(problem), main: <Main {...view} /> };
  },
});
