import type { FlagStatus } from '../domain/flag.ts';

/**
 * Rules whose flag contradicts a certificate of fee-free recruitment: a fee that was declared and not given back, told, or seen
 * in receipts, and recruitment costs that are taken from wages. What was paid back in full contradicts nothing.
 */
const contradicting: ReadonlySet<string> = new Set([
  'fees-over-corridor-cap',
  'fees-probably-over-corridor-cap',
  'illegitimate-item-charged',
  'recruitment-cost-taken-from-wages',
  'recruitment-cost-taken-without-balance',
  'recruitment-debt-deducted-under-terms',
  'seen-fee-receipts',
  'told-fees-paid',
  'worker-paid-and-not-repaid',
]);

/** A flag that a person found to be nothing, or that new facts cleared, contradicts nothing any more. */
const over: ReadonlySet<FlagStatus> = new Set<FlagStatus>(['dismissed', 'cleared']);

export const contradictsCertificate = ({ ruleId, status }: { ruleId: string; status: FlagStatus }): boolean =>
  contradicting.has(ruleId) && !over.has(status);
