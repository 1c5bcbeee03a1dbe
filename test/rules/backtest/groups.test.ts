import { describe, expect, test } from 'vitest';
import type { Contract } from '../../../lib/domain/contracts/contract.ts';
import { groupsOf } from '../../../lib/rules/backtest/groups.ts';
import { aDecentContract, aDecentDossier, anEmployer, decentTerms } from '../../support/rules/dossiers.ts';

const groups = (different: Partial<Contract>) =>
  groupsOf(aDecentDossier({ contract: aDecentContract(different) }));
const { sector: _, ...withoutSector } = aDecentContract();
const { occupation: __, ...termsWithoutOccupation } = decentTerms;

describe('the groups of a contract', () => {
  test('are the country of recruitment, the section of the sector and two digits of the occupation', () => {
    const found = groups({ sector: '41' });
    expect(found.sector).toBe('F');
    expect(found.occupation).toBe(decentTerms.occupation?.slice(0, 2));
    expect(found.recruitmentCountry).toBe(aDecentContract().recruitment.country);
  });

  test('take the sector of the employer where the contract states none', () => {
    const employer = { ...anEmployer, sector: 'C' };
    expect(groupsOf(aDecentDossier({ contract: withoutSector, employer })).sector).toBe('C');
    const { sector: ___, ...silent } = anEmployer;
    expect(groupsOf(aDecentDossier({ contract: withoutSector, employer: silent })).sector).toBe('unknown');
  });

  test('take the occupation that was stated last, and call it unknown when none was', () => {
    const { offer, signedAtDestination } = aDecentContract();
    if (!offer || !signedAtDestination)
      throw new Error('The decent contract has an offer and a signed version.');
    const stating = (occupation: string) => ({ ...decentTerms, occupation });
    expect(
      groups({
        offer: { ...offer, terms: stating('7112') },
        signedAtDestination: { ...signedAtDestination, terms: stating('9112') },
      }).occupation,
    ).toBe('91');
    expect(
      groups({
        offer: { ...offer, terms: stating('7112') },
        signedAtDestination: { ...signedAtDestination, terms: termsWithoutOccupation },
      }).occupation,
    ).toBe('71');
    expect(
      groups({
        offer: { ...offer, terms: termsWithoutOccupation },
        signedAtDestination: { ...signedAtDestination, terms: termsWithoutOccupation },
      }).occupation,
    ).toBe('unknown');
  });
});
