import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Backtest } from '../../../../lib/rules/backtest/backtest-view.ts';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { BacktestGroups } from './backtest-groups.tsx';
import { BacktestResult } from './backtest-result.tsx';
import { againAfter, JobProgress } from './job-progress.tsx';

type Shown = z.output<typeof Backtest>;

const words = {
  title: { en: 'Backtest of rule set {version}', ar: 'اختبار مجموعة القواعد {version} على الملفات المحفوظة' },
  back: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  against: {
    en: 'Compared with rule set {version}, which is in force.',
    ar: 'مقارنةً بمجموعة القواعد {version} السارية.',
  },
  alone: { en: 'No set is in force: it is compared with nothing.', ar: 'لا مجموعة سارية: لا شيء تُقارن به.' },
} as const satisfies Record<string, Text>;

const Main = ({
  reader,
  backtest,
  path,
  query,
}: {
  reader: Reader;
  backtest: Shown;
  path: string;
  query: URLSearchParams;
}) => {
  const { baseline, result } = backtest;
  return (
    <>
      <p class="govuk-body">
        {baseline === null
          ? reader.say(words.alone)
          : reader.say(words.against, { version: String(baseline) })}
      </p>
      {result ? (
        <>
          <BacktestResult reader={reader} result={result} path={path} />
          <BacktestGroups reader={reader} result={result} />
        </>
      ) : (
        <JobProgress reader={reader} progress={backtest} path={path} query={query} />
      )}
    </>
  );
};

/** A backtest: its progress while it runs, and then who would be flagged or cleared, and what that would mean. */
export const backtestPage = definePage({
  pageId: 'backtest',
  path: '/console/rules/:version/backtests/:backtestId',
  asks: ['getBacktest'],
  async show({ ask, language, query, params: { version = '', backtestId = '' } }) {
    const reader = readerOf(language);
    const asked = { params: { version, backtestId }, purpose: 'rule-work' } as const;
    const { body: backtest } = await ask('getBacktest', asked);
    const title = reader.say(words.title, { version });
    const path = `/console/rules/${version}/backtests/${backtestId}`;
    return {
      title,
      section: 'rules',
      back: { href: `/console/rules/${version}`, label: reader.say(words.back, { version }) },
      recorded: true,
      ...againAfter(backtest, query),
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <Main reader={reader} backtest={backtest} path={path} query={query} />
        </>
      ),
    };
  },
});
