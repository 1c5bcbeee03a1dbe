import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetView } from '../../../../lib/rules/governance/rule-set-view.ts';
import { History } from '../../../pages/parts/history.tsx';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { type Myself, PersonMark } from '../person-mark.tsx';
import { RuleSetActions } from './rule-set-actions.tsx';
import { modelWords, stateWords, stepWords } from './rule-set-words.ts';
import { RulesOfSet } from './rules-of-set.tsx';

type OneSet = z.output<typeof RuleSetView>;

const words = {
  title: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  back: { en: 'Rules', ar: 'القواعد' },
  state: { en: 'State', ar: 'الحالة' },
  from: { en: 'In force from', ar: 'سارية من' },
  base: { en: 'Began with', ar: 'بدأت من' },
  model: { en: 'Findings are combined by', ar: 'تُجمع النتائج وفق' },
  hash: { en: 'Fingerprint of the rules', ar: 'بصمة القواعد' },
  signed: { en: 'Signature', ar: 'التوقيع' },
  isSigned: { en: 'Signed by this installation', ar: 'موقّعة من هذا التثبيت' },
  compare: { en: 'Compare with the set that it began with', ar: 'قارن بالمجموعة التي بدأت منها' },
  removed: { en: 'Rules that it leaves out', ar: 'قواعد أُسقطت منها' },
  history: { en: 'What happened', ar: 'ما جرى' },
} as const satisfies Record<string, Text>;

const Facts = ({ reader, set }: { reader: Reader; set: OneSet }) => (
  <Summary
    rows={[
      [reader.say(words.state), <strong>{reader.say(stateWords[set.state])}</strong>],
      [reader.say(words.from), set.from && <Figure>{reader.day(set.from)}</Figure>],
      [
        reader.say(words.base),
        set.base !== null && (
          <>
            <a class="govuk-link" href={`/console/rules/${set.base}`}>
              {reader.say(words.title, { version: String(set.base) })}
            </a>
            <br />
            <a class="govuk-link" href={`/console/rules/${set.version}/diff?from=${set.base}`}>
              {reader.say(words.compare)}
            </a>
          </>
        ),
      ],
      [reader.say(words.model), reader.say(modelWords[set.model])],
      [reader.say(words.hash), <Code>{set.hash}</Code>],
      [reader.say(words.signed), set.signature && reader.say(words.isSigned)],
    ]}
  />
);

const Removed = ({ reader, set }: { reader: Reader; set: OneSet }) =>
  set.removed.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.removed)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {set.removed.map((ruleId) => (
          <li>
            <a class="govuk-link" href={`/console/rules/${set.base}/rules/${ruleId}`}>
              <Code>{ruleId}</Code>
            </a>
          </li>
        ))}
      </ul>
    </>
  );

const stepsOf = (set: OneSet, reader: Reader, me: Myself) =>
  set.steps.map(({ kind, at, by, ruleId, reason }) => ({
    at,
    reason,
    by: <PersonMark reader={reader} me={me} by={by} />,
    what: (
      <>
        {reader.say(stepWords[kind])}
        {ruleId && (
          <>
            {' '}
            <Code>{ruleId}</Code>
          </>
        )}
      </>
    ),
  }));

/** One rule set: its rules, what they changed, what happened to it, and what whoever reads it may do next. */
export const ruleSetPage = definePage({
  pageId: 'ruleSet',
  path: '/console/rules/:version',
  asks: ['getRuleSet', 'getMe'],
  async show({ ask, language, params: { version = '' } }) {
    const reader = readerOf(language);
    const { body: set } = await ask('getRuleSet', { params: { version } });
    const { body: me } = await ask('getMe');
    const title = reader.say(words.title, { version: String(set.version) });
    return {
      title,
      section: 'rules',
      back: { href: '/console/rules', label: reader.say(words.back) },
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <Facts reader={reader} set={set} />
          <RuleSetActions reader={reader} set={set} me={me} />
          <RulesOfSet reader={reader} set={set} />
          <Removed reader={reader} set={set} />
          <History reader={reader} title={reader.say(words.history)} steps={stepsOf(set, reader, me)} />
        </>
      ),
    };
  },
});
