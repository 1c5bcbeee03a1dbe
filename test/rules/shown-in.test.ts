import { expect, test } from 'vitest';
import { shownIn } from '../../lib/rules/shown-in.ts';

test.each([
  [['own.wages.months'], 'wagesAndHours'],
  [['counterparty.hours.weeks'], 'wagesAndHours'],
  [['derived.wages'], 'wagesAndHours'],
  [['own.disclosure.items'], 'fees'],
  [['counterparty.fees'], 'fees'],
  [['derived.feeCaps'], 'fees'],
  [['own.loans'], 'fees'],
  [['derived.disclosuresContradict'], 'fees'],
  [['own.changes'], 'terms'],
  [['own.terms.wageMonthly'], 'terms'],
  [['own.offeredWageMonthly'], 'terms'],
  [['told.allegations', 'own.terms.clauses'], 'terms'],
  [['own.terms.clauses', 'own.fees', 'own.hours'], 'wagesAndHours'],
  [['told.wages', 'official.fees', 'counterparty.terms', 'own.wagesOf'], 'flags'],
  [['disown.terms.x', 'x.own.fees', 'x.own.hours'], 'flags'],
  [[], 'flags'],
] as const)('What reads %j is shown in the part of the dossier named %s', (reads, part) =>
  expect(shownIn({ reads })).toBe(part),
);
