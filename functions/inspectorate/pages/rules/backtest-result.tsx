import type * as z from 'zod';
import { levels } from '../../../../lib/domain/values/indicator.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { BacktestResult as Result } from '../../../../lib/rules/backtest/backtest-view.ts';
import { Code, Figure, LevelMark, levelWord } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';

export type OneResult = z.output<typeof Result>;

const words = {
  summary: {
    en: '{contracts, plural, one {# contract was} other {# contracts were}} tried, and {changed, plural, =0 {none} other {#}} would be judged otherwise: {flagged} newly flagged, {cleared} newly cleared.',
    ar: 'جُرّبت على {contracts, plural, zero {لا عقود} one {عقد واحد} two {عقدين} few {# عقود} many {# عقدًا} other {# عقد}}، ويتغير الحكم على {changed}: {flagged} يُرفع عليها مؤشر جديد، و{cleared} يسقط عنها.',
  },
  asOf: { en: 'Judged for the day', ar: 'اليوم الذي حُكم له' },
  levels: { en: 'Contracts and employers by level', ar: 'العقود وأصحاب العمل بحسب المستوى' },
  level: { en: 'Level', ar: 'المستوى' },
  contracts: { en: 'Contracts: now and then', ar: 'العقود: الآن وبعدها' },
  employers: { en: 'Employers: now and then', ar: 'أصحاب العمل: الآن وبعدها' },
  rules: { en: 'By rule', ar: 'بحسب القاعدة' },
  rule: { en: 'Rule', ar: 'القاعدة' },
  now: { en: 'Flags now', ar: 'مؤشراتها الآن' },
  later: { en: 'Flags then', ar: 'مؤشراتها بعدها' },
  flagged: { en: 'Newly flagged', ar: 'يُرفع عليها' },
  cleared: { en: 'Newly cleared', ar: 'يسقط عنها' },
  noRules: { en: 'No rule would flag or clear anything else.', ar: 'لا قاعدة سترفع مؤشرًا آخر أو تسقطه.' },
  unchanged: { en: 'Rules whose flags stay as they are', ar: 'قواعد تبقى مؤشراتها كما هي' },
  same: {
    en: '{count, plural, one {# rule keeps its flags} other {# rules keep their flags}}',
    ar: '{count, plural, zero {لا قواعد} one {قاعدة واحدة} two {قاعدتان} few {# قواعد} many {# قاعدة} other {# قاعدة}} بلا تغيير في مؤشراتها',
  },
  workload: { en: 'What it means for the visits', ar: 'أثرها في الزيارات' },
  assumed: {
    en: 'With {inspectors} inspectors who do {visits} visits a week each, and employers visited from the level {level} on.',
    ar: 'بعدد {inspectors} مفتشين يقوم كل منهم بعدد {visits} زيارات أسبوعيًا، وزيارة أصحاب العمل من المستوى {level} فما فوق.',
  },
  toVisit: { en: 'Employers to visit', ar: 'أصحاب عمل للزيارة' },
  perWeek: {
    en: 'Visits each inspector a week, to see all in {weeks} weeks',
    ar: 'زيارات كل مفتش أسبوعيًا لزيارة الجميع خلال {weeks} أسبوعًا',
  },
  weeksAll: { en: 'Weeks until all are visited', ar: 'أسابيع حتى زيارة الجميع' },
  change: { en: '{before} → {after}', ar: '{before} ← {after}' },
  who: {
    en: 'See who would be judged otherwise, contract by contract',
    ar: 'انظر من سيُحكم عليه بشكل مختلف، عقدًا عقدًا',
  },
} as const satisfies Record<string, Text>;

/** Now and then, in the direction in which the page is read. */
const change = (reader: Reader, before: number, after: number) => (
  <Figure>{reader.say(words.change, { before: reader.number(before), after: reader.number(after) })}</Figure>
);

const Levels = ({ reader, result }: { reader: Reader; result: OneResult }) => (
  <DataTable
    caption={reader.say(words.levels)}
    columns={[
      { heading: reader.say(words.level), cell: (level) => <LevelMark level={level} reader={reader} /> },
      {
        heading: reader.say(words.contracts),
        cell: (level) => change(reader, result.levels.before[level] ?? 0, result.levels.after[level] ?? 0),
      },
      {
        heading: reader.say(words.employers),
        cell: (level) =>
          change(reader, result.employers.before[level] ?? 0, result.employers.after[level] ?? 0),
      },
    ]}
    rows={levels.toReversed()}
    empty=""
  />
);

type RuleRow = OneResult['rules'][number];

const RuleTable = ({
  reader,
  rows,
  path,
  caption,
}: {
  reader: Reader;
  rows: readonly RuleRow[];
  path: string;
  caption: string;
}) => (
  <DataTable
    caption={caption}
    columns={[
      {
        heading: reader.say(words.rule),
        cell: ({ ruleId }) => (
          <a class="govuk-link" href={`${path}/changes?ruleId=${ruleId}`}>
            <Code>{ruleId}</Code>
          </a>
        ),
      },
      { heading: reader.say(words.now), cell: ({ before }) => <Figure>{reader.number(before)}</Figure> },
      { heading: reader.say(words.later), cell: ({ after }) => <Figure>{reader.number(after)}</Figure> },
      {
        heading: reader.say(words.flagged),
        cell: ({ flagged }) => <Figure>{reader.number(flagged)}</Figure>,
      },
      {
        heading: reader.say(words.cleared),
        cell: ({ cleared }) => <Figure>{reader.number(cleared)}</Figure>,
      },
    ]}
    rows={rows}
    empty={reader.say(words.noRules)}
  />
);

/** Rules that would flag or clear something come first; what stays as it is is folded away. */
const Rules = ({ reader, result, path }: { reader: Reader; result: OneResult; path: string }) => {
  const isChanged = ({ flagged, cleared }: RuleRow): boolean => flagged + cleared > 0;
  const same = result.rules.filter((row) => !isChanged(row));
  return (
    <>
      <RuleTable
        reader={reader}
        rows={result.rules.filter(isChanged)}
        path={path}
        caption={reader.say(words.rules)}
      />
      {same.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{reader.say(words.same, { count: same.length })}</span>
          </summary>
          <div class="govuk-details__text">
            <RuleTable reader={reader} rows={same} path={path} caption={reader.say(words.unchanged)} />
          </div>
        </details>
      )}
    </>
  );
};

const Workload = ({ reader, result: { workload } }: { reader: Reader; result: OneResult }) => {
  const { before, after, assumed } = workload;
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.workload)}</h2>
      <p class="govuk-body">
        {reader.say(words.assumed, {
          inspectors: assumed.inspectors,
          visits: assumed.visitsPerInspectorPerWeek,
          level: levelWord(assumed.level, reader),
        })}
      </p>
      <Summary
        rows={[
          [reader.say(words.toVisit), change(reader, before.employers, after.employers)],
          [
            reader.say(words.perWeek, { weeks: assumed.weeks }),
            change(reader, before.visitsPerInspectorPerWeek, after.visitsPerInspectorPerWeek),
          ],
          [reader.say(words.weeksAll), change(reader, before.weeksToVisitAll, after.weeksToVisitAll)],
        ]}
      />
    </>
  );
};

/** What a rule set would change: contracts, employers, rules and visits. */
export const BacktestResult = ({
  reader,
  result,
  path,
}: {
  reader: Reader;
  result: OneResult;
  path: string;
}) => (
  <>
    <p class="govuk-body-l">
      {reader.say(words.summary, {
        contracts: result.contracts,
        changed: result.changed,
        flagged: result.newlyFlagged,
        cleared: result.newlyCleared,
      })}
    </p>
    <p class="govuk-body">
      <a class="govuk-link govuk-!-font-weight-bold" href={`${path}/changes`}>
        {reader.say(words.who)}
      </a>
    </p>
    <p class="govuk-body">
      {reader.say(words.asOf)}: <Figure>{reader.day(result.asOf)}</Figure>
    </p>
    <Levels reader={reader} result={result} />
    <Workload reader={reader} result={result} />
    <Rules reader={reader} result={result} path={path} />
  </>
);
