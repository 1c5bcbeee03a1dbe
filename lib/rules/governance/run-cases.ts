import { outcomeOf } from '../assess.ts';
import type { Facts } from '../facts/fact-sheet.ts';
import { factSchema } from '../facts/schema.ts';
import { type FactType, object } from '../language/fact-type.ts';
import { type Outcome, outcomes } from '../outcome.ts';
import type { RuleCase } from '../rule.ts';
import type { CheckedRule } from '../rule-set.ts';

/** What a case promised and what the rule gave. */
export interface CaseResult {
  name: string;
  expected: Outcome;
  found: Outcome;
}

/** The engine reads facts by name and believes nothing of their shape. */
const asFacts = (facts: unknown): Facts => facts as Facts;

/** Asks a rule about each of its cases. */
export const runCases = (checked: CheckedRule, cases: readonly RuleCase[]): CaseResult[] =>
  cases.map(({ name, facts, jurisdiction, eventDate, outcome }) => ({
    name,
    expected: outcome,
    found: outcomeOf(checked, { facts: asFacts(facts), asOf: eventDate, jurisdiction, eventDate }).outcome,
  }));

export const isGreen = ({ expected, found }: CaseResult): boolean => expected === found;

const neither: readonly Outcome[] = ['notApplicable', 'insufficientData'];

/** The outcomes for which a rule still lacks a case: one that flags, one that clears, and one that does neither. */
export const unprovenOutcomes = (cases: readonly Pick<RuleCase, 'outcome'>[]): Outcome[] => {
  const shown = new Set(cases.map(({ outcome }) => outcome));
  const silent = neither.some((each) => shown.has(each)) ? [] : neither.slice(0, 1);
  return [...outcomes.filter((each) => !neither.includes(each) && !shown.has(each)), ...silent];
};

/** Places in the facts of a case that no fact has, or of another kind: a misspelt one would prove nothing. */
export const strangersIn = (facts: unknown): string[] =>
  strangers(facts, object('All facts.', factSchema), '');

function strangers(value: unknown, type: FactType, path: string): string[] {
  if (typeof value === 'object' && value !== null && '$unknown' in value) return [];
  if (type.kind === 'list')
    return Array.isArray(value)
      ? value.flatMap((each, at) => strangers(each, type.of, `${path}[${at}]`))
      : [path];
  if (type.kind === 'value') return typeof value === 'object' ? [path] : [];
  if (typeof value !== 'object' || Array.isArray(value)) return [path];
  return Object.entries(value ?? {}).flatMap(([name, part]) => {
    const known = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    const full = path === '' ? name : `${path}.${name}`;
    return known ? strangers(part, known, full) : [full];
  });
}
