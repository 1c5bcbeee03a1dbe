import agencyNotLicensed from './agency-not-licensed/rule.json' with { type: 'json' };
import annualLeaveBelowMinimum from './annual-leave-below-minimum/rule.json' with { type: 'json' };
import clausesAgainstLaw from './clauses-against-law/rule.json' with { type: 'json' };
import contractCopyNotHeld from './contract-copy-not-held/rule.json' with { type: 'json' };
import contractNotInArabic from './contract-not-in-arabic/rule.json' with { type: 'json' };
import deductionsAboveLegalShare from './deductions-above-legal-share/rule.json' with { type: 'json' };
import deductionsWithoutConsent from './deductions-without-consent/rule.json' with { type: 'json' };
import feesOverCorridorCap from './fees-over-corridor-cap/rule.json' with { type: 'json' };
import feesProbablyOverCorridorCap from './fees-probably-over-corridor-cap/rule.json' with { type: 'json' };
import finalSettlementUnpaid from './final-settlement-unpaid/rule.json' with { type: 'json' };
import noWeeklyRestDay from './no-weekly-rest-day/rule.json' with { type: 'json' };
import noticeAboveMaximum from './notice-above-maximum/rule.json' with { type: 'json' };
import openEndedHours from './open-ended-hours/rule.json' with { type: 'json' };
import overtimePremiumBelowLaw from './overtime-premium-below-law/rule.json' with { type: 'json' };
import overtimeWorkedAndNotPaid from './overtime-worked-and-not-paid/rule.json' with { type: 'json' };
import papersHeldByOthers from './papers-held-by-others/rule.json' with { type: 'json' };
import permitHolderIsNotEmployer from './permit-holder-is-not-employer/rule.json' with { type: 'json' };
import permitNotRenewedByEmployer from './permit-not-renewed-by-employer/rule.json' with { type: 'json' };
import probationAboveMaximum from './probation-above-maximum/rule.json' with { type: 'json' };
import recordedDayAboveLimit from './recorded-day-above-limit/rule.json' with { type: 'json' };
import recordedWeeksWithoutRest from './recorded-weeks-without-rest/rule.json' with { type: 'json' };
import seenAccessRefused from './seen-access-refused/rule.json' with { type: 'json' };
import seenContractNotHeld from './seen-contract-not-held/rule.json' with { type: 'json' };
import seenDeductionsOrNoPayslips from './seen-deductions-or-no-payslips/rule.json' with { type: 'json' };
import seenHousingSafetyOrHeatBreach from './seen-housing-safety-or-heat-breach/rule.json' with {
  type: 'json',
};
import seenPermitBreach from './seen-permit-breach/rule.json' with { type: 'json' };
import seenSafekeepingWhereLawBans from './seen-safekeeping-where-law-bans/rule.json' with { type: 'json' };
import toldContractMissingOrUnread from './told-contract-missing-or-unread/rule.json' with { type: 'json' };
import toldWageClaim from './told-wage-claim/rule.json' with { type: 'json' };
import toldWorkOtherThanPermitStates from './told-work-other-than-permit-states/rule.json' with {
  type: 'json',
};
import wageBelowLegalMinimum from './wage-below-legal-minimum/rule.json' with { type: 'json' };
import wageLateBahrain from './wage-late-bahrain/rule.json' with { type: 'json' };
import wageLateBeyondGrace from './wage-late-beyond-grace/rule.json' with { type: 'json' };
import weeklyHoursAboveLimit from './weekly-hours-above-limit/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const lawRules = [
  agencyNotLicensed,
  annualLeaveBelowMinimum,
  clausesAgainstLaw,
  contractCopyNotHeld,
  contractNotInArabic,
  deductionsAboveLegalShare,
  deductionsWithoutConsent,
  feesOverCorridorCap,
  feesProbablyOverCorridorCap,
  finalSettlementUnpaid,
  noWeeklyRestDay,
  noticeAboveMaximum,
  openEndedHours,
  overtimePremiumBelowLaw,
  overtimeWorkedAndNotPaid,
  papersHeldByOthers,
  permitHolderIsNotEmployer,
  permitNotRenewedByEmployer,
  probationAboveMaximum,
  recordedDayAboveLimit,
  recordedWeeksWithoutRest,
  seenAccessRefused,
  seenContractNotHeld,
  seenDeductionsOrNoPayslips,
  seenHousingSafetyOrHeatBreach,
  seenPermitBreach,
  seenSafekeepingWhereLawBans,
  toldContractMissingOrUnread,
  toldWageClaim,
  toldWorkOtherThanPermitStates,
  wageBelowLegalMinimum,
  wageLateBahrain,
  wageLateBeyondGrace,
  weeklyHoursAboveLimit,
];
