import type { Permission } from '../../domain/access/permissions/table.ts';
import type { ProtectedKind } from '../../domain/journal/journal-entry.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { ReportStep } from '../../domain/reports/report-steps.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findReport, replaceReport } from '../../store/reports.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { recordLook } from '../record-look.ts';
import { authoriseReport } from './authorise-report.ts';
import { withStep } from './with-step.ts';

/** Fields that a report may be without. */
type OptionalField =
  | 'consent'
  | 'bestInterest'
  | 'contractId'
  | 'employerId'
  | 'language'
  | 'happenedOn'
  | 'sameSourceAs';

interface Change {
  kind: ProtectedKind;
  step(before: Report): Omit<ReportStep, 'at' | 'by'>;
  /** What else changes, from the report as it stands; may refuse. */
  changed?(before: Report): Partial<Report>;
  /** Fields that go, unless `changed` sets them. */
  without?: readonly OptionalField[];
}

/**
 * A report that the official who asks may change so. Whoever changes it is answered all of it: the look is recorded first.
 * @throws ProblemError as `authorise`, and `not-found`
 */
export async function reportToChange(
  context: InspectorateContext,
  permission: Permission,
  reportId: string,
): Promise<Report> {
  const report = await findReport(context.store.reader('protected'), reportId);
  const tie = await authoriseReport(context, permission, report);
  if (!report) throw new ProblemError('not-found');
  await recordLook(context, { subject: reportId, count: 1, ...tie });
  return report;
}

/**
 * The next version of a report, by an official; the journal names the report's own pseudonym alone.
 * @throws ProblemError `report-transition`, or `conflict` when somebody else was faster
 */
export async function changeReport(
  context: InspectorateContext,
  before: Report,
  { kind, step, changed = () => ({}), without = [] }: Change,
): Promise<Report> {
  const taken = { ...step(before), at: context.now, by: context.actor.subject };
  const kept = withoutFields(before, without);
  const after = withStep(kept, taken, changed(before));
  try {
    await commit(context, {
      writes: replaceReport(before, after),
      happened: { kind, subjects: [before.id] },
      created: { entityId: before.id, entityVersion: after.version },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
  return after;
}

/** The fields named in `without` are optional ones: a report without them is a report. */
function withoutFields(report: Report, names: readonly OptionalField[]): Report {
  const kept = { ...report };
  for (const name of names) delete kept[name];
  return kept;
}
