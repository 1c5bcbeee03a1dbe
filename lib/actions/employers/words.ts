import type { Rank } from '../../domain/flags/rank.ts';
import { lookBy } from '../../domain/flags/review-days.ts';
import type { FlaggedEmployerItem } from '../../domain/inspections/inspection.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import { renderReason } from '../../rules/rank-words.ts';

const mostReasons = 3;

/** The strongest reasons of a rank, each in both languages. */
export const wordsFor = ({ reasons }: Pick<Rank, 'reasons'>): FlaggedEmployerItem['why'] =>
  reasons
    .slice(0, mostReasons)
    .map((reason) => ({ reason, words: { en: renderReason(reason, 'en'), ar: renderReason(reason, 'ar') } }));

/** By when somebody looks at what was flagged last; nothing where nothing was. */
export function deadlineOf({ level, newestFlagAt }: Rank): { lookBy?: PlainDate } {
  const day = lookBy(level, newestFlagAt);
  return day === undefined ? {} : { lookBy: day };
}
