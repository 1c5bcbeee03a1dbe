import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingOfOrganisation } from '../../lib/domain/inspections/protected-knowledge.ts';
import { AllegationCode, allegationRelations } from '../../lib/domain/voice/allegation.ts';
import { isOpenFact, shieldedBy } from '../../lib/rules/facts/provenance.ts';
import { isShielded, shieldReads } from '../../lib/rules/shield.ts';
import { defaultSet } from '../support/rules/catalogue.ts';
import { aDecentContract, aDisclosure } from '../support/rules/dossiers.ts';
import { aPermitRecord, aReport } from '../support/rules/records.ts';
import { factsOf } from './ask-facts.ts';

/** Every leaf of the facts by its path; a list of single values is one leaf. */
function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object'))
    return [[path, value.join()]];
  if (Array.isArray(value)) return value.flatMap((entry, at) => leavesOf(entry, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

const anyReport = fc
  .record({
    code: fc.constantFrom(...AllegationCode.options),
    relation: fc.constantFrom(...allegationRelations),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ day, ...allegation }) =>
    aReport([allegation], { receivedAt: `2026-05-${String(day).padStart(2, '0')}T10:00:00Z` }),
  );
const anyPermit = fc
  .record({
    kind: fc.constantFrom('workPermit', 'domesticPermit', 'registeredWorker'),
    state: fc.constantFrom('valid', 'lapsed', 'cancelled'),
    by: fc.constantFrom('employer', 'worker'),
  })
  .chain(({ kind, state, by }) =>
    fc.constantFrom(
      aPermitRecord({ permit: { kind, state, since: '2026-05-01' } }),
      aPermitRecord({ mobility: { event: 'absenceReported', on: '2026-06-20', by } }),
    ),
  );

/** A contract that the employer ended, so that what follows a report can be seen. */
const ended = { endedOn: '2026-07-01', reason: 'employerTerminated' as const };
const dossier = {
  contract: aDecentContract({ status: 'ended', ended }),
  disclosures: [aDisclosure('employer'), aDisclosure('agency')],
};

describe('What was told, and what authorities know of a worker’s status,', () => {
  test('reaches no fact that is shown to whoever is merely competent', () => {
    const before = new Map(leavesOf(factsOf({ dossier }), ''));
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(anyReport, { maxLength: 3 }),
        fc.array(anyReport, { maxLength: 2 }),
        fc.array(anyPermit, { maxLength: 3 }),
        (reports, ofEmployer, permitRecords) => {
          const employer = { ...nothingOfOrganisation, reports: ofEmployer };
          const facts = factsOf({ dossier, known: { reports, permitRecords, employer } });
          for (const [path, value] of leavesOf(facts, ''))
            if (before.get(path) !== value) {
              reached.add(path);
              expect(isOpenFact({ path }), path).toBe(false);
            }
        },
      ),
      { numRuns: 300 },
    );
    // What is joined from them was reached too, so that the promise above is about something.
    for (const path of [
      'derived.daysFromReportToTermination',
      'derived.toldMoreThan.own',
      'derived.profile',
      'official.permit.state',
    ])
      expect([...reached]).toContain(path);
  });

  test('marks every rule of the catalogue that may read it', () => {
    const { rules } = defaultSet();
    const marked = rules.filter(isShielded).map(({ rule }) => rule.id);
    const reading = rules.filter(({ rule }) =>
      /\btold\.|official\.(permit|mobility)/.test(JSON.stringify(rule)),
    );
    expect(reading.length).toBeGreaterThan(50);
    for (const { rule } of reading) expect(marked).toContain(rule.id);
    expect(marked.length).toBeLessThan(rules.length / 2);
  });

  test('leaves one sign among the facts that a rule read, however many there were', () => {
    const read = (path: string, value: unknown) => ({ path, value, at: [3, 9] as const });
    const shown = shieldReads([
      read('told.reported', true),
      read('own.offerStated', true),
      read('told.allegations[0].code', 'LOCKED_IN'),
      read('derived.profile', 'registeredWorker'),
    ]);
    expect(shown).toEqual([
      read('own.offerStated', true),
      { path: 'protected', value: 'protected', at: [0, 0] },
    ]);
    expect(shieldedBy('derived.fees.workerPaid')).toEqual([]);
  });
});
