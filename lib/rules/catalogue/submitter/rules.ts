import chainNotRegistered from './chain-not-registered/rule.json' with { type: 'json' };
import contractLanguageNotReadNotice from './contract-language-not-read-notice/rule.json' with {
  type: 'json',
};
import contractWageBelowOffer from './contract-wage-below-offer/rule.json' with { type: 'json' };
import declaredDayAboveLimit from './declared-day-above-limit/rule.json' with { type: 'json' };
import declaredDeductionWithoutConsent from './declared-deduction-without-consent/rule.json' with {
  type: 'json',
};
import declaredFeesOverCap from './declared-fees-over-cap/rule.json' with { type: 'json' };
import declaredFinalSettlementLate from './declared-final-settlement-late/rule.json' with { type: 'json' };
import declaredHoursAboveLimit from './declared-hours-above-limit/rule.json' with { type: 'json' };
import declaredOvertimeUnpaid from './declared-overtime-unpaid/rule.json' with { type: 'json' };
import declaredWageLate from './declared-wage-late/rule.json' with { type: 'json' };
import declaredWageToSomeoneElse from './declared-wage-to-someone-else/rule.json' with { type: 'json' };
import declaredWageUnpaidOrShort from './declared-wage-unpaid-or-short/rule.json' with { type: 'json' };
import declaredWeeksWithoutRest from './declared-weeks-without-rest/rule.json' with { type: 'json' };
import declaredWorkerPayment from './declared-worker-payment/rule.json' with { type: 'json' };
import offerNotRegistered from './offer-not-registered/rule.json' with { type: 'json' };
import ownLicenceNotValid from './own-licence-not-valid/rule.json' with { type: 'json' };
import ownRepaymentLate from './own-repayment-late/rule.json' with { type: 'json' };
import ownRepaymentPlanMissing from './own-repayment-plan-missing/rule.json' with { type: 'json' };
import papersNotWithWorkerNotice from './papers-not-with-worker-notice/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const submitterRules = [
  chainNotRegistered,
  contractLanguageNotReadNotice,
  contractWageBelowOffer,
  declaredDayAboveLimit,
  declaredDeductionWithoutConsent,
  declaredFeesOverCap,
  declaredFinalSettlementLate,
  declaredHoursAboveLimit,
  declaredOvertimeUnpaid,
  declaredWageLate,
  declaredWageToSomeoneElse,
  declaredWageUnpaidOrShort,
  declaredWeeksWithoutRest,
  declaredWorkerPayment,
  offerNotRegistered,
  ownLicenceNotValid,
  ownRepaymentLate,
  ownRepaymentPlanMissing,
  papersNotWithWorkerNotice,
];
