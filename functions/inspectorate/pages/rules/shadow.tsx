import type { RuleSetStep } from '../../../../lib/domain/rule-set-steps.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { ErrorSummary, PostForm, Send, type Telling } from '../../../pages/parts/form.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { type AskOf, definePage } from '../define-page.ts';
import { ContractChanges } from './contract-changes.tsx';

const words = {
  title: { en: 'Rule set {version} beside the one in force', ar: 'مجموعة القواعد {version} بجانب السارية' },
  back: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  lead: {
    en: 'It is asked about every contract that is assessed anyway. It decides nothing; where it would find something else, the difference is kept here.',
    ar: 'تُسأل عن كل عقد يُقيَّم أصلًا. ولا تقرر شيئًا؛ وحيث تختلف نتيجتها يُحفظ الاختلاف هنا.',
  },
  runs: { en: 'It runs now.', ar: 'تعمل الآن.' },
  rests: { en: 'It does not run now.', ar: 'لا تعمل الآن.' },
  start: { en: 'Run it beside the set in force', ar: 'شغّلها بجانب المجموعة السارية' },
  stop: { en: 'End that', ar: 'أوقفها' },
  who: {
    en: 'Only a person who approves rules starts or ends it.',
    ar: 'لا يبدؤها أو ينهيها إلا من يعتمد القواعد.',
  },
  differences: { en: 'What it would find otherwise', ar: 'ما تختلف فيه نتيجتها' },
} as const satisfies Record<string, Text>;

/** Whether it runs: the last of the steps that say so. */
const isRunning = (steps: readonly RuleSetStep[]): boolean =>
  steps.findLast(({ kind }) => kind === 'shadowStarted' || kind === 'shadowEnded')?.kind === 'shadowStarted';

interface View {
  ask: AskOf<'getRuleSet' | 'listShadowDifferences' | 'getMe'>;
  reader: Reader;
  version: string;
  query: URLSearchParams;
  newKey: string;
  problem?: Telling;
}

async function shown({ ask, reader, version, query, newKey, problem }: View) {
  const { body: set } = await ask('getRuleSet', { params: { version } });
  const { body: me } = await ask('getMe');
  const { body } = await ask('listShadowDifferences', {
    params: { version },
    query: pageAsked(query),
    purpose: 'rule-work',
  });
  const running = isRunning(set.steps);
  const path = `/console/rules/${version}/shadow`;
  const title = reader.say(words.title, { version });
  return {
    title,
    section: 'rules',
    back: { href: `/console/rules/${version}`, label: reader.say(words.back, { version }) },
    recorded: true,
    main: (
      <>
        <ErrorSummary reader={reader} problem={problem} />
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{reader.say(words.lead)}</p>
        <p class="govuk-body">
          <strong>{reader.say(running ? words.runs : words.rests)}</strong>
        </p>
        {me.roles.includes('rulesApprover') ? (
          <PostForm newKey={newKey}>
            <Send name="running" value={running ? 'false' : 'true'} isSecondary>
              {reader.say(running ? words.stop : words.start)}
            </Send>
          </PostForm>
        ) : (
          <p class="govuk-inset-text">{reader.say(words.who)}</p>
        )}
        <ContractChanges reader={reader} caption={reader.say(words.differences)} changes={body.items} />
        <Pages reader={reader} path={path} query={query} next={body.page.next ?? undefined} />
      </>
    ),
  };
}

/** A set in review beside the one in force: started and ended by who approves, and what it would find otherwise. */
export const shadowPage = definePage({
  pageId: 'shadow',
  path: '/console/rules/:version/shadow',
  asks: ['getRuleSet', 'getMe', 'listShadowDifferences', 'switchShadow'],
  show: ({ ask, language, query, params: { version = '' }, newKey }) =>
    shown({ ask, reader: readerOf(language), version, query, newKey: newKey() }),
  async submit({ ask, language, query, params: { version = '' } }, form) {
    const newKey = form.value('key');
    const sent = { params: { version }, body: form.body(), key: newKey };
    const problem = await refusalOf(() => ask('switchShadow', sent));
    if (!problem) return { to: `/console/rules/${version}/shadow` };
    const page = await shown({ ask, reader: readerOf(language), version, query, newKey, problem });
    return { ...page, status: statusOf(problem) };
  },
});
