import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetView } from '../../../../lib/rules/governance/rule-set-view.ts';
import { authorsOf } from '../../../../lib/rules/rule-set-steps.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { DateField } from '../../../pages/parts/date-field.tsx';
import { TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { defineFormPage } from '../define-page.ts';
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

interface View extends FormParts {
  set: OneSet;
  /** Of the set as it was read here: what changed since is read again before it is put into force. */
  etag: string | undefined;
  me: Myself;
}

const Main = ({ reader, set, etag, me, form, newKey }: View) => {
  const why = obstacle(set, me);
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title, { version: String(set.version) })}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      {why ? (
        <div class="govuk-inset-text">{reader.say(why)}</div>
      ) : (
        <>
          <p class="govuk-body">{reader.say(words.needs)}</p>
          <PostForm newKey={newKey} etag={etag}>
            <DateField
              form={form}
              name="from"
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

/** A second person puts a set into force; whoever wrote it reads here why they cannot. */
export const publicationPage = defineFormPage({
  pageId: 'publication',
  path: '/console/rules/:version/publication',
  asks: ['getRuleSet', 'getMe', 'publishRuleSet'],
  async load({ ask, params: { version = '' } }) {
    const { body: set, etag } = await ask('getRuleSet', { params: { version } });
    const { body: me } = await ask('getMe');
    return { set, etag, me };
  },
  async send({ ask, params: { version = '' } }, form, key) {
    await ask('publishRuleSet', { params: { version }, body: form.body(), key, etag: form.value('etag') });
    return `/console/rules/${version}`;
  },
  frame: ({ reader, set: { version } }) => ({
    title: reader.say(words.title, { version: String(version) }),
    section: 'rules',
    back: {
      href: `/console/rules/${version}`,
      label: reader.say(words.back, { version: String(version) }),
    },
  }),
  main: Main,
});
