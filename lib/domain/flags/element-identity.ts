const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What is at a path such as `own.wages.months[3].due`; undefined where nothing is. */
export const valueAt = (facts: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (value, name) => (isGroup(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      facts,
    );

/**
 * By list, which fields say which element it is, whatever else is said of it: March stays March when it is paid after all. Of
 * the housing each party last stated there is nothing but what was stated. What was told or seen counts as a whole instead.
 */
export const identifyingFields: Readonly<Record<string, readonly string[]>> = {
  months: ['month'],
  weeks: ['from', 'to'],
  repeatedDeductions: ['kind', 'creditor'],
  deductions: ['kind'],
  changes: ['version', 'term'],
  custodyHistory: ['from'],
  housingHistory: ['from'],
  custody: ['heldBy'],
  housing: [],
  items: ['item', 'paidOn', 'collector'],
  loans: ['lender', 'principal'],
  reimbursements: ['paidOn', 'paid'],
  feeCaps: ['row'],
  mobility: ['event', 'by', 'on'],
  employerHistory: ['finding', 'on'],
  agencyHistory: ['finding', 'on'],
};

function identityOf(element: string, facts: unknown): string {
  const [, list = ''] = /(\w+)\[\d+\]$/.exec(element) ?? [];
  const known = valueAt(facts, element);
  const fields = (Object.hasOwn(identifyingFields, list) && identifyingFields[list]) || [];
  return isGroup(known) ? fields.map((field) => known[field] ?? '').join(' ') : '';
}

/** `own.wages.months[3].due` is what was due for March, wherever in the list March stands: `own.wages.months[2026-03-01].due`. */
export const withIdentity = (path: string, facts: unknown): string =>
  path.replace(/\[\d+\]/g, (place, at: number) => `[${identityOf(path.slice(0, at) + place, facts)}]`);
