import type { allowanceKinds, deductionKinds, wagePeriods } from '../../../lib/domain/contracts/terms.ts';
import type { collectorRoles } from '../../../lib/domain/fees/fee-disclosure.ts';
import type { FeeCategoryCode, FeeItemCode } from '../../../lib/domain/fees/fee-taxonomy.ts';
import type { Sector } from '../../../lib/domain/values/codes.ts';
import type { governorates } from '../../../lib/domain/values/place.ts';
import type { letterUrgencies } from '../../../lib/domain/voice/letter.ts';
import type { RepaidAnswer } from '../../../lib/domain/voice/repaid-as-told.ts';
import type { AllegationKey, Topic } from '../../pages/words/allegation-topics.ts';

/** The kinds of work that most who come here do, by their section of ISIC Rev.4. */
export const sectors = ['F', 'T', 'C', 'I', 'G', 'H', 'N', 'A', 'S'] as const satisfies readonly Sector[];

/** The terms of a contract as the page shows them. */
export const shownTerms = [
  'jobTitle',
  'employerName',
  'workplace',
  'wage',
  'allowances',
  'deductions',
  'weeklyMinutes',
  'restDaysPerWeek',
  'annualLeaveDays',
  'accommodation',
  'food',
  'transport',
  'returnTicket',
  'healthInsurance',
  'durationMonths',
  'probationMonths',
  'noticeDays',
  'leavingPenalty',
] as const;
export type ShownTerm = (typeof shownTerms)[number];

type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** Words with a number in them, in the message format of ICU: `{n}` with the plural forms of the language. */
export type Counted = 'hoursAWeek' | 'daysAWeek' | 'days' | 'months';

/** Every text of the face of workers in one language. What is left out does not compile. */
export interface Messages {
  /** Whether a native speaker has read every text of it. What nobody has read is marked on each page. */
  reviewed: boolean;
  words: Words<
    // On every page
    | 'title'
    | 'leave'
    | 'notReviewed'
    | 'language'
    | 'call'
    | 'danger'
    | 'back'
    | 'yes'
    | 'no'
    | 'notKnown'
    | 'notSaid'
    // The way in
    | 'welcome'
    | 'tellWithoutLink'
    | 'haveCode'
    | 'haveNumbers'
    | 'code'
    | 'codeHint'
    | 'open'
    | 'codeMistaken'
    | 'codeUnknown'
    | 'sessionOver'
    // The contract
    | 'yourContract'
    | 'worker'
    | 'documentEndsWith'
    | 'employer'
    | 'startsOn'
    | 'promised'
    | 'inContract'
    | 'worse'
    | 'better'
    | 'different'
    | 'whoSeesLink'
    | 'somethingIsWrong'
    | 'iPaid'
    | 'provided'
    | 'allowance'
    | 'notProvided'
    | 'everyMonth'
    | 'once'
    | 'nothing'
    // Telling
    | 'whatIsWrong'
    | 'openAndTick'
    | 'whom'
    | 'me'
    | 'others'
    | 'ownWords'
    | 'ownWordsHint'
    | 'howSoon'
    | 'send'
    | 'nothingTold'
    | 'tooLong'
    | 'employerNameTyped'
    | 'kindOfWork'
    | 'otherWork'
    | 'area'
    // Paying
    | 'whatDidYouPay'
    | 'next'
    | 'howMuch'
    | 'currency'
    | 'toWhom'
    | 'receiptGiven'
    | 'nothingChosen'
    | 'amountMistaken'
    | 'tooMany'
    // Giving back
    | 'wasItGivenBack'
    | 'noSumsHere'
    | 'answerEach'
    // The receipt and coming back
    | 'arrived'
    | 'writeDown'
    | 'likeTelephone'
    | 'firstNumber'
    | 'secondNumber'
    | 'noAccount'
    | 'readAnswer'
    | 'numbersMistaken'
    | 'messages'
    | 'noMessage'
    | 'writeMore'
    | 'sent'
    // What a phone keeps
    | 'phoneKeeps'
    | 'phoneAddress'
    | 'phoneLeave'
    | 'phoneLink'
    | 'phoneNumbers'
    // What went wrong
    | 'sentBefore'
    | 'failed'
    | 'nothingHere'
    // The sheet to print
    | 'sheet'
    | 'sheetHow'
    | 'sheetWithout'
  >;
  counted: Words<Counted>;
  terms: Words<ShownTerm>;
  periods: Words<(typeof wagePeriods)[number]>;
  allowances: Words<(typeof allowanceKinds)[number]>;
  deductions: Words<(typeof deductionKinds)[number]>;
  collectors: Words<(typeof collectorRoles)[number]>;
  repaid: Words<RepaidAnswer>;
  urgencies: Words<(typeof letterUrgencies)[number]>;
  governorates: Words<(typeof governorates)[number]>;
  sectors: Words<(typeof sectors)[number]>;
  topics: Words<Topic>;
  allegations: Words<AllegationKey>;
  feeGroups: Words<FeeCategoryCode>;
  fees: Words<FeeItemCode>;
}
