import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetStep } from '../../../../lib/rules/rule-set-steps.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { defineFormPage } from '../define-page.ts';
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

interface View extends FormParts {
  version: string;
  query: URLSearchParams;
  running: boolean;
  mayDecide: boolean;
  changes: Parameters<typeof ContractChanges>[0]['changes'];
  next: string | undefined;
}

const Main = ({ reader, version, query, running, mayDecide, changes, next, newKey }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title, { version })}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <p class="govuk-body">
      <strong>{reader.say(running ? words.runs : words.rests)}</strong>
    </p>
    {mayDecide ? (
      <PostForm newKey={newKey}>
        <Send name="running" value={running ? 'false' : 'true'} isSecondary>
          {reader.say(running ? words.stop : words.start)}
        </Send>
      </PostForm>
    ) : (
      <p class="govuk-inset-text">{reader.say(words.who)}</p>
    )}
    <ContractChanges reader={reader} caption={reader.say(words.differences)} changes={changes} />
    <Pages reader={reader} path={`/console/rules/${version}/shadow`} query={query} next={next} />
  </>
);

/** A set in review beside the one in force: started and ended by who approves, and what it would find otherwise. */
export const shadowPage = defineFormPage({
  pageId: 'shadow',
  path: '/console/rules/:version/shadow',
  asks: ['getRuleSet', 'getMe', 'listShadowDifferences', 'switchShadow'],
  async load({ ask, query, params: { version = '' } }) {
    const { body: set } = await ask('getRuleSet', { params: { version } });
    const { body: me } = await ask('getMe');
    const { body } = await ask('listShadowDifferences', {
      params: { version },
      query: pageAsked(query),
      purpose: 'rule-work',
    });
    return {
      version,
      query,
      running: isRunning(set.steps),
      mayDecide: me.roles.includes('rulesApprover'),
      changes: body.items,
      next: body.page.next ?? undefined,
    };
  },
  async send({ ask, params: { version = '' } }, form, key) {
    await ask('switchShadow', { params: { version }, body: form.body(), key });
    return `/console/rules/${version}/shadow`;
  },
  frame: ({ reader, version }) => ({
    title: reader.say(words.title, { version }),
    section: 'rules',
    back: { href: `/console/rules/${version}`, label: reader.say(words.back, { version }) },
    recorded: true,
  }),
  main: Main,
});
