import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../functions/http/auth/sha256.ts';
import { hashOf } from '../../../lib/actions/hash.ts';
import { canonicalJson } from '../../../lib/domain/values/canonical-json.ts';

/** Field names of every kind: out of order, numbers, letters beyond Latin, and values that JSON spells in its own way. */
const awkward = {
  z: [3, { b: undefined, a: 'نص', '10': true, '9': null }],
  A: { é: 1.5, e: -0 },
  a: '\u2028"\\',
  'b-c': {},
  bc: [],
};
const withHoles = { ...awkward, n: [undefined, null] };

test('equal values have one text, however they were built', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, field]) => [name, turned(field)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a field of any name is a field, also one that JavaScript reads as something else', () => {
  const sent = '{"__proto__":{"b":1,"a":[]},"constructor":2}';
  expect(canonicalJson(JSON.parse(sent))).toBe('{"__proto__":{"a":[],"b":1},"constructor":2}');
});

test('hashes at rest stay what they were: of rule sets, of decisions, of requests', () => {
  expect(canonicalJson(withHoles)).toBe(
    '{"A":{"e":0,"é":1.5},"a":"\u2028\\"\\\\","b-c":{},"bc":[],"n":[null,null],"z":[3,{"9":null,"10":true,"a":"نص"}]}',
  );
  expect(hashOf(withHoles)).toBe('983bf0f4c7ec7394ceaaf8c180d397980c612a619f43cd2a35c387ef15fdde54');
  expect(sha256(canonicalJson(withHoles))).toBe('mDvw9Mfsc5TOqvjBgNOXmAxhKmGfQ80qNcOH7xX93lQ');
  expect(sha256(canonicalJson(undefined))).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
});
