import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, UnreadablePack, unpack } from '../../lib/store/table/packed.ts';
import { dictionaryV1 } from '../../lib/store/table/packed-dictionary.ts';

test('what is unpacked equals what was packed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // As JSON has it: there is no minus zero in it.
      expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('equal values give equal bytes, in whatever order their fields were built', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(pack(reversed)).toEqual(pack(value));
    }),
  );
});

test('version 1 of the dictionary is frozen: bytes at rest were made with it', () => {
  const hash = createHash('sha256').update(dictionaryV1).digest('hex');
  expect(hash).toBe('b3eab19a1170a110bc44c5caa3e3ffb4a275278cf26ece3407fb1fc985bbd34c');
});

test('bytes packed on the first day are still read', () => {
  const kept = Buffer.from('Aaumkvm1AA==', 'base64');
  expect(unpack(kept)).toEqual({ wage: { basic: { amount: '120.000', currency: 'BHD' }, period: 'month' } });
});

test('junk is told apart from a pack, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        unpack(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadablePack);
      }
    }),
  );
});

test.each([
  ['no bytes', []],
  ['an unknown codec', [9, 1, 2]],
  ['no JSON', [0, 1, 2]],
  ['text that is not UTF-8', [0, 0x22, 0xff, 0x22]],
  ['a stream that does not inflate', [1, 0xff, 0xff]],
])('%s is unreadable', (_, bytes) => {
  expect(() => unpack(new Uint8Array(bytes))).toThrow(UnreadablePack);
});

test('a pack cut short is unreadable', () => {
  const whole = pack(offer);
  for (const length of [1, 2, Math.floor(whole.length / 2), whole.length - 1]) {
    expect(() => unpack(whole.subarray(0, length))).toThrow(UnreadablePack);
  }
});

test('a pack that would inflate beyond eight megabytes is refused, not unfolded', () => {
  expect(() => unpack(pack('x'.repeat(9 * 1024 * 1024)))).toThrow(UnreadablePack);
});

test.each([[undefined], [Number.NaN], [[undefined]], [new Date(0)], [new Map()], [() => 1], [1n]])(
  '%s cannot be packed',
  (value) => {
    expect(() => pack(value)).toThrow(TypeError);
  },
);

test('the terms of a contract take less than a third of their text', () => {
  const size = pack(offer).length;
  expect(size).toBeLessThan(JSON.stringify(offer).length / 3);
});

const offer = {
  madeOn: '2026-03-02',
  language: 'hi',
  terms: {
    jobTitle: 'Scaffolder',
    occupation: '7119',
    employerName: 'Gulf Scaffolding W.L.L.',
    wage: { basic: { amount: '145.000', currency: 'BHD' }, period: 'month' },
    allowances: [{ kind: 'food', monthly: { amount: '20.000', currency: 'BHD' } }],
    deductions: [],
    weeklyMinutes: 2880,
    restDaysPerWeek: 1,
    overtime: { compulsory: false, premiumPercent: 25 },
    annualLeaveDays: 30,
    probationMonths: 3,
    noticeDays: 30,
    accommodation: 'provided',
    food: 'allowance',
    transport: 'provided',
    returnTicket: true,
    healthInsurance: true,
    durationMonths: 24,
  },
};
