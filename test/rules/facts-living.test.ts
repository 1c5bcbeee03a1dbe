import { describe, expect, test } from 'vitest';
import type { Amendment, Contract } from '../../lib/domain/contracts/contract.ts';
import type { DocumentCustody, Housing } from '../../lib/domain/contracts/living.ts';
import { derivedLiving, ownLiving, theirLiving } from '../../lib/rules/facts/of-living.ts';
import { aDecentContract, anEmployerId } from '../support/rules/dossiers.ts';
import { aCustody, records } from '../support/rules/records.ts';

const absent = { $unknown: 'absent' };

/** A contract that says nothing of papers and housing but what is given. */
const contractWith = (different: Partial<Contract> = {}): Contract => {
  const { documentCustody: _, housing: __, ...plain } = aDecentContract();
  return { ...plain, ...different };
};
const amended = (
  effectiveFrom: string,
  what: Pick<Partial<Amendment>, 'documentCustody' | 'housing'>,
): Amendment => ({
  id: 'amd_00000000-0000-4000-8000-000000000001',
  effectiveFrom,
  terms: {},
  receivedAt: '2026-06-01T00:00:00Z',
  declaredBy: anEmployerId,
  ...what,
});
const nothing = records({});
const held: DocumentCustody = { heldBy: 'employer' };

describe('the papers', () => {
  const provenBy = (custody: Partial<DocumentCustody>) =>
    ownLiving(contractWith({ documentCustody: { ...held, ...custody } }), nothing).custody?.safekeepingProven;

  test('of which nobody says anything are not stated, and nothing is known of the housing either', () => {
    expect(ownLiving(contractWith(), nothing)).toEqual({ custodyStated: false });
    expect(derivedLiving([ownLiving(contractWith(), nothing)])).toEqual({});
  });

  test('are told as the contract says, from the first day of work on', () => {
    const documentCustody = {
      ...held,
      access: 'free' as const,
      writtenRequest: true,
      keyHeldBy: 'worker' as const,
    };
    const facts = { ...documentCustody, safekeepingProven: true };
    expect(ownLiving(contractWith({ documentCustody }), nothing)).toEqual({
      custodyStated: true,
      custody: facts,
      custodyHistory: [{ from: '2026-03-01', ...facts }],
    });
  });

  test('in the worker’s own locker are with whoever holds its key', () => {
    const keeper = (key?: 'worker' | 'supervisor', heldBy: 'worker' | 'agency' = 'worker') =>
      ownLiving(contractWith({ documentCustody: { heldBy, ...(key ? { keyHeldBy: key } : {}) } }), nothing)
        .custody?.heldBy;
    expect([keeper(), keeper('worker'), keeper('supervisor')]).toEqual(['worker', 'worker', 'supervisor']);
    expect(keeper('worker', 'agency')).toBe('agency');
  });

  test('are proven to be kept for the worker by a request in writing with free access, or by the key alone', () => {
    expect(provenBy({ writtenRequest: true, access: 'free' })).toBe(true);
    expect(provenBy({ keyHeldBy: 'worker' })).toBe(true);
    for (const short of [
      { writtenRequest: true },
      { writtenRequest: true, access: 'delayed' as const },
      { access: 'free' as const },
      { writtenRequest: false, access: 'free' as const },
      { keyHeldBy: 'employer' as const },
      {},
    ])
      expect(provenBy(short), JSON.stringify(short)).toBe(false);
  });

  test('lie where the contract says from the day that it names on, else from the day of registration where work has no first day', () => {
    const firstOf = (different: Partial<Contract>) =>
      ownLiving(contractWith(different), nothing).custodyHistory?.[0];
    expect(firstOf({ documentCustody: { ...held, since: '2026-02-15' } })).toMatchObject({
      from: '2026-02-15',
    });
    const { startsOn: _, ...open } = contractWith({ documentCustody: held });
    expect(ownLiving(open, nothing).custodyHistory).toMatchObject([{ from: '2026-02-02' }, absent]);
  });

  test('and every statement about them stand in the order of their days, amendments and records among them', () => {
    const contract = contractWith({
      documentCustody: held,
      amendments: [
        amended('2026-05-01', { documentCustody: { heldBy: 'agency' } }),
        amended('2026-05-02', {}),
      ],
    });
    const custody = [
      aCustody('2026-06-01', { heldBy: 'supervisor' }),
      aCustody('2026-04-01', { heldBy: 'recruiter' }),
      aCustody('2026-07-01', { heldBy: 'other' }),
    ];
    const living = ownLiving(contract, records({ custody }));
    const holders = living.custodyHistory?.map((each) => ('heldBy' in each ? each.heldBy : each));
    expect(holders).toEqual(['employer', 'recruiter', 'agency', 'supervisor', 'other']);
    expect(living.custody).toMatchObject({ heldBy: 'other' });
  });

  test('of one day are where the statement that was made last puts them', () => {
    const [earlier, later] = [aCustody('2026-04-01', { heldBy: 'recruiter' }), aCustody('2026-04-01')];
    expect(ownLiving(contractWith(), records({ custody: [earlier, later] })).custody).toMatchObject({
      heldBy: 'worker',
    });
    expect(ownLiving(contractWith(), records({ custody: [later, earlier] })).custody).toMatchObject({
      heldBy: 'recruiter',
    });
  });

  test('before the first statement leave one that nobody can see; on the first day of work there is no before', () => {
    const history = (from: string) =>
      ownLiving(contractWith(), records({ custody: [aCustody(from)] })).custodyHistory;
    expect(history('2026-02-20')).toHaveLength(1);
    expect(history('2026-03-01')).toHaveLength(1);
    expect(history('2026-03-02')).toMatchObject([{ from: '2026-03-02' }, absent]);
    const { startsOn: _, ...open } = contractWith();
    expect(ownLiving(open, records({ custody: [aCustody('2020-01-01')] })).custodyHistory).toMatchObject([
      {},
      absent,
    ]);
  });
});

describe('the housing', () => {
  test('is told in measures, from whoever provides it', () => {
    const { housing } = aDecentContract();
    const { providedBy: _, ...measures } = { ...housing };
    const facts = { ...measures, providedByEmployer: true };
    expect(ownLiving(aDecentContract(), nothing)).toMatchObject({
      housing: facts,
      housingHistory: [{ from: '2026-03-01', ...facts }],
    });
  });

  test('is the employer’s where an employer or an agency provides it', () => {
    const byEmployer = (providedBy?: Housing['providedBy']) =>
      ownLiving(contractWith({ housing: providedBy ? { providedBy } : {} }), nothing).housing;
    expect(byEmployer('agency')).toEqual({ providedByEmployer: true });
    expect(byEmployer('employer')).toEqual({ providedByEmployer: true });
    expect(byEmployer('worker')).toEqual({ providedByEmployer: false });
    expect(byEmployer('other')).toEqual({ providedByEmployer: false });
    expect(byEmployer()).toEqual({});
  });

  test('changes with an amendment from its day on', () => {
    const contract = contractWith({
      housing: { personsPerRoom: 4 },
      amendments: [amended('2026-05-01', { housing: { personsPerRoom: 12 } }), amended('2026-06-01', {})],
    });
    const { housing, housingHistory } = ownLiving(contract, nothing);
    expect(housing).toEqual({ personsPerRoom: 12 });
    expect(housingHistory).toEqual([
      { from: '2026-03-01', personsPerRoom: 4 },
      { from: '2026-05-01', personsPerRoom: 12 },
    ]);
  });
});

test('what stands in the contract is the word of the party that answers, never of the other', () => {
  expect(theirLiving(aDecentContract(), nothing)).toEqual({ custodyStated: false });
  const custody = [aCustody('2026-06-01', { heldBy: 'agency' })];
  const [own, theirs] = [
    ownLiving(aDecentContract(), nothing),
    theirLiving(aDecentContract(), records({ custody })),
  ];
  expect(derivedLiving([own, theirs])).toEqual({
    custody: [own.custody, theirs.custody],
    housing: [own.housing],
  });
});
