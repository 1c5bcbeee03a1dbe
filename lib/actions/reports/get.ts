import { authorise } from '../../domain/permissions.ts';
import type { Report } from '../../domain/report.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findProtected } from '../../store/assessments.ts';
import { findReport } from '../../store/reports.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, employerOf } from '../officials/tie.ts';
import { recordRead } from '../record-read.ts';

/** One report, as it stands or as it stood at a version. Recorded before it is shown. */
export async function getReport(
  context: InspectorateContext,
  { reportId, version }: { reportId: string; version?: number },
): Promise<Report> {
  authorise(context, 'report.read');
  const report = await findReport(context.store.reader('protected'), reportId, version);
  if (!report) throw new ProblemError('not-found');
  await recordRead(context, reportId, 1);
  return report;
}

/** What was told of one contract, oldest first. Recorded before it is shown, also when there is nothing. */
export async function listReports(context: InspectorateContext, contractId: string): Promise<Report[]> {
  await authoriseTied(context, 'report.list', await employerOf(context, contractId));
  const { known } = await findProtected(context.store.reader('protected'), contractId);
  await recordRead(context, assessmentIdOf(context, contractId), known.reports.length);
  return [...known.reports];
}
