import * as fc from 'fast-check';
import type { FactType } from '../../../lib/rules/language/fact-type.ts';
import { unknownFact } from '../../../lib/rules/language/fact-type.ts';
import { whys } from '../../../lib/rules/outcome.ts';

/** A number from 0 to one below the options; everything random here is drawn so, one at a time. */
export type Draw = (options: number) => number;

const below = (options: number): fc.Arbitrary<number> => fc.nat({ max: options - 1 });
export const drawing: fc.Arbitrary<Draw> = fc.gen().map((generate) => (options) => generate(below, options));

export function pick<T>(one: Draw, options: readonly T[]): T {
  const option = options[one(options.length)];
  if (option === undefined) throw new Error('nothing to pick from');
  return option;
}

export const day = (one: Draw): string =>
  pick(one, ['2024-02-29', '2025-12-31', '2026-01-01', '2026-01-31', '2026-03-01', '2026-06-15']);
const integer = (one: Draw): number =>
  pick(one, [-3, -1, 0, 1, 2, 3, 5, 7, 300_000, one(1_000_000) - 500_000]);

export type Figures = Readonly<Record<string, unknown>>;
export const figures = (one: Draw): Figures => ({
  'minimum-wage': integer(one),
  'fees-forbidden': one(2) === 0,
  'in-force-from': day(one),
});

const parts = (value: unknown): [string, unknown][] => Object.entries(value ?? {});
export const mapParts = (value: unknown, change: (part: unknown, name: string) => unknown): Figures =>
  Object.fromEntries(parts(value).map(([name, part]) => [name, change(part, name)]));

/** Complete facts of a type. */
export function complete(type: FactType, one: Draw): unknown {
  if (type.kind === 'list') return Array.from({ length: one(5) }, () => complete(type.of, one));
  if (type.kind === 'object')
    return Object.fromEntries(Object.entries(type.fields).map(([name, of]) => [name, complete(of, one)]));
  if (type.type === 'int') return integer(one);
  if (type.type === 'bool') return one(2) === 0;
  return type.type === 'date' ? day(one) : pick(one, type.values ?? ['', 'a', 'ab', 'b']);
}

export const isHole = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && '$unknown' in value);

const holeOr = (one: Draw, otherwise: () => unknown): unknown => {
  if (one(4) > 0) return otherwise();
  return one(2) === 0 ? undefined : unknownFact(pick(one, whys));
};

/** The same facts with holes: values, elements, whole lists and groups, each unknown for some reason. */
export function pierce(value: unknown, one: Draw): unknown {
  if (Array.isArray(value)) return value.map((element) => holeOr(one, () => pierce(element, one)));
  if (typeof value !== 'object') return value;
  return mapParts(value, (part) => holeOr(one, () => pierce(part, one)));
}

/** Pierced facts with every hole filled, with anything that may stand there. */
export function fill(value: unknown, type: FactType, one: Draw): unknown {
  if (isHole(value)) return complete(type, one);
  if (type.kind === 'list' && Array.isArray(value))
    return value.map((element) => fill(element, type.of, one));
  if (type.kind !== 'object') return value;
  const given = new Map(parts(value));
  return mapParts(type.fields, (_, name) => {
    const of = type.fields[name];
    return of && fill(given.get(name), of, one);
  });
}

const wrong: readonly unknown[] = [
  null,
  0.5,
  -0,
  2 ** 53,
  Number.NaN,
  '2026-02-30',
  'x',
  12,
  true,
  10n,
  [],
  [3],
  {},
  { $unknown: 'nonsense', wage: 1, amount: 1 },
];

/** The same facts with parts that are of another kind than they should be, or of none that facts can have. */
export function spoil(value: unknown, one: Draw): unknown {
  if (one(12) === 0) return pick(one, wrong);
  if (Array.isArray(value)) return value.map((element) => spoil(element, one));
  if (typeof value !== 'object' || value === null || '$unknown' in value) return value;
  return mapParts(value, (part) => spoil(part, one));
}
