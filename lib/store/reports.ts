import { Report } from '../domain/report.ts';
import { queueRank, ReportItem, reportItemOf } from '../domain/report-item.ts';
import type { ReportState } from '../domain/report-steps.ts';
import { keys, prefixes } from './keys.ts';
import { findPointed, placeOfKnown, pointTo } from './known.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Key, Reader, Write } from './table/table.ts';

const letter = prefixes.report.slice(0, 1);
const aboutOf = ({ contractId, employerId }: Report) => ({ contractId, organisationId: employerId });
const placeOf = (report: Report): Key => placeOfKnown(letter, report, aboutOf(report));

/** The queue lists what waits for somebody and what somebody has in hand. */
const isQueued = ({ state }: Report): boolean => state === 'open' || state === 'inHand';

const queueKeyOf = (report: Report): Key => {
  const item = reportItemOf(report);
  return keys.queuedReport(report.state, queueRank(item), [item.waitingSince, report.id]);
};

const inQueue = (report: Report): Write<'protected'>[] =>
  isQueued(report)
    ? [{ put: 'protected', item: { ...queueKeyOf(report), b: pack(reportItemOf(report)) } }]
    : [];

const sameKey = (a: Key, b: Key): boolean => a.pk === b.pk && a.sk === b.sk;

function moveInQueue(before: Report, after: Report): Write<'protected'>[] {
  const stays = isQueued(after) && sameKey(queueKeyOf(before), queueKeyOf(after));
  const left: Write<'protected'>[] =
    isQueued(before) && !stays ? [{ remove: 'protected', key: queueKeyOf(before) }] : [];
  return [...left, ...inQueue(after)];
}

/** A new report, its pointer, and its place in the queue. Refused at position 0 when it is there. */
export const putReport = (report: Report): Write<'protected'>[] => {
  const key = placeOf(report);
  return [
    { put: 'protected', item: { ...key, v: report.version, b: pack(report) }, when: 'absent' },
    ...pointTo(report.id, key, aboutOf(report), 'absent'),
    ...inQueue(report),
  ];
};

const formerPlaces = ({ steps }: Report) =>
  steps.flatMap(({ from }) =>
    from ? [{ contractId: from.contractId, organisationId: from.employerId }] : [],
  );

/**
 * The next version, and the one before it kept beside it; refused when another came first. A report that is placed anew
 * moves, and its pointer tells of every place it had, so that what was decided there is decided anew too.
 */
export function replaceReport(before: Report, after: Report): Write<'protected'>[] {
  const [from, to] = [placeOf(before), placeOf(after)];
  const moved = !sameKey(from, to);
  const item = { ...to, v: after.version, b: pack(after) };
  const unchanged = { equals: { v: before.version } };
  return [
    ...(moved ? [{ remove: 'protected', key: from, when: unchanged } as const] : []),
    { put: 'protected', item, when: moved ? 'absent' : unchanged },
    ...(moved ? pointTo(after.id, to, { ...aboutOf(after), before: formerPlaces(after) }) : []),
    {
      put: 'protected',
      item: { ...keys.reportVersion(before.id, before.version), b: pack(before) },
      when: 'absent',
    },
    ...moveInQueue(before, after),
  ];
}

/** A report as last acknowledged, or as it was at an earlier version. */
export async function findReport(table: Reader, id: string, version?: number): Promise<Report | undefined> {
  const item = await findPointed(table, id);
  if (item === undefined || version === undefined || item.v === version)
    return item && Report.parse(unpackFrom(item));
  const earlier = await table.get(keys.reportVersion(id, version));
  return earlier && Report.parse(unpackFrom(earlier));
}

interface Asked {
  state: Extract<ReportState, 'open' | 'inHand'>;
  limit: number;
  after?: Cursor | undefined;
}

/** A page of the queue: the most urgent first, then who has waited longest. One Query. */
export async function queryQueue(
  table: Reader,
  { state, limit, after }: Asked,
): Promise<{ items: ReportItem[]; next?: Cursor }> {
  const { pk } = keys.queuedReport(state, '', ['', '']);
  const page = await table.query({ pk, limit, after });
  const items = page.items.map((item) => ReportItem.parse(unpackFrom(item)));
  return { items, ...(page.next ? { next: page.next } : {}) };
}
