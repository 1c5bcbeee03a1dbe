import { certificateStates } from '../../domain/certificates/certificate-state.ts';
import { collectorRoles } from '../../domain/fees/fee-disclosure.ts';
import { feeCategoryCodes, feeItemCodes } from '../../domain/fees/fee-taxonomy.ts';
import { ObservationCode, observationBases } from '../../domain/inspections/observation.ts';
import {
  faults,
  findingKinds,
  mobilityEvents,
  movers,
  permitKinds,
  permitStates,
} from '../../domain/inspections/official-record.ts';
import { indicators } from '../../domain/values/indicator.ts';
import { AllegationCode, reportChannels } from '../../domain/voice/allegation.ts';
import { bool, date, int, list, object, text } from '../language/fact-type.ts';

const strengths = ['weak', 'medium', 'strong'] as const;
const kinds = ['indicator', 'law', 'standard', 'dataQuality'] as const;

const content = {
  kind: text('What the code counts as: only an indicator counts towards one.', kinds),
  indicator: text('The indicator, when it counts towards one.', indicators),
  strength: text('How much the content weighs by itself, when it counts towards an indicator.', strengths),
};

const allegations = (meaning: string) =>
  list(
    `${meaning} One element a code. Beside what was told there is always what was not: the list answers that something was told, never that nothing was.`,
    object('One allegation.', {
      code: text('What is alleged.', AllegationCode.options),
      ...content,
      relation: text('`self` when the worker said it, else `witness`. What happened elsewhere is not here.', [
        'self',
        'witness',
      ]),
      firstHand: bool('The one it happened to said it.'),
      channel: text('How it reached us; of several the most independent.', reportChannels),
      independentSources: int(
        'People and authorities who say it independently. What came through a link that the employer or agency handed over is none.',
        'sources',
      ),
      firstToldOn: date('The day on which it was first told.'),
      lastToldOn: date('The day on which it was last told.'),
    }),
  );

export const told = object('What workers, and others for them, told. Protected.', {
  reported: bool('A report about this contract is on file. Always known.'),
  allegations: allegations('What was told about this contract.'),
  fees: list(
    'What the worker and the family paid, as the worker tells it. One element a payment; beside what was told there is always what was not.',
    object('One payment.', {
      item: text('What for: a code of the ILO fee taxonomy.', feeItemCodes),
      category: text('Category in the ILO fee taxonomy.', feeCategoryCodes),
      amount: int(
        'The amount in the wage currency. Unknown where it was not said, and where it was paid in another currency, because no day is told.',
        'minor units of the wage currency',
      ),
      collector: text('Who received it.', collectorRoles),
      receipt: bool('The worker says that there was a receipt, or none.'),
      independent: bool('It did not come through a link that the employer or agency handed over.'),
    }),
  ),
  repaymentAnswered: bool('The worker has said whether the money came back. Always known.'),
  repaymentAnsweredOn: date('The day of the latest such answer.'),
  repaymentConfirmed: bool(
    'Said to an official: all came back, and no later word contradicts it. An answer through a link or from nobody known never confirms.',
  ),
  repaymentDenied: bool('The latest word that counts says that not all came back, wherever it came from.'),
  employerReported: bool('A report about the employer as a whole is on file. Always known.'),
  aboutEmployer: allegations('What was told about the employer as a whole, by others than this worker.'),
});

const observations = (meaning: string) =>
  list(
    `${meaning} One element a code. Unknown beside what is listed, unless an inspection states that it looked for every code.`,
    object('One observation.', {
      code: text('What was observed.', ObservationCode.options),
      ...content,
      workers: int('For how many workers: the highest number of one visit.', 'workers'),
      basis: text('How it was observed; the surest of several.', observationBases),
      lastSeenOn: date('The last day on which it was observed.'),
    }),
  );

export const observed = object('What inspectors observed. Protected.', {
  inspected: bool('An inspection that looked at this contract is on file. Always known.'),
  observations: observations('What was observed of this contract.'),
  safekeepingShown: bool(
    "An inspection of this contract found papers kept at the worker's own written wish and handed over at once. Always known: nobody else can show it.",
  ),
  employerInspected: bool(
    'An inspection at the employer, of workers who are not told apart, is on file. Always known.',
  ),
  atEmployer: observations('What was observed at the employer, of workers who are not told apart.'),
});

/** Permit, mobility and history, as authorities have them on file. */
export const officialRecords = {
  certificate: object('The certificate of fee-free recruitment that speaks for this placement.', {
    covers: bool('One was issued that speaks for this placement. Always known.'),
    number: text('Its number, as people read it aloud.'),
    state: text('What anybody may know of it, on the day of the decision.', certificateStates),
    issuedOn: date('The day on which it was issued.'),
    heldByDeclarant: bool('The declaring party holds it; else the other one does.'),
    statesNothingPaid: bool(
      'It says that the worker side never paid anything. No, where the worker had paid and was paid back.',
    ),
    reinstated: bool('It was suspended and came back. Always known.'),
    reinstatedOn: date('The day on which it came back: what was known by then was weighed by a person.'),
  }),
  permit: object("The worker's permit, as last entered.", {
    stated: bool('The state of the permit is on file. Always known.'),
    kind: text('Which permit it is.', permitKinds),
    state: text('Its state.', permitStates),
    fault: text('Through whose doing it lapsed or was never issued.', faults),
    holderIsEmployerOfRecord: bool('The employer of record holds it.'),
    daysInState: int('Days that it has been in this state.', 'days'),
  }),
  mobilityStated: bool('A transfer, an exit or an absence report is on file. Always known.'),
  mobility: list(
    'Transfers, exits and absence reports on file. Unknown beside what is listed.',
    object('One event.', {
      event: text('What happened.', mobilityEvents),
      by: text('Who asked, refused or reported.', movers),
      on: date('The day.'),
      tenureMet: bool('The worker had worked as long as the law asks for a transfer.'),
      contested: bool('The worker contests it, or was shown to be at work.'),
    }),
  ),
  employerHistoryStated: bool('A finding about the employer is on file. Always known.'),
  employerHistory: history('the employer'),
  agencyHistoryStated: bool('A finding about the agency is on file. Always known.'),
  agencyHistory: history('the agency'),
};

function history(whose: string) {
  return list(
    `What authorities found about ${whose} before. History: never above low. Unknown beside what is listed.`,
    object('One finding.', {
      finding: text('What was found or done.', findingKinds),
      on: date('The day.'),
      daysAgo: int('Days from then to the decision.', 'days'),
    }),
  );
}
