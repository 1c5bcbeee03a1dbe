import { answerMailbox } from '../../lib/actions/mailboxes/answer.ts';
import { deliverLetter, type MailboxContext } from '../../lib/actions/mailboxes/deliver.ts';
import { eraseDueReports } from '../../lib/actions/reports/erase.ts';
import { processorActor } from '../../lib/domain/access/actor.ts';
import { wakesMailbox } from '../../lib/domain/journal/wakes.ts';
import { placeOf } from '../../lib/log.ts';
import type { Event } from '../../lib/store/journal.ts';
import type { MailboxDeps } from '../voice-deps.ts';
import { type Processor, type StreamHandler, streamHandler } from './processor.ts';

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

const mailboxContext = (deps: MailboxDeps, eventId: string | undefined): MailboxContext => ({
  store: deps.store,
  opener: deps.keys,
  newId: deps.newId,
  keyedHash: (purpose, data) => deps.keys.hmac(`protected:${purpose}`, data).slice(0, 32),
  actor: processorActor(mailboxProcessor.name),
  requestId: eventId ?? mailboxProcessor.name,
  now: new Date(deps.now()).toISOString(),
  language: 'en',
});

/** What a clock calls every few minutes. */
export async function keepReports(deps: MailboxDeps): Promise<void> {
  try {
    await eraseDueReports(mailboxContext(deps, undefined));
  } catch (error) {
    deps.log.error('tick failed', { processor: mailboxProcessor.name, error: placeOf(error) });
    throw error;
  }
}

export const toMailboxHandler = (deps: MailboxDeps): StreamHandler =>
  streamHandler({ log: deps.log, contextFor: (eventId) => mailboxContext(deps, eventId) }, mailboxProcessor);
