import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import { aDecentContract, anAgencyId, anEmployer } from '../support/rules/dossiers.ts';
import { aCustody, aPermitRecord, aWage, aWeek } from '../support/rules/records.ts';
import { factsOf } from './ask-facts.ts';

describe('the other party', () => {
  test('is the agency to the employer that answers, and the employer to the agency', () => {
    const wagePayments = [aWage('2026-03-01')];
    const byEmployer = factsOf({ records: { wagePayments } });
    const byAgency = factsOf({ records: { wagePayments }, answering: anAgencyId });
    expect(byEmployer.own).toMatchObject({ role: 'employer', wages: { stated: true } });
    expect(byEmployer.counterparty).toMatchObject({
      named: true,
      wages: { stated: false },
      hours: { stated: false },
    });
    expect(byAgency.own).toMatchObject({ role: 'agency', wages: { stated: false } });
    expect(byAgency.counterparty).toMatchObject({ named: true, wages: { stated: true } });
  });

  test('that is not named is nobody: nothing of it is known, and what is derived rests on one', () => {
    const { agencyId: _, ...direct } = aDecentContract();
    const workingTimes = [aWeek('2026-03-02')];
    const facts = factsOf({ dossier: { contract: direct }, records: { workingTimes } });
    expect(facts.counterparty).toEqual({ named: false });
    expect(facts.derived).toMatchObject({ hours: { stated: true }, custody: [{ heldBy: 'worker' }] });
  });

  test('stands beside the first in what is derived, with its own word on the papers and never that of the contract', () => {
    const custody = [
      aCustody('2026-06-01', { heldBy: 'agency', recordedBy: anAgencyId, recordedAs: 'agency' }),
    ];
    const theirs = { recordedBy: anAgencyId, recordedAs: 'agency' as const };
    const workingTimes = [aWeek('2026-03-02'), aWeek('2026-03-09', { ...theirs, minutesWorked: 4000 })];
    const facts = factsOf({ records: { custody, workingTimes } });
    expect(facts.derived).toMatchObject({
      custody: [{ heldBy: 'worker' }, { heldBy: 'agency' }],
      hours: { mostWeeklyMinutesAtLeast: 4000 },
    });
    expect(factsOf({}).derived).toMatchObject({ custody: [{ heldBy: 'worker' }] });
  });
});

describe('what is derived', () => {
  const derived = (contract: Partial<Contract>, given: Parameters<typeof factsOf>[0] = {}) =>
    factsOf({ ...given, dossier: { ...given.dossier, contract: aDecentContract(contract) } }).derived;

  test('has the age at the start and the profile of law, and no age that nobody stated', () => {
    expect(derived({})).toMatchObject({ ageAtStart: 27, profile: 'general' });
    const { ageAtStart: _, ...worker } = aDecentContract().worker;
    expect(derived({ worker })).not.toHaveProperty('ageAtStart');
  });

  test('tells of each week whether a minor worked it, and of nobody alone: the age may be the word of the other', () => {
    const workingTimes = [aWeek('2026-03-02')];
    const worker = { ...aDecentContract().worker, ageAtStart: 16 };
    const facts = factsOf({ dossier: { contract: aDecentContract({ worker }) }, records: { workingTimes } });
    expect(facts.derived).toMatchObject({ hours: { weeks: [{ underEighteen: true }, {}] } });
    expect(JSON.stringify([facts.own, facts.counterparty])).not.toContain('underEighteen');
  });

  test('has the profile of a household or of a permit, where one of these says it', () => {
    const household = { dossier: { employer: { ...anEmployer, employerKind: 'household' as const } } };
    expect(derived({}, household)).toMatchObject({ profile: 'domestic' });
    const permit = { kind: 'registeredWorker' as const, state: 'valid' as const, since: '2026-01-01' };
    expect(derived({}, { known: { permitRecords: [aPermitRecord({ permit })] } })).toMatchObject({
      profile: 'registeredWorker',
    });
  });

  test('has the months of wage that were paid, where the terms state a wage', () => {
    expect(derived({})).toMatchObject({ fees: { monthsOfWagePerMille: 0 } });
    const { signedAtDestination: _, ...unsigned } = aDecentContract();
    const facts = factsOf({ dossier: { contract: unsigned } });
    expect(facts.derived?.fees).not.toHaveProperty('monthsOfWagePerMille');
  });
});
