import { expect, test } from 'vitest';
import { assess } from '../../lib/rules/assess.ts';
import type { Facts } from '../../lib/rules/facts/fact-sheet.ts';
import { defaultSet, entries } from '../support/rules/catalogue.ts';

/** Facts of a case as the engine takes them: it reads them by name and believes nothing of their shape. */
const asFacts = (facts: unknown) => facts as Facts;

const sheets = entries.flatMap(({ cases }) =>
  cases.map(({ facts, jurisdiction, eventDate }) => ({
    facts: asFacts(facts),
    jurisdiction,
    eventDate,
    asOf: eventDate,
    currency: 'BHD',
  })),
);

test('a set that has been compiled assesses as one that never was, to the last fact of every trace', () => {
  const often = defaultSet();
  const interpreted = sheets.map((sheet) => assess({ ...often }, sheet));
  for (const sheet of sheets.slice(0, 20)) assess(often, sheet);
  const compiled = sheets.map((sheet) => assess(often, sheet));
  expect(compiled).toEqual(interpreted);
  const seen = new Set(compiled.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)));
  expect(seen.size).toBe(4);
});
