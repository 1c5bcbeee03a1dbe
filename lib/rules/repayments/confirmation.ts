import type { Report } from '../../domain/reports/report.ts';
import { isIndependent } from '../../domain/voice/allegation.ts';
import type { RepaidFor } from '../../domain/voice/repaid-as-told.ts';
import { mayBeUsed } from '../facts/usable-reports.ts';

export const confirmations = ['confirmed', 'contradicted', 'unconfirmed'] as const;
export type Confirmation = (typeof confirmations)[number];

const usable = (reports: readonly Report[]): Report[] =>
  reports.filter(mayBeUsed).toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));

/** Neither through a link that somebody handed over nor by way of nobody known. */
const isToAnOfficial = ({ channel }: Pick<Report, 'channel'>): boolean =>
  isIndependent(channel) && channel !== 'speak';

/** What was said of each thing, oldest first, and whether a yes in it would count. */
export const saidOf = (reports: readonly Report[]): (RepaidFor & { counts: boolean })[] =>
  usable(reports).flatMap((report) =>
    (report.repaidFor ?? []).map((answer) => ({ ...answer, counts: isToAnOfficial(report) })),
  );

/** When the worker last answered whether the money came back; undefined while nobody did. */
export const lastAnsweredAt = (reports: readonly Report[]): Report['receivedAt'] | undefined =>
  usable(reports).findLast(({ repaid }) => repaid !== undefined)?.receivedAt;

/**
 * Whether the worker has said that all was given back. What comes through a link that the employer or agency handed over, or by
 * way of nobody known, may contradict and never confirms (decisions, 2): whoever holds the link could say it. A later word to
 * an official takes the place of an earlier one.
 */
export function confirmationOf(reports: readonly Report[]): Confirmation {
  const said = usable(reports).flatMap(({ repaid, channel, receivedAt }) =>
    repaid ? [{ repaid, channel, receivedAt }] : [],
  );
  const official = said.findLast(isToAnOfficial);
  const since = said.filter(({ receivedAt }) => receivedAt >= (official?.receivedAt ?? ''));
  if (since.some(({ repaid }) => repaid !== 'all')) return 'contradicted';
  return official ? 'confirmed' : 'unconfirmed';
}
