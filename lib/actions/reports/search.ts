import { authorise } from '../../domain/access/permissions.ts';
import { type ReportItem, reportItemOf } from '../../domain/reports/report-item.ts';
import type { SearchReports } from '../../domain/reports/report-search.ts';
import { readContact } from '../../domain/voice/receipt.ts';
import { putFound } from '../../store/found-by-receipt.ts';
import { appendEntry } from '../../store/journal.ts';
import { findReportOfReceipt } from '../../store/letters.ts';
import { findReport } from '../../store/reports.ts';
import { entryOf } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { mailboxPlaceOf } from '../mailboxes/place.ts';
import { officialIdOf } from '../principal.ts';
import { withinBudget } from '../record-look.ts';

/**
 * The report of a receipt. Whoever has no receipt is told nothing: a name is no key, so nobody can be tricked into confirming
 * one. The search is an entry in the journal before it is answered, and counts in the day's budget, also when it finds nothing: the
 * first number alone can be guessed by whoever may try without end. To a hotline it opens the report for some hours, to read and to
 * answer; what changes it asks for more.
 * @throws ProblemError `daily-budget-spent`
 */
export async function searchReports(
  context: InspectorateContext,
  { firstNumber }: SearchReports,
): Promise<ReportItem[]> {
  authorise(context, 'report.search');
  const table = context.store.reader('protected');
  const place = mailboxPlaceOf(context, readContact(firstNumber) ?? '');
  const reportId = await findReportOfReceipt(table, place);
  const report = reportId === undefined ? undefined : await findReport(table, reportId);
  const found = report ? [reportItemOf(report)] : [];
  const me = officialIdOf(context.actor);
  const subjects: [string, ...string[]] = [me, ...found.map(({ id }) => id)];
  const count = found.length;
  const entry = appendEntry(entryOf(context, { kind: 'report.searched', subjects, count, fieldClass: 'C3' }));
  await withinBudget(context, entry, { subject: place, count });
  if (count > 0) await context.store.write(found.map(({ id }) => putFound([me, id], context.now)));
  return found;
}
