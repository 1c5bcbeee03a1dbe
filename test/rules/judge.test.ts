import { expect, test } from 'vitest';
import { assess } from '../../lib/rules/assess.ts';
import { factSheet } from '../../lib/rules/facts/whole-sheet.ts';
import { judge } from '../../lib/rules/judge.ts';
import type { RuleSet } from '../../lib/rules/rule-set.ts';
import { defaultSet } from '../support/rules/catalogue.ts';
import { generatedDossiers } from '../support/rules/dossier-store.ts';

/** Rules of which every third is not in force yet, and every fifth elsewhere: what generated code knows nothing of. */
const partlyInForce = (): RuleSet => {
  const set = defaultSet();
  const rules = set.rules.map((checked, at) => ({
    ...checked,
    rule: {
      ...checked.rule,
      ...(at % 3 === 0 ? { inForce: { from: '2199-01-01' } } : {}),
      ...(at % 5 === 0 ? { jurisdictions: ['AE'] } : {}),
    },
  }));
  return { ...set, rules };
};

test('a judgement is the assessment without its reasons, for every rule and every dossier of a country', () => {
  for (const set of [defaultSet(), partlyInForce()])
    for (const { contract, ...rest } of generatedDossiers(4, 120)) {
      const asOf = '2026-03-02';
      const sheet = factSheet({ contract, ...rest }, { answering: contract.registeredBy, asOf });
      const full = assess(set, sheet);
      const found = judge(set, sheet);
      expect(found.outcomes.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual(
        full.outcomes.map(({ ruleId, outcome }) => [ruleId, outcome]),
      );
      expect(found.level).toEqual(full.level);
    }
});
