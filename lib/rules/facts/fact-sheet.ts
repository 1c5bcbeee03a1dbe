import { noRecords, recordsOf } from '../../domain/contracts/declared-records.ts';
import { type Dossier, latestBy } from '../../domain/contracts/dossier.ts';
import { confirmedLicenceOn } from '../../domain/organisations/confirmed-licence.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import type { FactsOf } from '../language/fact-type.ts';
import type { Why } from '../outcome.ts';
import { zoneOf } from '../zone.ts';
import type { Span } from './coverage.ts';
import { chainFacts, changeFacts } from './of-contract.ts';
import { partyFees } from './of-fees.ts';
import { hoursFacts, hoursOf } from './of-hours.ts';
import { ownLiving } from './of-living.ts';
import { repaymentFacts } from './of-repayments.ts';
import { currencyOf, lastSignedOn, termFacts } from './of-terms.ts';
import { currencyPaid, wageFacts, wagesOf } from './of-wages.ts';
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

/** Only what one party declared itself: what a submitter's notices are made from. Nothing else enters. */
export function ownSheet(dossier: Dossier, { answering, asOf }: Question): FactSheet {
  const { contract } = dossier;
  const records = recordsOf(dossier.records ?? noRecords, answering);
  const currency = currencyOf(contract) ?? currencyPaid(records.wagePayments);
  const money = { dossier, currency, country: contract.placeOfWork.country };
  const isAgency = answering === contract.agencyId;
  const eventDate = eventDateOf(dossier);
  const span = spanOf(dossier, asOf);
  const wages = wagesOf(records.wagePayments, span, money);
  const hours = hoursOf(records.workingTimes, span, money.country);
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
        ...ownLiving(contract, records),
        wages: wageFacts(wages ? [wages] : [], span),
        hours: hoursFacts(hours ? [hours] : []),
        ...partyFees(latestBy(dossier.disclosures, answering), money),
        repayments: repaymentFacts(money, answering, asOf),
        ...(isAgency
          ? { licence: licenceFacts(dossier.agency, contract.placeOfWork.country, eventDate) }
          : {}),
      },
    },
  };
}

/** The days for which records of wages and hours can be expected. */
export const spanOf = ({ contract: { startsOn, ended } }: Dossier, asOf: PlainDate): Span => ({
  asOf,
  ...(startsOn === undefined ? {} : { from: startsOn }),
  ...(ended === undefined ? {} : { to: ended.endedOn }),
});

const eventDateOf = ({ contract }: Dossier): PlainDate =>
  lastSignedOn(contract) ??
  contract.startsOn ??
  plainDateIn(zoneOf(contract.placeOfWork.country), contract.registeredAt);

const licenceFacts = (agency: Organisation | undefined, country: string, on: PlainDate) =>
  agency === undefined
    ? {}
    : {
        validAtDestination:
          agency.verification.status === 'verified' && confirmedLicenceOn(agency, country, on) !== undefined,
      };
