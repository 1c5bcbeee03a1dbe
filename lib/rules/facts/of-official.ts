import type { Dossier } from '../../domain/contracts/dossier.ts';
import type { Finding, PermitRecord } from '../../domain/inspections/official-record.ts';
import type { ProtectedKnowledge } from '../../domain/inspections/protected-knowledge.ts';
import { confirmedLicenceOn } from '../../domain/organisations/confirmed-licence.ts';
import type { Report } from '../../domain/reports/report.ts';
import { daysBetween, type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { unknownFact } from '../language/fact-type.ts';
import { certificateFacts } from './of-certificate.ts';
import { isOfThisEmployer, mayBeUsed } from './usable-reports.ts';
import { withoutUnknown } from './without-unknown.ts';

/**
 * An agency that is not in the records is unknown; one that is, without a licence for the country, has none. What it wrote itself
 * and no official confirmed is no record of the authorities.
 */
const organisationFacts = ({ employer, agency, contract }: Dossier, on: PlainDate) => ({
  ...(employer === undefined ? {} : { employerVerified: employer.verification.status === 'verified' }),
  ...(agency === undefined
    ? {}
    : {
        agencyVerified: agency.verification.status === 'verified',
        agencyLicensedAtDestination:
          confirmedLicenceOn(agency, contract.placeOfWork.country, on) !== undefined,
      }),
});

/** The state of the permit that holds on the day of the decision. */
function permitFacts(records: readonly PermitRecord[], asOf: PlainDate) {
  const states = records.flatMap(({ permit }) => permit ?? []);
  const last = states
    .filter(({ since }) => since <= asOf)
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(-1);
  if (!last) return { stated: false };
  const { kind, state, fault, holderIsEmployerOfRecord, since } = last;
  return {
    stated: true,
    ...withoutUnknown({
      kind,
      state,
      fault,
      holderIsEmployerOfRecord,
      daysInState: daysBetween(since, asOf),
    }),
  };
}

const mobilityFacts = (records: readonly PermitRecord[]) => {
  const events = records.flatMap(({ mobility }) => mobility ?? []);
  return events.length === 0
    ? { mobilityStated: false }
    : {
        mobilityStated: true,
        mobility: [...events.map((event) => withoutUnknown(event)), unknownFact('absent')],
      };
};

const historyFacts = (findings: readonly Finding[], asOf: PlainDate) =>
  findings.length === 0
    ? undefined
    : [
        ...findings.map(({ finding, on }) => ({ finding, on, daysAgo: daysBetween(on, asOf) })),
        unknownFact('absent'),
      ];

/** What the authorities have on file of this contract, its employer and its agency. */
export function officialFacts(
  dossier: Dossier,
  known: ProtectedKnowledge,
  { asOf, eventDate, answering }: { asOf: PlainDate; eventDate: PlainDate; answering: string },
) {
  return {
    ...organisationFacts(dossier, eventDate),
    certificate: certificateFacts(dossier, { asOf, answering }),
    permit: permitFacts(known.permitRecords, asOf),
    ...mobilityFacts(known.permitRecords),
    employerHistoryStated: known.employer.findings.length > 0,
    agencyHistoryStated: known.agency.findings.length > 0,
    ...withoutUnknown({
      employerHistory: historyFacts(known.employer.findings, asOf),
      agencyHistory: historyFacts(known.agency.findings, asOf),
    }),
  };
}

/** Days from the latest report that came before an event to the event; undefined when none came before. */
function daysSinceReport(reports: readonly Report[], zone: string, on: PlainDate): number | undefined {
  const before = reports.map(({ receivedAt }) => plainDateIn(zone, receivedAt)).filter((day) => day <= on);
  const latest = before.toSorted().at(-1);
  return latest === undefined ? undefined : daysBetween(latest, on);
}

/** What followed a report: an absence report, or the end of the job, by the employer. The shortest time counts. */
export function afterReport(
  { contract }: Dossier,
  { reports, permitRecords }: ProtectedKnowledge,
  zone: string,
) {
  const heard = reports.filter((report) => mayBeUsed(report) && isOfThisEmployer(report));
  const since = (on: PlainDate) => daysSinceReport(heard, zone, on);
  const absences = permitRecords.flatMap(({ mobility }) =>
    mobility?.event === 'absenceReported' && mobility.by === 'employer' ? [since(mobility.on)] : [],
  );
  const known = absences.filter((days) => days !== undefined);
  const ended = contract.ended?.reason === 'employerTerminated' ? since(contract.ended.endedOn) : undefined;
  return withoutUnknown({
    daysFromReportToAbsenceReport: known.length === 0 ? undefined : Math.min(...known),
    daysFromReportToTermination: ended,
  });
}
