import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetView } from '../../../../lib/rules/governance/rule-set-view.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField, TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send, type Telling } from '../../../pages/parts/form.tsx';
import { defineFormPage } from '../define-page.ts';
import type { Myself } from '../person-mark.tsx';
import { stateWords } from './rule-set-words.ts';

type OneSet = z.output<typeof RuleSetView>;

const words = {
  title: { en: 'Review of rule set {version}', ar: 'مراجعة مجموعة القواعد {version}' },
  back: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  now: { en: 'Now: {state}.', ar: 'حالتها الآن: {state}.' },
  lead: {
    en: 'In review nobody changes it, so that everybody looks at the same rules. A person who had no hand in it puts it into force.',
    ar: 'أثناء المراجعة لا يعدّلها أحد، كي يطّلع الجميع على القواعد نفسها. ويضعها موضع التنفيذ شخص لم يشارك فيها.',
  },
  decision: { en: 'What shall happen?', ar: 'ما المطلوب؟' },
  submit: { en: 'Send it to review', ar: 'تقديمها للمراجعة' },
  return: { en: 'Give it back to its authors', ar: 'إعادتها إلى كاتبيها' },
  abandon: { en: 'Give it up', ar: 'التخلي عنها' },
  reason: { en: 'Reason', ar: 'السبب' },
  reasonHint: {
    en: 'Ten characters at least. Needed to give it back or up; it is kept with the set.',
    ar: 'عشرة أحرف على الأقل. لازم للإعادة أو التخلي، ويُحفظ مع المجموعة.',
  },
  send: { en: 'Save', ar: 'حفظ' },
  nothing: { en: 'Nothing can be reviewed in this state.', ar: 'لا شيء للمراجعة في هذه الحالة.' },
} as const satisfies Record<string, Text>;

type Decision = 'submit' | 'return' | 'abandon';

/** What one may decide here, by role and state. */
const openTo = ({ state }: OneSet, { roles }: Myself): Decision[] => {
  const isAuthor = roles.includes('rulesAuthor');
  if (state === 'draft' && isAuthor) return ['submit', 'abandon'];
  if (state === 'inReview') return isAuthor ? ['return', 'abandon'] : ['return'];
  return [];
};

interface View extends FormParts {
  set: OneSet;
  me: Myself;
}

const Main = ({ reader, set, me, form, newKey }: View) => {
  const open = openTo(set, me);
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title, { version: String(set.version) })}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      <p class="govuk-body">{reader.say(words.now, { state: reader.say(stateWords[set.state]) })}</p>
      {open.length === 0 ? (
        <p class="govuk-body">{reader.say(words.nothing)}</p>
      ) : (
        <PostForm newKey={newKey}>
          <RadiosField
            form={form}
            name="decision"
            label={reader.say(words.decision)}
            choices={open.map((value) => ({ value, label: reader.say(words[value]) }))}
          />
          <TextArea
            form={form}
            name="reason"
            label={reader.say(words.reason)}
            hint={reader.say(words.reasonHint)}
          />
          <Send>{reader.say(words.send)}</Send>
        </PostForm>
      )}
    </>
  );
};

/** A fault of a rule (`/rules/wage-below-offer/…`) is mended on the page of that rule. */
const hrefOf =
  ({ version }: OneSet) =>
  (pointer: string): string => {
    const [, part, ruleId] = pointer.split('/');
    return part === 'rules' ? `/console/rules/${version}/rules/${ruleId}` : `#f-${part}`;
  };

/** Each fault of a rule with the rule's name before it: the page shows them all together. */
const named = ({ errors, ...problem }: Telling): Telling => ({
  ...problem,
  ...(errors && {
    errors: errors.map((fault) => {
      const [, part, ruleId] = fault.pointer.split('/');
      return part === 'rules' ? { ...fault, message: `${ruleId}: ${fault.message}` } : fault;
    }),
  }),
});

/** A draft goes to a second person, comes back, or is given up. */
export const ruleSetReviewPage = defineFormPage({
  pageId: 'ruleSetReview',
  path: '/console/rules/:version/review',
  asks: ['getRuleSet', 'getMe', 'reviewRuleSet'],
  async load({ ask, params: { version = '' } }) {
    const { body: set } = await ask('getRuleSet', { params: { version } });
    const { body: me } = await ask('getMe');
    return { set, me };
  },
  fresh: ({ set, me }) => ({ decision: openTo(set, me)[0] ?? '' }),
  async send({ ask, params: { version = '' } }, form, key) {
    await ask('reviewRuleSet', { params: { version }, body: form.body(), key });
    return `/console/rules/${version}`;
  },
  tell: named,
  hrefOf: ({ set }) => hrefOf(set),
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
