import type { Report } from '../reports/report.ts';
import { isWithdrawn } from '../reports/report-steps.ts';
import type { ConsentOfReport, ConsentState } from './release.ts';

/** How the one who told stands to the employer or agency being asked or told anything because of it. Silence is no consent. */
export function consentStateOf({ consent, bestInterest, steps }: Report): ConsentState {
  if (isWithdrawn(steps)) return 'refused';
  if (bestInterest !== undefined)
    return bestInterest === 'serves' ? 'bestInterestServes' : 'bestInterestOpen';
  return consent?.release ?? 'notAsked';
}

export const consentsOf = (reports: readonly Report[]): ConsentOfReport[] =>
  reports.map((report) => ({ reportId: report.id, state: consentStateOf(report) }));

const agreeing: ReadonlySet<ConsentState> = new Set(['given', 'bestInterestServes']);

/** Those who have not agreed; with any of them, nothing leaves. */
export const disagreeing = (consents: readonly ConsentOfReport[]): ConsentOfReport[] =>
  consents.filter(({ state }) => !agreeing.has(state));
