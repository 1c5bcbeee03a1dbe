import { authorise } from '../../domain/access/permissions.ts';
import type { Release } from '../../domain/releases/release.ts';
import { releaseStateOf } from '../../domain/releases/release-steps.ts';
import { asServed, type ReleaseView } from '../../domain/releases/release-view.ts';
import { findRelease, listReleases } from '../../store/releases.ts';
import { findNoticeReply } from '../../store/served-notices.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { principalOf } from '../principal.ts';
import { recordLook } from '../record-look.ts';
import { authoriseRelease, openedBy, releaseTie } from './release-tie.ts';

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

/**
 * A release as it stands, or without the answer as it stood at a version, as far as it opens to whoever asks. Recorded before
 * it is shown.
 */
export async function getRelease(
  context: InspectorateContext,
  { releaseId, version }: { releaseId: string; version?: number },
): Promise<ReleaseView> {
  const found = await findRelease(context.store.reader('protected'), releaseId, version);
  const { release, tie } = await authoriseRelease(context, 'release.read', found);
  const shown = version === undefined ? await withReply(context, release) : release;
  return openedBy(tie, shown) ?? asServed(shown);
}

/** Pages that are read for one: a page may be short, and one with nothing on it is passed over. */
const mostPages = 10;

/** A page of the releases that open to whoever asks, newest first. One entry for the list. */
export async function listAllReleases(
  context: InspectorateContext,
  { limit, after }: { limit: number; after?: Cursor | undefined },
): Promise<{ items: ReleaseView[]; next?: Cursor }> {
  authorise(context, 'release.read', 'competent');
  const table = context.store.reader('protected');
  let [items, next]: [ReleaseView[], Cursor | undefined] = [[], after];
  for (let pages = 0; pages < mostPages && items.length === 0; pages += 1) {
    const page = await listReleases(table, { limit, after: next });
    items = await openedOf(context, page.items);
    next = page.next;
    if (!next) break;
  }
  await recordLook(context, { subject: `usr_${principalOf(context.actor)}`, count: items.length });
  return { items, ...(next ? { next } : {}) };
}

/** Of some releases those that open, each as far as it does. */
async function openedOf(context: InspectorateContext, releases: readonly Release[]): Promise<ReleaseView[]> {
  const opened = await Promise.all(
    releases.map(async (release) =>
      openedBy(await releaseTie(context, release), await withReply(context, release)),
    ),
  );
  return opened.flatMap((each) => each ?? []);
}
