import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetDiff } from '../../../../lib/rules/governance/rule-set-view.ts';
import { TextField } from '../../../pages/parts/fields.tsx';
import { freshForm, Send } from '../../../pages/parts/form.tsx';
import { Code } from '../../../pages/parts/marks.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { changeWords, modelWords } from './rule-set-words.ts';

type Diff = z.output<typeof RuleSetDiff>;
type RuleDiff = Diff['rules'][number];

const words = {
  title: {
    en: 'What changes from set {from} to set {to}',
    ar: 'ما يتغير من المجموعة {from} إلى المجموعة {to}',
  },
  back: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  same: { en: 'Both sets have the same rules.', ar: 'للمجموعتين القواعد نفسها.' },
  model: {
    en: 'Findings are combined otherwise: {before} becomes {after}.',
    ar: 'تُجمع النتائج بطريقة أخرى: {before} تصبح {after}.',
  },
  before: { en: 'Before', ar: 'قبل' },
  after: { en: 'After', ar: 'بعد' },
  nothing: { en: 'nothing', ar: 'لا شيء' },
  other: { en: 'Compare with set', ar: 'قارن بالمجموعة' },
  show: { en: 'Compare', ar: 'قارن' },
} as const satisfies Record<string, Text>;

/** A part of a rule as text: what is text stays so, all else as JSON. */
const written = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

const Side = ({ reader, name, value }: { reader: Reader; name: Text; value: unknown }) => (
  <div>
    <p class="govuk-body-s govuk-!-margin-bottom-1">{reader.say(name)}</p>
    {value === null || value === undefined ? (
      <p class="govuk-body">{reader.say(words.nothing)}</p>
    ) : (
      <pre class="insaf-expression" dir="auto">
        <code>{written(value)}</code>
      </pre>
    )}
  </div>
);

const OneRule = ({ reader, diff, rule }: { reader: Reader; diff: Diff; rule: RuleDiff }) => {
  const at = rule.change === 'removed' ? diff.from : diff.to;
  return (
    <section class="insaf-entry">
      <h2 class="govuk-heading-m">
        {reader.say(changeWords[rule.change])}:{' '}
        <a class="govuk-link" href={`/console/rules/${at}/rules/${rule.ruleId}`}>
          <Code>{rule.ruleId}</Code>
        </a>
      </h2>
      {rule.fields.map(({ field, before, after }) => (
        <>
          <h3 class="govuk-heading-s">
            <Code>{field}</Code>
          </h3>
          <div class="insaf-columns">
            <Side reader={reader} name={words.before} value={before} />
            <Side reader={reader} name={words.after} value={after} />
          </div>
        </>
      ))}
    </section>
  );
};

const Main = ({ reader, diff, title }: { reader: Reader; diff: Diff; title: string }) => {
  const { before, after } = diff.model;
  return (
    <>
      <h1 class="govuk-heading-xl">{title}</h1>
      <form method="get" class="insaf-filters">
        <div class="insaf-filters__fields">
          <TextField
            form={freshForm(reader, { from: String(diff.from) })}
            name="from"
            isNumeric
            width={4}
            label={reader.say(words.other)}
          />
          <Send isSecondary>{reader.say(words.show)}</Send>
        </div>
      </form>
      {before !== after && (
        <p class="govuk-body">
          {reader.say(words.model, {
            before: reader.say(modelWords[before]),
            after: reader.say(modelWords[after]),
          })}
        </p>
      )}
      {diff.rules.length === 0 && <p class="govuk-body">{reader.say(words.same)}</p>}
      {diff.rules.map((rule) => (
        <OneRule reader={reader} diff={diff} rule={rule} />
      ))}
    </>
  );
};

/** Two rule sets side by side, rule by rule and field by field. */
export const ruleSetDiffPage = definePage({
  pageId: 'ruleSetDiff',
  path: '/console/rules/:version/diff',
  asks: ['diffRuleSets'],
  async show({ ask, language, query, params: { version = '' } }) {
    const reader = readerOf(language);
    const from = query.get('from') ?? '1';
    const { body: diff } = await ask('diffRuleSets', { params: { version }, query: { from } });
    const title = reader.say(words.title, { from: String(diff.from), to: String(diff.to) });
    return {
      title,
      section: 'rules',
      back: { href: `/console/rules/${version}`, label: reader.say(words.back, { version }) },
      main: <Main reader={reader} diff={diff} title={title} />,
    };
  },
});
