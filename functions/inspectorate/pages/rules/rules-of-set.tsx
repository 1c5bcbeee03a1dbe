import type * as z from 'zod';
import { indicators, ruleKinds } from '../../../../lib/domain/values/indicator.ts';
import { indicatorNames } from '../../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetView, RuleSummary } from '../../../../lib/rules/governance/rule-set-view.ts';
import { Code } from '../../../pages/parts/marks.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { kindWords } from '../flag-words.ts';
import { changeWords } from './rule-set-words.ts';

type OneSet = z.output<typeof RuleSetView>;
type Row = z.output<typeof RuleSummary>;

const words = {
  changed: { en: 'What it changes', ar: 'ما تغيّره' },
  nothing: { en: 'It changes no rule.', ar: 'لا تغيّر أي قاعدة.' },
  all: { en: 'All its rules', ar: 'كل قواعدها' },
  noRules: { en: 'It has no rule yet.', ar: 'لا قواعد فيها بعد.' },
  rule: { en: 'Rule', ar: 'القاعدة' },
  about: { en: 'What it speaks about', ar: 'موضوعها' },
  change: { en: 'Change', ar: 'التغيير' },
  cases: { en: 'Cases', ar: 'الحالات' },
  counted: {
    en: '{about}: {count, plural, one {# rule} other {# rules}}',
    ar: '{about}: {count, plural, zero {لا قواعد} one {قاعدة واحدة} two {قاعدتان} few {# قواعد} many {# قاعدة} other {# قاعدة}}',
  },
  proven: {
    en: '{count, plural, one {# case} other {# cases}}, all as promised',
    ar: '{count, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}، كلها كما وُعد',
  },
  red: {
    en: '{count, plural, one {# case does} other {# cases do}} not come out as promised',
    ar: '{count, plural, zero {لا حالة} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}} ليست كما وُعد',
  },
  unproven: { en: 'No case yet', ar: 'بلا حالات بعد' },
} as const satisfies Record<string, Text>;

const casesOf = ({ cases, red }: Row, reader: Reader) => {
  if (red.length > 0) return <mark class="insaf-worse">{reader.say(words.red, { count: red.length })}</mark>;
  return cases === 0 ? reader.say(words.unproven) : reader.say(words.proven, { count: cases });
};

const aboutOf = ({ kind, indicator }: Row): Text => (indicator ? indicatorNames[indicator] : kindWords[kind]);

const Title = ({ reader, set, row: { id, title, version } }: { reader: Reader; set: OneSet; row: Row }) => (
  <>
    <a class="govuk-link govuk-!-font-weight-bold" href={`/console/rules/${set.version}/rules/${id}`}>
      {reader.say(title)}
    </a>
    <br />
    <Code>
      {id} v{version}
    </Code>
  </>
);

const columnsFor = (reader: Reader, set: OneSet): Column<Row>[] => [
  { heading: reader.say(words.rule), cell: (row) => <Title reader={reader} set={set} row={row} /> },
  { heading: reader.say(words.about), cell: (row) => reader.say(aboutOf(row)) },
  {
    heading: reader.say(words.change),
    cell: ({ change }) => <strong>{reader.say(changeWords[change])}</strong>,
  },
  { heading: reader.say(words.cases), cell: (row) => casesOf(row, reader) },
];

/** Rules by what they speak about, in the order of the eleven; what is no indicator comes after. */
const grouped = (rules: readonly Row[]): (readonly [about: Text, rows: readonly Row[]])[] =>
  [
    ...indicators.map((indicator) => rules.filter((row) => row.indicator === indicator)),
    ...ruleKinds.map((kind) => rules.filter((row) => row.indicator === undefined && row.kind === kind)),
  ].flatMap((rows) => (rows[0] ? [[aboutOf(rows[0]), rows] as const] : []));

const Group = ({
  reader,
  set,
  about,
  rows,
}: {
  reader: Reader;
  set: OneSet;
  about: Text;
  rows: readonly Row[];
}) => (
  <details class="govuk-details govuk-!-margin-bottom-2">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        {reader.say(words.counted, { about: reader.say(about), count: rows.length })}
      </span>
    </summary>
    <ul class="govuk-details__text govuk-list govuk-list--spaced">
      {rows.map((row) => (
        <li>
          <Title reader={reader} set={set} row={row} />
          <br />
          {casesOf(row, reader)}
        </li>
      ))}
    </ul>
  </details>
);

/** What a set changes comes first, as a table; all its rules stand below it, folded by what they speak about. */
export const RulesOfSet = ({ reader, set }: { reader: Reader; set: OneSet }) => (
  <>
    {set.base !== null && (
      <DataTable
        caption={reader.say(words.changed)}
        columns={columnsFor(reader, set)}
        rows={set.rules.filter(({ change, red }) => change !== 'same' || red.length > 0)}
        empty={reader.say(words.nothing)}
      />
    )}
    <h2 class="govuk-heading-m">{reader.say(words.all)}</h2>
    {set.rules.length === 0 && <p class="govuk-body">{reader.say(words.noRules)}</p>}
    {grouped(set.rules).map(([about, rows]) => (
      <Group reader={reader} set={set} about={about} rows={rows} />
    ))}
  </>
);
