import type { Report } from '../../domain/reports/report.ts';
import {
  type ChangeConsent,
  type CorrectReport,
  lowers,
  servesOthers,
  type WithdrawReport,
} from '../../domain/reports/report-changes.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { InspectorateContext } from '../context.ts';
import { changeReport, reportToChange } from './change.ts';

const isHanded = ({ channel }: { channel: string }): boolean => channel === 'handedLink';

/** Puts right what was taken down wrongly. @throws ProblemError `report-not-lowered` through a handed link */
export async function correctReport(
  context: InspectorateContext,
  { reportId, correction }: { reportId: string; correction: CorrectReport },
): Promise<Report> {
  const report = await reportToChange(context, 'report.correct', reportId);
  const { channel, ...told } = correction;
  return changeReport(context, report, {
    kind: 'report.corrected',
    step: () => ({ kind: 'corrected', channel }),
    without: ['language', 'happenedOn', 'sameSourceAs'],
    changed: (before) => {
      if (isHanded(correction) && lowers(before, told)) throw new ProblemError('report-not-lowered');
      return told;
    },
  });
}

/** What the one who told agrees to from now on. @throws ProblemError `report-not-lowered` through a handed link */
export async function changeConsent(
  context: InspectorateContext,
  { reportId, change }: { reportId: string; change: ChangeConsent },
): Promise<Report> {
  const report = await reportToChange(context, 'report.correct', reportId);
  const { channel, ...agreed } = change;
  if (isHanded(change) && servesOthers(change)) throw new ProblemError('report-not-lowered');
  return changeReport(context, report, {
    kind: 'report.consentChanged',
    step: () => ({ kind: 'consentChanged', channel }),
    // Whoever turns out to be a child no longer stands on consent, and the other way round.
    without: ['consent', 'bestInterest'],
    changed: () => agreed,
  });
}

/** Takes a report out of use; it stays readable. @throws ProblemError `report-not-lowered` through a handed link */
export async function withdrawReport(
  context: InspectorateContext,
  { reportId, withdrawal }: { reportId: string; withdrawal: WithdrawReport },
): Promise<Report> {
  const report = await reportToChange(context, 'report.correct', reportId);
  if (isHanded(withdrawal)) throw new ProblemError('report-not-lowered');
  return changeReport(context, report, {
    kind: 'report.withdrawn',
    step: () => ({ kind: 'withdrawn', ...withdrawal }),
  });
}
