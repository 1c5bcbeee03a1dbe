import { ClauseTag } from '../../domain/contracts/clause-tag.ts';
import { channels } from '../../domain/contracts/contract.ts';
import { deductionKinds } from '../../domain/contracts/terms.ts';
import { comparedTerms } from '../../domain/contracts/terms-diff.ts';
import { bool, date, int, list, object, text } from '../language/fact-type.ts';
import { lawProfiles } from './law-profile.ts';
import { disclosure, feeCaps, fees, loans, ownFees, repayments } from './schema-fees.ts';
import { hours, weekOfParties, weekOfParty } from './schema-hours.ts';
import { custody, custodyHistory, housing, housingHistory } from './schema-living.ts';
import { observed, officialRecords, told } from './schema-told.ts';
import { wages } from './schema-wages.ts';

const minor = 'minor units of the wage currency';

const terms = object('The terms in force: the latest version, each term as it was last stated.', {
  currency: text('Currency of the wage, ISO 4217.'),
  wageMonthly: int('Basic wage for a month.', minor),
  weeklyMinutes: int('Ordinary weekly working time.', 'minutes'),
  hoursAsNeeded: bool('The text leaves the hours open.'),
  restDaysPerWeek: int('Weekly rest days.', 'days'),
  overtimeCompulsory: bool('Overtime may not be refused.'),
  overtimePremiumPercent: int('Added to the hourly wage for overtime.', 'percent'),
  annualLeaveDays: int('Paid annual leave.', 'days'),
  probationMonths: int('Probation.', 'months'),
  noticeDays: int('Notice that the worker must give.', 'days'),
  leavingPenalty: int('Owed on leaving early.', minor),
  durationMonths: int('Fixed term.', 'months'),
  returnTicket: bool('The journey home is paid.'),
  healthInsurance: bool('Health insurance is paid.'),
  deductionsMonthly: int('Deductions taken every month.', minor),
  deductions: list(
    'Deductions in the terms.',
    object('One deduction.', {
      kind: text('What for.', deductionKinds),
      amount: int('The sum.', minor),
      monthly: bool('Taken every month, not once.'),
    }),
  ),
  clauses: list('Clauses tagged in the text.', text('Code of the clause.', ClauseTag.options)),
});

/**
 * The full list of what a rule may ask, each fact with a sentence and a unit; the first name is its provenance. Sex,
 * nationality, religion, ethnicity and names are not here, so a rule that asks for one does not type-check. What is not
 * declared is absent, and absent means unknown.
 */
export const factSchema = {
  own: object(
    'What the declaring party being answered has declared; in an assessment, the registering party.',
    {
      role: text('The part of the declaring party.', ['employer', 'agency']),
      channel: text('How the worker was hired.', channels),
      recruitmentCountry: text('Country of recruitment, ISO 3166-1 alpha-2.'),
      workCountry: text('Country of the place of work, ISO 3166-1 alpha-2.'),
      crossBorder: bool('Recruited in another country than the place of work.'),
      domesticWork: bool('Work in or for a household.'),
      startsOn: date('First day of work.'),
      offerMadeOn: date('Day of the first offer.'),
      offeredWageMonthly: int('Basic wage for a month in the first offer.', minor),
      wageStated: bool('The offer or the contract names a wage. Unknown while neither does.'),
      offerStated: bool('An offer is on record. Always known.'),
      signed: bool('A signed version is on record. Always known.'),
      custodyStated: bool('Who keeps the papers is stated. Always known.'),
      offerWritten: bool('The first offer was in writing.'),
      chainStated: bool('Who recruited is stated, nobody in between included. Always known.'),
      terms,
      changes: list(
        'Every later version compared with the first offer, term by term.',
        object('One comparison.', {
          version: text('The later version.', ['origin', 'destination', 'amendment']),
          term: text('The term.', comparedTerms),
          result: text('Seen from the worker.', ['better', 'same', 'worse']),
          changePerMille: int('By how much a number fell (negative) or rose.', 'per mille'),
        }),
      ),
      contractLanguages: list('Languages of the signed text.', text('BCP 47 language.')),
      workerReads: list('Languages that the worker reads.', text('BCP 47 language.')),
      workerHoldsCopy: bool('The worker holds a copy of the signed text.'),
      custody,
      custodyHistory,
      housing,
      housingHistory,
      wages: wages('the declaring party'),
      hours: hours('the declaring party', weekOfParty),
      disclosure: disclosure('the declaring party'),
      feeCaps,
      fees: object('Fees by the declaring party alone.', ownFees),
      repayments: repayments('Giving back by the declaring party'),
      licence: object("The declaring agency's own licence.", {
        validAtDestination: bool(
          'Confirmed by an official and in force for the place of work on the first known day, of a verified agency.',
        ),
      }),
    },
  ),
  counterparty: object('What the other named party has declared.', {
    named: bool('There is another named party. Always known.'),
    disclosure: disclosure('the other party'),
    fees: object('Fees by the other party alone.', ownFees),
    custodyStated: bool('It recorded who keeps the papers. Always known.'),
    custody,
    custodyHistory,
    housing,
    housingHistory,
    wages: wages('the other party'),
    hours: hours('the other party', weekOfParty),
  }),
  official: object('Records of the authorities.', {
    employerVerified: bool("An official verified the employer's registration."),
    agencyVerified: bool("An official verified the agency's registration."),
    agencyLicensedAtDestination: bool(
      'A licence for the country of work that an official confirmed was in force on the first known day.',
    ),
    ...officialRecords,
  }),
  observed,
  told,
  derived: object('Computed from the others; the label is the join of its inputs.', {
    profile: text('Which profile of law the work falls under.', lawProfiles),
    ageAtStart: int('Age on the first day of work.', 'years'),
    fees: object(
      'Fees over all disclosures: the highest statement counts, because every party states all it knows.',
      {
        ...fees,
        monthsOfWagePerMille: int(
          'What the worker side paid, in thousandths of a basic monthly wage.',
          'per mille',
        ),
      },
    ),
    feeCaps,
    loans,
    repayments: repayments('Giving back by any of the parties'),
    custody: list('What each party last stated about the papers; unknown while none did.', custody),
    housing: list('What each party last stated about the housing; unknown while none did.', housing),
    wages: wages('the parties'),
    hours: hours('the parties', weekOfParties),
    daysFromReportToAbsenceReport: int(
      'Days from the latest report to an absence report of the employer that followed it.',
      'days',
    ),
    daysFromReportToTermination: int(
      'Days from the latest report to the end of the contract by the employer that followed it.',
      'days',
    ),
    disclosuresContradict: bool('Employer and agency state different things about what the worker paid.'),
    toldMoreThan: object('The word of the worker against the disclosures, one by one. Protected.', {
      own: bool(
        'The worker tells of a payment, and the declaring party says that there was none, or less in all. Yes or unknown, never no.',
      ),
      counterparty: bool('The same of the other party. Yes or unknown, never no.'),
    }),
    disclosureMissing: bool('A party that is expected to disclose the fees has not. Always known.'),
    disclosureDueBy: date('The last day for the disclosures of fees. Always known.'),
  }),
} as const;
