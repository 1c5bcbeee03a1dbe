import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusListLength } from '../../../lib/domain/certificates/certificate.ts';
import { standings } from '../../../lib/domain/certificates/certificate-state.ts';
import {
  bitstringOf,
  isSetFor,
  readStatusListId,
  statusListCredential,
  statusListId,
  statusPurposes,
} from '../../../lib/domain/certificates/status-list.ts';

const place = fc.integer({ min: 0, max: statusListLength - 1 });
/** As whoever checks reads it: the first bit is the left one of the first byte. */
const isSet = (bits: Uint8Array, index: number): boolean =>
  ((bits[Math.floor(index / 8)] ?? 0) & (1 << (7 - (index % 8)))) !== 0;

describe('a list of states', () => {
  it('has exactly the bits that were asked for, counted from the left', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 50 }), place, (indexes, other) => {
        const bits = bitstringOf(indexes);
        expect(bits).toHaveLength(16_384);
        for (const index of indexes) expect(isSet(bits, index)).toBe(true);
        expect(isSet(bits, other)).toBe(indexes.includes(other));
        const ones = bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
        expect(ones).toBe(indexes.length);
      }),
    );
  });

  it('has no place outside of itself', () => {
    for (const index of [-1, statusListLength, 0.5]) expect(() => bitstringOf([index])).toThrow(RangeError);
  });

  it('sets one bit for a suspension, the other for whatever ended it, and none for what is in force', () => {
    const set = standings.map((standing) => [
      standing,
      statusPurposes.filter((purpose) => isSetFor(purpose, standing)),
    ]);
    expect(Object.fromEntries(set)).toEqual({
      inForce: [],
      suspended: ['suspension'],
      withdrawn: ['revocation'],
      revoked: ['revocation'],
    });
  });

  it('is named so that its name is read back, and no other name is read', () => {
    const list = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(list, fc.constantFrom(...statusPurposes), (number, purpose) => {
        expect(readStatusListId(statusListId(number, purpose))).toEqual({ list: number, purpose });
      }),
    );
    for (const name of [
      '0-revocation',
      '01-revocation',
      '1-message',
      '1',
      '',
      '1-revocation ',
      '-1-suspension',
    ])
      expect(readStatusListId(name)).toBeUndefined();
  });

  it('is asked for again soon enough that a suspension is seen within a minute, and after an hour nobody may rest on it', () => {
    const list = statusListCredential(
      { list: 1, purpose: 'suspension', encodedList: 'uH4s', at: '2026-03-01T08:00:00.250Z' },
      'https://registry.example',
    );
    expect(list.credentialSubject.ttl).toBe(45_000);
    expect([list.validFrom, list.validUntil]).toEqual(['2026-03-01T08:00:00Z', '2026-03-01T09:00:00Z']);
    expect(list.exp).toBe(Date.parse('2026-03-01T09:00:00Z') / 1_000);
    expect(list.id).toBe('https://registry.example/v1/public/status-lists/1-suspension');
  });
});
