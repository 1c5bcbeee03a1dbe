/** Crockford's alphabet of 32: no I, L, O or U, so that nobody reads a one, a nought or a word into it. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The alphabet of ISO 7064 for MOD 37,36; a character stands for its place in it. */
const checked = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const modulus = 36;
const groupLength = 4;

/** What ISO 7064 keeps while it goes over a text: from one character to the next, in the pure hybrid system MOD 37,36. */
function remainderOf(text: string): number {
  let product = modulus;
  for (const character of text) {
    const sum = (product + checked.indexOf(character)) % modulus || modulus;
    product = (sum * 2) % (modulus + 1);
  }
  return product;
}

/** The check character of a text in digits and capital letters (ISO 7064, MOD 37,36). */
export const checkCharacterOf = (text: string): string =>
  checked.charAt((modulus + 1 - remainderOf(text)) % modulus);

const isWhole = (code: string): boolean => code.slice(-1) === checkCharacterOf(code.slice(0, -1));

/** Five bits of each byte choose one character; none is chosen more often than another. */
function charactersOf(bytes: Uint8Array, count: number): string {
  let characters = '';
  for (const byte of bytes.subarray(0, count)) characters += alphabet.charAt(byte % alphabet.length);
  return characters;
}

/**
 * A code that people read aloud and type: characters of Crockford's alphabet, the last one a check character. A draw whose
 * check character would be I, L, O or U is not used.
 * @param length with the check character
 * @param draw at least `length - 1` bytes for each attempt, counted from 0: chance, or a keyed hash of what the code stands for
 */
export function drawHumanCode(length: number, draw: (attempt: number) => Uint8Array): string {
  for (let attempt = 0; ; attempt += 1) {
    const text = charactersOf(draw(attempt), length - 1);
    if (text.length < length - 1) throw new RangeError('Too few bytes for a code of that length.');
    const check = checkCharacterOf(text);
    if (alphabet.includes(check)) return `${text}${check}`;
  }
}

/**
 * What somebody typed, as the code it stands for: any case, spaces and hyphens, and the letters that are taken for digits.
 * Undefined when it is no code of this length or its check character does not fit, so that a typing mistake is told at once.
 */
export function readHumanCode(typed: string, length: number): string | undefined {
  if (typed.length > 4 * length) return undefined;
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
  const isCode = code.length === length && [...code].every((character) => alphabet.includes(character));
  return isCode && isWhole(code) ? code : undefined;
}

const groups = new RegExp(`.{1,${groupLength}}`, 'g');

/** As it is printed: in groups of four. */
export const shownHumanCode = (code: string): string => (code.match(groups) ?? []).join('-');
