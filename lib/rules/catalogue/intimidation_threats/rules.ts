import complaintBanClause from './complaint-ban-clause/rule.json' with { type: 'json' };
import exitPenaltyClause from './exit-penalty-clause/rule.json' with { type: 'json' };
import leavingPenaltyAboveOneMonth from './leaving-penalty-above-one-month/rule.json' with { type: 'json' };
import leavingPenaltyAboveThreeMonths from './leaving-penalty-above-three-months/rule.json' with {
  type: 'json',
};

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const intimidationThreatsRules = [
  complaintBanClause,
  exitPenaltyClause,
  leavingPenaltyAboveOneMonth,
  leavingPenaltyAboveThreeMonths,
];
