import type { Contract } from '../../domain/contracts/contract.ts';
import { type DeclaredRecords, noRecords, recordsOf } from '../../domain/contracts/declared-records.ts';
import { type Dossier, latestBy } from '../../domain/contracts/dossier.ts';
import { nothingKnown, type ProtectedKnowledge } from '../../domain/inspections/protected-knowledge.ts';
import { zoneOf } from '../zone.ts';
import { type FactSheet, ownSheet, type Question, spanOf } from './fact-sheet.ts';
import { lawProfile } from './law-profile.ts';
import { derivedFees, partyFees } from './of-fees.ts';
import { type Hours, hoursFacts, hoursOf } from './of-hours.ts';
import { derivedLiving, ownLiving, theirLiving } from './of-living.ts';
import { isUnderEighteen } from './of-minority.ts';
import { observedFacts } from './of-observed.ts';
import { afterReport, officialFacts } from './of-official.ts';
import { repaymentsTogether } from './of-repayments.ts';
import { toldFacts } from './of-told.ts';
import { toldMoreThan } from './of-told-against.ts';
import { wageFacts, wagesOf } from './of-wages.ts';
import { withoutUnknown } from './without-unknown.ts';

/**
 * Builds everything that an assessment may ask. Pure: the same dossier, knowledge and day give the same facts. `known` is
 * what was told, observed and officially recorded; without it nothing of the kind is known.
 */
export function factSheet(
  dossier: Dossier,
  question: Question,
  known: ProtectedKnowledge = nothingKnown,
): FactSheet {
  const { asOf, answering } = question;
  const sheet = ownSheet(dossier, question);
  const { contract } = dossier;
  const zone = zoneOf(contract.placeOfWork.country);
  const other = answering === contract.employerId ? contract.agencyId : contract.employerId;
  const money = { dossier, currency: sheet.currency, country: sheet.jurisdiction };
  const official = officialFacts(dossier, known, { asOf, answering, eventDate: sheet.eventDate });
  const { ageAtStart } = contract.worker;
  return {
    ...sheet,
    facts: {
      ...sheet.facts,
      counterparty: theirFacts(dossier, { other, sheet }),
      official,
      observed: observedFacts(known.inspections, known.employer.inspections),
      told: toldFacts({ reports: known.reports, aboutEmployer: known.employer.reports, zone, money }),
      derived: {
        ...withoutUnknown({ ageAtStart, profile: profileOf(dossier, sheet, official.permit) }),
        ...derivedFees(money, sheet.facts.own?.terms),
        ...toldMoreThan(known.reports, money, { answering, other }),
        repayments: repaymentsTogether(money, [answering, other], asOf),
        ...derivedRecords(dossier, { parties: [answering, other], sheet }),
        ...afterReport(dossier, known, zone),
      },
    },
  };
}

function profileOf({ contract }: Dossier, { facts: { own } }: FactSheet, permit: { kind?: unknown }) {
  const domesticWork =
    own && 'domesticWork' in own && typeof own.domesticWork === 'boolean' ? own.domesticWork : undefined;
  const permitKind = typeof permit.kind === 'string' ? permit.kind : undefined;
  return lawProfile({ contract, domesticWork, permitKind });
}

interface Other {
  other: string | undefined;
  sheet: FactSheet;
}

/** What the other named party declared by itself. */
function theirFacts(dossier: Dossier, { other, sheet }: Other) {
  if (other === undefined) return { named: false };
  const records = recordsOf(dossier.records ?? noRecords, other);
  const { span, wages, hours } = recorded(dossier, records, sheet);
  const money = { dossier, currency: sheet.currency, country: sheet.jurisdiction };
  return {
    named: true,
    ...partyFees(latestBy(dossier.disclosures, other), money),
    ...theirLiving(dossier.contract, records),
    wages: wageFacts(wages ? [wages] : [], span),
    hours: hoursFacts(hours ? [hours] : []),
  };
}

function recorded(dossier: Dossier, records: DeclaredRecords, { asOf, currency, jurisdiction }: FactSheet) {
  const span = spanOf(dossier, asOf);
  return {
    span,
    wages: wagesOf(records.wagePayments, span, { dossier, currency, country: jurisdiction }),
    hours: hoursOf(records.workingTimes, span, jurisdiction),
  };
}

interface Parties {
  parties: readonly (string | undefined)[];
  sheet: FactSheet;
}

/** What the parties recorded, side by side. */
function derivedRecords(dossier: Dossier, { parties, sheet }: Parties) {
  const { contract } = dossier;
  const named = parties.filter((party) => party !== undefined);
  const each = named.map((party) => recordsOf(dossier.records ?? noRecords, party));
  const facts = each.map((records) => recorded(dossier, records, sheet));
  const living = each.map((records, at) => (at === 0 ? ownLiving : theirLiving)(contract, records));
  return {
    ...derivedLiving(living),
    wages: wageFacts(
      facts.flatMap(({ wages }) => wages ?? []),
      spanOf(dossier, sheet.asOf),
    ),
    hours: hoursFacts(facts.flatMap(({ hours }) => (hours ? [withMinority(hours, contract)] : []))),
  };
}

const withMinority = (hours: Hours, { worker: { ageAtStart }, startsOn }: Contract): Hours => ({
  ...hours,
  weeks: hours.weeks.map((week) => ({
    ...week,
    ...withoutUnknown({ underEighteen: isUnderEighteen({ ageAtStart, startsOn }, week) }),
  })),
});
