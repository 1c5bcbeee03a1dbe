/** What a fuzzed field becomes; `undefined` takes it away. */
export type Operator = (value: unknown) => unknown;

const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

/** T3: what is done to each field of a request, one at a time. */
export const operators: Readonly<Record<string, Operator>> = {
  removed: () => undefined,
  null: () => null,
  'an empty text': () => '',
  'only spaces': () => '   ',
  'a very long text': () => 'x'.repeat(20_000),
  'a text of surrogates': () => `a${String.fromCharCode(0xd8_00)}b`,
  'controls and directions': () => '\u0000\u001b[31m\u202Ereversed\u2066',
  'another script': (value) => `${text(value)} إنصاف ন্যায়`,
  'spaces around': (value) => ` ${text(value)} `,
  'other capitals': (value) => text(value).toUpperCase(),
  'one sign more': (value) => `${text(value)}x`,
  'a script': () => '<script>alert(1)</script>',
  'a quote': () => `'; DROP TABLE core; --`,
  'a key of prototypes': () => ({ constructor: { prototype: { polluted: true } } }),
  zero: () => 0,
  'a negative number': () => -1,
  'a fraction': () => 0.1,
  'a number beyond all numbers': () => 2 ** 53,
  'a number as text': () => '1e9',
  yes: () => true,
  'an empty list': () => [],
  'a list of nothing': () => [null, null],
  'a list of itself': (value) => [value, value],
  'many of itself': (value) => Array.from({ length: 500 }, () => value),
  'an empty object': () => ({}),
  'one field more': (value) => ({ ...Object(value), surprise: 1 }),
  'levels below levels': () => deep(20),
  'a day that is not': () => '2026-02-30',
  'an instant for a day': () => '2026-02-03T04:05:06Z',
};

export type Path = readonly (string | number)[];

/** The path of everything in a value, inner places too. */
export function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...at, name]))];
}

/** The value with one place of it changed; nothing else of it is touched. */
export function changedAt(value: unknown, path: Path, change: Operator): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...Object(value) };
  const inner = changedAt(Reflect.get(copy, first), rest, change);
  if (inner === undefined) Reflect.deleteProperty(copy, first);
  else Reflect.set(copy, first, inner);
  return Array.isArray(copy) ? copy.filter((entry) => entry !== undefined) : copy;
}
