/** The same value with every object's fields in order; fields that are undefined are left out, as JSON leaves them. */
function inFieldOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inFieldOrder);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = known.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, field]) => [name, inFieldOrder(field)]));
}

/**
 * One text for one JSON value: fields by name in code units, as RFC 8785 sorts them, and no white space; undefined is the empty
 * text. Hashes at rest are made of it (of requests, of rule sets, of decisions), so it never changes.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inFieldOrder(value)) ?? '';
