import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegisterContract } from '../../lib/domain/contracts/contract.ts';
import { RegisterEmployer } from '../../lib/domain/organisations/organisation.ts';
import { adaptCase } from './adapter.ts';
import { CaseFacts, readCases, toCase } from './case.ts';

const cases = readCases();
const employerId = 'org_of-the-case';
const bodyOf = (facts: CaseFacts) => adaptCase(facts).contractFor(employerId);
const factsOf = (id: string): CaseFacts => {
  const found = cases.find(({ labels }) => labels.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found.facts;
};
const anyCase = fc.constantFrom(...cases);

/** A fact that no adapter has a place for, of every sort that JSON has. */
const anyUnknownFact = fc.dictionary(
  fc.stringMatching(/^x[a-z]{3,8}$/),
  fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.record({ text: fc.string() }), { minLength: 1 }),
  ),
  { minKeys: 1, maxKeys: 3 },
);

describe('the adapter', () => {
  it.each(cases.map((each) => [each.labels.id, each] as const))(
    'makes of %s a body that the interface accepts',
    (_, { facts }) => {
      const adapted = adaptCase(facts);
      RegisterEmployer.parse(adapted.employer);
      RegisterContract.parse(adapted.contractFor(employerId));
    },
  );

  it('has all 29 cases', () => {
    expect(cases).toHaveLength(29);
  });

  it('never sees what says how a case should come out, or where it is from', () => {
    for (const { facts } of cases)
      for (const label of [
        'id',
        'title',
        'source',
        'caseType',
        'tags',
        'mustFlag',
        'mayFlag',
        'mustNotFlag',
        'labelBasis',
        'legalBasis',
        'maxSeverity',
        'assumptions',
        'officialIndicators',
      ])
        expect(facts).not.toHaveProperty(label);
  });

  it('makes the same body whatever the labels say', () => {
    fc.assert(
      fc.property(anyCase, fc.string(), ({ labels, facts }, other) => {
        const relabelled = toCase({
          ...labels,
          ...facts,
          id: other,
          title: other,
          tags: [other],
          mustFlag: [],
        });
        expect(bodyOf(relabelled.facts)).toEqual(bodyOf(facts));
      }),
    );
  });

  it('says of every fact, known to it or not, that it is carried or that it is not', () => {
    fc.assert(
      fc.property(anyCase, anyUnknownFact, ({ facts }, unknown) => {
        const { carried, notYetCarried } = adaptCase(CaseFacts.parse({ ...facts, ...unknown }));
        const named = [...carried, ...notYetCarried].map((path) => path.split('.', 1)[0]);
        for (const field of Object.keys(facts)) expect(named).toContain(field);
        for (const field of Object.keys(unknown)) expect(notYetCarried).toContain(field);
      }),
    );
  });

  it('tells no words of a worker: testimony never reaches the body', () => {
    for (const { facts } of cases) {
      const { grievances = [] } = facts as { grievances?: { text?: string }[] };
      const body = JSON.stringify(bodyOf(facts));
      for (const { text } of grievances) if (text) expect(body).not.toContain(text);
    }
  });

  it('leaves absent what the case is silent on', () => {
    const bare = bodyOf(CaseFacts.parse({ jurisdiction: 'BH' }));
    expect(bare).not.toHaveProperty('feeDisclosure');
    expect(bare).not.toHaveProperty('documentCustody');
    expect(bare).not.toHaveProperty('housing');
    expect(bare).not.toHaveProperty('signedAtDestination');
    expect(bare).not.toHaveProperty('startsOn');
    expect(bare.recruitment).not.toHaveProperty('country');
    expect(bare.recruitment).not.toHaveProperty('chain');
    expect(bare.recruitment).not.toHaveProperty('channel');
    expect(bare.offer?.terms).toEqual({});
    RegisterContract.parse(bare);
  });

  it('loses a part of the body, and gains none, when a fact is taken away', () => {
    const removable = [
      'documents',
      'housing',
      'movement',
      'livingConditions',
      'feesPaidByWorker',
      'loans',
      'worker',
    ] as const;
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...removable), ({ facts }, gone) => {
        const { [gone]: _, ...rest } = facts;
        const [before, after] = [bodyOf(facts), bodyOf(CaseFacts.parse(rest))];
        for (const part of ['documentCustody', 'housing', 'feeDisclosure'] as const)
          if (before[part] === undefined) expect(after[part]).toBeUndefined();
      }),
    );
  });
});

describe('fees', () => {
  it('without a sum are items of which nobody says how much', () => {
    const facts = CaseFacts.parse({
      jurisdiction: 'TW',
      feesPaidByWorker: [{ category: 'recruitment_fee', note: 'amount not stated' }],
    });
    expect(bodyOf(facts).feeDisclosure).toEqual({
      workerPaidNothing: false,
      items: [{ item: 'RF01', payer: 'WORKER' }],
    });
  });

  it('of which only a loan tells are neither yes nor no to "the worker paid nothing"', () => {
    const facts = CaseFacts.parse({
      jurisdiction: 'FI',
      loans: [{ amount: 35000, currency: 'THB', lender: 'bank' }],
    });
    expect(bodyOf(facts).feeDisclosure).not.toHaveProperty('workerPaidNothing');
    expect(bodyOf(facts).feeDisclosure?.loans).toHaveLength(1);
  });

  it('of none are a declared zero, and of silence are silence', () => {
    expect(
      bodyOf(CaseFacts.parse({ jurisdiction: 'TW', feesPaidByWorker: [] })).feeDisclosure?.workerPaidNothing,
    ).toBe(true);
    expect(bodyOf(CaseFacts.parse({ jurisdiction: 'TW' })).feeDisclosure).toBeUndefined();
  });

  it('keep their category, their sum in the currency paid, and the span of days that the source names', () => {
    const item = (fee: object) =>
      bodyOf(CaseFacts.parse({ jurisdiction: 'QA', originCountry: 'KE', feesPaidByWorker: [fee] }))
        .feeDisclosure?.items[0];
    expect(
      item({ category: 'related_cost.medical', amount: 12.5, currency: 'USD', when: '2026-01-10' }),
    ).toMatchObject({
      item: 'RC101',
      amount: { amount: '12.50', currency: 'USD' },
      paidOn: '2026-01-10',
    });
    expect(
      item({ category: 'recruitment_fee', amountMin: 5, amountMax: 9, currency: 'UGX', when: '2024-02' }),
    ).toMatchObject({
      item: 'RF01',
      amount: { amount: '5', currency: 'UGX' },
      paidOn: '2024-02-01',
      paidUntil: '2024-02-29',
    });
    expect(item({ category: 'illegitimate', note: 'a deposit', amount: 100, currency: 'BHD' })?.item).toBe(
      'IL04',
    );
    expect(
      item({ category: 'recruitment_fee', amount: 1, currency: 'KES', paidTo: 'agent in Kenya' }),
    ).toMatchObject({
      collectedIn: 'KE',
      collector: { role: 'agency' },
    });
  });
});

describe('what a case says about papers, housing and terms', () => {
  it('keeps apart access that was shown, refused, and not spoken of', () => {
    const access = (accessOnRequest: boolean | null) =>
      bodyOf(
        CaseFacts.parse({ jurisdiction: 'BH', documents: { passportHeldBy: 'employer', accessOnRequest } }),
      ).documentCustody;
    expect(access(true)).toEqual({ heldBy: 'employer', access: 'free' });
    expect(access(false)).toEqual({ heldBy: 'employer', access: 'refused' });
    expect(access(null)).toEqual({ heldBy: 'employer' });
  });

  it('reads six days a week into hours of a day, and a month of wage into minor units of its currency', () => {
    const signed = bodyOf(factsOf('case-14')).signedAtDestination?.terms;
    expect(signed?.weeklyMinutes).toBe(2880);
    expect(signed?.wage).toEqual({ basic: { amount: '1200.00', currency: 'QAR' }, period: 'month' });
  });

  it('makes no contract of one that did not exist', () => {
    expect(bodyOf(factsOf('case-10'))).not.toHaveProperty('signedAtDestination');
  });

  it('names the end user of a chain as where the work is done, not as a recruiter', () => {
    const { recruitment, userUndertaking } = bodyOf(factsOf('case-06'));
    expect(userUndertaking?.name.latin).toBe('casino developer');
    expect(recruitment.chain?.map(({ role, licensed }) => [role, licensed])).toEqual([
      ['originRecruiter', false],
      ['labourSupplier', undefined],
    ]);
  });

  it('gives the age of a worker as a date of birth that makes exactly that age', () => {
    const { worker, startsOn } = bodyOf(factsOf('case-01'));
    expect(worker.birthDate).toBe('1979-10-01');
    expect(startsOn).toBe('1994-10-01');
  });
});
