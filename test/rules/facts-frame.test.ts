import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import type { Organisation } from '../../lib/domain/organisations/organisation.ts';
import { isDomesticWork } from '../../lib/rules/facts/domestic-work.ts';
import { ownSheet, spanOf } from '../../lib/rules/facts/fact-sheet.ts';
import { lawProfile } from '../../lib/rules/facts/law-profile.ts';
import {
  aDecentContract,
  aDecentDossier,
  anAgency,
  anAgencyId,
  anEmployerId,
  decentTerms,
} from '../support/rules/dossiers.ts';

const asOf = '2026-06-15';
const sheet = (contract: Contract, agency: Organisation = anAgency, answering = anAgencyId) =>
  ownSheet(aDecentDossier({ contract, agency }), { answering, asOf });
const { signedAtDestination: _, ...unsigned } = aDecentContract();
const { startsOn: __, ...undated } = unsigned;

describe('the day whose law applies', () => {
  test('is that of the last signature, else the first day of work, else the day of registration at the place of work', () => {
    const signedAtOrigin = {
      signedOn: '2026-01-10',
      languages: ['ne'],
      workerHoldsCopy: true,
      terms: decentTerms,
    };
    expect(sheet({ ...aDecentContract(), signedAtOrigin }).eventDate).toBe('2026-02-01');
    expect(sheet({ ...unsigned, signedAtOrigin }).eventDate).toBe('2026-01-10');
    expect(sheet(unsigned).eventDate).toBe('2026-03-01');
    expect(sheet({ ...undated, registeredAt: '2026-02-02T22:30:00Z' }).eventDate).toBe('2026-02-03');
    const elsewhere = { country: 'XX' };
    expect(
      sheet({ ...undated, placeOfWork: elsewhere, registeredAt: '2026-02-02T22:30:00Z' }).eventDate,
    ).toBe('2026-02-02');
  });

  test('and the days for which records are expected are those from the first day of work to its end', () => {
    const span = (contract: Contract) => spanOf(aDecentDossier({ contract }), asOf);
    expect(span(aDecentContract())).toEqual({ asOf, from: '2026-03-01' });
    expect(span(undated)).toEqual({ asOf });
    const ended = { endedOn: '2026-05-31', reason: 'workerResigned' as const };
    expect(span({ ...undated, ended })).toEqual({ asOf, to: '2026-05-31' });
  });
});

describe('the party that answers', () => {
  test('is the agency or the employer, and only the agency has its licence among its own facts', () => {
    const [agency, employer] = [anAgencyId, anEmployerId].map(
      (answering) => sheet(aDecentContract(), anAgency, answering).facts.own,
    );
    expect(agency).toMatchObject({ role: 'agency', licence: { validAtDestination: true } });
    expect(employer).toMatchObject({ role: 'employer' });
    expect(employer).not.toHaveProperty('licence');
  });

  test('has a licence only where an official confirmed it and it is in force at the place of work on that day', () => {
    const licence = (different: Partial<Organisation>, contract = aDecentContract()) =>
      sheet(contract, { ...anAgency, ...different }).facts.own;
    const not = { licence: { validAtDestination: false } };
    expect(licence({ verification: { status: 'unverified' } })).toMatchObject(not);
    expect(licence({ licences: [] })).toMatchObject(not);
    const invented = anAgency.licences?.map(({ confirmedOn: _, ...each }) => each);
    expect(licence({ licences: invented })).toMatchObject(not);
    expect(licence({}, aDecentContract({ placeOfWork: { country: 'QA' } }))).toMatchObject(not);
    expect(licence({}, { ...unsigned, startsOn: '2027-01-01' })).toMatchObject(not);
    const withoutAgency = aDecentDossier({ agency: undefined });
    expect(ownSheet(withoutAgency, { answering: anAgencyId, asOf }).facts.own).toMatchObject({ licence: {} });
  });
});

describe('work in a household', () => {
  test.each([
    [true, undefined, undefined, true],
    [true, 'F', '7112', true],
    [false, 'T', undefined, true],
    [false, '9700', undefined, true],
    [false, '97', '7112', true],
    [false, '1097', undefined, false],
    [false, undefined, '9111', true],
    [false, 'I', '9111', true],
    [false, undefined, '5311', undefined],
    [false, undefined, '5152', undefined],
    [false, 'P', '5322', false],
    [false, undefined, '7112', false],
    [false, 'F', undefined, false],
    [false, undefined, undefined, undefined],
  ])('household %s, sector %s, occupation %s: %s', (household, sector, occupation, domestic) =>
    expect(isDomesticWork({ household, sector, occupation })).toBe(domestic),
  );
});

describe('the profile of law', () => {
  const stating = (occupation: string) => ({
    ...unsigned,
    offer: { madeOn: '2025-12-01', language: 'ne', written: true, terms: { ...decentTerms, occupation } },
  });
  const { offer: ___, ...nothingStated } = unsigned;
  const { worker } = aDecentContract();
  const sailor = aDecentContract({
    worker: { ...worker, document: { type: 'seafarerDocument', lastThree: '123' } },
  });
  test.each([
    ['the permit says seafarer', aDecentContract(), false, 'seafarer', 'seafarer'],
    ['the work is that of a deck crew', stating('8350'), false, undefined, 'seafarer'],
    ['the paper is that of a seafarer', sailor, false, undefined, 'seafarer'],
    ['the permit says registered worker', aDecentContract(), true, 'registeredWorker', 'registeredWorker'],
    ['the work is in a household', aDecentContract(), true, undefined, 'domestic'],
    ['the permit is a domestic one', aDecentContract(), false, 'domesticPermit', 'domestic'],
    ['the work is not in a household', nothingStated, false, undefined, 'general'],
    ['nothing says where the work is', nothingStated, undefined, undefined, undefined],
  ] as const)('where %s', (_why, contract, domesticWork, permitKind, profile) =>
    expect(lawProfile({ contract, domesticWork, permitKind })).toBe(profile),
  );
});
