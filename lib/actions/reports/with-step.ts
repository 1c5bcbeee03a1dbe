import type { Report } from '../../domain/reports/report.ts';
import { mayTakeStep, type ReportStep, reportStateOf } from '../../domain/reports/report-steps.ts';
import { ProblemError } from '../../problems/problem-error.ts';

/**
 * A report after one more step, with what else changed by it.
 * @throws ProblemError `report-transition` when its state does not allow the step
 */
export function withStep(report: Report, step: ReportStep, changed: Partial<Report> = {}): Report {
  if (!mayTakeStep(report.steps, step.kind)) throw new ProblemError('report-transition');
  const steps = [...report.steps, step];
  return { ...report, ...changed, steps, state: reportStateOf(steps), version: report.version + 1 };
}
