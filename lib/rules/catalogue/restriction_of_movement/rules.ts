import absenceReportSoonAfterComplaint from './absence-report-soon-after-complaint/rule.json' with {
  type: 'json',
};
import contestedAbsenceReportAfterComplaint from './contested-absence-report-after-complaint/rule.json' with {
  type: 'json',
};
import curfewClause from './curfew-clause/rule.json' with { type: 'json' };
import exitRefusedByEmployer from './exit-refused-by-employer/rule.json' with { type: 'json' };
import goingOutOfHousingNeedsPermission from './going-out-of-housing-needs-permission/rule.json' with {
  type: 'json',
};
import housingLockedFromOutside from './housing-locked-from-outside/rule.json' with { type: 'json' };
import leavingPremisesClause from './leaving-premises-clause/rule.json' with { type: 'json' };
import liveInWithoutADayOff from './live-in-without-a-day-off/rule.json' with { type: 'json' };
import lockedOrControlledAtEmployer from './locked-or-controlled-at-employer/rule.json' with { type: 'json' };
import noChangeOfEmployerOrExitClause from './no-change-of-employer-or-exit-clause/rule.json' with {
  type: 'json',
};
import seenExitPassSystem from './seen-exit-pass-system/rule.json' with { type: 'json' };
import seenLockedOrExitControlled from './seen-locked-or-exit-controlled/rule.json' with { type: 'json' };
import seenSurveillanceOfWorkers from './seen-surveillance-of-workers/rule.json' with { type: 'json' };
import toldGoingOutNeedsPermission from './told-going-out-needs-permission/rule.json' with { type: 'json' };
import toldGuardedOrFollowed from './told-guarded-or-followed/rule.json' with { type: 'json' };
import toldLeavingJobOrCountryRefused from './told-leaving-job-or-country-refused/rule.json' with {
  type: 'json',
};
import toldLockedIn from './told-locked-in/rule.json' with { type: 'json' };
import transferRefusedByEmployerAfterTenure from './transfer-refused-by-employer-after-tenure/rule.json' with {
  type: 'json',
};

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const restrictionOfMovementRules = [
  absenceReportSoonAfterComplaint,
  contestedAbsenceReportAfterComplaint,
  curfewClause,
  exitRefusedByEmployer,
  goingOutOfHousingNeedsPermission,
  housingLockedFromOutside,
  leavingPremisesClause,
  liveInWithoutADayOff,
  lockedOrControlledAtEmployer,
  noChangeOfEmployerOrExitClause,
  seenExitPassSystem,
  seenLockedOrExitControlled,
  seenSurveillanceOfWorkers,
  toldGoingOutNeedsPermission,
  toldGuardedOrFollowed,
  toldLeavingJobOrCountryRefused,
  toldLockedIn,
  transferRefusedByEmployerAfterTenure,
];
