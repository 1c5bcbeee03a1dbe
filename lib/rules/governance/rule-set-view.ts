import * as z from 'zod';
import { Instant, PlainDate } from '../../domain/values/dates.ts';
import { Indicator, RuleKind } from '../../domain/values/indicator.ts';
import { combinationModels } from '../combine.ts';
import { outcomes } from '../outcome.ts';
import { Rule, RuleCase } from '../rule.ts';
import { RuleSetState, RuleSetStep } from '../rule-set-steps.ts';

const Words = z.strictObject({ en: z.string(), ar: z.string() });
const Model = z.enum(combinationModels).meta({
  id: 'CombinationModel',
  description: "Which of the ILO's two models combines the findings of a contract into its level.",
});
const OutcomeName = z.enum(outcomes);
const Why = z.string().trim().min(10).max(2000);

/** A new draft: the set in force with whatever you change, or nothing at all. */
export const DraftRuleSet = z
  .strictObject({
    from: z.enum(['active', 'empty']),
    model: Model.optional().meta({ description: 'As in the set that it starts from, unless said.' }),
    reason: Why.optional().meta({ description: 'What the change is for.' }),
  })
  .meta({ id: 'DraftRuleSet', description: 'Begins a draft, from the set in force or from nothing.' });
export type DraftRuleSet = z.infer<typeof DraftRuleSet>;

const summary = {
  version: z.int().positive(),
  state: RuleSetState,
  base: z
    .int()
    .nullable()
    .meta({ description: 'The published version that it started from; null for none.' }),
  model: Model,
  from: PlainDate.nullable().meta({ description: 'The first day on which it decides, once published.' }),
  draftedBy: z.string(),
  draftedAt: Instant,
  /** Rules that it changes, adds or leaves out. */
  changes: z.int().min(0),
};

export const RuleSetSummary = z
  .strictObject(summary)
  .meta({ id: 'RuleSetSummary', description: 'A rule set as it stands in the list.' });
export type RuleSetSummary = z.infer<typeof RuleSetSummary>;

export const RuleSummary = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    kind: RuleKind,
    indicator: Indicator.optional(),
    audience: z.enum(['inspector', 'submitter']),
    title: Words,
    change: z
      .enum(['same', 'added', 'changed'])
      .meta({ description: 'Against the set that it started from.' }),
    cases: z.int().meta({ description: 'How many situations prove it.' }),
    red: z.array(z.string()).meta({ description: 'Cases that do not come out as promised.' }),
  })
  .meta({ id: 'RuleSummary', description: 'A rule of a set.' });
export type RuleSummary = z.infer<typeof RuleSummary>;

export const RuleSetView = z
  .strictObject({
    ...summary,
    hash: z.string().meta({ description: 'SHA-256 of the rules as they are now.' }),
    signature: z
      .string()
      .nullable()
      .meta({ description: 'A compact JWS (ES256) over version and hash; null before publication.' }),
    rules: z.array(RuleSummary),
    removed: z.array(z.string()).meta({ description: 'Rules of the base that it leaves out.' }),
    steps: z.array(RuleSetStep).meta({ description: 'Everything that happened to it, oldest first.' }),
    bytes: z.int().meta({ description: 'What it takes at rest; an item holds 400 KB at most.' }),
  })
  .meta({ id: 'RuleSet', description: 'A rule set with its rules and its history.' });
export type RuleSetView = z.infer<typeof RuleSetView>;

/** What `PUT` takes: the two files of a folder of the catalogue. */
export const WriteRule = z
  .strictObject({
    rule: Rule.meta({
      id: 'Rule',
      description: 'A rule as its authors write it: rule.json of the catalogue.',
    }),
    cases: z
      .array(
        RuleCase.meta({
          id: 'RuleCase',
          description: 'Facts in, outcome out: a situation that proves a rule.',
        }),
      )
      .max(60)
      .meta({ description: 'Situations that prove it: cases.json of the catalogue.' }),
  })
  .meta({ id: 'WriteRule', description: 'A rule with the situations that prove it.' });
export type WriteRule = z.infer<typeof WriteRule>;

export const RuleView = z
  .strictObject({
    ruleSetVersion: z.int(),
    rule: WriteRule.shape.rule,
    cases: WriteRule.shape.cases,
    results: z
      .array(z.strictObject({ name: z.string(), expected: OutcomeName, found: OutcomeName }))
      .meta({ description: 'What each case promised and what the rule gave.' }),
    unproven: z.array(OutcomeName).meta({ description: 'Outcomes for which a case is still missing.' }),
    reads: z.array(z.string()).meta({ description: 'The facts that the rule may read.' }),
    cost: z.int().meta({ description: 'Steps of its dearest expression; 100 000 are allowed.' }),
  })
  .meta({ id: 'RuleView', description: 'A rule of a set, with its proof.' });
export type RuleView = z.input<typeof RuleView>;

export const ReviewRuleSet = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('submit'), reason: Why.optional() }),
    z.strictObject({ decision: z.literal('return'), reason: Why }),
    z.strictObject({ decision: z.literal('abandon'), reason: Why }),
  ])
  .meta({
    id: 'ReviewRuleSet',
    description: 'Submits a draft to a second person, gives it back to its authors, or gives it up.',
  });
export type ReviewRuleSet = z.infer<typeof ReviewRuleSet>;

export const PublishRuleSet = z
  .strictObject({
    from: PlainDate.meta({ description: 'The first day on which it decides: today or later.' }),
    reason: Why.meta({ description: 'Why it is right to publish it. It is kept with the set.' }),
  })
  .meta({ id: 'PublishRuleSet', description: 'Puts a set into force from a day on.' });
export type PublishRuleSet = z.infer<typeof PublishRuleSet>;

export const PublishedRuleSet = z
  .strictObject({
    ruleSet: RuleSetView,
    reassessmentId: z.string().meta({ description: 'The job that assesses every contract anew.' }),
  })
  .meta({ id: 'PublishedRuleSet', description: 'The published set, and the job that follows.' });
export type PublishedRuleSet = z.infer<typeof PublishedRuleSet>;

export const SwitchShadow = z
  .strictObject({ running: z.boolean() })
  .meta({ id: 'SwitchShadow', description: 'Whether the set runs beside the one in force.' });
export type SwitchShadow = z.infer<typeof SwitchShadow>;

export const RuleSetDiff = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    model: z.strictObject({ before: Model, after: Model }),
    rules: z.array(
      z.strictObject({
        ruleId: z.string(),
        change: z.enum(['added', 'removed', 'changed']),
        fields: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
  })
  .meta({ id: 'RuleSetDiff', description: 'What differs between two sets, rule by rule.' });
export type RuleSetDiff = z.input<typeof RuleSetDiff>;
