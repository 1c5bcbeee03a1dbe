import type { Name } from '../values/name.ts';

const utf8LengthOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

/** The length of a text in bytes of UTF-8. */
export const utf8Length = (text: string): number =>
  [...text].reduce((bytes, character) => bytes + utf8LengthOf(character), 0);

const ellipsis = '…';

/** The text within so many bytes: whole, or cut between two characters (never inside one) and marked with `…`. */
export function cutToBytes(text: string, bytes: number): string {
  const whole = text.toWellFormed();
  if (utf8Length(whole) <= bytes) return whole;
  let kept = '';
  let left = bytes - utf8Length(ellipsis);
  for (const character of whole) {
    left -= utf8LengthOf(character);
    if (left < 0) break;
    kept += character;
  }
  return kept.trimEnd() + ellipsis;
}

/** Both scripts of a name within so many bytes: what the shorter one leaves of its half goes to the other. */
export function fitName(name: Name, bytes: number): Name {
  if (name.arabic === undefined) return { latin: cutToBytes(name.latin, bytes) };
  const half = Math.floor(bytes / 2);
  const [latinLength, arabicLength] = [utf8Length(name.latin), utf8Length(name.arabic)];
  const latin = cutToBytes(name.latin, Math.max(half, bytes - arabicLength));
  return { latin, arabic: cutToBytes(name.arabic, Math.max(half, bytes - latinLength)) };
}
