/** The same value with every object's fields in order; fields that are undefined are left out, as JSON leaves them. */
function inFieldOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inFieldOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = asFields(value);
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field !== undefined) putField(ordered, name, inFieldOrder(field));
  }
  return ordered;
}

const asFields = (value: object) => value as Readonly<Record<string, unknown>>;

/** Assigned one by one they are ready in half the time of a list of pairs; one name makes no field that way. */
function putField(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') fields[name] = value;
  else Object.defineProperty(fields, name, { value, enumerable: true });
}

/**
 * One text for one JSON value: fields by name in code units, as RFC 8785 sorts them, and no white space; undefined is the empty
 * text. Hashes at rest are made of it (of requests, of rule sets, of decisions), so it never changes.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inFieldOrder(value)) ?? '';
