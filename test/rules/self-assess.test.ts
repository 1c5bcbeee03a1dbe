import { expect, test } from 'vitest';
import { outcomeOf, selfAssess } from '../../lib/rules/assess.ts';
import { ownSheet } from '../../lib/rules/facts/fact-sheet.ts';
import { defaultSet } from '../support/rules/catalogue.ts';
import { generatedDossiers } from '../support/rules/dossier-store.ts';

test('a submitter is answered the same by generated code as by the interpreter, from its own facts and from nothing else', () => {
  const set = defaultSet();
  const asked = set.rules.filter(({ rule }) => rule.audience === 'submitter');
  expect(asked.length).toBeGreaterThan(10);
  for (const dossier of generatedDossiers(7, 60)) {
    const sheet = ownSheet(dossier, { answering: dossier.contract.registeredBy, asOf: '2026-03-02' });
    const { own = {} } = sheet.facts;
    const others = { ...sheet, facts: { own, told: { reported: true }, counterparty: own } };
    expect(selfAssess(set, others)).toEqual(
      asked.map((rule) => outcomeOf(rule, { ...sheet, facts: { own } })),
    );
  }
});
