import { expect, test } from 'vitest';
import { lawValue } from '../../lib/rules/in-force.ts';
import { compileRules } from '../../lib/rules/language/compile.ts';
import { outcomes } from '../../lib/rules/outcome.ts';
import type { RuleCase } from '../../lib/rules/rule.ts';
import { checked, type Entry, entries } from '../support/rules/catalogue.ts';

const compiled = compileRules(entries.map(({ rule }) => checked(rule)));

test('every rule of the catalogue runs as generated code', () => {
  expect(compiled.isGenerated).toBe(true);
});

/** Where and when a rule is in force is asked before its expressions are. */
const governs = ({ rule }: Entry, { jurisdiction, eventDate }: RuleCase): boolean =>
  (rule.jurisdictions.length === 0 || rule.jurisdictions.includes(jurisdiction)) &&
  rule.inForce.from <= eventDate &&
  eventDate <= (rule.inForce.until ?? eventDate);

test.each(entries.map((entry, at) => ({ id: entry.id, entry, at })))(
  '$id, among all others, has the outcome of each of its cases',
  ({ entry, at }) => {
    for (const given of entry.cases.filter((one) => governs(entry, one))) {
      const { facts, jurisdiction, eventDate } = given;
      const law = (figure: string) => lawValue(jurisdiction, figure, eventDate);
      const env = { facts, asOf: eventDate, law };
      expect(outcomes[compiled.outcomes(env)[at] ?? -1], given.name).toBe(given.outcome);
      expect(compiled.flagged(env).includes(at), given.name).toBe(given.outcome === 'flagged');
    }
  },
);
