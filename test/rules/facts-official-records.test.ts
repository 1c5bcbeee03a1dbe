import { describe, expect, test } from 'vitest';
import type { Certificate, CheckedItem } from '../../lib/domain/certificates/certificate.ts';
import type { Dossier } from '../../lib/domain/contracts/dossier.ts';
import type { PermitRecord } from '../../lib/domain/inspections/official-record.ts';
import { nothingKnown, nothingOfOrganisation } from '../../lib/domain/inspections/protected-knowledge.ts';
import { afterReport, officialFacts } from '../../lib/rules/facts/of-official.ts';
import { aCertificate } from '../support/credentials/certificates.ts';
import { aDecentContract, aDecentDossier, anAgency, anEmployer } from '../support/rules/dossiers.ts';
import { aPermitRecord, aReport } from '../support/rules/records.ts';

/** A certificate of the placement of this dossier, with what was checked of it. */
const covering = ({ contract }: Dossier, paid: CheckedItem[]): Pick<Certificate, 'placements'> => ({
  placements: aCertificate().placements.map((each) => ({ ...each, contractId: contract.id, paid })),
});

const absent = { $unknown: 'absent' };
const days = { asOf: '2026-08-10', eventDate: '2026-02-01', answering: anAgency.id };

describe('the certificate that speaks for a placement', () => {
  const dossier = aDecentDossier();
  const certified = (different: Partial<Certificate>) =>
    officialFacts(
      {
        ...dossier,
        certificate: aCertificate({ validUntil: '2026-12-31', ...covering(dossier, []), ...different }),
      },
      nothingKnown,
      { ...days, asOf: '2026-04-20' },
    ).certificate;
  const paid = (repaid: boolean) =>
    covering(dossier, [{ item: 'RF01', paidBy: ['WORKER'], ...(repaid ? { repaid: true } : {}) }]);

  test('tells its state of the day, who holds it, and whether it says that nothing was ever paid', () => {
    expect(certified({})).toMatchObject({
      covers: true,
      state: 'valid',
      issuedOn: '2026-04-01',
      heldByDeclarant: false,
      statesNothingPaid: true,
      reinstated: false,
    });
    expect(certified(paid(true))).toMatchObject({ statesNothingPaid: false });
    expect(certified({ validUntil: '2026-04-10' })).toMatchObject({ state: 'expired' });
    const holder = { organisationId: anAgency.id, kind: 'agency', name: anAgency.name } as const;
    expect(certified({ holder })).toMatchObject({ heldByDeclarant: true });
  });

  test('tells since when it is back, in the days of the place of work', () => {
    const steps = [
      { kind: 'issued', at: '2026-04-01T06:00:00.000Z' },
      { kind: 'suspended', at: '2026-04-05T07:00:00.000Z' },
    ] as const;
    expect(certified({ steps: [...steps] })).toMatchObject({ state: 'suspended', reinstated: false });
    const back = [...steps, { kind: 'reinstated', at: '2026-04-11T22:30:00.000Z' } as const];
    expect(certified({ steps: back })).toMatchObject({ state: 'valid', reinstatedOn: '2026-04-12' });
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
      certificate: { covers: false, reinstated: false },
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
    const late = anAgency.licences?.map((each) => ({ ...each, validFrom: '2026-02-02' }));
    const invented = anAgency.licences?.map(({ confirmedOn: _, ...each }) => each);
    for (const licences of [late, invented])
      expect(official([], aDecentDossier({ agency: { ...anAgency, licences } }))).toMatchObject({
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

  test('is not counted from a report that may not be used, nor from one about another employer', () => {
    const refused = { assessment: 'refused', contact: 'refused', referral: 'refused' } as const;
    for (const report of [
      aReport([{ code: 'WAGES_UNPAID', relation: 'self' }], { consent: refused }),
      aReport([{ code: 'WAGES_UNPAID', relation: 'elsewhere' }]),
    ]) {
      expect(followed([report], [absence('2026-06-20')])).toEqual({});
      expect(followed([report], [], { endedOn: '2026-06-15', reason: 'employerTerminated' })).toEqual({});
    }
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
