import { authorise } from '../../domain/access/permissions.ts';
import type { ReplyToNotice, ServedNotice } from '../../domain/notices/served-notice.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { zoneOf } from '../../rules/zone.ts';
import { findServedNotice, putNoticeReply } from '../../store/served-notices.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';

/** The calendar of the place where the recipient sits; that of this house where it has not said. */
async function zoneOfRecipient({ organisations }: RegistryContext, recipientId: string): Promise<string> {
  const [recipient] = await organisations.known([recipientId]);
  return zoneOf(recipient?.address?.country ?? 'BH');
}

/**
 * Keeps the recipient's answer to a notice. Whether the authority has closed the matter meanwhile decides nothing here: the
 * recipient could read it from a refusal.
 * @throws ProblemError `notice-answered` when there is one
 */
export async function replyToNotice(
  context: RegistryContext,
  { noticeId, reply }: { noticeId: string; reply: ReplyToNotice },
): Promise<ServedNotice> {
  const recipientId = context.actor.organisation?.id ?? '';
  const core = context.store.reader('core');
  const notice = recipientId === '' ? undefined : await findServedNotice(core, recipientId, noticeId);
  authorise(context, 'servedNotice.reply', notice ? 'own' : 'none');
  if (!notice) throw new ProblemError('not-found');
  if (notice.reply) throw new ProblemError('notice-answered');
  const repliedOn = plainDateIn(await zoneOfRecipient(context, recipientId), context.now);
  const answer = { ...reply, repliedOn };
  try {
    await commit(context, {
      writes: putNoticeReply(recipientId, noticeId, { reply: answer, at: context.now }),
      happened: { kind: 'notice.replied', subjects: [noticeId, recipientId] },
      created: { entityId: noticeId, entityVersion: notice.version + 1 },
      class: 'core',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('notice-answered');
    throw error;
  }
  return { ...notice, reply: answer, version: notice.version + 1 };
}
