import { NoticeReply, ServedNotice } from '../domain/notices/served-notice.ts';
import { keys } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Item, Reader, Write } from './table/table.ts';

const noticeIn = (item: Item): ServedNotice => ServedNotice.parse(unpackFrom(item));

/** A notice and its line in the recipient's list. It is written once, by the batch, and never changed. */
export const putServedNotice = (
  recipientId: string,
  notice: ServedNotice,
  servedAt: string,
): Write<'core'>[] => [
  { put: 'core', item: { ...keys.servedNotice(recipientId, notice.id), b: pack(notice) }, when: 'absent' },
  { put: 'core', item: keys.listedNotice(recipientId, [servedAt, notice.id]), when: 'absent' },
];

/** The recipient's answer, beside the notice; refused when there is one. `at` is ours, and the authority's to read. */
export const putNoticeReply = (
  recipientId: string,
  noticeId: string,
  { reply, at }: { reply: NoticeReply; at: string },
): Write<'core'>[] => [
  { check: 'core', key: keys.servedNotice(recipientId, noticeId), when: 'present' },
  {
    put: 'core',
    item: { ...keys.noticeReply(recipientId, noticeId), t: at, b: pack(reply) },
    when: 'absent',
  },
];

/** A notice with its answer. The second version of a notice is the one that was answered. */
const answered = (notice: ServedNotice, item: Item | undefined): ServedNotice =>
  item ? { ...notice, reply: NoticeReply.parse(unpackFrom(item)), version: notice.version + 1 } : notice;

export async function findServedNotice(
  core: Reader,
  recipientId: string,
  noticeId: string,
): Promise<ServedNotice | undefined> {
  const keysOf = [keys.servedNotice(recipientId, noticeId), keys.noticeReply(recipientId, noticeId)] as const;
  const items = await core.batchGet(keysOf);
  const notice = items.find(({ sk }) => sk === keysOf[0].sk);
  return (
    notice &&
    answered(
      noticeIn(notice),
      items.find(({ sk }) => sk === keysOf[1].sk),
    )
  );
}

/** The recipient's answer with our moment of it: for officials. */
export async function findNoticeReply(
  core: Reader,
  recipientId: string,
  noticeId: string,
): Promise<{ reply: NoticeReply; at: string } | undefined> {
  const item = await core.get(keys.noticeReply(recipientId, noticeId));
  return item && { reply: NoticeReply.parse(unpackFrom(item)), at: String(item.t) };
}

/** A page of an organisation's notices, newest first. */
export async function listServedNotices(
  core: Reader,
  { recipientId, limit, after }: { recipientId: string; limit: number; after?: Cursor | undefined },
): Promise<{ notices: ServedNotice[]; next?: Cursor }> {
  const page = await core.query({ ...keys.servedNotices(recipientId), limit, after, descending: true });
  const ids = page.items.map(({ sk }) => sk.slice(sk.indexOf('ntc_')));
  const wanted = ids.flatMap((id) => [keys.servedNotice(recipientId, id), keys.noticeReply(recipientId, id)]);
  const items = new Map((await core.batchGet(wanted)).map((item) => [item.sk, item]));
  const notices = ids.flatMap((id) => {
    const notice = items.get(keys.servedNotice(recipientId, id).sk);
    return notice ? [answered(noticeIn(notice), items.get(keys.noticeReply(recipientId, id).sk))] : [];
  });
  return { notices, ...(page.next ? { next: page.next } : {}) };
}
