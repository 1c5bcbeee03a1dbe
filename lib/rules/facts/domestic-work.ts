/** ISCO-08 unit groups of household work: housekeepers, child care, home care, domestic cleaners and helpers. */
const householdOccupations = new Set(['5152', '5311', '5322', '9111']);

interface Work {
  household: boolean;
  sector: string | undefined;
  occupation: string | undefined;
}

/**
 * Work in or for a household (ILO Convention 189, article 1). Unknown where nothing says: a child-care worker of an
 * agency may work in a nursery or in a home.
 */
export function isDomesticWork({ household, sector, occupation }: Work): boolean | undefined {
  if (household || sector === 'T' || sector?.startsWith('97')) return true;
  if (occupation === '9111') return true;
  if (occupation !== undefined && householdOccupations.has(occupation))
    return sector === undefined ? undefined : false;
  return occupation === undefined && sector === undefined ? undefined : false;
}
