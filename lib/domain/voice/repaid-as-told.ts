import * as z from 'zod';
import { FeeItemCode } from '../fees/fee-taxonomy.ts';

/** How much of what was paid came back, as the worker tells it. */
export const repaidAnswers = ['all', 'some', 'nothing'] as const;
export const RepaidAnswer = z.enum(repaidAnswers);
export type RepaidAnswer = z.infer<typeof RepaidAnswer>;

export const RepaidFor = z
  .strictObject({ item: FeeItemCode, got: RepaidAnswer })
  .meta({ id: 'RepaidFor', description: 'Whether what was paid for one thing came back, as told.' });
export type RepaidFor = z.infer<typeof RepaidFor>;

/** What several answers come to: all only where each says all, nothing only where each says nothing. */
export function repaidInAll(answers: readonly RepaidFor[]): RepaidAnswer | undefined {
  const [first, ...others] = answers;
  if (first === undefined) return undefined;
  return others.every(({ got }) => got === first.got) ? first.got : 'some';
}
