import { authorise } from '../../domain/access/permissions.ts';
import type { ProtectedKind } from '../../domain/journal/journal-entry.ts';
import type { FileReport, Report } from '../../domain/reports/report.ts';
import type { ReportMessage } from '../../domain/reports/report-message.ts';
import type { ReportStep } from '../../domain/reports/report-steps.ts';
import { putMessage } from '../../store/report-messages.ts';
import { findReport, putReport, replaceReport } from '../../store/reports.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { withStep } from './with-step.ts';

/*
 * What comes out of a worker's mailbox. A processor delivers at least once, so whatever is received twice is kept once: ids and
 * moments are those of the mailbox, never drawn anew.
 */

/** What receiving needs: no rule and no rate. */
export type Receiving = Omit<Context<'protected', 'protected' | 'journal'>, 'ruleSets' | 'rates'>;

/** What belongs to a letter and is done with it, in the same transaction: it leaves the mailbox as what it says is kept. */
type Beside = readonly Write<'protected'>[];

/** What a worker told without anybody asking. `id` and `at` are the mailbox's; so is `source`, a pseudonym of its receipt. */
export interface Received {
  id: string;
  at: string;
  source: string;
  told: Omit<FileReport, 'callerReference' | 'allegations'> & Pick<Report, 'allegations'>;
  /** What they wrote in their own words. */
  words?: Pick<ReportMessage, 'id' | 'text' | 'language'>;
}

/** Keeps a report that came through a mailbox. */
export async function receiveReport(
  context: Receiving,
  { id, at, source, told, words }: Received,
  beside: Beside,
): Promise<void> {
  authorise(context, 'report.receive');
  const steps: ReportStep[] = [{ kind: 'filed', at, channel: told.channel }];
  const report: Report = { ...told, source, id, receivedAt: at, state: 'open', steps, version: 1 };
  const message = words ? [putMessage({ ...words, reportId: id, from: 'teller', at })] : [];
  await once(() => save(context, 'report.filed', [id], [...putReport(report), ...message, ...beside]));
}

/** Keeps what the one who told wrote again, and puts their report back before those who protect. */
export async function receiveMessage(
  context: Receiving,
  message: Omit<ReportMessage, 'from' | 'by'>,
  beside: Beside,
): Promise<void> {
  authorise(context, 'report.receive');
  const { reportId, id, at } = message;
  const put = putMessage({ ...message, from: 'teller' });
  const heard = { kind: 'heard', at } as const;
  await onReport(context, reportId, (before) =>
    before.steps.some((step) => step.kind === 'heard' && step.at === at)
      ? undefined
      : {
          kind: 'report.messageReceived',
          subjects: [reportId, id],
          writes: [put, ...replaceReport(before, withStep(before, heard)), ...beside],
        },
  );
}

/** The code of duress was used: whoever is on duty learns of it at once. Nothing that the one who holds the phone sees differs. */
export async function receiveDuress(
  context: Receiving,
  { reportId, at }: { reportId: string; at: string },
  beside: Beside,
): Promise<void> {
  authorise(context, 'report.receive');
  await onReport(context, reportId, (before) =>
    before.steps.some((step) => step.kind === 'duress' && step.at === at)
      ? undefined
      : {
          kind: 'report.duressSignalled',
          subjects: [reportId],
          writes: [
            ...replaceReport(
              before,
              withStep(before, { kind: 'duress', at }, { urgency: 'immediateDanger' }),
            ),
            ...beside,
          ],
        },
  );
}

interface Next {
  kind: ProtectedKind;
  subjects: readonly [string, ...string[]];
  writes: readonly Write<'protected'>[];
}

const save = (
  context: Receiving,
  kind: ProtectedKind,
  subjects: Next['subjects'],
  writes: Next['writes'],
): Promise<void> => commit(context, { writes, happened: { kind, subjects }, class: 'protected' });

/** What is there already was delivered before. */
async function once(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
  }
}

const mostTries = 5;

/** Changes a report that others may change at the same moment: whoever loses the race reads again. */
async function onReport(
  context: Receiving,
  reportId: string,
  change: (before: Report) => Next | undefined,
): Promise<void> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    const before = await findReport(context.store.reader('protected'), reportId);
    if (!before) throw new Error('A mailbox names a report that is not there.');
    const next = change(before);
    if (!next) return;
    try {
      return await save(context, next.kind, next.subjects, next.writes);
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
    }
  }
  throw new Error(`What came for a report lost ${mostTries} races in a row.`);
}
