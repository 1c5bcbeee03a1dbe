/**
 * What is planted, as a share of all contracts. Substitution, passports, hours and mismatch are the settings of the
 * statistics we compiled; the rest are assumptions. The order matters: a contract that is meant to be urgent brings its
 * own passport and debt, and counts towards their shares.
 */
export const plantedRates = {
  /** Both legs in leaving: a debt that binds, and papers or a penalty that threaten. */
  trappedByDebt: 0.01,
  /** Both legs in work and life: locked in, without the passport. */
  confined: 0.005,
  minor: 0.003,
  passportHeld: 0.2,
  contractSubstitution: 0.06,
  wageBelowOffer: 0.04,
  wageCutLater: 0.02,
  excessHours: 0.12,
  bondClause: 0.06,
  debtWithCollateral: 0.08,
  disclosureMismatch: 0.15,
} as const;
export type PlantedPattern = keyof typeof plantedRates;
