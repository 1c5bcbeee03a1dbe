import type { Level } from '../domain/values/indicator.ts';
import { type Counted, isAtLeastMedium, levelOfFlag } from './combine-counted.ts';

/** What is known about a yes-or-no fact. */
export type Known = boolean | 'unknown';

export type MinorsReason = 'minorInUnfitWork' | 'minorCoerced';

export interface MinorsReading {
  /** The level of being at work at this age alone, before any flag. */
  alone: Level;
  urgentBecause: readonly MinorsReason[];
}

/** A flag on the minors' path says that the worker is under 18; a disputed age is under 18 until shown otherwise. */
export const showsMinor = (flagged: readonly Counted[]): boolean =>
  flagged.some(({ path }) => path === 'minor');

const isCoercion = (outcome: Counted): boolean =>
  outcome.path !== 'minor' && !outcome.history && isAtLeastMedium(outcome.strength);

/**
 * The path of anyone under 18, where the adult combination is not used (Conventions 29, 138 and 182): work unfit for the
 * age is urgent, and so is one indicator of coercion of medium strength or more, of either leg, by anyone; consent
 * never lowers it. A minor recruited across a border is medium although the work looks fit; lawful local work is low.
 */
export function minorsReading(flagged: readonly Counted[], acrossBorder: boolean): MinorsReading {
  const unfit = flagged.some((outcome) => outcome.path === 'minor' && levelOfFlag(outcome) === 'urgent');
  return {
    alone: acrossBorder ? 'medium' : 'low',
    urgentBecause: [
      ...(unfit ? (['minorInUnfitWork'] as const) : []),
      ...(flagged.some(isCoercion) ? (['minorCoerced'] as const) : []),
    ],
  };
}
