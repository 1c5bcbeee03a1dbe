import complaintBanClause from './complaint-ban-clause/rule.json' with { type: 'json' };
import endedByEmployerSoonAfterComplaint from './ended-by-employer-soon-after-complaint/rule.json' with {
  type: 'json',
};
import exitPenaltyClause from './exit-penalty-clause/rule.json' with { type: 'json' };
import leavingPenaltyAboveOneMonth from './leaving-penalty-above-one-month/rule.json' with { type: 'json' };
import leavingPenaltyAboveThreeMonths from './leaving-penalty-above-three-months/rule.json' with {
  type: 'json',
};
import seenCoachedAnswers from './seen-coached-answers/rule.json' with { type: 'json' };
import seenFearOrEmployerAnswers from './seen-fear-or-employer-answers/rule.json' with { type: 'json' };
import seenPunishmentListOrBlankPapers from './seen-punishment-list-or-blank-papers/rule.json' with {
  type: 'json',
};
import seenThreatOrRetaliation from './seen-threat-or-retaliation/rule.json' with { type: 'json' };
import threatsAtEmployer from './threats-at-employer/rule.json' with { type: 'json' };
import toldHumiliated from './told-humiliated/rule.json' with { type: 'json' };
import toldPunishedAfterComplaint from './told-punished-after-complaint/rule.json' with { type: 'json' };
import toldThreatOfDenunciation from './told-threat-of-denunciation/rule.json' with { type: 'json' };
import toldThreatOfHarm from './told-threat-of-harm/rule.json' with { type: 'json' };
import toldThreatToJobPayOrHousing from './told-threat-to-job-pay-or-housing/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const intimidationThreatsRules = [
  complaintBanClause,
  endedByEmployerSoonAfterComplaint,
  exitPenaltyClause,
  leavingPenaltyAboveOneMonth,
  leavingPenaltyAboveThreeMonths,
  seenCoachedAnswers,
  seenFearOrEmployerAnswers,
  seenPunishmentListOrBlankPapers,
  seenThreatOrRetaliation,
  threatsAtEmployer,
  toldHumiliated,
  toldPunishedAfterComplaint,
  toldThreatOfDenunciation,
  toldThreatOfHarm,
  toldThreatToJobPayOrHousing,
];
