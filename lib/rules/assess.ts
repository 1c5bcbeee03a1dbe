import type { PlainDate } from '../domain/values/dates.ts';
import { type ContractLevel, combine } from './combine.ts';
import { compiledSet } from './compiled-set.ts';
import type { FactSheet, LawFigure } from './facts/fact-sheet.ts';
import { lawValue } from './in-force.ts';
import { type Answer, type Env, interpret } from './language/interpret.ts';
import type { Tree } from './language/tree.ts';
import { type Missing, outcomes as outcomeNames, type RuleOutcome } from './outcome.ts';
import type { Rule } from './rule.ts';
import type { CheckedRule, RuleSet } from './rule-set.ts';

/** What a rule set found about one contract on one day. */
export interface Assessment {
  ruleSetVersion: number;
  ruleSetHash: string;
  asOf: PlainDate;
  /** Currency of the amounts in the evidence. */
  currency?: string;
  /** One for every inspector's rule of the set, in its order. */
  outcomes: readonly RuleOutcome[];
  level: ContractLevel;
}

export type Asked = Pick<FactSheet, 'facts' | 'asOf' | 'jurisdiction' | 'eventDate' | 'figures'>;

/** A decision that is made again reads the figures of that day as they were read then, not as our reference has them now. */
const figure = ({ figures, jurisdiction, eventDate }: Asked, name: string): LawFigure =>
  figures?.[name] ?? lawValue(jurisdiction, name, eventDate);

/** What the rules' expressions read. */
export const envOf = (asked: Asked): Env => ({
  facts: asked.facts,
  asOf: asked.asOf,
  law: (name) => figure(asked, name),
});

const ask = (tree: Tree, asked: Asked): Answer => interpret(tree, envOf(asked));

/** What is missing; a rule that has all it asks for and still has no answer (a division by zero) says so by its text. */
const missingIn = (answer: Extract<Answer, { unknown: unknown }>): Missing[] =>
  answer.unknown.length > 0
    ? [...answer.unknown]
    : answer.problems.map(({ what }) => ({ path: `problem:${what}`, why: 'absent' as const }));

/** Of the rule, what the combination needs. */
export const standing = (rule: Rule): Omit<RuleOutcome, 'outcome'> => ({
  ruleId: rule.id,
  ruleVersion: rule.version,
  kind: rule.kind,
  legs: rule.legs,
  dimensions: rule.dimensions,
  ...(rule.indicator === undefined ? {} : { indicator: rule.indicator }),
  ...(rule.strength === undefined ? {} : { strength: rule.strength }),
  ...(rule.fact === undefined ? {} : { fact: rule.fact }),
  ...(rule.path === undefined ? {} : { path: rule.path }),
  ...(rule.history === undefined ? {} : { history: rule.history }),
});

/** Whether a rule holds on the day of the decision, where the work is. */
export const governs = ({ inForce, jurisdictions }: Rule, { asOf, jurisdiction }: Asked): boolean =>
  inForce.from <= asOf &&
  (inForce.until === undefined || asOf <= inForce.until) &&
  (jurisdictions.length === 0 || jurisdictions.includes(jurisdiction));

/** One rule asked about one sheet of facts. Never throws on data: what is missing is named. */
export function outcomeOf({ rule, appliesWhen, when, evidence }: CheckedRule, asked: Asked): RuleOutcome {
  const base = standing(rule);
  if (!governs(rule, asked)) return { ...base, outcome: 'notApplicable' };
  const applies = ask(appliesWhen, asked);
  if ('unknown' in applies) return { ...base, outcome: 'insufficientData', missing: missingIn(applies) };
  if (applies.value !== true) return { ...base, outcome: 'notApplicable' };
  const answer = ask(when, asked);
  if ('unknown' in answer) return { ...base, outcome: 'insufficientData', missing: missingIn(answer) };
  if (answer.value !== true) return { ...base, outcome: 'clear' };
  return { ...base, outcome: 'flagged', evidence: evidenceOf(evidence, asked), trace: answer.trace };
}

/** The same, when generated code has found already that nothing has to be told about the rule: no evidence, nothing missing. */
function outcomeKnowing(code: number | undefined, rule: CheckedRule, asked: Asked): RuleOutcome {
  const outcome = code === undefined ? undefined : outcomeNames[code];
  return outcome === 'notApplicable' || (outcome === 'clear' && governs(rule.rule, asked))
    ? { ...standing(rule.rule), outcome }
    : outcomeOf(rule, asked);
}

/** The values of the message; one that is unknown stays out, and the message says so in words. */
const evidenceOf = (trees: CheckedRule['evidence'], asked: Asked): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(trees).flatMap(([name, tree]) => {
      const answer = ask(tree, asked);
      return 'value' in answer ? [[name, answer.value]] : [];
    }),
  );

const age = (sheet: FactSheet): number | undefined => {
  const { derived } = sheet.facts;
  return derived && 'ageAtStart' in derived && typeof derived.ageAtStart === 'number'
    ? derived.ageAtStart
    : undefined;
};

const acrossBorder = (sheet: FactSheet): boolean | 'unknown' => {
  const { own } = sheet.facts;
  return own && 'crossBorder' in own && typeof own.crossBorder === 'boolean' ? own.crossBorder : 'unknown';
};

/**
 * Asks every inspector's rule of a set about one contract, and combines what they found. Pure: the same set, facts and day
 * give the same assessment, for ever. The figures of law are those of the sheet's event date.
 */
export function assess(ruleSet: RuleSet, sheet: FactSheet): Assessment {
  const codes = compiledSet(ruleSet)?.outcomes(envOf(sheet));
  const outcomes = ruleSet.rules.flatMap((rule, at) =>
    rule.rule.audience === 'inspector' ? [outcomeKnowing(codes?.[at], rule, sheet)] : [],
  );
  return {
    ruleSetVersion: ruleSet.version,
    ruleSetHash: ruleSet.hash,
    asOf: sheet.asOf,
    ...(sheet.currency === undefined ? {} : { currency: sheet.currency }),
    outcomes,
    level: levelOf(ruleSet, sheet, outcomes),
  };
}

/** What the outcomes of a set come to for the person of a sheet. */
export function levelOf(
  { model }: Pick<RuleSet, 'model'>,
  sheet: FactSheet,
  outcomes: readonly RuleOutcome[],
): ContractLevel {
  const years = age(sheet);
  const minor = years === undefined ? 'unknown' : years < 18;
  return combine(outcomes, { minor, acrossBorder: acrossBorder(sheet), model });
}

/** What a submitter may know: the submitter's rules over a sheet that holds nothing but its own declaration. */
export function selfAssess(ruleSet: RuleSet, sheet: FactSheet): RuleOutcome[] {
  const asked = { ...sheet, facts: sheet.facts.own ? { own: sheet.facts.own } : {} };
  const answering = forSubmitters(ruleSet);
  const codes = compiledSet(answering)?.outcomes(envOf(asked));
  return answering.rules.map((rule, at) => outcomeKnowing(codes?.[at], rule, asked));
}

const submitterParts = new WeakMap<RuleSet, RuleSet>();

/** A published set never changes, so the part that answers submitters is cut out once, and compiled as a set of its own. */
function forSubmitters(ruleSet: RuleSet): RuleSet {
  const known = submitterParts.get(ruleSet);
  if (known) return known;
  const part = { ...ruleSet, rules: ruleSet.rules.filter(({ rule }) => rule.audience === 'submitter') };
  submitterParts.set(ruleSet, part);
  return part;
}
