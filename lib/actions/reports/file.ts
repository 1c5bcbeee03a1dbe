import { authorise } from '../../domain/access/permissions.ts';
import type { FileReport, Report } from '../../domain/reports/report.ts';
import { putReport } from '../../store/reports.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { refuseUnknown } from '../inspections/refuse-unknown.ts';

/**
 * Keeps what was told. It stands in `protected` alone, and the journal names nothing but its own pseudonym: nothing that an
 * employer or an agency can see depends on it.
 * @throws ProblemError `validation-failed` when it names a contract or an employer that is not there
 */
export async function fileReport(context: InspectorateContext, told: FileReport): Promise<Report> {
  authorise(context, 'report.file');
  await refuseUnknown(context, told);
  const { callerReference, ...content } = told;
  const report: Report = {
    ...content,
    ...(callerReference === undefined ? {} : { source: context.keyedHash('caller', callerReference) }),
    id: context.newId('rpt'),
    receivedAt: context.now,
    state: 'open',
    steps: [{ kind: 'filed', at: context.now, by: context.actor.subject }],
    version: 1,
  };
  await commit(context, {
    writes: putReport(report),
    happened: { kind: 'report.filed', subjects: [report.id] },
    created: { entityId: report.id, entityVersion: 1 },
    class: 'protected',
  });
  return report;
}
