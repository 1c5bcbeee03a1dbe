import * as z from 'zod';
import { fewestReviews } from '../performance.ts';

const share = z.int().min(0).max(1000);
const counts = {
  reviewed: z.int(),
  substantiated: z.int(),
  dismissed: z.int(),
  precision: z
    .strictObject({ perMille: share, lower: share, upper: share })
    .meta({ description: 'Of the flags that were decided about, how many held, with the 95 % interval.' }),
};

export const RulePerformance = z
  .strictObject({
    ruleId: z.string(),
    fewestReviews: z
      .literal(fewestReviews)
      .meta({ description: 'Below so many decisions nothing is said: neither shares nor counts.' }),
    overall: z.strictObject(counts).nullable(),
    byVersion: z.array(z.strictObject({ ruleVersion: z.int(), ...counts })),
  })
  .meta({ id: 'RulePerformance', description: 'What the reviews of its flags say of a rule.' });
export type RulePerformance = z.infer<typeof RulePerformance>;
