import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleJobProgress } from '../../../../lib/rules/backtest/backtest-view.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import type { Reader } from '../../../pages/reader.ts';

type Progress = z.output<typeof RuleJobProgress>;

const words = {
  waiting: { en: 'It waits for its turn.', ar: 'ينتظر دوره.' },
  running: { en: 'It is running.', ar: 'يعمل الآن.' },
  finished: { en: 'It is finished.', ar: 'اكتمل.' },
  abandoned: {
    en: 'It was abandoned, because the draft was changed meanwhile. Start another.',
    ar: 'أُلغي لأن المسودة عُدّلت أثناءه. ابدأ غيره.',
  },
  progress: { en: 'Progress', ar: 'التقدم' },
  done: {
    en: '{count, plural, one {# contract} other {# contracts}} so far',
    ar: '{count, plural, zero {لا عقود} one {عقد واحد} two {عقدان} few {# عقود} many {# عقدًا} other {# عقد}} حتى الآن',
  },
  changed: { en: 'Last step: {at}', ar: 'آخر خطوة: {at}' },
  again: {
    en: 'This page asks again by itself every {seconds} seconds.',
    ar: 'تُحدَّث هذه الصفحة تلقائيًا كل {seconds} ثوانٍ.',
  },
  stop: { en: 'Stop that', ar: 'أوقف ذلك' },
  still: { en: 'Look again', ar: 'حدّث الصفحة' },
  start: { en: 'Ask again by itself', ar: 'حدّثها تلقائيًا' },
} as const satisfies Record<string, Text>;

/** How often a page asks again. Slow enough to read, and a person can stop it (WCAG 2.2.1). */
const everySeconds = 5;

export const isUnderWay = ({ state }: Pick<Progress, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** Whether the page asks again: as long as there is something to wait for, and nobody has said no. */
export const againAfter = (progress: Progress, query: URLSearchParams): { againAfterSeconds?: number } =>
  isUnderWay(progress) && query.get('watch') !== 'no' ? { againAfterSeconds: everySeconds } : {};

const Watching = ({ reader, path, query }: { reader: Reader; path: string; query: URLSearchParams }) =>
  query.get('watch') === 'no' ? (
    <p class="govuk-body insaf-actions">
      <a class="govuk-link" href={`${path}?watch=no`}>
        {reader.say(words.still)}
      </a>
      <a class="govuk-link" href={path}>
        {reader.say(words.start)}
      </a>
    </p>
  ) : (
    <p class="govuk-body">
      {reader.say(words.again, { seconds: everySeconds })}{' '}
      <a class="govuk-link" href={`${path}?watch=no`}>
        {reader.say(words.stop)}
      </a>
    </p>
  );

/** How far a job over all contracts has come; as long as it runs, its page shows itself again. */
export const JobProgress = ({
  reader,
  progress,
  path,
  query,
}: {
  reader: Reader;
  progress: Progress;
  path: string;
  query: URLSearchParams;
}) => (
  <>
    <p class="govuk-body-l" role="status">
      {reader.say(words[progress.state])}
    </p>
    {progress.state !== 'abandoned' && (
      <p class="govuk-body">
        <progress
          class="insaf-progress"
          max={100}
          value={progress.percent}
          aria-label={reader.say(words.progress)}
        >
          {reader.percent(progress.percent / 100)}
        </progress>{' '}
        <Figure>{reader.percent(progress.percent / 100)}</Figure> ·{' '}
        {reader.say(words.done, { count: progress.contracts })} ·{' '}
        <Figure>{reader.say(words.changed, { at: reader.moment(progress.updatedAt) })}</Figure>
      </p>
    )}
    {isUnderWay(progress) && <Watching reader={reader} path={path} query={query} />}
  </>
);
