import * as z from 'zod';
import { Instant, PlainDate } from '../domain/values/dates.ts';
import type { Text } from '../problems/text.ts';

/** A rule set is written, looked at by others, in force from a day, and over when the next one begins. */
export const ruleSetStates = ['draft', 'inReview', 'published', 'retired'] as const;
export const RuleSetState = z.enum(ruleSetStates).meta({
  id: 'RuleSetState',
  description:
    '`draft` can be changed; `inReview` waits for a second person; `published` never changes, and is in force from its day; `retired` was replaced or given up.',
});
export type RuleSetState = z.infer<typeof RuleSetState>;

export const ruleSetStepKinds = [
  'drafted',
  'ruleChanged',
  'ruleRemoved',
  'submitted',
  'returned',
  'backtested',
  'shadowStarted',
  'shadowEnded',
  'published',
  'retired',
] as const;
export type RuleSetStepKind = (typeof ruleSetStepKinds)[number];

export const RuleSetStep = z
  .strictObject({
    kind: z.enum(ruleSetStepKinds),
    at: Instant,
    by: z.string().meta({ description: 'The official who did it; `installation` for the first set.' }),
    ruleId: z.string().optional(),
    jobId: z
      .string()
      .optional()
      .meta({ description: 'The backtest that was started, or the assessment anew that followed.' }),
    hash: z.string().optional().meta({ description: 'What the rules were, for steps that rest on it.' }),
    from: PlainDate.optional().meta({ description: 'The first day on which the step holds.' }),
    reason: z.string().optional(),
  })
  .meta({ id: 'RuleSetStep', description: 'One step in the life of a rule set.' });
export type RuleSetStep = z.infer<typeof RuleSetStep>;

/** Where each step leads. A step that is not named cannot be taken in that state. */
const table: Readonly<Record<RuleSetState, Readonly<Partial<Record<RuleSetStepKind, RuleSetState>>>>> = {
  draft: {
    ruleChanged: 'draft',
    ruleRemoved: 'draft',
    backtested: 'draft',
    submitted: 'inReview',
    retired: 'retired',
  },
  inReview: {
    backtested: 'inReview',
    shadowStarted: 'inReview',
    shadowEnded: 'inReview',
    returned: 'draft',
    published: 'published',
    retired: 'retired',
  },
  published: { retired: 'retired' },
  retired: {},
};

type Steps = readonly Pick<RuleSetStep, 'kind' | 'from'>[];

/** The state on a day is the replay of the steps; one that holds from a later day is not taken yet. */
export const stateOf = (steps: Steps, today: PlainDate): RuleSetState =>
  steps
    .filter(({ kind, from }) => kind !== 'retired' || from === undefined || from <= today)
    .reduce<RuleSetState>((state, { kind }) => table[state][kind] ?? state, 'draft');

const reasons: Readonly<Record<RuleSetState, Text>> = {
  draft: {
    en: 'It is still a draft: submit it for review first.',
    ar: 'ما زالت مسودة؛ قدّمها للمراجعة أولًا.',
  },
  inReview: {
    en: 'It is in review, so that everybody looks at the same rules: have it returned to change it.',
    ar: 'هي قيد المراجعة كي يطّلع الجميع على القواعد نفسها؛ اطلب إعادتها لتعديلها.',
  },
  published: {
    en: 'It is published and never changes again: draft a new version of it.',
    ar: 'نُشرت ولن تتغير؛ صُغ نسخة جديدة منها.',
  },
  retired: { en: 'It is over: draft a new version.', ar: 'انتهى العمل بها؛ صُغ نسخة جديدة.' },
};

/** Why a step cannot be taken in this state; undefined when it can. */
export const whyNot = (state: RuleSetState, step: RuleSetStepKind): Text | undefined =>
  table[state][step] === undefined ? reasons[state] : undefined;

const authoring: ReadonlySet<RuleSetStepKind> = new Set([
  'drafted',
  'ruleChanged',
  'ruleRemoved',
  'submitted',
]);

/** Everybody who had a hand in what the set says. None of them approves it. */
export const authorsOf = (steps: readonly RuleSetStep[]): ReadonlySet<string> =>
  new Set(steps.filter(({ kind }) => authoring.has(kind)).map(({ by }) => by));

/** The day from which a published set decides. */
export const inForceFrom = (steps: readonly RuleSetStep[]): PlainDate | undefined =>
  steps.find(({ kind }) => kind === 'published')?.from;
