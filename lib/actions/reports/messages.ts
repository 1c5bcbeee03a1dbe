import type { ReportMessage, SendMessage } from '../../domain/reports/report-message.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { listMessages, putMessage } from '../../store/report-messages.ts';
import { findReport } from '../../store/reports.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { recordLook } from '../record-look.ts';
import { authoriseReport } from './authorise-report.ts';

/** Writes to the one who told. It waits in their mailbox: nobody is called, and nothing is sent to any number. */
export async function sendMessage(
  context: InspectorateContext,
  { reportId, message }: { reportId: string; message: SendMessage },
): Promise<ReportMessage> {
  const report = await findReport(context.store.reader('protected'), reportId);
  await authoriseReport(context, 'report.message', report);
  if (!report) throw new ProblemError('not-found');
  const { from = 'official', ...words } = message;
  const { actor, now: at } = context;
  const sent: ReportMessage = { id: context.newId('msg'), reportId, from, ...words, by: actor.subject, at };
  await commit(context, {
    writes: [putMessage(sent)],
    happened: { kind: 'report.messageSent', subjects: [reportId, sent.id] },
    created: { entityId: sent.id, entityVersion: 1 },
    class: 'protected',
  });
  return sent;
}

/** The messages of a report in both directions, oldest first. Recorded before they are shown, also when there are none. */
export async function listReportMessages(
  context: InspectorateContext,
  reportId: string,
): Promise<ReportMessage[]> {
  const table = context.store.reader('protected');
  const report = await findReport(table, reportId);
  const tie = await authoriseReport(context, 'report.message', report);
  if (!report) throw new ProblemError('not-found');
  const messages = await listMessages(table, reportId);
  await recordLook(context, { subject: reportId, count: messages.length, ...tie });
  return messages;
}

/** The answer to a message, given again. */
export async function replayMessage(
  context: InspectorateContext,
  { reportId, messageId }: { reportId: string; messageId: string },
): Promise<ReportMessage> {
  const found = (await listReportMessages(context, reportId)).find(({ id }) => id === messageId);
  if (!found) throw new ProblemError('not-found');
  return found;
}
