import { authorise } from '../../domain/access/permissions.ts';
import { type Letter, Letter as LetterSchema, type Told } from '../../domain/voice/letter.ts';
import { repaidInAll } from '../../domain/voice/repaid-as-told.ts';
import {
  findLetter,
  findReportOfReceipt,
  putReceiptOfReport,
  removeLetter,
  type SealedLetter,
} from '../../store/letters.ts';
import { isErasedReport } from '../../store/report-keys.ts';
import type { Write } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { Opener } from '../key-service.ts';
import { type Received, receiveDuress, receiveMessage, receiveReport } from '../reports/receive.ts';
import type { Erasing } from '../reports/replay-erasures.ts';
import { mailboxPseudonym } from './place.ts';
import { letterBinding } from './seal-letter.ts';

/** The processor of mailboxes: the only one that opens what workers put there. */
export type MailboxContext = Erasing & { opener: Opener<'protected'> };

/**
 * Takes one letter out of its mailbox and keeps what it says, in one transaction. Delivered twice it is gone the second time.
 * @throws SealBroken when it is not what was put there: evidence may not vanish, so it stays and somebody is called
 */
export async function deliverLetter(context: MailboxContext, letterId: string): Promise<void> {
  authorise(context, 'mailbox.deliver');
  const sealed = await findLetter(context.store.reader('protected'), letterId);
  if (!sealed) return;
  const opened = await context.opener.open(sealed.sealed, letterBinding(letterId));
  const letter = LetterSchema.parse(JSON.parse(Buffer.from(opened).toString('utf8')));
  await keep(context, sealed, letter);
}

async function keep(context: MailboxContext, sealed: SealedLetter, letter: Letter): Promise<void> {
  const { id, place, at } = sealed;
  const out = [removeLetter(id)];
  if (letter.kind === 'told') return keepTold(context, sealed, letter);
  if (letter.kind === 'visit' && !letter.duress) return empty(context, sealed, out);
  const reportId = await findReportOfReceipt(context.store.reader('protected'), place);
  // What was told is a letter of its own and may still be on its way: this one is tried again until it is there.
  if (reportId === undefined) throw new Error('A letter came before what it belongs to.');
  // Its key was destroyed, as its teller had asked: what comes late is kept no more.
  if (await isErasedReport(context.store.reader('protected'), reportId)) return empty(context, sealed, out);
  if (letter.kind === 'visit') return receiveDuress(context, { reportId, at }, out);
  const { text, language } = letter;
  return receiveMessage(context, { id: sameAs('msg', id), reportId, text, language, at }, out);
}

/** The same chance under another prefix: what comes of a letter has the same id however often it is delivered. */
const sameAs = (prefix: 'rpt' | 'msg', letterId: string): string =>
  `${prefix}_${letterId.slice(letterId.indexOf('_') + 1)}`;

async function keepTold(context: MailboxContext, sealed: SealedLetter, told: Told): Promise<void> {
  const { id, place, at } = sealed;
  const reportId = sameAs('rpt', id);
  const { text, language } = told;
  const received: Received = {
    id: reportId,
    at,
    source: place,
    told: contentOf(told),
    ...(text === undefined ? {} : { words: { id: sameAs('msg', id), text, language } }),
  };
  await receiveReport(context, received, [...putReceiptOfReport(place, reportId), removeLetter(id)]);
}

/** Whoever says that they are under age cannot consent: what serves them best is assessed by a person. */
const isChild = ({ allegations }: Told): boolean =>
  allegations.some(({ code, relation }) => code === 'UNDER_AGE' && relation === 'self');

/** Nobody asked for consent: no text of it is reviewed in the languages of those who tell (decisions, 26). */
const nothingAsked = { assessment: 'notAsked', contact: 'notAsked', referral: 'notAsked' } as const;

/** A payment that is told of, and did not come back whole. That everything came back accuses nobody. */
const tellsOfPayment = ({ fees, repaidFor = [] }: Told): boolean =>
  fees.length > 0 || repaidFor.some(({ got }) => got !== 'all');

/** A payment is told item by item; that there was one is also an allegation, so that rules count it with the others. */
const allegationsIn = (told: Told): Told['allegations'] =>
  !tellsOfPayment(told) || told.allegations.some(({ code }) => code === 'FEES_PAID')
    ? told.allegations
    : [...told.allegations, { code: 'FEES_PAID', relation: 'self' }];

function contentOf(told: Told): Received['told'] {
  const { channel, contractId, employer, fees, repaidFor = [], urgency, language } = told;
  const repaid = repaidInAll(repaidFor);
  return {
    ...(contractId === undefined ? {} : { contractId }),
    ...(employer === undefined ? {} : { employerAsTold: employer }),
    allegations: allegationsIn(told),
    ...(fees.length === 0 ? {} : { fees }),
    ...(repaid === undefined ? {} : { repaid, repaidFor }),
    channel,
    urgency,
    language,
    ...(isChild(told) ? { bestInterest: 'toBeAssessed' } : { consent: nothingAsked }),
  };
}

/** A try of a receipt that says nothing. */
const empty = (
  context: MailboxContext,
  { place, id }: SealedLetter,
  writes: readonly Write<'protected'>[],
): Promise<void> =>
  commit(context, {
    writes,
    happened: { kind: 'mailbox.emptied', subjects: [mailboxPseudonym(place), id] },
    class: 'protected',
  });
