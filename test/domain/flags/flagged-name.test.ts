import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutToBytes, fitName, utf8Length } from '../../../lib/domain/flags/flagged-name.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const edges = ['\u{7f}', '\u{80}', '\u{7ff}', '\u{800}', '\u{ffff}', '\u{10000}', '\u{10ffff}', '\ud800'];
const bytesOf = (text: string): number => Buffer.byteLength(text);

describe('a name in bytes', () => {
  test('is as long as its UTF-8', () => {
    for (const edge of edges) expect(utf8Length(edge)).toBe(bytesOf(edge));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8Length(text)).toBe(bytesOf(text));
      }),
    );
  });

  test('is whole where it fits, to the byte', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cutToBytes(text, bytesOf(text))).toBe(text.toWellFormed());
      }),
    ));

  test('is cut between characters, as late as the room allows', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', 'ا', '中', '𝕬'), { minLength: 5 }),
        fc.nat(),
        (letters, room) => {
          const text = letters.join('');
          const bytes = 3 + (room % (bytesOf(text) - 3));
          const kept = cutToBytes(text, bytes).slice(0, -1);
          const next = [...text][[...kept].length] ?? '';
          expect(bytesOf(kept) + 3).toBeLessThanOrEqual(bytes);
          expect(bytesOf(kept + next) + 3).toBeGreaterThan(bytes);
          expect(text.startsWith(kept)).toBe(true);
        },
      ),
    ));

  test('never holds half a character', () => {
    expect(cutToBytes('abc\ud800', 20)).toBe('abc\ufffd');
    expect(cutToBytes('𝕬𝕬', 7)).toBe('𝕬…');
    expect(cutToBytes('Gulf Trading', 8)).toBe('Gulf…');
  });

  test('in two scripts shares the room: what one leaves of its half goes to the other', () => {
    const [long, arabic] = ['a'.repeat(50), 'ا'.repeat(25)];
    expect(fitName({ latin: long, arabic }, 100)).toEqual({ latin: long, arabic });
    expect(fitName({ latin: 'Awal', arabic }, 40)).toEqual({ latin: 'Awal', arabic: `${'ا'.repeat(16)}…` });
    expect(fitName({ latin: long, arabic: 'أول' }, 40)).toEqual({
      latin: `${'a'.repeat(31)}…`,
      arabic: 'أول',
    });
    expect(fitName({ latin: long, arabic }, 41)).toEqual({
      latin: `${'a'.repeat(17)}…`,
      arabic: `${'ا'.repeat(8)}…`,
    });
    expect(fitName({ latin: long }, 20)).toEqual({ latin: `${'a'.repeat(17)}…` });
  });
});
