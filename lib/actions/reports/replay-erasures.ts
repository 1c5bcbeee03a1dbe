import { authorise } from '../../domain/access/permissions.ts';
import { addDays, type Instant } from '../../domain/values/dates.ts';
import { putLedgerRow, readLedgerRow } from '../../store/erasure-ledger.ts';
import { countBoth, type Side } from '../../store/ledger-counts.ts';
import { isErasedReport, markReportErased } from '../../store/report-keys.ts';
import { eraseReportAgain, findReport } from '../../store/reports.ts';
import type { Reader, Write } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';

/** What erasing reports needs: no rule and no rate, and the ledger on both sides. */
export type Erasing = Omit<
  Context<'identity' | 'protected', 'identity' | 'protected' | 'journal'>,
  'ruleSets' | 'rates'
>;

/**
 * Destroys once more what the ledger names and this copy of `protected` has not seen: it was restored from an earlier day. When
 * it is `identity` that was restored, the rows that its ledger lost are brought back to it. With both up to date it does nothing.
 * @returns how many reports were gone through
 */
export async function replayReportErasures(context: Erasing): Promise<number> {
  authorise(context, 'report.erase');
  const known = await countBoth(context.store, 'reports');
  for (let number = known.protected + 1; number <= known.identity; number += 1)
    await replayOne(context, number);
  for (let number = known.identity + 1; number <= known.protected; number += 1)
    await bringBack(context, number);
  return Math.max(0, known.identity - known.protected);
}

/** Whoever assesses is woken: in this copy the report may have been in use, and what rested on it is decided anew. */
async function replayOne(context: Erasing, number: number): Promise<void> {
  const reportId = await readLedgerRow(context.store, ['reports', 'identity'], number);
  const again = await destroyedAgain(context.store.reader('protected'), reportId, context.now);
  await commit(context, {
    writes: [...again, ...putLedgerRow(['reports', 'protected'], number, reportId)],
    happened: { kind: 'report.erasureReplayed', subjects: [reportId] },
    class: 'protected',
  });
}

/**
 * What has to go of a report in this copy. A legal hold that stands in it is of before the erasure, and was lifted since. Of one
 * that the copy does not know, the mark is set, so that a letter that still lies in it makes no new one.
 */
async function destroyedAgain(table: Reader, reportId: string, now: Instant): Promise<Write<Side>[]> {
  if (await isErasedReport(table, reportId)) return [];
  const report = await findReport(table, reportId);
  const [day = '', time = ''] = now.split('T');
  return report
    ? eraseReportAgain(table, report, `${addDays(day, 1)}T${time}`)
    : [markReportErased(reportId)];
}

async function bringBack(context: Erasing, number: number): Promise<void> {
  const reportId = await readLedgerRow(context.store, ['reports', 'protected'], number);
  await commit(context, {
    writes: putLedgerRow(['reports', 'identity'], number, reportId),
    happened: { kind: 'erasure.replayed', subjects: ['erasures'], count: 0 },
    class: 'protected',
  });
}
