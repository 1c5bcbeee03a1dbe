/** A plain object's own fields, sorted by name in code units, as RFC 8785 sorts them. */
const sorted = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** One spelling for one JSON value, so that the order of fields and white space do not make another request of it. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted) ?? '';
