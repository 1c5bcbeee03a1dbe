import * as z from 'zod';
import { LanguageTag } from '../values/codes.ts';
import { Instant } from '../values/dates.ts';
import { ReportId } from '../values/ids.ts';
import { Channel, type Report, Urgency, urgencies } from './report.ts';
import { ReportState, type ReportStep } from './report-steps.ts';

/** A report as the queue shows it: enough to choose what comes first, nothing of whom it is about or of what was told. */
export const ReportItem = z
  .strictObject({
    id: ReportId,
    state: ReportState,
    urgency: Urgency,
    duress: z
      .boolean()
      .meta({ description: 'The code of duress was used and nobody has taken it up since.' }),
    heard: z
      .boolean()
      .meta({ description: 'The one who told wrote again and nobody has taken it up since.' }),
    placed: z.enum(['contract', 'employer', 'nowhere']),
    allegations: z.int().meta({ description: 'How many things were told.' }),
    child: z.boolean().meta({ description: 'It is about a child: what serves it best is assessed first.' }),
    channel: Channel,
    language: LanguageTag.optional(),
    waitingSince: Instant,
  })
  .meta({ id: 'ReportItem', description: 'A report in the queue.' });
export type ReportItem = z.infer<typeof ReportItem>;

const handled: ReadonlySet<ReportStep['kind']> = new Set(['taken', 'closed', 'withdrawn']);
const waking: ReadonlySet<ReportStep['kind']> = new Set([
  'filed',
  'heard',
  'duress',
  'reopened',
  'givenBack',
]);

/** The steps that nobody has taken up yet. */
const untaken = ({ steps }: Pick<Report, 'steps'>): readonly ReportStep[] =>
  steps.slice(steps.findLastIndex(({ kind }) => handled.has(kind)) + 1);

const placedAt = ({ contractId, employerId }: Report): ReportItem['placed'] => {
  if (contractId !== undefined) return 'contract';
  return employerId === undefined ? 'nowhere' : 'employer';
};

/** The report's line in the queue. */
export function reportItemOf(report: Report): ReportItem {
  const waiting = untaken(report);
  const { id, state, urgency, channel, language } = report;
  const since = waiting.find(({ kind }) => waking.has(kind)) ?? report.steps.at(-1);
  return {
    id,
    state,
    urgency,
    duress: waiting.some(({ kind }) => kind === 'duress'),
    heard: waiting.some(({ kind }) => kind === 'heard'),
    placed: placedAt(report),
    allegations: report.allegations.length,
    child: report.bestInterest !== undefined,
    channel,
    ...(language === undefined ? {} : { language }),
    waitingSince: since?.at ?? report.receivedAt,
  };
}

/** How the queue sorts: what is most urgent first, and within that who has waited longest. */
export const queueRank = ({ urgency }: Pick<ReportItem, 'urgency'>): string =>
  String(urgencies.length - 1 - urgencies.indexOf(urgency));
