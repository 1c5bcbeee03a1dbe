import * as z from 'zod';
import { RuleKind } from '../values/indicator.ts';

const Missing = z.strictObject({
  path: z.string().meta({
    description: 'The fact that is missing, by its name in the rules.',
    example: 'own.disclosure.items',
  }),
  why: z.enum(['absent', 'figureUnconfirmed', 'rateMissing', 'dateUnknown']),
});

export const LegalReference = z
  .strictObject({
    instrument: z.string(),
    article: z.string().optional(),
    url: z.string().optional(),
    confidence: z.enum(['high', 'medium', 'low']).meta({ description: 'How sure the reference is.' }),
  })
  .meta({ id: 'LegalReference', description: 'The text that a rule stands on.' });
export type LegalReference = z.infer<typeof LegalReference>;

/**
 * What a submitter may know of its own declaration: computed from nothing but what it declared itself and the law, so that
 * a notice tells nothing of what anybody else said.
 */
export const Notice = z
  .strictObject({
    ruleId: z.string(),
    kind: RuleKind,
    outcome: z.enum(['flagged', 'insufficientData']),
    title: z.string(),
    message: z.string(),
    legalBasis: z.array(LegalReference),
    missing: z
      .array(Missing)
      .optional()
      .meta({ description: 'With `insufficientData`: what to declare so that it can be answered.' }),
  })
  .meta({ id: 'Notice', description: 'A compliance notice about your own declaration.' });
export type Notice = z.infer<typeof Notice>;

/** The corridor's cap beside what was declared: a legal test, apart from the standard that a worker pays nothing. */
export const FeeCapResult = z
  .strictObject({
    status: z.enum(['within', 'over', 'unknown']),
    why: z.string().meta({ description: 'A code that says why, as `overCap` or `lowConfidence`.' }),
    cap: z
      .strictObject({ amountMinor: z.int(), currency: z.string() })
      .nullable()
      .meta({ description: 'The figure applied, in minor units; null when there is none.' }),
    scope: z.array(z.string()).meta({ description: 'The items that the cap covers and that were declared.' }),
    confidence: z.enum(['high', 'medium', 'low']).nullable(),
    row: z.string().nullable().meta({ description: 'The row of the cap table.' }),
  })
  .meta({ id: 'FeeCapResult', description: 'One scope of payments against the cap of the corridor.' });
export type FeeCapResult = z.infer<typeof FeeCapResult>;

export const Compliance = z
  .strictObject({
    ruleSetVersion: z
      .int()
      .positive()
      .nullable()
      .meta({ description: 'Null while no rule set is published; the declaration stands all the same.' }),
    notices: z.array(Notice),
    standard: z
      .enum(['met', 'notMet', 'unknown'])
      .meta({ description: 'The standard: the worker pays nothing, anywhere. Apart from the law.' }),
    feeCaps: z
      .array(FeeCapResult)
      .meta({ description: 'The law: each scope against the cap of the corridor on that day.' }),
  })
  .meta({
    id: 'Compliance',
    description: 'What you may know about your own declaration: standard and law apart.',
  });
export type Compliance = z.infer<typeof Compliance>;
