import curfewClause from './curfew-clause/rule.json' with { type: 'json' };
import housingLockedOrNotFreeToLeave from './housing-locked-or-not-free-to-leave/rule.json' with {
  type: 'json',
};
import leavingPremisesClause from './leaving-premises-clause/rule.json' with { type: 'json' };
import noChangeOfEmployerOrExitClause from './no-change-of-employer-or-exit-clause/rule.json' with {
  type: 'json',
};

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const restrictionOfMovementRules = [
  curfewClause,
  housingLockedOrNotFreeToLeave,
  leavingPremisesClause,
  noChangeOfEmployerOrExitClause,
];
