import data from '../reference/jurisdictions.json' with { type: 'json' };

const zones = new Map(Object.entries(data.jurisdictions).map(([country, law]) => [country, zoneIn(law)]));

function zoneIn(law: { timeZone?: string | null }): string | undefined {
  return law.timeZone ?? undefined;
}

/**
 * The IANA zone in which the days of a place of work are cut. A country of several zones, or one that is not in the
 * reference data, is read in UTC.
 */
export const zoneOf = (country: string): string => zones.get(country) ?? 'UTC';
