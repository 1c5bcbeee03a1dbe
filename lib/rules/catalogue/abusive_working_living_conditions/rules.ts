import noWaterOrCoolingInHousing from './no-water-or-cooling-in-housing/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const abusiveWorkingLivingConditionsRules = [noWaterOrCoolingInHousing];
