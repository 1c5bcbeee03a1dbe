import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromAttributes, toAttribute, toAttributes } from '../../lib/store/table/attributes.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => {
  const isKept = Math.abs(value) >= 1e-130 && Math.abs(value) < 1e126;
  return isKept ? value : 0;
});
const name = fc.string({ minLength: 1 });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    number,
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(name, tie('value'), { maxKeys: 4 }),
}));

test('every plain value survives the way to the database and back', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value), (fields) => {
      expect(fromAttributes(toAttributes(fields))).toEqual(Object.fromEntries(Object.entries(fields)));
    }),
  );
});

test('a field called __proto__ is data, and changes no prototype', () => {
  const fields: unknown = JSON.parse('{"map":{"__proto__":{"admin":true}}}');
  const back = fromAttributes({ map: toAttribute((fields as { map: unknown }).map, 'map') });
  expect(JSON.stringify(back)).toBe(JSON.stringify(fields));
  expect((back as { map: { admin?: unknown } }).map.admin).toBeUndefined();
});

test('a field that is undefined is left out, as in JSON', () => {
  expect(toAttributes({ a: undefined, b: { c: undefined } })).toEqual({ b: { M: {} } });
});

const cycle: Record<string, unknown> = {};
cycle.self = cycle;

test.each([
  ['undefined in a list', [undefined]],
  ['a number that is not one', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a number too large for the database', 1e126],
  ['a number too small for the database', 1e-131],
  ['a date', new Date(0)],
  ['a set', new Set(['x'])],
  ['a function', () => 1],
  ['a bigint', 1n],
  ['an empty name', { '': 1 }],
  ['a cycle', cycle],
])('%s is refused with the name of its attribute, before it reaches the database', (_, value) => {
  expect(() => toAttributes({ fee: value })).toThrow(TypeError);
});
