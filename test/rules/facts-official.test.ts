import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import type { PermitRecord } from '../../lib/domain/inspections/official-record.ts';
import { nothingOfOrganisation } from '../../lib/domain/inspections/protected-knowledge.ts';
import { aDecentContract, anEmployer, decentTerms } from '../support/rules/dossiers.ts';
import { aCustody, aPermitRecord, aReport } from '../support/rules/records.ts';
import { factsOf, type Given, said } from './ask-facts.ts';

type Content = Pick<PermitRecord, 'permit' | 'mobility'>;
const permit = (different: Partial<NonNullable<Content['permit']>> = {}) =>
  aPermitRecord({ permit: { kind: 'workPermit', state: 'lapsed', since: '2026-06-01', ...different } });
const profileOf = (given: Given): unknown => {
  const { derived } = factsOf(given);
  return derived && 'profile' in derived ? derived.profile : undefined;
};
const withContract = (different: Partial<Contract>): Given => ({
  dossier: { contract: aDecentContract(different) },
});

describe('The profile of law', () => {
  const asOccupied = (occupation: string) => {
    const terms = { ...decentTerms, occupation };
    return withContract({ signedAtDestination: { signedOn: '2026-02-01', terms } });
  };

  test('of a cook in a canteen is the general one, and of work in a household the domestic one', () => {
    expect(profileOf({})).toBe('general');
    expect(profileOf(asOccupied('9111'))).toBe('domestic');
    expect(profileOf({ dossier: { employer: { ...anEmployer, employerKind: 'household' } } })).toBe(
      'domestic',
    );
  });

  test('of a ship’s crew is the seafarer’s, by the work as by the papers', () => {
    expect(profileOf(asOccupied('8350'))).toBe('seafarer');
    const worker = {
      ...aDecentContract().worker,
      document: { type: 'seafarerDocument' as const, lastThree: '123' },
    };
    expect(profileOf(withContract({ worker }))).toBe('seafarer');
  });

  test('of a worker who holds the permit is the registered worker’s', () => {
    expect(profileOf({ known: { permitRecords: [permit({ kind: 'registeredWorker' })] } })).toBe(
      'registeredWorker',
    );
  });

  test('is unknown where nothing says whether the work is in a household', () => {
    const { sector: _, ...contract } = aDecentContract({ offer: { madeOn: '2026-01-01', terms: {} } });
    const { sector: __, ...employer } = anEmployer;
    const { signedAtDestination: ___, ...unsigned } = contract;
    expect(profileOf({ dossier: { contract: unsigned, employer } })).toBeUndefined();
  });
});

describe('A permit', () => {
  test('is in the state that was entered last, since a day', () => {
    const permitRecords = [permit({ fault: 'employer' }), permit({ state: 'valid', since: '2025-06-01' })];
    expect(factsOf({ known: { permitRecords } }).official).toMatchObject({
      permit: { stated: true, state: 'lapsed', fault: 'employer', daysInState: 70 },
    });
  });

  test('of which nobody entered anything is unknown, and that nothing was entered is known', () => {
    const facts = factsOf({});
    expect(said('official.permit.stated', facts)).toBe(false);
    expect(said("official.permit.state == 'lapsed'", facts)).toBe('unknown');
  });
});

describe('An absence report', () => {
  const reported = aPermitRecord({
    mobility: { event: 'absenceReported', on: '2026-06-20', by: 'employer' },
  });
  const soonAfter = 'derived.daysFromReportToAbsenceReport <= 30';

  test('is seen beside the report of a worker that came before it', () => {
    const known = {
      permitRecords: [reported],
      reports: [aReport([{ code: 'WAGES_UNPAID', relation: 'self' }])],
    };
    expect(said(soonAfter, factsOf({ known }))).toBe(true);
  });

  test('is not put down to a report that came later', () => {
    const later = aReport([{ code: 'WAGES_UNPAID', relation: 'self' }], {
      receivedAt: '2026-07-01T00:00:00Z',
    });
    expect(said(soonAfter, factsOf({ known: { permitRecords: [reported], reports: [later] } }))).toBe(
      'unknown',
    );
  });
});

describe('What authorities found before', () => {
  test('is history with its day, and never all of it', () => {
    const finding = {
      id: 'ofr_00000000-0000-4000-8000-000000000002',
      organisationId: 'org_00000000-0000-4000-8000-00000000000a',
      receivedAt: '2026-06-01T00:00:00Z',
      finding: 'feeFinding' as const,
      on: '2026-05-10',
    };
    const facts = factsOf({ known: { agency: { ...nothingOfOrganisation, findings: [finding] } } });
    expect(
      said("official.agencyHistory.exists(h, h.finding == 'feeFinding' && h.daysAgo < 365)", facts),
    ).toBe(true);
    expect(said("official.agencyHistory.exists(h, h.finding == 'licenceRevoked')", facts)).toBe('unknown');
  });
});

describe('The papers over time', () => {
  test('lie where the latest statement puts them, and every earlier one stays readable', () => {
    const custody = [
      aCustody('2026-06-01'),
      aCustody('2026-04-01', { heldBy: 'employer', access: 'refused' }),
    ];
    const facts = factsOf({ records: { custody } });
    expect(said("own.custody.heldBy == 'worker'", facts)).toBe(true);
    expect(said("own.custodyHistory.exists(c, c.access == 'refused')", facts)).toBe(true);
  });

  test('of the other party stand apart, and both are seen side by side', () => {
    const theirs = {
      heldBy: 'agency' as const,
      access: 'refused' as const,
      recordedBy: 'org_00000000-0000-4000-8000-00000000000a',
      recordedAs: 'agency' as const,
    };
    const facts = factsOf({ records: { custody: [aCustody('2026-06-01', theirs)] } });
    expect(said("own.custody.heldBy == 'worker'", facts)).toBe(true);
    expect(said("counterparty.custody.access == 'refused'", facts)).toBe(true);
    expect(said("derived.custody.exists(c, c.access == 'refused')", facts)).toBe(true);
  });

  test('before the first statement are unknown', () => {
    const { documentCustody: _, ...contract } = aDecentContract();
    const facts = factsOf({ dossier: { contract }, records: { custody: [aCustody('2026-06-01')] } });
    expect(said("own.custodyHistory.exists(c, c.access == 'refused')", facts)).toBe('unknown');
    expect(said('own.custodyStated', factsOf({ dossier: { contract } }))).toBe(false);
  });
});
