import { addDays, type Instant } from '../values/dates.ts';
import type { ReportState, ReportStep } from './report-steps.ts';

/** Of what was told (threat model, section 4): a coerced person may be asking, and has so long to say so. */
export const erasureWaitsDays = 30;

interface Withdrawable {
  state: ReportState;
  steps: readonly ReportStep[];
}

/**
 * When a report is to be destroyed: thirty days after whoever told it asked for that. Not while it is anything but withdrawn: a
 * word from them, a signal of duress or an official who opens it again take the wish back.
 */
export function erasureDueAt({ state, steps }: Withdrawable): Instant | undefined {
  const withdrawn = steps.findLast(({ kind }) => kind === 'withdrawn');
  if (state !== 'withdrawn' || withdrawn?.reason !== 'erasureAsked') return undefined;
  const [day = '', time = ''] = withdrawn.at.split('T');
  return `${addDays(day, erasureWaitsDays)}T${time}`;
}

/** Who placed the legal hold that stands on a report; undefined when none does. Nothing under hold is destroyed (I9). */
export const heldBy = ({ steps }: Pick<Withdrawable, 'steps'>): string | undefined => {
  const last = steps.findLast(({ kind }) => kind === 'held' || kind === 'holdLifted');
  return last?.kind === 'held' ? (last.by ?? 'somebody') : undefined;
};
