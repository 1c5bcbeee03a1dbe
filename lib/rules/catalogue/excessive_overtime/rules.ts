import compulsoryOvertimeOrOnCallClause from './compulsory-overtime-or-on-call-clause/rule.json' with {
  type: 'json',
};
import forcedHoursAtEmployer from './forced-hours-at-employer/rule.json' with { type: 'json' };
import hoursAboveSeventyTwoForAMonth from './hours-above-seventy-two-for-a-month/rule.json' with {
  type: 'json',
};
import hoursAboveSixtyForWeeks from './hours-above-sixty-for-weeks/rule.json' with { type: 'json' };
import hoursAtSeaBeyondAnyRegime from './hours-at-sea-beyond-any-regime/rule.json' with { type: 'json' };
import seenForcedOvertime from './seen-forced-overtime/rule.json' with { type: 'json' };
import seenHoursFarOverLimit from './seen-hours-far-over-limit/rule.json' with { type: 'json' };
import thirteenDaysWithoutADayOff from './thirteen-days-without-a-day-off/rule.json' with { type: 'json' };
import toldLongHoursOrNoRestDay from './told-long-hours-or-no-rest-day/rule.json' with { type: 'json' };
import toldOnCallDayAndNight from './told-on-call-day-and-night/rule.json' with { type: 'json' };
import toldOvertimeCannotBeRefused from './told-overtime-cannot-be-refused/rule.json' with { type: 'json' };
import toldOvertimeNeededToLive from './told-overtime-needed-to-live/rule.json' with { type: 'json' };
import twentyOneDaysWithoutADayOff from './twenty-one-days-without-a-day-off/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const excessiveOvertimeRules = [
  compulsoryOvertimeOrOnCallClause,
  forcedHoursAtEmployer,
  hoursAboveSeventyTwoForAMonth,
  hoursAboveSixtyForWeeks,
  hoursAtSeaBeyondAnyRegime,
  seenForcedOvertime,
  seenHoursFarOverLimit,
  thirteenDaysWithoutADayOff,
  toldLongHoursOrNoRestDay,
  toldOnCallDayAndNight,
  toldOvertimeCannotBeRefused,
  toldOvertimeNeededToLive,
  twentyOneDaysWithoutADayOff,
];
