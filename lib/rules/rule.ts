import * as z from 'zod';
import { Proposal } from '../domain/flags/flag.ts';
import { PlainDate } from '../domain/values/dates.ts';
import { dimensions, Indicator, legs, RuleKind, strengths } from '../domain/values/indicator.ts';
import { refusal } from '../domain/values/refusal.ts';
import { vocabularyNames } from './words/vocabulary.ts';

/** The same words in both languages; a rule without its Arabic text does not load. */
const Text = z.strictObject({ en: z.string().min(1).max(1200), ar: z.string().min(1).max(1200) });

const LegalBasis = z.strictObject({
  instrument: z.string().min(3).max(200),
  article: z.string().max(80).optional(),
  url: z.url().optional(),
  confidence: z.enum(['high', 'medium', 'low']),
});

const Expression = z.string().min(1).max(2000);

/** A value of the message: an expression, and how a reader should see it. */
const Evidence = z.strictObject({
  value: Expression,
  /** `moneyAtLeast` is a lower bound: where it is nothing, the message says that the amount is unknown. */
  as: z.enum(['money', 'moneyAtLeast', 'number', 'percent', 'date', 'code', 'list']),
  /** What its codes are called: a code, and a list of codes, name their vocabulary. */
  of: z.enum(vocabularyNames).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const ruleId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);

/**
 * A rule as its authors write it: what it speaks about, when it applies, when it flags, in whose words and by which law.
 * `appliesWhen` and `when` are expressions over the facts, see `docs/rule-language.md`.
 */
export const Rule = z
  .strictObject({
    id: ruleId,
    version: z.int().positive(),
    kind: RuleKind,
    indicator: Indicator.optional(),
    legs: z.array(z.enum(legs)).default([]),
    dimensions: z.array(z.enum(dimensions)).default([]),
    strength: z.enum(strengths).optional(),
    /** Rules that judge the same fact share this name, so that one fact never proves two legs. */
    fact: ruleId.optional(),
    /** Signals about a person under 18, and credible violence, leave the adult combination. */
    path: z.enum(['minor', 'violence']).optional(),
    history: z.boolean().optional(),
    audience: z.enum(['inspector', 'submitter']).default('inspector'),
    /** What a flag of the rule proposes to an inspector; a person decides, and nothing happens by itself. */
    proposal: Proposal.optional(),
    subject: z.literal('contract'),
    /** A flag is of a contract as a whole; what is new in it makes it speak again (docs/adr/078). */
    period: z.literal('contract'),
    appliesWhen: Expression,
    when: Expression,
    evidence: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), Evidence),
    title: Text,
    message: Text,
    legalBasis: z.array(LegalBasis).min(1),
    guidance: Text,
    inForce: z.strictObject({ from: PlainDate, until: PlainDate.optional() }),
    /** Countries of the place of work; empty says every country. */
    jurisdictions: z.array(z.string().length(2)).default([]),
  })
  .refine((rule) => (rule.kind === 'indicator') === (rule.indicator !== undefined), {
    path: ['indicator'],
    ...refusal('rule-indicator', 'A rule of kind indicator names one of the eleven; no other kind does.'),
  })
  .refine(
    (rule) =>
      rule.kind !== 'indicator' ||
      (rule.strength !== undefined && rule.legs.length > 0 && rule.dimensions.length > 0),
    {
      path: ['strength'],
      ...refusal(
        'rule-standing',
        'A rule of kind indicator states its strength, its legs and its dimensions.',
      ),
    },
  )
  .refine((rule) => rule.proposal === undefined || mayPropose(rule), {
    path: ['proposal'],
    ...refusal(
      'rule-proposal',
      'Only a rule for inspectors that raises a flag proposes anything; a submitter is proposed nothing.',
    ),
  })
  .refine(
    ({ message, evidence }) =>
      placeholders(message.en).every((name) => Object.hasOwn(evidence, name)) && sameNames(message),
    {
      path: ['message'],
      ...refusal(
        'rule-message',
        'Both languages use the same placeholders, and each is one of the evidence.',
      ),
    },
  );
export type Rule = z.infer<typeof Rule>;

/** A quality of the data raises no flag, and what a submitter reads proposes nothing against anybody. */
const mayPropose = ({ kind, audience }: { kind: RuleKind; audience: string }): boolean =>
  audience === 'inspector' && kind !== 'dataQuality';

/** The names in braces of a message. */
export const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{([A-Za-z0-9]+)\}/g)].map(([, name]) => name ?? '');

const sameNames = ({ en, ar }: { en: string; ar: string }): boolean =>
  placeholders(en).sort().join() === placeholders(ar).sort().join();

/** A situation that proves a rule: facts in, outcome out. */
export const RuleCase = z.strictObject({
  name: z.string().min(10),
  facts: z.record(z.string(), z.unknown()),
  jurisdiction: z.string().length(2).default('BH'),
  eventDate: PlainDate.default('2026-03-01'),
  outcome: z.enum(['flagged', 'clear', 'notApplicable', 'insufficientData']),
});
export type RuleCase = z.infer<typeof RuleCase>;
