import type { VoiceContext } from '../voice-context.ts';

type Hashes = Pick<VoiceContext, 'keyedHash'>;

/**
 * Where the mailbox of a receipt stands: a keyed hash of its first number, so the table does not tell the numbers. The hotline
 * finds a report by the same hash.
 */
export const mailboxPlaceOf = ({ keyedHash }: Hashes, locator: string): string =>
  keyedHash('receipt', locator);

/** What the journal calls a mailbox. */
export const mailboxPseudonym = (place: string): string => `mbx_${place}`;

export const pepperOf =
  ({ keyedHash }: Hashes) =>
  (secret: string): string =>
    keyedHash('receipt-pepper', secret);
