import abuseToldOfEmployerByOthers from './abuse-told-of-employer-by-others/rule.json' with { type: 'json' };
import seenInjuryOfUnknownCause from './seen-injury-of-unknown-cause/rule.json' with { type: 'json' };
import seenOrRecordedViolence from './seen-or-recorded-violence/rule.json' with { type: 'json' };
import toldSexualHarassment from './told-sexual-harassment/rule.json' with { type: 'json' };
import toldViolence from './told-violence/rule.json' with { type: 'json' };
import toldViolenceToOthersSeen from './told-violence-to-others-seen/rule.json' with { type: 'json' };
import violenceAtEmployer from './violence-at-employer/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const physicalSexualViolenceRules = [
  abuseToldOfEmployerByOthers,
  seenInjuryOfUnknownCause,
  seenOrRecordedViolence,
  toldSexualHarassment,
  toldViolence,
  toldViolenceToOthersSeen,
  violenceAtEmployer,
];
