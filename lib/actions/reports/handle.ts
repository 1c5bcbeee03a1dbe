import { authorise } from '../../domain/access/permissions.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { HandleReport, PlaceReport } from '../../domain/reports/report-changes.ts';
import { heldBy } from '../../domain/reports/report-erasure.ts';
import { type ReportItem, reportItemOf } from '../../domain/reports/report-item.ts';
import type { ReportState } from '../../domain/reports/report-steps.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findReport, queryQueue } from '../../store/reports.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { refuseUnknown } from '../inspections/refuse-unknown.ts';
import { placeOf, tieTo, untied } from '../officials/tie.ts';
import { principalOf } from '../principal.ts';
import { recordLook } from '../record-look.ts';
import { holds } from './authorise-report.ts';
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

/** What a step leaves of a report, as far as it is told to whoever took it: its line in the queue. */
export interface Handled {
  item: ReportItem;
  version: number;
}

const handledOf = (report: Report): Handled => ({ item: reportItemOf(report), version: report.version });

/**
 * Takes a report in hand, gives it back, closes it, or opens it again; puts a legal hold on it, or lifts one. What was
 * told is not answered: whoever has it in hand
 * reads it, and that is recorded.
 * @throws ProblemError `not-found` of another body or governorate; `report-not-in-hand` when somebody else has it;
 * `report-transition`, or `second-person-required` for who lifts a hold of their own
 */
export async function handleReport(
  context: InspectorateContext,
  { reportId, step }: HandleReport & { reportId: string },
): Promise<Handled> {
  const report = await reportToHandle(context, { reportId });
  const putsDown = step === 'givenBack' || step === 'closed';
  const leads = context.actor.official?.roles.includes('supervisor');
  if (putsDown && !leads && !holds(context, report)) throw new ProblemError('report-not-in-hand');
  // What was withdrawn counts again once it is opened: that changes facts, the other steps do not.
  const kind = step === 'reopened' ? 'report.reopened' : 'report.handled';
  refuseHold(context, report, step);
  return handledOf(await changeReport(context, report, { kind, step: () => ({ kind: step }) }));
}

/** The answer to such a step, given again. */
export const replayHandled = async (
  context: InspectorateContext,
  which: { reportId: string; version: number },
): Promise<Handled> => handledOf(await reportToHandle(context, which));

/** For the competent, wherever it is placed, and for whoever has it in hand or put it down: never by an emergency. */
async function reportToHandle(
  context: InspectorateContext,
  { reportId, version }: { reportId: string; version?: number },
): Promise<Report> {
  const report = await findReport(context.store.reader('protected'), reportId, version);
  const wasMine = version !== undefined && report?.steps.at(-1)?.by === context.actor.subject;
  const isMine = wasMine || (report !== undefined && holds(context, report));
  const about = report && !isMine ? await placeOf(context, report) : undefined;
  const { relation } = about ? await tieTo(context, { ...about, glass: 'never' }) : untied;
  authorise(context, 'report.handle', isMine ? 'own' : relation);
  if (!report) throw new ProblemError('not-found');
  return report;
}

/** One hold at a time, and whoever placed it does not lift it. */
function refuseHold({ actor }: InspectorateContext, report: Report, step: HandleReport['step']): void {
  const holder = heldBy(report);
  if (step === 'held' && holder !== undefined) throw new ProblemError('report-transition');
  if (step !== 'holdLifted') return;
  if (holder === undefined) throw new ProblemError('report-transition');
  if (holder === actor.subject) throw new ProblemError('second-person-required');
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
    step: (before) => ({ kind: 'placed', from: placedAt(before) }),
    without: ['contractId', 'employerId'],
    changed: () => place,
  });
}

const placedAt = ({ contractId, employerId }: Report): PlaceReport => ({
  ...(contractId === undefined ? {} : { contractId }),
  ...(employerId === undefined ? {} : { employerId }),
});
