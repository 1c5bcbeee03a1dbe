import { describe, expect, test } from 'vitest';
import type { PermitRecord } from '../../lib/domain/official-record.ts';
import { nothingKnown, nothingOfOrganisation } from '../../lib/domain/protected-knowledge.ts';
import { observedFacts } from '../../lib/rules/facts/of-observed.ts';
import { afterReport, officialFacts } from '../../lib/rules/facts/of-official.ts';
import { toldFacts } from '../../lib/rules/facts/of-told.ts';
import { aDecentContract, aDecentDossier, anAgency, anEmployer } from '../support/dossiers.ts';
import { anInspection, aPermitRecord, aReport } from '../support/records.ts';

const absent = { $unknown: 'absent' };
const days = { asOf: '2026-08-10', eventDate: '2026-02-01' };

describe('what inspectors observed', () => {
  test('is nothing where nobody went: neither there nor at the employer', () => {
    expect(observedFacts([], [])).toEqual({
      inspected: false,
      safekeepingShown: false,
      employerInspected: false,
    });
  });

  test('is one fact for each code, in the order of the codes, with what it counts as', () => {
    const visits = [
      anInspection([{ code: 'PHONES_HELD', workers: 3, basis: 'record' }], { visitedOn: '2026-07-20' }),
      anInspection([{ code: 'PHONES_HELD', basis: 'seen' }, { code: 'NO_PAYSLIPS' }], { lookedForAll: true }),
    ];
    const { observations } = observedFacts(visits, []);
    expect(observations).toMatchObject([
      { code: 'NO_PAYSLIPS', lastSeenOn: '2026-06-16' },
      { code: 'PHONES_HELD', workers: 3, basis: 'record', lastSeenOn: '2026-07-20' },
    ]);
    expect(observations).toHaveLength(2);
    expect(observations?.[0]).not.toHaveProperty('basis');
    expect(observations?.[0]).not.toHaveProperty('workers');
    expect(observations?.[1]).toMatchObject({ kind: 'indicator' });
    expect(observedFacts(visits.toReversed(), []).observations).toEqual(observations);
  });

  test('at the employer stands apart from what was observed of the contract', () => {
    const visit = anInspection([{ code: 'PHONES_HELD' }]);
    expect(observedFacts([], [visit])).toMatchObject({
      ...{ inspected: false, employerInspected: true },
      atEmployer: [{ code: 'PHONES_HELD' }, absent],
    });
    expect(observedFacts([], [visit])).not.toHaveProperty('observations');
  });

  test('shows safekeeping only where that was what an inspector saw, on any visit', () => {
    const kept = anInspection([{ code: 'NO_PAYSLIPS' }, { code: 'PASSPORT_SAFEKEEPING_FREE_ACCESS' }]);
    const other = anInspection([{ code: 'NO_PAYSLIPS' }]);
    expect(observedFacts([other, kept], [])).toMatchObject({ inspected: true, safekeepingShown: true });
    expect(observedFacts([other], [kept])).toMatchObject({ safekeepingShown: false });
  });
});

describe('what was told', () => {
  const money = { dossier: aDecentDossier(), currency: 'BHD', country: 'BH' };
  const told = (reports: ReturnType<typeof aReport>[], aboutEmployer = reports) =>
    toldFacts({ reports, aboutEmployer, zone: 'Asia/Bahrain', money });

  test('is nothing where nobody spoke', () => {
    expect(told([])).toEqual({ reported: false, employerReported: false });
  });

  test('is one fact for each code, in their order: who it happened to, the best channel, the sources and the first day', () => {
    const self = aReport([{ code: 'LOCKED_IN', relation: 'self' }], {
      channel: 'speak',
      receivedAt: '2026-06-11T22:00:00Z',
    });
    const seen = aReport([
      { code: 'LOCKED_IN', relation: 'witness' },
      { code: 'WAGES_UNPAID', relation: 'witness' },
    ]);
    const { allegations, ...others } = told([self, seen], []);
    expect(others).toEqual({ reported: true, employerReported: false });
    expect(allegations).toMatchObject([
      {
        ...{ code: 'LOCKED_IN', relation: 'self', firstHand: true, channel: 'hotline' },
        ...{ independentSources: 2, firstToldOn: '2026-06-09', strength: 'strong' },
      },
      { code: 'WAGES_UNPAID', relation: 'witness', firstHand: false, independentSources: 1 },
      absent,
    ]);
    expect(told([self], []).allegations).toMatchObject([
      { channel: 'speak', firstToldOn: '2026-06-12' },
      absent,
    ]);
    expect(told([seen, self], []).allegations).toEqual(allegations);
  });

  test('through a handed link alone has no independent source', () => {
    const handed = aReport([{ code: 'LOCKED_IN', relation: 'self' }], { channel: 'handedLink' });
    expect(told([handed], []).allegations).toMatchObject([
      { channel: 'handedLink', independentSources: 0 },
      absent,
    ]);
  });

  test('by the worker twice is one source about their contract, and two about an employer of many', () => {
    const both = [1, 2].map(() => aReport([{ code: 'LOCKED_IN', relation: 'self' }]));
    const { allegations, aboutEmployer } = told(both);
    expect([allegations, aboutEmployer]).toMatchObject([
      [{ independentSources: 1 }, absent],
      [{ independentSources: 2 }, absent],
    ]);
  });

  test('and withdrawn, or of another employer, or refused for this use, is reported and says nothing', () => {
    const spoke = (different: Parameters<typeof aReport>[1]) =>
      aReport([{ code: 'LOCKED_IN', relation: 'self' }], different);
    const refused = { assessment: 'refused', contact: 'given', referral: 'given' } as const;
    const withdrawn = {
      kind: 'withdrawn' as const,
      at: '2026-06-10T00:00:00Z',
      by: 'worker',
      reason: 'askedByTeller' as const,
    };
    const filed = spoke({}).steps;
    for (const unused of [
      spoke({ consent: refused }),
      spoke({ steps: [...filed, withdrawn] }),
      aReport([{ code: 'LOCKED_IN', relation: 'elsewhere' }]),
    ])
      expect(told([unused])).toEqual({ reported: true, employerReported: true });
  });

  test('of payments is each payment once, whoever heard it, in an order of its own', () => {
    const visa = { item: 'RC704', amount: { amount: '20.000', currency: 'BHD' }, receipt: false } as const;
    const broker = { item: 'IL02', collector: 'subAgent' } as const;
    const heard = (fees: Parameters<typeof aReport>[1], channel: 'hotline' | 'handedLink' = 'hotline') =>
      aReport([{ code: 'FEES_PAID', relation: 'self' }], { ...fees, channel });
    const facts = told([heard({ fees: [visa, broker] }), heard({ fees: [broker, visa] })], []).fees;
    expect(facts).toEqual([
      { item: 'IL02', category: 'IL', amount: absent, independent: true, collector: 'subAgent' },
      { item: 'RC704', category: 'RC7', amount: 20_000, independent: true, receipt: false },
      absent,
    ]);
    expect(told([heard({ fees: [visa] }, 'handedLink')], []).fees).toMatchObject([
      { independent: false },
      absent,
    ]);
    expect(told([heard({ fees: [] })], [])).not.toHaveProperty('fees');
  });
});

describe('what authorities have on file', () => {
  const known = (permitRecords: PermitRecord[]) => ({ ...nothingKnown, permitRecords });
  const official = (permitRecords: PermitRecord[], dossier = aDecentDossier()) =>
    officialFacts(dossier, known(permitRecords), days);
  const finding = {
    id: 'ofr_00000000-0000-4000-8000-000000000002',
    organisationId: anAgency.id,
    receivedAt: '2026-06-01T00:00:00Z',
  };

  test('of nobody is that nothing is stated; whether the parties are verified and licensed is known of those in the records', () => {
    expect(official([])).toEqual({
      ...{ employerVerified: true, agencyVerified: true, agencyLicensedAtDestination: true },
      ...{
        permit: { stated: false },
        mobilityStated: false,
        employerHistoryStated: false,
        agencyHistoryStated: false,
      },
    });
    const bare = aDecentDossier({ employer: undefined, agency: undefined });
    for (const fact of ['employerVerified', 'agencyVerified', 'agencyLicensedAtDestination'])
      expect(official([], bare)).not.toHaveProperty(fact);
  });

  test('of a party is its verification, and of an agency its licence on the day of the event for the place of work', () => {
    const pending = { verification: { status: 'unverified' as const } };
    const unlicensed = { ...anAgency, ...pending, licences: [] };
    expect(
      official([], aDecentDossier({ agency: unlicensed, employer: { ...anEmployer, ...pending } })),
    ).toMatchObject({
      ...{ employerVerified: false, agencyVerified: false, agencyLicensedAtDestination: false },
    });
    const lateLicence = [{ number: 'L', country: 'BH', validFrom: '2026-02-02', validUntil: '2026-12-31' }];
    expect(official([], aDecentDossier({ agency: { ...anAgency, licences: lateLicence } }))).toMatchObject({
      agencyLicensedAtDestination: false,
    });
  });

  test('of a permit is the state that holds on the day: the latest that has begun, whichever was entered first', () => {
    const since = (on: string, state: 'valid' | 'lapsed' | 'cancelled') =>
      aPermitRecord({ permit: { kind: 'workPermit', state, since: on } });
    const states = [
      since('2026-06-01', 'lapsed'),
      since('2025-01-01', 'valid'),
      since('2026-08-11', 'cancelled'),
    ];
    for (const entered of [states, states.toReversed()])
      expect(official(entered).permit).toEqual({
        stated: true,
        kind: 'workPermit',
        state: 'lapsed',
        daysInState: 70,
      });
    expect(official([since('2026-08-10', 'cancelled')]).permit).toMatchObject({
      state: 'cancelled',
      daysInState: 0,
    });
    expect(official(states.slice(2)).permit).toEqual({ stated: false });
    const whole = {
      kind: 'workPermit' as const,
      state: 'lapsed' as const,
      since: '2026-08-01',
      fault: 'employer' as const,
    };
    const record = aPermitRecord({ permit: { ...whole, holderIsEmployerOfRecord: false } });
    expect(official([record]).permit).toMatchObject({
      fault: 'employer',
      holderIsEmployerOfRecord: false,
      daysInState: 9,
    });
  });

  test('of freedom to move is each event as it was entered, and never all of them', () => {
    const mobility = {
      event: 'transferRefused' as const,
      on: '2026-05-01',
      by: 'employer' as const,
      tenureMet: true,
    };
    expect(official([aPermitRecord({ mobility })])).toMatchObject({
      mobilityStated: true,
      mobility: [mobility, absent],
    });
    expect(official([])).not.toHaveProperty('mobility');
  });

  test('of history is each finding with its day, how long ago that is, and never all of it', () => {
    const findings = [{ ...finding, finding: 'feeFinding' as const, on: '2026-05-02' }];
    const of = (employer: typeof findings, agency: typeof findings) =>
      officialFacts(
        aDecentDossier(),
        {
          ...nothingKnown,
          employer: { ...nothingOfOrganisation, findings: employer },
          agency: { ...nothingOfOrganisation, findings: agency },
        },
        days,
      );
    const history = [{ finding: 'feeFinding', on: '2026-05-02', daysAgo: 100 }, absent];
    expect(of(findings, [])).toMatchObject({
      employerHistoryStated: true,
      agencyHistoryStated: false,
      employerHistory: history,
    });
    expect(of(findings, [])).not.toHaveProperty('agencyHistory');
    expect(of([], findings)).toMatchObject({ agencyHistoryStated: true, agencyHistory: history });
    expect(of([], findings)).not.toHaveProperty('employerHistory');
  });
});

describe('what followed a report', () => {
  const heardOn = (...instants: string[]) =>
    instants.map((receivedAt) => aReport([{ code: 'WAGES_UNPAID', relation: 'self' }], { receivedAt }));
  const absence = (
    on: string,
    by: 'employer' | 'worker' = 'employer',
    event: 'absenceReported' | 'exitRefused' = 'absenceReported',
  ) => aPermitRecord({ mobility: { event, on, by } });
  const followed = (
    reports: ReturnType<typeof heardOn>,
    permitRecords: PermitRecord[],
    ended?: { endedOn: string; reason: 'employerTerminated' | 'workerResigned' },
  ) =>
    afterReport(
      aDecentDossier({ contract: aDecentContract(ended ? { ended } : {}) }),
      { ...nothingKnown, reports, permitRecords },
      'Asia/Bahrain',
    );

  test('is counted from the latest report before it, and the shortest time of several counts', () => {
    const reports = heardOn('2026-06-10T08:00:00Z', '2026-06-01T08:00:00Z', '2026-06-25T08:00:00Z');
    expect(followed(reports, [absence('2026-06-20')])).toEqual({ daysFromReportToAbsenceReport: 10 });
    expect(followed(reports, [absence('2026-06-20'), absence('2026-06-12')])).toEqual({
      daysFromReportToAbsenceReport: 2,
    });
    expect(followed(reports, [absence('2026-06-10')])).toEqual({ daysFromReportToAbsenceReport: 0 });
  });

  test('is in the days of the place of work: a report of late evening is of the next day there', () => {
    expect(followed(heardOn('2026-06-09T22:00:00Z'), [absence('2026-06-10')])).toEqual({
      daysFromReportToAbsenceReport: 0,
    });
  });

  test('is nothing where no report came before it, the worker did it, or it was something else', () => {
    const reports = heardOn('2026-06-10T08:00:00Z');
    for (const record of [
      absence('2026-06-09'),
      absence('2026-06-20', 'worker'),
      absence('2026-06-20', 'employer', 'exitRefused'),
      aPermitRecord({}),
    ])
      expect(followed(reports, [record])).toEqual({});
    expect(followed([], [absence('2026-06-20')])).toEqual({});
  });

  test('is the end of the job too, where the employer ended it', () => {
    const reports = heardOn('2026-06-10T08:00:00Z');
    expect(followed(reports, [], { endedOn: '2026-06-15', reason: 'employerTerminated' })).toEqual({
      daysFromReportToTermination: 5,
    });
    expect(followed(reports, [], { endedOn: '2026-06-15', reason: 'workerResigned' })).toEqual({});
    expect(followed(reports, [], { endedOn: '2026-06-05', reason: 'employerTerminated' })).toEqual({});
  });
});
