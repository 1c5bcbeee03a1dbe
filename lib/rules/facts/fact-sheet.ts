import { type PlainDate, plainDateIn } from '../../domain/dates.ts';
import { type Dossier, latestBy } from '../../domain/dossier.ts';
import { licenceOn, type Organisation } from '../../domain/organisation.ts';
import type { FactsOf } from '../language/fact-type.ts';
import type { Why } from '../outcome.ts';
import { zoneOf } from '../zone.ts';
import { chainFacts, changeFacts, custodyFacts, housingFacts } from './of-contract.ts';
import { derivedFees, partyFees } from './of-fees.ts';
import { currencyOf, lastSignedOn, termFacts } from './of-terms.ts';
import type { factSchema } from './schema.ts';

export type Facts = { readonly [Root in keyof typeof factSchema]?: FactsOf<(typeof factSchema)[Root]> };

/** The facts about one contract, and what the reading of law and money needs beside them. */
export interface FactSheet {
  facts: Facts;
  /** Currency of the wage; every amount among the facts is in its minor units. */
  currency: string | undefined;
  /** Country of the place of work: whose law governs the terms of employment. */
  jurisdiction: string;
  /** The day whose figures of law apply: of the last signature, else of the first day of work, else of registration. */
  eventDate: PlainDate;
  asOf: PlainDate;
  /** The figures of law as they were read, when a decision is made again; else they are looked up. */
  figures?: Readonly<Record<string, LawFigure>>;
}

/** A figure of law as a rule reads it. */
export type LawFigure = number | boolean | { readonly $unknown: Why };

export interface Question {
  /** The party whose declarations are `own`. */
  answering: string;
  asOf: PlainDate;
}

/** Builds everything that an assessment may ask. Pure: the same dossier and day give the same facts. */
export function factSheet(dossier: Dossier, question: Question): FactSheet {
  const sheet = ownSheet(dossier, question);
  const { contract } = dossier;
  const other = question.answering === contract.employerId ? contract.agencyId : contract.employerId;
  const money = { dossier, currency: sheet.currency, country: sheet.jurisdiction };
  const theirs = latestBy(dossier.disclosures, other);
  return {
    ...sheet,
    facts: {
      ...sheet.facts,
      counterparty: { named: other !== undefined, ...(other === undefined ? {} : partyFees(theirs, money)) },
      official: officialFacts(dossier, sheet.eventDate),
      derived: {
        ...(contract.worker.ageAtStart === undefined ? {} : { ageAtStart: contract.worker.ageAtStart }),
        ...derivedFees(money, sheet.facts.own?.terms, question.asOf),
      },
    },
  };
}

/** Only what one party declared itself: what a submitter's notices are made from. Nothing else enters. */
export function ownSheet(dossier: Dossier, { answering, asOf }: Question): FactSheet {
  const { contract } = dossier;
  const currency = currencyOf(contract);
  const money = { dossier, currency, country: contract.placeOfWork.country };
  const isAgency = answering === contract.agencyId;
  const eventDate = eventDateOf(dossier);
  return {
    currency,
    jurisdiction: contract.placeOfWork.country,
    eventDate,
    asOf,
    facts: {
      own: {
        role: isAgency ? 'agency' : 'employer',
        ...chainFacts(dossier),
        ...termFacts(contract),
        ...changeFacts(contract),
        ...custodyFacts(contract),
        ...housingFacts(contract),
        ...partyFees(latestBy(dossier.disclosures, answering), money),
        ...(isAgency
          ? { licence: licenceFacts(dossier.agency, contract.placeOfWork.country, eventDate) }
          : {}),
      },
    },
  };
}

const eventDateOf = ({ contract }: Dossier): PlainDate =>
  lastSignedOn(contract) ??
  contract.startsOn ??
  plainDateIn(zoneOf(contract.placeOfWork.country), contract.registeredAt);

const licenceFacts = (agency: Organisation | undefined, country: string, on: PlainDate) =>
  agency === undefined
    ? {}
    : {
        validAtDestination:
          agency.verification.status === 'verified' && licenceOn(agency, country, on) !== undefined,
      };

/** An agency that is not in the records is unknown; one that is, without a licence for the country, has none. */
const officialFacts = ({ employer, agency, contract }: Dossier, on: PlainDate) => ({
  ...(employer === undefined ? {} : { employerVerified: employer.verification.status === 'verified' }),
  ...(agency === undefined
    ? {}
    : {
        agencyVerified: agency.verification.status === 'verified',
        agencyLicensedAtDestination: licenceOn(agency, contract.placeOfWork.country, on) !== undefined,
      }),
});
