import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/domain/contracts/contract.ts';
import { chainFacts, changeFacts } from '../../lib/rules/facts/of-contract.ts';
import { aDecentContract, aDecentDossier, anEmployer, decentTerms } from '../support/rules/dossiers.ts';

const chain = (different: Partial<Contract>, employer = anEmployer) =>
  chainFacts(aDecentDossier({ contract: aDecentContract(different), employer }));

describe('who hired whom', () => {
  test('is across a border when the two countries differ, and unknown while one is not stated', () => {
    const from = (country?: string) =>
      chain({ recruitment: { channel: 'direct', ...(country && { country }), chain: [] } });
    expect(from('NP')).toMatchObject({ recruitmentCountry: 'NP', workCountry: 'BH', crossBorder: true });
    expect(from('BH').crossBorder).toBe(false);
    expect(from()).not.toHaveProperty('crossBorder');
    expect(from()).not.toHaveProperty('recruitmentCountry');
  });

  test('is stated when the chain is, even an empty one', () => {
    expect(chain({ recruitment: { channel: 'agency', country: 'NP', chain: [] } }).chainStated).toBe(true);
    expect(chain({ recruitment: { channel: 'agency', country: 'NP' } }).chainStated).toBe(false);
  });

  test('is work in a household by the kind of employer, by the sector of the contract or else that of the employer', () => {
    expect(chain({}).domesticWork).toBe(false);
    expect(chain({}, { ...anEmployer, employerKind: 'household' }).domesticWork).toBe(true);
    expect(chain({ sector: 'T' }).domesticWork).toBe(true);
    const { sector: _, ...unstated } = aDecentContract();
    const with97 = aDecentDossier({ contract: unstated, employer: { ...anEmployer, sector: 'T' } });
    expect(chainFacts(with97).domesticWork).toBe(true);
  });

  test('is work in a household by the occupation of the papers, else by that of the offer, and else unknown', () => {
    const cleaner = { ...decentTerms, occupation: '9111' };
    const offer = { madeOn: '2025-12-01', language: 'ne', written: true, terms: cleaner };
    const { signedAtDestination: _, sector: __, offer: ___, ...bare } = aDecentContract();
    const { sector: ____, ...household } = anEmployer;
    const work = (contract: Contract) =>
      chainFacts(aDecentDossier({ contract, employer: household })).domesticWork;
    expect(work({ ...bare, offer })).toBe(true);
    const signed = { signedOn: '2026-02-01', languages: ['ne'], workerHoldsCopy: true };
    expect(work({ ...bare, offer, signedAtDestination: { ...signed, terms: decentTerms } })).toBe(false);
    expect(work(bare)).toBeUndefined();
  });
});

describe('what changed since the offer', () => {
  test('is nothing that can be said while the offer or every later version is missing', () => {
    const { offer: _, ...withoutOffer } = aDecentContract();
    const { signedAtDestination: __, ...unsigned } = aDecentContract();
    expect([changeFacts(withoutOffer), changeFacts(unsigned)]).toEqual([{}, {}]);
  });

  test('is told term by term: a number by how much, a term that one version leaves out as unknown', () => {
    const { annualLeaveDays: _, ...silent } = decentTerms;
    const signed = {
      ...silent,
      wage: { basic: { amount: '120.000', currency: 'BHD' }, period: 'month' as const },
    };
    const { signedAtDestination } = aDecentContract();
    if (!signedAtDestination) throw new Error('The decent contract is signed.');
    const { changes } = changeFacts(
      aDecentContract({ signedAtDestination: { ...signedAtDestination, terms: signed } }),
    );
    const of = (term: string) => changes?.find((change) => change.term === term);
    expect(of('wage')).toEqual({
      version: 'destination',
      term: 'wage',
      result: 'worse',
      changePerMille: -200,
    });
    expect(of('noticeDays')).toMatchObject({ result: 'same' });
    expect(of('annualLeaveDays')).toEqual({
      version: 'destination',
      term: 'annualLeaveDays',
      result: { $unknown: 'absent' },
    });
  });
});
