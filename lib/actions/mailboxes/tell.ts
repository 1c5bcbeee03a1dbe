import { authorise } from '../../domain/access/permissions.ts';
import type { Told } from '../../domain/voice/letter.ts';
import { drawReceipt, type Receipt } from '../../domain/voice/receipt.ts';
import { putMailbox } from '../../store/mailboxes.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { VoiceContext } from '../voice-context.ts';
import { mailboxPlaceOf, mailboxPseudonym, pepperOf } from './place.ts';
import { newLock } from './receipt-lock.ts';
import { sealedLetter } from './seal-letter.ts';

/** What the receipt of a telling is drawn from: the key of its form, which nobody else has, and what was told. */
export interface Form {
  keyHash: string;
  requestHash: string;
}

/**
 * The receipt of a form is a keyed hash of it: sent twice, it gives the same receipt again, and nothing is kept from which
 * the numbers could be read. `attempt` counts on where another mailbox stands already.
 */
const receiptOf = ({ keyedHash }: VoiceContext, { keyHash, requestHash }: Form, first: number) =>
  drawReceipt(
    (attempt) =>
      Buffer.from(keyedHash('receipt-draw', JSON.stringify([keyHash, requestHash, attempt])), 'hex'),
    first,
  );

const mostDraws = 20;

/**
 * Takes what a worker tells into a new mailbox, sealed, and gives the receipt: the only time that it is shown. One transaction
 * with its entry in the journal, which names the mailbox and nothing else.
 */
export async function tell(context: VoiceContext, told: Told): Promise<Receipt> {
  authorise(context, 'mailbox.tell');
  const { idempotency: form } = context;
  if (!form) throw new TypeError('A telling without the key of its form.');
  let next = 0;
  for (let drawn = 0; drawn < mostDraws; drawn += 1) {
    const { receipt, attempt } = receiptOf(context, form, next);
    next = attempt + 1;
    if (await put(context, { receipt, attempt, told })) return receipt;
  }
  throw new Error('No place is free for a mailbox.');
}

interface ToPut {
  receipt: Receipt;
  attempt: number;
  told: Told;
}

/** False when the place is another's. */
async function put(context: VoiceContext, { receipt, attempt, told }: ToPut): Promise<boolean> {
  const place = mailboxPlaceOf(context, receipt.locator);
  const lock = await newLock(receipt.secret, place, pepperOf(context));
  const letter = await sealedLetter(context, place, told);
  try {
    await commit(context, {
      writes: [putMailbox(place, lock), letter.write],
      happened: { kind: 'mailbox.put', subjects: [mailboxPseudonym(place), letter.id] },
      created: { entityId: letter.id, entityVersion: attempt },
      class: 'protected',
    });
    return true;
  } catch (error) {
    if (error instanceof WriteRefused && error.failed.includes(0)) return false;
    throw error;
  }
}

/** The receipt of a form that was sent before, given again; `attempt` is what its record points to. */
export const tellAgain = (context: VoiceContext, form: Form, attempt: number): Receipt => {
  authorise(context, 'mailbox.tell');
  return receiptOf(context, form, attempt).receipt;
};
