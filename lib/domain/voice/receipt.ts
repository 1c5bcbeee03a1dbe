import { plainDigits } from '../values/plain-digits.ts';
/**
 * What somebody who told is left with: sixteen digits that look like two telephone numbers. The first finds the mailbox, the
 * second opens it (decisions, 25).
 */
export interface Receipt {
  locator: string;
  secret: string;
}

const contactLength = 8;
/** Mobile numbers of Bahrain have eight digits and begin so: a receipt between other contacts does not look like one. */
const leading = ['3', '6'] as const;

/** One of the two numbers as it was typed. Undefined when it has not eight digits. */
export function readContact(typed: string): string | undefined {
  if (typed.length > 64) return undefined;
  const digits = plainDigits(typed).replaceAll(/[\s().+\u200e\u200f\u2010-\u2015-]/g, '');
  return new RegExp(`^\\d{${contactLength}}$`).test(digits) ? digits : undefined;
}

/** As it is shown: in two groups, as people write a telephone number. */
export const shownContact = (contact: string): string => `${contact.slice(0, 4)} ${contact.slice(4)}`;

/** What is entered in place of the second number by somebody who is forced to: the same digits from the last to the first. */
export const duressOf = (secret: string): string => [...secret].reverse().join('');

/** Eight digits from the first seven bytes and a half of a keyed hash: the modulus is far below what would show. */
function contactOf(bytes: Uint8Array): string {
  const [first = 0] = bytes;
  const number = Buffer.from(bytes.subarray(1, 7)).readUIntBE(0, 6) % 10 ** (contactLength - 1);
  return `${leading[first % leading.length]}${String(number).padStart(contactLength - 1, '0')}`;
}

/** A secret that reads the same from both ends could not be told from its code of duress. */
const isUsable = ({ secret }: Receipt): boolean => secret !== duressOf(secret);

/**
 * A receipt.
 * @param draw at least 16 bytes for each attempt, counted from `first`
 */
export function drawReceipt(
  draw: (attempt: number) => Uint8Array,
  first: number,
): { receipt: Receipt; attempt: number } {
  for (let attempt = first; ; attempt += 1) {
    const bytes = draw(attempt);
    const receipt = { locator: contactOf(bytes.subarray(0, 8)), secret: contactOf(bytes.subarray(8, 16)) };
    if (isUsable(receipt)) return { receipt, attempt };
  }
}
