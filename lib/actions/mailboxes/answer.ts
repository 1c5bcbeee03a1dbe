import { authorise } from '../../domain/access/permissions.ts';
import { findReceiptOfReport } from '../../store/letters.ts';
import { findMailboxKey, putAnswer } from '../../store/mailboxes.ts';
import { listMessages } from '../../store/report-messages.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { MailboxContext } from './deliver.ts';
import { mailboxPseudonym } from './place.ts';
import { sealAnswer } from './sealed-answer.ts';

interface Sent {
  reportId: string;
  messageId: string;
}

/**
 * Copies what those who protect wrote into the mailbox from which the report came, sealed to its receipt. A report that came
 * by telephone has none. Copied twice it is there once.
 */
export async function answerMailbox(context: MailboxContext, { reportId, messageId }: Sent): Promise<void> {
  authorise(context, 'mailbox.deliver');
  const table = context.store.reader('protected');
  const place = await findReceiptOfReport(table, reportId);
  const key = place === undefined ? undefined : await findMailboxKey(table, place);
  if (place === undefined || key === undefined) return;
  const message = (await listMessages(table, reportId)).find(({ id }) => id === messageId);
  if (message?.from !== 'official') return;
  const { id, at, text, language } = message;
  const sealed = sealAnswer(key, JSON.stringify({ text, language }), { place, id });
  try {
    await commit(context, {
      writes: [putAnswer(place, { id, at, sealed })],
      happened: { kind: 'mailbox.answered', subjects: [mailboxPseudonym(place), id] },
      class: 'protected',
    });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
  }
}
