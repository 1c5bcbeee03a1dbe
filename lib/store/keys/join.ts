/** The sign that parts a key. No id contains it, so a key cannot be forged through an id; it is written in no other file. */
export const join = (...parts: string[]): string => parts.join('#');

/** A number that sorts as text. */
export const numbered = (n: number): string => String(n).padStart(6, '0');

/** The beginning of every sort key whose first part is this. */
export const startingWith = (part: string): string => join(part, '');

/** The parts of a key, as `join` put them together. */
export const parted = (key: string): string[] => key.split('#');

/** A row of a ledger; its head, which counts them, is number 0. */
export const ledgerPlace = (number: number): string => (number === 0 ? '0' : join('N', numbered(number)));
