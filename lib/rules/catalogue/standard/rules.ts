import boardAboveAQuarterOfTheWage from './board-above-a-quarter-of-the-wage/rule.json' with { type: 'json' };
import clausesAgainstStandard from './clauses-against-standard/rule.json' with { type: 'json' };
import contractLanguageNotRead from './contract-language-not-read/rule.json' with { type: 'json' };
import counterpartyAgainstCertificate from './counterparty-against-certificate/rule.json' with {
  type: 'json',
};
import deductionsAgainstCertificate from './deductions-against-certificate/rule.json' with { type: 'json' };
import domesticWeeksWithoutRest from './domestic-weeks-without-rest/rule.json' with { type: 'json' };
import domesticWorkerWithoutWeeklyRest from './domestic-worker-without-weekly-rest/rule.json' with {
  type: 'json',
};
import feeFindingsAgainstAgencyBefore from './fee-findings-against-agency-before/rule.json' with {
  type: 'json',
};
import holderAgainstOwnCertificate from './holder-against-own-certificate/rule.json' with { type: 'json' };
import illegitimateItemCharged from './illegitimate-item-charged/rule.json' with { type: 'json' };
import noOfferBeforeWork from './no-offer-before-work/rule.json' with { type: 'json' };
import papersNotWithWorker from './papers-not-with-worker/rule.json' with { type: 'json' };
import repaymentLate from './repayment-late/rule.json' with { type: 'json' };
import repaymentPlanMissing from './repayment-plan-missing/rule.json' with { type: 'json' };
import restBetweenShiftsBelowTenHours from './rest-between-shifts-below-ten-hours/rule.json' with {
  type: 'json',
};
import seafarerDayOrWeekAboveConvention from './seafarer-day-or-week-above-convention/rule.json' with {
  type: 'json',
};
import seenContractNotUnderstood from './seen-contract-not-understood/rule.json' with { type: 'json' };
import seenFeeReceipts from './seen-fee-receipts/rule.json' with { type: 'json' };
import seenFeesAgainstCertificate from './seen-fees-against-certificate/rule.json' with { type: 'json' };
import toldFeesAboveDisclosures from './told-fees-above-disclosures/rule.json' with { type: 'json' };
import toldFeesAgainstCertificate from './told-fees-against-certificate/rule.json' with { type: 'json' };
import toldFeesPaid from './told-fees-paid/rule.json' with { type: 'json' };
import toldRepaymentDenied from './told-repayment-denied/rule.json' with { type: 'json' };
import wageUnpaidLateOrShort from './wage-unpaid-late-or-short/rule.json' with { type: 'json' };
import workerPaidAndNotRepaid from './worker-paid-and-not-repaid/rule.json' with { type: 'json' };
import workerPaidAndRepaid from './worker-paid-and-repaid/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const standardRules = [
  boardAboveAQuarterOfTheWage,
  clausesAgainstStandard,
  contractLanguageNotRead,
  counterpartyAgainstCertificate,
  deductionsAgainstCertificate,
  domesticWeeksWithoutRest,
  domesticWorkerWithoutWeeklyRest,
  feeFindingsAgainstAgencyBefore,
  holderAgainstOwnCertificate,
  illegitimateItemCharged,
  noOfferBeforeWork,
  papersNotWithWorker,
  repaymentLate,
  repaymentPlanMissing,
  restBetweenShiftsBelowTenHours,
  seafarerDayOrWeekAboveConvention,
  seenContractNotUnderstood,
  seenFeeReceipts,
  seenFeesAgainstCertificate,
  toldFeesAboveDisclosures,
  toldFeesAgainstCertificate,
  toldFeesPaid,
  toldRepaymentDenied,
  wageUnpaidLateOrShort,
  workerPaidAndNotRepaid,
  workerPaidAndRepaid,
];
