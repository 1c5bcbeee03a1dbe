import { authorise } from '../../domain/access/permissions.ts';
import type { ServedNotice } from '../../domain/notices/served-notice.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findServedNotice, listServedNotices } from '../../store/served-notices.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { RegistryContext } from '../context.ts';

/** A notice served on the actor's organisation. @throws ProblemError `not-found` for another's as for none */
export async function getServedNotice(context: RegistryContext, noticeId: string): Promise<ServedNotice> {
  const recipientId = context.actor.organisation?.id;
  const core = context.store.reader('core');
  const notice = recipientId === undefined ? undefined : await findServedNotice(core, recipientId, noticeId);
  authorise(context, 'servedNotice.read', notice ? 'own' : 'none');
  if (!notice) throw new ProblemError('not-found');
  return notice;
}

/** A page of the notices served on the actor's organisation, newest first. */
export async function listOwnServedNotices(
  context: RegistryContext,
  page: { limit: number; after?: Cursor | undefined },
): Promise<{ notices: ServedNotice[]; next?: Cursor }> {
  authorise(context, 'servedNotice.list');
  const recipientId = context.actor.organisation?.id;
  if (recipientId === undefined) throw new ProblemError('organisation-required');
  return listServedNotices(context.store.reader('core'), { recipientId, ...page });
}
