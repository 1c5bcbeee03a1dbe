import { authorise } from '../../domain/permissions.ts';
import type { Report } from '../../domain/report.ts';
import type { HandleReport, PlaceReport } from '../../domain/report-changes.ts';
import type { ReportItem } from '../../domain/report-item.ts';
import type { ReportState } from '../../domain/report-steps.ts';
import { queryQueue } from '../../store/reports.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { refuseUnknown } from '../inspections/refuse-unknown.ts';
import { principalOf } from '../principal.ts';
import { recordLook } from '../record-look.ts';
import { changeReport, reportToChange } from './change.ts';

/** A page of the queue, the most urgent first. One entry for the list, also when it is empty. */
export async function listQueue(
  context: InspectorateContext,
  asked: { state: Extract<ReportState, 'open' | 'inHand'>; limit: number; after?: Cursor | undefined },
): Promise<{ items: ReportItem[]; next?: Cursor }> {
  authorise(context, 'report.queue');
  const page = await queryQueue(context.store.reader('protected'), asked);
  await recordLook(context, { subject: `usr_${principalOf(context.actor)}`, count: page.items.length });
  return page;
}

/** Takes a report in hand, gives it back, closes it, or opens it again. */
export async function handleReport(
  context: InspectorateContext,
  { reportId, step }: HandleReport & { reportId: string },
): Promise<Report> {
  const report = await reportToChange(context, 'report.handle', reportId);
  // What was withdrawn counts again once it is opened: that changes facts, the other steps do not.
  const kind = step === 'reopened' ? 'report.reopened' : 'report.handled';
  return changeReport(context, report, { kind, step: () => ({ kind: step }) });
}

/**
 * Says whom a report is about, once somebody found out, or puts right where it was placed. What was decided at both places is
 * decided anew.
 * @throws ProblemError `validation-failed` or `party-not-found` when it names what is not there
 */
export async function placeReport(
  context: InspectorateContext,
  { reportId, place }: { reportId: string; place: PlaceReport },
): Promise<Report> {
  const report = await reportToChange(context, 'report.place', reportId);
  await refuseUnknown(context, place);
  return changeReport(context, report, {
    kind: 'report.placed',
    step: (before) => ({ kind: 'placed', from: placeOf(before) }),
    without: ['contractId', 'employerId'],
    changed: () => place,
  });
}

const placeOf = ({ contractId, employerId }: Report): PlaceReport => ({
  ...(contractId === undefined ? {} : { contractId }),
  ...(employerId === undefined ? {} : { employerId }),
});
