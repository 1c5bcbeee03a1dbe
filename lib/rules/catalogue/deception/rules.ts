import allowancesBelowOffer from './allowances-below-offer/rule.json' with { type: 'json' };
import deductionsAdded from './deductions-added/rule.json' with { type: 'json' };
import employerChanged from './employer-changed/rule.json' with { type: 'json' };
import hoursOrRestWorseThanOffer from './hours-or-rest-worse-than-offer/rule.json' with { type: 'json' };
import leaveNoticeOrTermWorseThanOffer from './leave-notice-or-term-worse-than-offer/rule.json' with {
  type: 'json',
};
import occupationChanged from './occupation-changed/rule.json' with { type: 'json' };
import penaltyOrClauseAdded from './penalty-or-clause-added/rule.json' with { type: 'json' };
import seenJobOrContractDiffers from './seen-job-or-contract-differs/rule.json' with { type: 'json' };
import substitutionFoundBefore from './substitution-found-before/rule.json' with { type: 'json' };
import ticketInsuranceOrBoardRemoved from './ticket-insurance-or-board-removed/rule.json' with {
  type: 'json',
};
import toldContractReplaced from './told-contract-replaced/rule.json' with { type: 'json' };
import toldJobEmployerPlaceOrStatusFalse from './told-job-employer-place-or-status-false/rule.json' with {
  type: 'json',
};
import toldMadeToLie from './told-made-to-lie/rule.json' with { type: 'json' };
import toldPromiseOnConditionsBroken from './told-promise-on-conditions-broken/rule.json' with {
  type: 'json',
};
import wageBelowOffer from './wage-below-offer/rule.json' with { type: 'json' };
import wageSlightlyBelowOffer from './wage-slightly-below-offer/rule.json' with { type: 'json' };
import wagesBelowAgreedFromTheStart from './wages-below-agreed-from-the-start/rule.json' with {
  type: 'json',
};
import workplaceChanged from './workplace-changed/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const deceptionRules = [
  allowancesBelowOffer,
  deductionsAdded,
  employerChanged,
  hoursOrRestWorseThanOffer,
  leaveNoticeOrTermWorseThanOffer,
  occupationChanged,
  penaltyOrClauseAdded,
  seenJobOrContractDiffers,
  substitutionFoundBefore,
  ticketInsuranceOrBoardRemoved,
  toldContractReplaced,
  toldJobEmployerPlaceOrStatusFalse,
  toldMadeToLie,
  toldPromiseOnConditionsBroken,
  wageBelowOffer,
  wageSlightlyBelowOffer,
  wagesBelowAgreedFromTheStart,
  workplaceChanged,
];
