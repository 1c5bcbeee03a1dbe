import { authorise } from '../../domain/access/permissions.ts';
import type { Instant } from '../../domain/values/dates.ts';
import type { Receipt } from '../../domain/voice/receipt.ts';
import { countTry, findMailbox, type Mailbox, settleTries } from '../../store/mailboxes.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { VoiceContext } from '../voice-context.ts';
import { mailboxPlaceOf, mailboxPseudonym, pepperOf } from './place.ts';
import { noLock, type Tried, trySecret } from './receipt-lock.ts';
import { sealedLetter } from './seal-letter.ts';
import { openAnswer } from './sealed-answer.ts';

/** Wrong tries at one first number on one day; whoever tries on is shown an empty mailbox. */
export const triesADay = 5;

export interface Answer {
  id: string;
  at: Instant;
  text: string;
}

/** A mailbox as it is shown: with answers, or empty. Forced, decoy and truly empty are one and the same to look at. */
export interface Opened {
  place: string;
  /** Whether what is added here comes from the holder of the receipt; never shown. */
  genuine: boolean;
  answers: readonly Answer[];
}

/**
 * Opens a mailbox with a receipt. Whatever comes of it, the same is read, the same work is done, and the same is written: a
 * count, a sealed letter that says whether it was the code of duress, and an entry in the journal. An unknown first number
 * costs what a known one costs.
 * @returns undefined for numbers that do not fit, as long as tries are left
 */
export async function openMailbox(
  context: VoiceContext,
  { locator, secret }: Receipt,
): Promise<Opened | undefined> {
  authorise(context, 'mailbox.open');
  const place = mailboxPlaceOf(context, locator);
  const mailbox = await findMailbox(context.store.reader('protected'), place);
  const mayTry = await counted(context, place);
  const tried = await trySecret({ secret, place, pepper: pepperOf(context) }, mailbox?.lock ?? noLock(place));
  const as = mayTry ? tried.as : 'decoyed';
  await settle(context, { place, isHolder: as === 'holder', duress: tried.as === 'forced' });
  if (as === 'stranger') return undefined;
  const isHolder = mayTry && tried.as === 'holder';
  return { place, genuine: isHolder, answers: isHolder && mailbox ? answersIn(place, mailbox, tried) : [] };
}

/** Counted before it is tried, so that a thousand tries at once are still five. */
async function counted({ store, now }: VoiceContext, place: string): Promise<boolean> {
  try {
    await store.write([countTry(place, now, triesADay)]);
    return true;
  } catch (error) {
    if (error instanceof WriteRefused) return false;
    throw error;
  }
}

interface Settled {
  place: string;
  isHolder: boolean;
  duress: boolean;
}

async function settle(context: VoiceContext, { place, isHolder, duress }: Settled): Promise<void> {
  const letter = await sealedLetter(context, place, { kind: 'visit', duress });
  await commit(context, {
    writes: [settleTries(place, context.now, isHolder), letter.write],
    happened: { kind: 'mailbox.put', subjects: [mailboxPseudonym(place), letter.id] },
    class: 'protected',
  });
}

function answersIn(place: string, { lock, answers }: Mailbox, tried: Tried): Answer[] {
  if (tried.as !== 'holder') return [];
  const keys = { privateKey: tried.privateKey, publicKey: lock.publicKey };
  return answers.map(({ id, at, sealed }) => ({ id, at, text: openAnswer(keys, sealed, { place, id }) }));
}
