import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetSummary } from '../../../../lib/rules/governance/rule-set-view.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField, TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { Figure } from '../../../pages/parts/marks.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import { defineFormPage } from '../define-page.ts';
import { type Myself, PersonMark } from '../person-mark.tsx';
import { modelWords, stateWords } from './rule-set-words.ts';

type Item = z.output<typeof RuleSetSummary>;

const words = {
  title: { en: 'Rules', ar: 'القواعد' },
  lead: {
    en: 'A rule raises a flag; a person finds. A set is written by one person, tried on every stored contract, and put into force by another.',
    ar: 'القاعدة ترفع مؤشرًا، والإنسان يقرر. يكتب المجموعة شخص، وتُختبر على كل العقود المحفوظة، ويضعها شخص آخر موضع التنفيذ.',
  },
  set: { en: 'Set', ar: 'المجموعة' },
  number: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  state: { en: 'State', ar: 'الحالة' },
  from: { en: 'In force from', ar: 'سارية من' },
  anew: { en: 'Assessment anew', ar: 'إعادة التقييم' },
  by: { en: 'Begun', ar: 'بدأت' },
  changes: { en: 'Rules changed', ar: 'قواعد معدّلة' },
  model: { en: 'Findings are combined by', ar: 'تُجمع النتائج وفق' },
  none: { en: 'No rule set has been published yet.', ar: 'لم تُنشر أي مجموعة قواعد بعد.' },
  begin: { en: 'Begin a draft', ar: 'ابدأ مسودة' },
  basis: { en: 'What does it begin with?', ar: 'بماذا تبدأ؟' },
  active: { en: 'The rules in force', ar: 'القواعد السارية' },
  empty: { en: 'No rule at all', ar: 'بلا أي قاعدة' },
  reason: { en: 'What is the change for?', ar: 'ما الغرض من التغيير؟' },
  reasonHint: { en: 'Optional. It is kept with the set.', ar: 'اختياري. يُحفظ مع المجموعة.' },
  send: { en: 'Begin', ar: 'ابدأ' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  me: Myself;
  items: readonly Item[];
  next: string | undefined;
  query: URLSearchParams;
}

const columnsFor = ({ reader, me }: View): Column<Item>[] => [
  {
    heading: reader.say(words.set),
    cell: ({ version }) => (
      <a class="govuk-link govuk-!-font-weight-bold" href={`/console/rules/${version}`}>
        {reader.say(words.number, { version: String(version) })}
      </a>
    ),
  },
  { heading: reader.say(words.state), cell: ({ state }) => <strong>{reader.say(stateWords[state])}</strong> },
  {
    heading: reader.say(words.from),
    cell: ({ from, base, version }) => (
      <>
        {from ? <Figure>{reader.day(from)}</Figure> : '-'}
        {from && base !== null && (
          <>
            <br />
            <a class="govuk-link" href={`/console/rules/${version}/reassessment`}>
              {reader.say(words.anew)}
            </a>
          </>
        )}
      </>
    ),
  },
  { heading: reader.say(words.changes), cell: ({ changes }) => <Figure>{reader.number(changes)}</Figure> },
  { heading: reader.say(words.model), cell: ({ model }) => reader.say(modelWords[model]) },
  {
    heading: reader.say(words.by),
    cell: ({ draftedAt, draftedBy }) => (
      <>
        <Figure>{reader.moment(draftedAt)}</Figure> · <PersonMark reader={reader} me={me} by={draftedBy} />
      </>
    ),
  },
];

const Begin = ({ reader, form, newKey }: View) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.begin)}</h2>
    <PostForm newKey={newKey}>
      <RadiosField
        form={form}
        name="from"
        label={reader.say(words.basis)}
        choices={(['active', 'empty'] as const).map((value) => ({ value, label: reader.say(words[value]) }))}
      />
      <TextArea
        form={form}
        name="reason"
        rows={3}
        label={reader.say(words.reason)}
        hint={reader.say(words.reasonHint)}
      />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

const Main = (view: View) => {
  const { reader, items, next, query, me } = view;
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      <DataTable
        caption={reader.say(words.title)}
        isCaptionHidden
        columns={columnsFor(view)}
        rows={items}
        empty={reader.say(words.none)}
      />
      <Pages reader={reader} path="/console/rules" query={query} next={next} />
      {me.roles.includes('rulesAuthor') && <Begin {...view} />}
    </>
  );
};

/** Every rule set, the newest first; an author begins a draft here. */
export const ruleSetsPage = defineFormPage({
  pageId: 'ruleSets',
  path: '/console/rules',
  asks: ['listRuleSets', 'getMe', 'draftRuleSet'],
  async load({ ask, query }) {
    const { body } = await ask('listRuleSets', { query: pageAsked(query) });
    const { body: me } = await ask('getMe');
    return { me, items: body.items, next: body.page.next ?? undefined, query };
  },
  fresh: () => ({ from: 'active' }),
  async send({ ask }, form, key) {
    const { body } = await ask('draftRuleSet', { body: form.body(), key });
    return `/console/rules/${body.version}`;
  },
  frame: ({ reader }) => ({ title: reader.say(words.title), section: 'rules' }),
  main: Main,
});
