import degradingConditionsAtEmployer from './degrading-conditions-at-employer/rule.json' with {
  type: 'json',
};
import housingDegradinglyCrowded from './housing-degradingly-crowded/rule.json' with { type: 'json' };
import noWaterOrCoolingInHousing from './no-water-or-cooling-in-housing/rule.json' with { type: 'json' };
import seenDegradingOrDangerousConditions from './seen-degrading-or-dangerous-conditions/rule.json' with {
  type: 'json',
};
import seenMedicalCareDenied from './seen-medical-care-denied/rule.json' with { type: 'json' };
import seenThreeFailuresAtOnce from './seen-three-failures-at-once/rule.json' with { type: 'json' };
import seenWorkInOtherPlace from './seen-work-in-other-place/rule.json' with { type: 'json' };
import toldBadWorkingOrLivingConditions from './told-bad-working-or-living-conditions/rule.json' with {
  type: 'json',
};
import toldForcedOtherWork from './told-forced-other-work/rule.json' with { type: 'json' };
import toldNoCareOrDegradingTreatment from './told-no-care-or-degrading-treatment/rule.json' with {
  type: 'json',
};

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const abusiveWorkingLivingConditionsRules = [
  degradingConditionsAtEmployer,
  housingDegradinglyCrowded,
  noWaterOrCoolingInHousing,
  seenDegradingOrDangerousConditions,
  seenMedicalCareDenied,
  seenThreeFailuresAtOnce,
  seenWorkInOtherPlace,
  toldBadWorkingOrLivingConditions,
  toldForcedOtherWork,
  toldNoCareOrDegradingTreatment,
];
