import { answerMailbox } from '../../lib/actions/mailboxes/answer.ts';
import { deliverLetter, type MailboxContext } from '../../lib/actions/mailboxes/deliver.ts';
import { wakesMailbox } from '../../lib/domain/wakes.ts';
import type { Event } from '../../lib/store/journal.ts';
import type { Processor } from './processor.ts';

/** One letter out of a mailbox, or one answer into it. */
async function carry(context: MailboxContext, { kind, subjects }: Event): Promise<void> {
  const [about = '', second = ''] = subjects;
  if (kind === 'mailbox.put') await deliverLetter(context, second);
  else await answerMailbox(context, { reportId: about, messageId: second });
}

/** Moves letters into reports and answers back into mailboxes, so that the face of workers never reads a report. */
export const mailboxProcessor: Processor<MailboxContext> = {
  name: 'mailbox',
  wokenBy: wakesMailbox,
  async handle(context, events) {
    for (const event of events) await carry(context, event);
  },
};
