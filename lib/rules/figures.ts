import type { FactSheet, LawFigure } from './facts/fact-sheet.ts';
import { lawValue } from './in-force.ts';
import type { RuleSet } from './rule-set.ts';

const prefix = 'law.';

/** A published set never changes, so what it reads is worked out once. */
const known = new WeakMap<RuleSet, readonly string[]>();

/** The figures of law that a set's rules may read. */
function namesIn(ruleSet: RuleSet): readonly string[] {
  const names = known.get(ruleSet) ?? [
    ...new Set(
      ruleSet.rules
        .flatMap(({ reads }) => reads.filter((path) => path.startsWith(prefix)))
        .map((path) => path.slice(prefix.length)),
    ),
  ];
  known.set(ruleSet, names);
  return names;
}

/**
 * The figures of law that a set reads about one contract, as our reference has them today. They are kept with the decision:
 * the reference is corrected over the years, and a decision that is made again must read what it read then.
 */
export const figuresReadBy = (
  ruleSet: RuleSet,
  { jurisdiction, eventDate }: Pick<FactSheet, 'jurisdiction' | 'eventDate'>,
): Record<string, LawFigure> =>
  Object.fromEntries(namesIn(ruleSet).map((name) => [name, lawValue(jurisdiction, name, eventDate)]));
