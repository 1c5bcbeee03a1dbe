import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawReceipt, duressOf, readContact, shownContact } from '../../../lib/domain/voice/receipt.ts';

const aReceipt = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((seed) => drawReceipt((attempt) => seed.map((byte) => (byte + attempt * 7) % 256), 0).receipt);
const scripts = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xd66];

describe('a receipt', () => {
  it('looks like two mobile numbers of Bahrain, and its code of duress is another number', () => {
    fc.assert(
      fc.property(aReceipt, ({ locator, secret }) => {
        expect([locator, secret].every((contact) => /^[36]\d{7}$/.test(contact))).toBe(true);
        expect(duressOf(secret)).not.toBe(secret);
        expect(duressOf(duressOf(secret))).toBe(secret);
      }),
    );
  });

  it('is read in the digits of every script in which it may be typed, with blanks or without', () => {
    fc.assert(
      fc.property(aReceipt, fc.constantFrom(...scripts), ({ secret }, nought) => {
        const typed = [...shownContact(secret)]
          .map((digit) => (digit === ' ' ? digit : String.fromCodePoint(nought + Number(digit))))
          .join('');
        expect(readContact(typed)).toBe(secret);
      }),
    );
  });

  it('is not read from anything else', () => {
    for (const typed of ['', '3123456', '312345678', '3123456a', '3'.repeat(100)])
      expect(readContact(typed)).toBeUndefined();
  });

  it('takes its numbers from all there are: of a thousand none comes twice but by chance', () => {
    const draw = () => drawReceipt(() => randomBytes(16), 0).receipt;
    const secrets = new Set(Array.from({ length: 1_000 }, () => draw().secret));
    expect(secrets.size).toBeGreaterThan(990);
  });
});
