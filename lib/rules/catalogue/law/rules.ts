import agencyNotLicensed from './agency-not-licensed/rule.json' with { type: 'json' };
import annualLeaveBelowMinimum from './annual-leave-below-minimum/rule.json' with { type: 'json' };
import clausesAgainstLaw from './clauses-against-law/rule.json' with { type: 'json' };
import contractCopyNotHeld from './contract-copy-not-held/rule.json' with { type: 'json' };
import contractNotInArabic from './contract-not-in-arabic/rule.json' with { type: 'json' };
import feesOverCorridorCap from './fees-over-corridor-cap/rule.json' with { type: 'json' };
import feesProbablyOverCorridorCap from './fees-probably-over-corridor-cap/rule.json' with { type: 'json' };
import noWeeklyRestDay from './no-weekly-rest-day/rule.json' with { type: 'json' };
import noticeAboveMaximum from './notice-above-maximum/rule.json' with { type: 'json' };
import openEndedHours from './open-ended-hours/rule.json' with { type: 'json' };
import overtimePremiumBelowLaw from './overtime-premium-below-law/rule.json' with { type: 'json' };
import papersHeldByOthers from './papers-held-by-others/rule.json' with { type: 'json' };
import probationAboveMaximum from './probation-above-maximum/rule.json' with { type: 'json' };
import weeklyHoursAboveLimit from './weekly-hours-above-limit/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const lawRules = [
  agencyNotLicensed,
  annualLeaveBelowMinimum,
  clausesAgainstLaw,
  contractCopyNotHeld,
  contractNotInArabic,
  feesOverCorridorCap,
  feesProbablyOverCorridorCap,
  noWeeklyRestDay,
  noticeAboveMaximum,
  openEndedHours,
  overtimePremiumBelowLaw,
  papersHeldByOthers,
  probationAboveMaximum,
  weeklyHoursAboveLimit,
];
