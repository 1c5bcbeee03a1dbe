import { ServedNotice } from '../../lib/domain/notices/served-notice.ts';
import { type Draw, drafted, type Secret, signed } from './hidden-steps.ts';
import type { Shared } from './open-steps.ts';
import { lookBeside } from './probes.ts';
import type { Seen, World } from './world.ts';

/** What the recipient of a release sees of it in one world, after its batch instant. */
export interface Released {
  /** Only where there is a release. */
  noticeId: string | undefined;
  list: Seen;
  /** Its notice; in the other world, the answer to an id that is nobody's. */
  notice: Seen;
  /** What others see at the notice's address, and at one that is nobody's. */
  others: readonly [Seen, Seen][];
}

export interface OwnRelease {
  /** What has to be the same in both worlds, before the instant and after it. */
  alike: Seen[];
  released: Released;
}

const nobodys = 'ntc_00000000-0000-4000-8000-000000000000';
const looksBefore = 3;
const looksAfter = 8;

/**
 * A release that only the world with secrets has. It is drafted and signed there alone; the clock goes on in both. Until its
 * batch instant nothing differs; from then on its recipient has one notice more, and nothing else differs for anybody.
 */
export async function releaseHereOnly(
  world: World,
  { name, shared, secret, draw }: { name: string; shared: Shared; secret: Secret; draw: Draw },
  hasSecrets: boolean,
): Promise<OwnRelease> {
  const { employer, agency, stranger } = shared;
  const list = () => world.outside(employer.subject, 'GET', '/v1/notices');
  const alike: Seen[] = [];
  world.step.name = `${name} own release`;
  const noticeId = hasSecrets ? await prepared(world, secret) : undefined;
  alike.push(await list(), await world.outside(employer.subject, 'GET', '/console/notices'));
  alike.push(...(await lookBeside(world, [shared, secret], [draw, looksBefore])));
  world.clock.at += 24 * 3_600_000;
  world.step.name = `${name} own release leaves`;
  await world.strike();
  alike.push(...(await lookBeside(world, [shared, secret], [draw, looksAfter])));
  const at = `/v1/notices/${noticeId ?? nobodys}`;
  const others: [Seen, Seen][] = [];
  for (const who of [agency.subject, stranger.subject, undefined])
    others.push([
      await world.outside(who, 'GET', at),
      await world.outside(who, 'GET', `/v1/notices/${nobodys}`),
    ]);
  const notice = await world.outside(employer.subject, 'GET', at);
  return { alike, released: { noticeId, list: await list(), notice, others } };
}

async function prepared(world: World, secret: Secret): Promise<string> {
  const id = await drafted(world, secret, { window: { days: 0 } });
  await signed(world, id);
  const { noticeId } = await world.official('inspector', 'GET', `/v1/releases/${id}`);
  return String(noticeId);
}

const bodyOf = ({ text }: Seen): { items: { id: string }[]; page: unknown } => JSON.parse(text);

/** Of an answer all but its body and what follows from the body. */
const withoutBody = ({ bytes }: Seen): string =>
  (bytes.split('\n\n')[0] ?? '').replaceAll(/^(etag|content-length): .*$/gm, '');

/** What a release of world B alone changed beyond what it declares; undefined when it is only that. */
export function undeclared(a: Released, b: Released): string | undefined {
  const { items, ...rest } = bodyOf(b.list);
  const without = { ...rest, items: items.filter(({ id }) => id !== b.noticeId) };
  if (items.length !== bodyOf(a.list).items.length + 1) return 'the number of notices';
  if (JSON.stringify(without) !== JSON.stringify({ ...rest, items: bodyOf(a.list).items }))
    return 'another notice';
  if (JSON.stringify(rest.page) !== JSON.stringify(bodyOf(a.list).page)) return 'the page of the list';
  if (withoutBody(a.list) !== withoutBody(b.list)) return 'the headers of the list';
  if (a.notice.status !== 404 || b.notice.status !== 200) return 'who finds the notice';
  if (!ServedNotice.safeParse(JSON.parse(b.notice.text)).success) return 'a field that no notice declares';
  const isTold = [...a.others, ...b.others].some(([real, nobody]) => real.bytes !== nobody.bytes);
  return isTold ? 'what others see of it' : undefined;
}
