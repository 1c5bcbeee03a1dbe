import { levels } from '../../../../lib/domain/values/indicator.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { levelWord } from '../../../pages/parts/marks.tsx';
import { defineFormPage } from '../define-page.ts';

const words = {
  title: {
    en: 'Try rule set {version} on every stored contract',
    ar: 'اختبار مجموعة القواعد {version} على كل العقود المحفوظة',
  },
  back: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  lead: {
    en: 'Nothing is decided by it. It shows who would be newly flagged or cleared, what that means for the visits, and whether a group would be flagged more often than others.',
    ar: 'لا يُقرَّر به شيء. إنه يبيّن من سيُرفع عليه مؤشر جديد أو يسقط عنه، وأثر ذلك في الزيارات، وهل ترتفع المؤشرات على فئة أكثر من غيرها.',
  },
  inspectors: { en: 'Inspectors who visit', ar: 'عدد المفتشين الزائرين' },
  visits: { en: 'Visits that one of them does in a week', ar: 'زيارات المفتش الواحد في الأسبوع' },
  level: { en: 'Employers are visited from this level on', ar: 'يُزار أصحاب العمل من هذا المستوى فما فوق' },
  weeks: {
    en: 'Each is visited once within so many weeks',
    ar: 'يُزار كل منهم مرة خلال هذا العدد من الأسابيع',
  },
  sample: {
    en: 'Changed contracts drawn for a person to read',
    ar: 'عقود متغيرة تُسحب عشوائيًا ليقرأها إنسان',
  },
  send: { en: 'Start', ar: 'ابدأ' },
} as const satisfies Record<string, Text>;

/** The assumptions that the operation would make by itself, written out so that they can be seen and changed. */
const usual = {
  inspectors: '10',
  visitsPerInspectorPerWeek: '5',
  level: 'high',
  weeks: '13',
  sample: '20',
};

interface View extends FormParts {
  version: string;
}

const numbers = [
  ['inspectors', words.inspectors],
  ['visitsPerInspectorPerWeek', words.visits],
  ['weeks', words.weeks],
  ['sample', words.sample],
] as const;

const Main = ({ reader, version, form, newKey }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title, { version })}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      {numbers.map(([name, label]) => (
        <TextField form={form} name={name} isNumeric width={4} label={reader.say(label)} />
      ))}
      <SelectField
        form={form}
        name="level"
        label={reader.say(words.level)}
        choices={levels
          .filter((level) => level !== 'none')
          .map((value) => ({ value, label: levelWord(value, reader) }))}
      />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

/** The assumptions of a backtest, and its start. */
export const backtestsPage = defineFormPage({
  pageId: 'backtests',
  path: '/console/rules/:version/backtests',
  asks: ['getRuleSet', 'startBacktest'],
  async load({ ask, params: { version = '' } }) {
    await ask('getRuleSet', { params: { version } });
    return { version };
  },
  fresh: () => usual,
  async send({ ask, params: { version = '' } }, form, key) {
    const { body } = await ask('startBacktest', { params: { version }, body: form.body(), key });
    return `/console/rules/${version}/backtests/${body.id}`;
  },
  frame: ({ reader, version }) => ({
    title: reader.say(words.title, { version }),
    section: 'rules',
    back: { href: `/console/rules/${version}`, label: reader.say(words.back, { version }) },
  }),
  main: Main,
});
