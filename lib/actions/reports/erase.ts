import { authorise } from '../../domain/access/permissions.ts';
import { erasureDueAt, heldBy } from '../../domain/reports/report-erasure.ts';
import { appendToLedger } from '../../store/erasure-ledger.ts';
import { countErasures } from '../../store/ledger-counts.ts';
import { isErasedReport, leftOfErased } from '../../store/report-keys.ts';
import {
  type DueErasure,
  eraseReport,
  findReport,
  listDueReportErasures,
  sweepErased,
} from '../../store/reports.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import { type Erasing, replayReportErasures } from './replay-erasures.ts';

const mostWrites = 100;

/**
 * What a clock asks for every few minutes: a restored copy goes through the ledger before anything else. Then reports whose
 * destruction was asked for thirty days ago lose their key. One under a legal hold waits for as long as that stands (I9); one of
 * which anything was heard since waits no longer.
 */
export async function eraseDueReports(context: Erasing): Promise<void> {
  authorise(context, 'report.erase');
  await replayReportErasures(context);
  const failures: unknown[] = [];
  for (const due of await listDueReportErasures(context.store.reader('protected'), context.now))
    await erase(context, due).catch((error: unknown) => failures.push(error));
  // One that fails keeps no other from its day; it is told of, and tried again.
  if (failures.length > 0) throw new AggregateError(failures, 'Some reports were not destroyed.');
}

/** The key first, and then what it opened. Cut off anywhere, the next tick takes it up again. */
async function erase(context: Erasing, due: DueErasure): Promise<void> {
  const table = context.store.reader('protected');
  if (!(await isErasedReport(table, due.reportId)) && !(await destroyed(context, due.reportId))) return;
  const swept = sweepErased((await leftOfErased(table, due.reportId)) ?? [], due);
  for (let at = 0; at < swept.length; at += mostWrites)
    await context.store.write(swept.slice(at, at + mostWrites));
}

/** False when its day has not come after all. */
async function destroyed(context: Erasing, reportId: string): Promise<boolean> {
  const table = context.store.reader('protected');
  const report = await findReport(table, reportId);
  const dueAt = report && erasureDueAt(report);
  if (!report || dueAt === undefined || dueAt > context.now || heldBy(report) !== undefined) return false;
  try {
    const number = (await countErasures(context.store.reader('identity'), ['reports', 'identity'])) + 1;
    const writes = [...(await eraseReport(table, report)), ...appendToLedger('reports', number, reportId)];
    const happened = { kind: 'report.erased', subjects: [reportId] } as const;
    await commit(context, { writes, happened, class: 'protected' });
    return true;
  } catch (error) {
    // Somebody held it, opened it again, or was heard in between: their word counts. Or another was destroyed at the same moment, and
    // took the next row of the ledger: the next tick takes this one up again.
    if (error instanceof WriteRefused) return false;
    throw error;
  }
}
