import * as fc from 'fast-check';
import type { FactType } from '../../../lib/rules/language/fact-type.ts';
import { unknownFact } from '../../../lib/rules/language/fact-type.ts';
import { whys } from '../../../lib/rules/outcome.ts';

/** Draws one value at a time, so that later draws can depend on earlier ones. */
export type Draw = <T>(from: fc.Arbitrary<T>) => T;

const draw = (from: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => from;
/** fast-check's generator inside a property, as a plain function. */
export const drawing: fc.Arbitrary<Draw> = fc.gen().map(
  (generate) =>
    <T>(from: fc.Arbitrary<T>) =>
      asDrawn<T>(generate(draw, from)),
);
const asDrawn = <T>(value: unknown): T => value as T;

export const pick = <T>(one: Draw, options: readonly T[]): T => {
  const index = one(fc.nat({ max: options.length - 1 }));
  const option = options[index];
  if (option === undefined) throw new Error('nothing to pick from');
  return option;
};

const days = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-01-31', '2026-03-01', '2026-06-15'];
export const day = fc.constantFrom(...days);
export const integer = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.integer({ min: -500_000, max: 500_000 }));
export const figures = fc.record({
  'minimum-wage': integer,
  'fees-forbidden': fc.boolean(),
  'in-force-from': day,
});
export type Figures = Partial<Record<string, unknown>>;

/** Complete facts of a type. */
export function complete(type: FactType): fc.Arbitrary<unknown> {
  if (type.kind === 'list') return fc.array(complete(type.of), { maxLength: 4 });
  if (type.kind === 'object')
    return fc.record(
      Object.fromEntries(Object.entries(type.fields).map(([name, of]) => [name, complete(of)])),
    );
  if (type.type === 'int') return integer;
  if (type.type === 'bool') return fc.boolean();
  if (type.type === 'date') return day;
  return fc.constantFrom(...(type.values ?? ['', 'a', 'ab', 'b']));
}

export const isHole = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && '$unknown' in value);

const holeOr = (one: Draw, otherwise: () => unknown): unknown => {
  if (one(fc.nat({ max: 3 })) > 0) return otherwise();
  return one(fc.oneof(fc.constant(undefined), fc.constantFrom(...whys).map(unknownFact)));
};

const entriesOf = (value: unknown): [string, unknown][] => Object.entries(value ?? {});

/** The same facts with holes: values, elements, whole lists and groups, each unknown for some reason. */
export function pierce(value: unknown, one: Draw): unknown {
  if (Array.isArray(value)) return value.map((element) => holeOr(one, () => pierce(element, one)));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    entriesOf(value).map(([name, part]) => [name, holeOr(one, () => pierce(part, one))]),
  );
}

/** Pierced facts with every hole filled, with anything that may stand there. */
export function fill(value: unknown, type: FactType, one: Draw): unknown {
  if (isHole(value)) return one(complete(type));
  if (type.kind === 'list' && Array.isArray(value))
    return value.map((element) => fill(element, type.of, one));
  if (type.kind !== 'object') return value;
  const given = new Map(entriesOf(value));
  return Object.fromEntries(
    Object.entries(type.fields).map(([name, of]) => [name, fill(given.get(name), of, one)]),
  );
}
