import seenBankCardsHeld from './seen-bank-cards-held/rule.json' with { type: 'json' };
import seenWagesUnpaidOrRecordsFalse from './seen-wages-unpaid-or-records-false/rule.json' with {
  type: 'json',
};
import toldNoWorkNoPay from './told-no-work-no-pay/rule.json' with { type: 'json' };
import toldPayTakenBackOrControlled from './told-pay-taken-back-or-controlled/rule.json' with {
  type: 'json',
};
import toldWagesHeldUntilLater from './told-wages-held-until-later/rule.json' with { type: 'json' };
import toldWagesPartPaid from './told-wages-part-paid/rule.json' with { type: 'json' };
import toldWagesUnpaidOrLate from './told-wages-unpaid-or-late/rule.json' with { type: 'json' };
import veryLongHoursLargelyUnpaid from './very-long-hours-largely-unpaid/rule.json' with { type: 'json' };
import wagesHeldAsSecurity from './wages-held-as-security/rule.json' with { type: 'json' };
import wagesHeldToEndClause from './wages-held-to-end-clause/rule.json' with { type: 'json' };
import wagesIntoOtherHands from './wages-into-other-hands/rule.json' with { type: 'json' };
import wagesIntoTheHandsOfEmployerOrAgent from './wages-into-the-hands-of-employer-or-agent/rule.json' with {
  type: 'json',
};
import wagesLateHalfTheYear from './wages-late-half-the-year/rule.json' with { type: 'json' };
import wagesLateRepeatedly from './wages-late-repeatedly/rule.json' with { type: 'json' };
import wagesShortForThreeMonths from './wages-short-for-three-months/rule.json' with { type: 'json' };
import wagesToThirdPartyClause from './wages-to-third-party-clause/rule.json' with { type: 'json' };
import wagesUnpaidForThreeMonths from './wages-unpaid-for-three-months/rule.json' with { type: 'json' };
import wagesUnpaidForTwoMonths from './wages-unpaid-for-two-months/rule.json' with { type: 'json' };
import wagesWithheldAtEmployer from './wages-withheld-at-employer/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const withholdingOfWagesRules = [
  seenBankCardsHeld,
  seenWagesUnpaidOrRecordsFalse,
  toldNoWorkNoPay,
  toldPayTakenBackOrControlled,
  toldWagesHeldUntilLater,
  toldWagesPartPaid,
  toldWagesUnpaidOrLate,
  veryLongHoursLargelyUnpaid,
  wagesHeldAsSecurity,
  wagesHeldToEndClause,
  wagesIntoOtherHands,
  wagesIntoTheHandsOfEmployerOrAgent,
  wagesLateHalfTheYear,
  wagesLateRepeatedly,
  wagesShortForThreeMonths,
  wagesToThirdPartyClause,
  wagesUnpaidForThreeMonths,
  wagesUnpaidForTwoMonths,
  wagesWithheldAtEmployer,
];
