import { isIndependent } from '../../domain/allegation.ts';
import type { Report } from '../../domain/report.ts';
import { isWithdrawn } from '../../domain/report-steps.ts';

export const confirmations = ['confirmed', 'contradicted', 'unconfirmed'] as const;
export type Confirmation = (typeof confirmations)[number];

/**
 * Whether the worker has said that all was given back. What comes through a link that the employer or agency handed over, or by
 * way of nobody known, may contradict and never confirms (decisions, 2): whoever holds the link could say it. A later word to
 * an official takes the place of an earlier one.
 */
export function confirmationOf(reports: readonly Report[]): Confirmation {
  const said = reports
    .filter(({ consent, steps }) => consent?.assessment !== 'refused' && !isWithdrawn(steps))
    .flatMap(({ repaid, channel, receivedAt }) => (repaid ? [{ repaid, channel, receivedAt }] : []))
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const official = said.findLast(({ channel }) => isIndependent(channel) && channel !== 'speak');
  const since = said.filter(({ receivedAt }) => receivedAt >= (official?.receivedAt ?? ''));
  if (since.some(({ repaid }) => repaid !== 'all')) return 'contradicted';
  return official ? 'confirmed' : 'unconfirmed';
}
