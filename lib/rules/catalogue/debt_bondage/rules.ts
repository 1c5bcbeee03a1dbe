import bondOrRepaymentClause from './bond-or-repayment-clause/rule.json' with { type: 'json' };
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

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const debtBondageRules = [
  bondOrRepaymentClause,
  debtOutgrowsRepayment,
  debtWorkedOffClause,
  depositGuarantorOrPledgeClause,
  depositOrPledgeTaken,
  loanFromEmployerOrRecruiter,
  notFreeToLeaveBeforeDebtRepaid,
  recruitmentDebtDeductedUnderTerms,
  recruitmentDebtWorkedOff,
  recruitmentLoanSecuredElsewhere,
  recruitmentLoanSecuredWithRecruiter,
];
