import * as z from 'zod';
import { PlainDate } from '../domain/values/dates.ts';
import { AssessmentId } from '../domain/values/ids.ts';
import { dimensions, Indicator, Level, legs, RuleKind, strengths } from '../domain/values/indicator.ts';
import { outcomes, whys } from './outcome.ts';

const Outcome = z.strictObject({
  ruleId: z.string(),
  ruleVersion: z.int(),
  kind: RuleKind,
  indicator: Indicator.optional(),
  legs: z.array(z.enum(legs)),
  dimensions: z.array(z.enum(dimensions)),
  strength: z.enum(strengths).optional(),
  history: z.boolean().optional(),
  path: z.enum(['adult', 'minor', 'violence']).optional(),
  fact: z.string().optional(),
  outcome: z.enum(outcomes),
  missing: z.array(z.strictObject({ path: z.string(), why: z.enum(whys) })).optional(),
  evidence: z.record(z.string(), z.unknown()).optional(),
  trace: z
    .strictObject({
      reads: z.array(
        z.strictObject({ path: z.string(), value: z.unknown(), at: z.array(z.int()).length(2) }),
      ),
      deciding: z.array(z.int()).length(2),
    })
    .optional(),
});

/** Which version of an assessment to make again; the latest unless said. */
export const ReplayAssessment = z
  .strictObject({ version: z.int().positive().optional() })
  .meta({ id: 'ReplayAssessment', description: 'Which version of an assessment to make again.' });
export type ReplayAssessment = z.infer<typeof ReplayAssessment>;

export const ReplayedAssessment = z
  .strictObject({
    assessmentId: AssessmentId,
    version: z.int(),
    ruleSet: z.strictObject({ version: z.int(), hash: z.string() }),
    recordedHash: z.string().meta({ description: 'SHA-256 of the assessment as it was recorded.' }),
    replayedHash: z.string().meta({ description: 'SHA-256 of the assessment as it was made again.' }),
    same: z.boolean(),
    assessment: z
      .strictObject({
        ruleSetVersion: z.int(),
        ruleSetHash: z.string(),
        asOf: PlainDate,
        currency: z.string().optional(),
        outcomes: z.array(Outcome),
        level: z
          .looseObject({ level: Level })
          .meta({ description: 'The level, and how both models read it.' }),
      })
      .meta({ description: 'Its fields stand in the order of their names: the same bytes each time.' }),
  })
  .meta({ id: 'ReplayedAssessment', description: 'A decision, made again from what it was made from.' });
export type ReplayedAssessment = z.input<typeof ReplayedAssessment>;
