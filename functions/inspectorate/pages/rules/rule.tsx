import type * as z from 'zod';
import { indicatorNames } from '../../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RulePerformance } from '../../../../lib/rules/governance/performance-view.ts';
import type { RuleView } from '../../../../lib/rules/governance/rule-set-view.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { unlessRefused } from '../choose/unless-refused.ts';
import { definePage } from '../define-page.ts';
import { FactName } from '../facts/fact-name.tsx';
import { kindWords } from '../flag-words.ts';
import { Law } from '../law.tsx';
import { Performance } from './performance.tsx';
import {
  audienceWords,
  dimensionWords,
  legWords,
  outcomeWords,
  proposalWords,
  strengthWords,
} from './rule-set-words.ts';

type Shown = z.output<typeof RuleView>;
type Measured = z.output<typeof RulePerformance>;

const words = {
  back: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  kind: { en: 'What it speaks about', ar: 'موضوعها' },
  legs: { en: 'What it shows (Convention 29)', ar: 'ما تدل عليه (الاتفاقية 29)' },
  dimensions: { en: 'Where in the work', ar: 'في أي مرحلة' },
  strength: { en: 'Strength', ar: 'القوة' },
  proposal: { en: 'What its flag proposes', ar: 'ما يقترحه مؤشرها' },
  audience: { en: 'Who reads its result', ar: 'من يطّلع على نتيجتها' },
  force: { en: 'In force', ar: 'سارية' },
  since: { en: 'from {from}', ar: 'من {from}' },
  until: { en: 'from {from} to {until}', ar: 'من {from} إلى {until}' },
  where: { en: 'Where', ar: 'أين' },
  everywhere: { en: 'Every country', ar: 'كل البلدان' },
  cost: { en: 'Steps at most', ar: 'أقصى عدد للخطوات' },
  message: { en: 'What it says when it flags', ar: 'ما تقوله عند رفع المؤشر' },
  guidance: { en: 'What to look at', ar: 'ما ينبغي النظر فيه' },
  applies: { en: 'It applies when', ar: 'تنطبق عندما' },
  when: { en: 'It flags when', ar: 'ترفع مؤشرًا عندما' },
  evidence: { en: 'The values of its message', ar: 'قيم رسالتها' },
  reads: { en: 'The facts that it may read', ar: 'الوقائع التي يجوز أن تقرأها' },
  cases: { en: 'The cases that prove it', ar: 'الحالات التي تثبتها' },
  case: { en: 'Case', ar: 'الحالة' },
  promised: { en: 'Promised', ar: 'الموعود' },
  given: { en: 'Given', ar: 'الناتج' },
  differs: { en: 'Not as promised', ar: 'ليست كما وُعد' },
  noCases: { en: 'Nobody has written a case yet.', ar: 'لم تُكتب أي حالة بعد.' },
  missing: { en: 'A case is still missing for: {outcomes}', ar: 'ما زالت تنقص حالة للنتيجة: {outcomes}' },
  edit: { en: 'Change this rule', ar: 'عدّل هذه القاعدة' },
  remove: { en: 'Leave this rule out', ar: 'أسقط هذه القاعدة' },
} as const satisfies Record<string, Text>;

const comma = (reader: Reader): string => (reader.language === 'ar' ? '، ' : ', ');

const inForce = ({ inForce: { from, until } }: Shown['rule'], reader: Reader): string =>
  until
    ? reader.say(words.until, { from: reader.day(from), until: reader.day(until) })
    : reader.say(words.since, { from: reader.day(from) });

const placesOf = ({ jurisdictions }: Shown['rule'], reader: Reader): string =>
  jurisdictions.map((code) => reader.country(code)).join(comma(reader));

const Facts = ({ reader, view: { rule, cost } }: { reader: Reader; view: Shown }) => (
  <Summary
    rows={[
      [
        reader.say(words.kind),
        reader.say(rule.indicator ? indicatorNames[rule.indicator] : kindWords[rule.kind]),
      ],
      [reader.say(words.legs), rule.legs.map((leg) => reader.say(legWords[leg])).join(comma(reader))],
      [
        reader.say(words.dimensions),
        rule.dimensions.map((each) => reader.say(dimensionWords[each])).join(comma(reader)),
      ],
      [reader.say(words.strength), rule.strength && reader.say(strengthWords[rule.strength])],
      [reader.say(words.audience), reader.say(audienceWords[rule.audience])],
      [reader.say(words.proposal), rule.proposal && reader.say(proposalWords[rule.proposal])],
      [reader.say(words.force), inForce(rule, reader)],
      [reader.say(words.where), placesOf(rule, reader) || reader.say(words.everywhere)],
      [reader.say(words.cost), <Figure>{reader.number(cost)}</Figure>],
    ]}
  />
);

const Expression = ({ title, text }: { title: string; text: string }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <pre class="insaf-expression" dir="ltr">
      <code>{text}</code>
    </pre>
  </>
);

const Cases = ({ reader, view: { results, unproven } }: { reader: Reader; view: Shown }) => (
  <>
    <DataTable
      caption={reader.say(words.cases)}
      columns={[
        { heading: reader.say(words.case), cell: ({ name }) => <bdi>{name}</bdi> },
        { heading: reader.say(words.promised), cell: ({ expected }) => reader.say(outcomeWords[expected]) },
        {
          heading: reader.say(words.given),
          cell: ({ expected, found }) =>
            expected === found ? (
              reader.say(outcomeWords[found])
            ) : (
              <mark class="insaf-worse">
                {reader.say(outcomeWords[found])}: {reader.say(words.differs)}
              </mark>
            ),
        },
      ]}
      rows={results}
      empty={reader.say(words.noCases)}
    />
    {unproven.length > 0 && (
      <p class="govuk-body">
        {reader.say(words.missing, {
          outcomes: unproven.map((each) => reader.say(outcomeWords[each])).join(comma(reader)),
        })}
      </p>
    )}
  </>
);

const Evidence = ({ reader, rule }: { reader: Reader; rule: Shown['rule'] }) =>
  Object.keys(rule.evidence).length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.evidence)}</h2>
      <Summary
        rows={Object.entries(rule.evidence).map(([name, { value }]) => [name, <Code>{value}</Code>] as const)}
      />
    </>
  );

const Change = ({ reader, view }: { reader: Reader; view: Shown }) => {
  const at = `/console/rules/${view.ruleSetVersion}/rules/${view.rule.id}`;
  return (
    <p class="govuk-body insaf-actions">
      <a class="govuk-link" href={`${at}/edit`}>
        {reader.say(words.edit)}
      </a>
      <a class="govuk-link" href={`${at}/removal`}>
        {reader.say(words.remove)}
      </a>
    </p>
  );
};

interface View {
  reader: Reader;
  view: Shown;
  performance: Measured | undefined;
  isMine: boolean;
}

const Main = ({ reader, view, performance, isMine }: View) => {
  const { rule, reads } = view;
  return (
    <>
      <span class="govuk-caption-xl">
        <Code>
          {rule.id} v{rule.version}
        </Code>
      </span>
      <h1 class="govuk-heading-xl">{reader.say(rule.title)}</h1>
      {isMine && <Change reader={reader} view={view} />}
      <h2 class="govuk-heading-m">{reader.say(words.message)}</h2>
      <p class="govuk-body-l">{reader.say(rule.message)}</p>
      <Facts reader={reader} view={view} />
      <Expression title={reader.say(words.applies)} text={rule.appliesWhen} />
      <Expression title={reader.say(words.when)} text={rule.when} />
      <Evidence reader={reader} rule={rule} />
      <h2 class="govuk-heading-m">{reader.say(words.guidance)}</h2>
      <p class="govuk-inset-text">{reader.say(rule.guidance)}</p>
      <Law reader={reader} legalBasis={rule.legalBasis} />
      <Cases reader={reader} view={view} />
      {performance && <Performance reader={reader} performance={performance} />}
      <h2 class="govuk-heading-m">{reader.say(words.reads)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {reads.map((path) => (
          <li>
            <FactName path={path} reader={reader} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** One rule in words: what it speaks about, what it says, when, by which law, the cases that prove it, and how its flags held. */
export const rulePage = definePage({
  pageId: 'rule',
  path: '/console/rules/:version/rules/:ruleId',
  asks: ['getRule', 'getRuleSet', 'getRulePerformance', 'getMe'],
  async show({ ask, language, params: { version = '', ruleId = '' } }) {
    const reader = readerOf(language);
    const { body: view } = await ask('getRule', { params: { version, ruleId } });
    const { body: set } = await ask('getRuleSet', { params: { version } });
    const { body: me } = await ask('getMe');
    const performance = await unlessRefused(ask('getRulePerformance', { params: { ruleId } }));
    const isMine = set.state === 'draft' && me.roles.includes('rulesAuthor');
    return {
      title: reader.say(view.rule.title),
      section: 'rules',
      back: { href: `/console/rules/${version}`, label: reader.say(words.back, { version }) },
      main: <Main reader={reader} view={view} performance={performance} isMine={isMine} />,
    };
  },
});
