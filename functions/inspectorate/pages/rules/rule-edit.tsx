import type { Text } from '../../../../lib/problems/text.ts';
import { ruleId as RuleId } from '../../../../lib/rules/rule.ts';
import type { Form } from '../../../pages/form.ts';
import type { FormState } from '../../../pages/parts/fields.tsx';
import {
  formState,
  freshForm,
  PostForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { type AskOf, definePage } from '../define-page.ts';
import { RuleFields } from './rule-form.tsx';
import { faultsOfRule, tidyRuleForm, writtenRule } from './rule-form-body.ts';
import { fieldsOfRule, newRuleFields } from './rule-known.ts';

const words = {
  change: { en: 'Change a rule', ar: 'تعديل قاعدة' },
  add: { en: 'Add a rule', ar: 'إضافة قاعدة' },
  set: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  facts: { en: 'What a rule may ask: the facts', ar: 'ما يجوز أن تسأل عنه القاعدة: الوقائع' },
  save: { en: 'Check and save', ar: 'افحص واحفظ' },
  noName: {
    en: 'Expected a name of small Latin letters, digits and hyphens, such as wage-below-offer.',
    ar: 'المتوقع اسم من أحرف لاتينية صغيرة وأرقام وشرطات، مثل wage-below-offer.',
  },
} as const satisfies Record<string, Text>;

interface View {
  reader: Reader;
  version: string;
  ruleId: string | undefined;
  form: FormState;
  etag: string | undefined;
  problem?: Telling;
  status?: ReturnType<typeof statusOf>;
}

const concerns = (name: string, pointer: string): boolean => {
  const about = pointer.replace(/^\//, '').replaceAll('/', '.');
  return about === name || about.startsWith(`${name}.`);
};

const shown = ({ reader, version, ruleId, form, etag, problem, status = 200 }: View) => {
  const title = reader.say(ruleId ? words.change : words.add);
  const at = `/console/rules/${version}`;
  return {
    title,
    section: 'rules',
    back: {
      href: ruleId ? `${at}/rules/${ruleId}` : at,
      label: ruleId ?? reader.say(words.set, { version }),
    },
    status,
    main: (
      <WithErrors reader={reader} problem={problem} form={form}>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body">
          <a class="govuk-link" href="/console/rules/facts">
            {reader.say(words.facts)}
          </a>
        </p>
        <PostForm etag={etag}>
          <RuleFields form={form} isNew={ruleId === undefined} />
          <Send>{reader.say(words.save)}</Send>
        </PostForm>
      </WithErrors>
    ),
  };
};

type Asks = AskOf<'putRule' | 'getRuleSet'>;

/** Saves what was typed, or gives the page back with what is wrong. */
async function save(ask: Asks, { typed, view }: { typed: Form; view: Omit<View, 'form' | 'etag'> }) {
  const { reader, version } = view;
  const form = tidyRuleForm(typed);
  const again = (problem: Telling, etag: string, status: ReturnType<typeof statusOf>) =>
    shown({
      ...view,
      problem,
      etag,
      status,
      form: formState(reader, {
        value: form.value,
        faults: problem.errors,
        isAt: (name, { pointer }) => concerns(name, pointer),
      }),
    });
  const seen = form.value('etag');
  const name = RuleId.safeParse(view.ruleId ?? form.value('rule.id'));
  if (!name.success) {
    const errors = [{ pointer: '/rule/id', code: 'rule-id', message: reader.say(words.noName) }];
    return again({ title: '', detail: '', errors }, seen, 422);
  }
  const written = writtenRule(form, reader);
  if ('problem' in written) return again(written.problem, seen, 422);
  const params = { version, ruleId: name.data };
  const problem = await refusalOf(() => ask('putRule', { params, body: written.body, etag: seen }));
  if (!problem) return { to: `/console/rules/${version}/rules/${name.data}` } as const;
  // Whoever is told that somebody else changed the set sends the next try against what is there now.
  const { etag = seen } = problem.status === 412 ? await ask('getRuleSet', { params: { version } }) : {};
  return again(faultsOfRule(problem, form, reader), etag, statusOf(problem));
}

/** A rule of a draft, opened to be changed. Its expressions are checked by the operation that saves it. */
export const ruleEditPage = definePage({
  pageId: 'ruleEdit',
  path: '/console/rules/:version/rules/:ruleId/edit',
  asks: ['getRule', 'getRuleSet', 'putRule'],
  async show({ ask, language, params: { version = '', ruleId = '' } }) {
    const reader = readerOf(language);
    const { body: view } = await ask('getRule', { params: { version, ruleId } });
    const { body: set, etag } = await ask('getRuleSet', { params: { version } });
    const isUntouched = set.rules.find(({ id }) => id === ruleId)?.change === 'same';
    const next = view.rule.version + (isUntouched ? 1 : 0);
    const form = freshForm(reader, fieldsOfRule(view.rule, { version: next, cases: view.cases }));
    return shown({ reader, version, ruleId, form, etag });
  },
  submit: ({ ask, language, params: { version = '', ruleId = '' } }, typed) =>
    save(ask, { typed, view: { reader: readerOf(language), version, ruleId } }),
});

/** A rule that the draft does not have yet. */
export const newRulePage = definePage({
  pageId: 'newRule',
  path: '/console/rules/:version/new-rule',
  asks: ['getRuleSet', 'putRule'],
  async show({ ask, language, params: { version = '' } }) {
    const reader = readerOf(language);
    const { body: set, etag } = await ask('getRuleSet', { params: { version } });
    const form = freshForm(reader, newRuleFields(set.draftedAt.slice(0, 10)));
    return shown({ reader, version, ruleId: undefined, form, etag });
  },
  submit: ({ ask, language, params: { version = '' } }, typed) =>
    save(ask, { typed, view: { reader: readerOf(language), version, ruleId: undefined } }),
});
