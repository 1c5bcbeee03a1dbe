import type { Report } from '../../domain/reports/report.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findProtected } from '../../store/assessments.ts';
import { findReport } from '../../store/reports.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, employerOf } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { authoriseReport } from './authorise-report.ts';

/** One report, as it stands or as it stood at a version. Recorded before it is shown. */
export async function getReport(
  context: InspectorateContext,
  { reportId, version }: { reportId: string; version?: number },
): Promise<Report> {
  const report = await findReport(context.store.reader('protected'), reportId, version);
  const tie = await authoriseReport(context, 'report.read', report);
  if (!report) throw new ProblemError('not-found');
  await recordLook(context, { subject: reportId, count: 1, ...tie });
  return report;
}

/** What was told of one contract, oldest first. Recorded before it is shown, also when there is nothing. */
export async function listReports(context: InspectorateContext, contractId: string): Promise<Report[]> {
  const tie = await authoriseTied(context, 'report.list', await employerOf(context, contractId));
  const { known } = await findProtected(context.store.reader('protected'), contractId);
  const subject = assessmentIdOf(context, contractId);
  await recordLook(context, { subject, count: known.reports.length, ...tie });
  return [...known.reports];
}
