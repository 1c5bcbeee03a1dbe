import { authorise } from '../../domain/permissions.ts';
import type { Release } from '../../domain/release.ts';
import { releaseStateOf } from '../../domain/release-steps.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { findRelease, listReleases } from '../../store/releases.ts';
import { findNoticeReply } from '../../store/served-notices.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { principalOf } from '../principal.ts';
import { recordLook } from '../record-look.ts';

/** The release with the recipient's answer, which stands in `core` beside the notice and is read from there. */
export async function withReply({ store }: InspectorateContext, release: Release): Promise<Release> {
  if (release.state !== 'effective' && release.state !== 'closed') return release;
  const found = await findNoticeReply(store.reader('core'), release.recipientId, release.noticeId);
  if (!found) return release;
  const closed = release.steps.findIndex(({ kind, at }) => kind === 'closed' && at > found.at);
  const place = closed < 0 ? release.steps.length : closed;
  const steps = release.steps.toSpliced(place, 0, { kind: 'replied', at: found.at });
  return { ...release, reply: found.reply, steps, state: releaseStateOf(steps) };
}

/** A release as it stands, or without the answer as it stood at a version. Recorded before it is shown. */
export async function getRelease(
  context: InspectorateContext,
  { releaseId, version }: { releaseId: string; version?: number },
): Promise<Release> {
  authorise(context, 'release.read');
  const release = await findRelease(context.store.reader('protected'), releaseId, version);
  if (!release) throw new ProblemError('not-found');
  await recordLook(context, { subject: releaseId, count: 1 });
  return version === undefined ? withReply(context, release) : release;
}

/** A page of releases, newest first. One entry for the list. */
export async function listAllReleases(
  context: InspectorateContext,
  page: { limit: number; after?: Cursor | undefined },
): Promise<{ items: Release[]; next?: Cursor }> {
  authorise(context, 'release.read');
  const { items, next } = await listReleases(context.store.reader('protected'), page);
  await recordLook(context, { subject: `usr_${principalOf(context.actor)}`, count: items.length });
  const shown = await Promise.all(items.map((release) => withReply(context, release)));
  return { items: shown, ...(next ? { next } : {}) };
}
