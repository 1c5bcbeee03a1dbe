/** Digits of the scripts of our eight languages, by their nought: Arabic, Persian and Urdu, Devanagari, Bengali, Malayalam. */
const noughts = [0x660, 0x6f0, 0x966, 0x9e6, 0xd66];

const latinDigit = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  const nought = noughts.find((first) => point >= first && point <= first + 9);
  return nought === undefined ? character : String(point - nought);
};

/** A number as a person types it, in the digits of their script, with spaces or without; in plain digits. */
export const plainDigits = (typed: string): string => [...typed].map(latinDigit).join('');
