import bondOrRepaymentClause from './bond-or-repayment-clause/rule.json' with { type: 'json' };
import debtDoesNotFallDespiteDeductions from './debt-does-not-fall-despite-deductions/rule.json' with {
  type: 'json',
};
import debtLedgerAtEmployer from './debt-ledger-at-employer/rule.json' with { type: 'json' };
import debtOutgrowsRepayment from './debt-outgrows-repayment/rule.json' with { type: 'json' };
import debtWorkedOffClause from './debt-worked-off-clause/rule.json' with { type: 'json' };
import depositGuarantorOrPledgeClause from './deposit-guarantor-or-pledge-clause/rule.json' with {
  type: 'json',
};
import depositOrPledgeTaken from './deposit-or-pledge-taken/rule.json' with { type: 'json' };
import loanFromEmployerOrRecruiter from './loan-from-employer-or-recruiter/rule.json' with { type: 'json' };
import notFreeToLeaveBeforeDebtRepaid from './not-free-to-leave-before-debt-repaid/rule.json' with {
  type: 'json',
};
import recruitmentCostTakenFromWages from './recruitment-cost-taken-from-wages/rule.json' with {
  type: 'json',
};
import recruitmentCostTakenWithoutBalance from './recruitment-cost-taken-without-balance/rule.json' with {
  type: 'json',
};
import recruitmentDebtAndNoWayOut from './recruitment-debt-and-no-way-out/rule.json' with { type: 'json' };
import recruitmentDebtDeductedUnderTerms from './recruitment-debt-deducted-under-terms/rule.json' with {
  type: 'json',
};
import recruitmentDebtWorkedOff from './recruitment-debt-worked-off/rule.json' with { type: 'json' };
import recruitmentLoanSecuredElsewhere from './recruitment-loan-secured-elsewhere/rule.json' with {
  type: 'json',
};
import recruitmentLoanSecuredWithRecruiter from './recruitment-loan-secured-with-recruiter/rule.json' with {
  type: 'json',
};
import seenCollateralHeld from './seen-collateral-held/rule.json' with { type: 'json' };
import seenDebtLedgerWorkedOff from './seen-debt-ledger-worked-off/rule.json' with { type: 'json' };
import toldBorrowedForRecruitment from './told-borrowed-for-recruitment/rule.json' with { type: 'json' };
import toldCannotLeaveBeforePaid from './told-cannot-leave-before-paid/rule.json' with { type: 'json' };
import toldDebtGrowsOrUnclear from './told-debt-grows-or-unclear/rule.json' with { type: 'json' };
import toldDebtToEmployerOrAgent from './told-debt-to-employer-or-agent/rule.json' with { type: 'json' };
import toldPenaltyForLeaving from './told-penalty-for-leaving/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const debtBondageRules = [
  bondOrRepaymentClause,
  debtDoesNotFallDespiteDeductions,
  debtLedgerAtEmployer,
  debtOutgrowsRepayment,
  debtWorkedOffClause,
  depositGuarantorOrPledgeClause,
  depositOrPledgeTaken,
  loanFromEmployerOrRecruiter,
  notFreeToLeaveBeforeDebtRepaid,
  recruitmentCostTakenFromWages,
  recruitmentCostTakenWithoutBalance,
  recruitmentDebtAndNoWayOut,
  recruitmentDebtDeductedUnderTerms,
  recruitmentDebtWorkedOff,
  recruitmentLoanSecuredElsewhere,
  recruitmentLoanSecuredWithRecruiter,
  seenCollateralHeld,
  seenDebtLedgerWorkedOff,
  toldBorrowedForRecruitment,
  toldCannotLeaveBeforePaid,
  toldDebtGrowsOrUnclear,
  toldDebtToEmployerOrAgent,
  toldPenaltyForLeaving,
];
