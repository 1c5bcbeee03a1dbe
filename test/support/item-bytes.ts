const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The bytes of an item as DynamoDB counts them: names and values, text in UTF-8; a number is about half its digits. */
export const bytesOf = (item: Readonly<Record<string, unknown>>): number =>
  sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + bytesOfValue(value)));

function bytesOfValue(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (Array.isArray(value)) return 3 + sum(value.map((each) => 1 + bytesOfValue(each)));
  if (typeof value === 'object' && value !== null) return 3 + bytesOf({ ...value });
  return 1;
}

/** Two units a kilobyte begun: what a write costs in a transaction. */
export const transactionUnits = (item: Readonly<Record<string, unknown>>): number =>
  2 * Math.ceil(bytesOf(item) / 1_024);
