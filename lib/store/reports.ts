import { Report } from '../domain/reports/report.ts';
import { erasureDueAt } from '../domain/reports/report-erasure.ts';
import { queueRank, ReportItem, reportItemOf } from '../domain/reports/report-item.ts';
import type { ReportState } from '../domain/reports/report-steps.ts';
import { keys, prefixes } from './keys.ts';
import { findPointed, placeOfKnown, pointTo } from './known.ts';
import { destroyReportKey, underKeyOf } from './report-keys.ts';
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
    {
      put: 'protected',
      item: { ...key, ...underKeyOf(report.id), v: report.version, b: pack(report) },
      when: 'absent',
    },
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
  const item = { ...to, ...underKeyOf(after.id), v: after.version, b: pack(after) };
  const unchanged = { equals: { v: before.version } };
  return [
    ...(moved ? [{ remove: 'protected', key: from, when: unchanged } as const] : []),
    { put: 'protected', item, when: moved ? 'absent' : unchanged },
    ...(moved ? pointTo(after.id, to, { ...aboutOf(after), before: formerPlaces(after) }) : []),
    {
      put: 'protected',
      item: { ...keys.reportVersion(before.id, before.version), ...underKeyOf(before.id), b: pack(before) },
      when: 'absent',
    },
    ...moveInQueue(before, after),
    ...waitForErasure(before, after),
  ];
}

/** Whether its destruction waits for its day. */
function waitForErasure(before: Report, after: Report): Write<'protected'>[] {
  const [was, is] = [erasureDueAt(before), erasureDueAt(after)];
  if (was === is) return [];
  return [
    ...(was ? [{ remove: 'protected', key: keys.waitingReportErasure(was, before.id) } as const] : []),
    ...(is
      ? [{ put: 'protected', item: { ...keys.waitingReportErasure(is, after.id), e: after.id } } as const]
      : []),
  ];
}

/** A report whose day to be destroyed has come, and the row that waits for it. */
export interface DueErasure {
  reportId: string;
  row: Key;
}

/** The longest due first. */
export async function listDueReportErasures(table: Reader, now: string): Promise<DueErasure[]> {
  const due: DueErasure[] = [];
  const { pk, sk } = keys.waitingReportErasure(now, '\uffff');
  for await (const item of table.queryAll({ pk, to: sk }))
    due.push({ reportId: String(item.e), row: { pk, sk: item.sk } });
  return due;
}

/**
 * Destroys the key of a report, and with it everything that was told: from this transaction on nothing opens. Refused when the
 * report has changed since it was read. Its pointer goes too, so that nothing leads from it to whom it was about.
 */
export const eraseReport = async (table: Reader, report: Report): Promise<Write<'protected'>[]> => [
  ...(await destroyed(table, report)),
  { remove: 'protected', key: keys.knownPointer(report.id) },
];

async function destroyed(table: Reader, report: Report): Promise<Write<'protected'>[]> {
  const { pk, sk: kept } = keys.reportKey(report.id);
  const left: string[] = [];
  for await (const { sk } of table.queryAll({ pk })) if (sk !== kept) left.push(sk);
  return [
    destroyReportKey(report.id, left),
    { remove: 'protected', key: placeOf(report), when: { equals: { v: report.version } } },
  ];
}

/**
 * The same in a restored copy, in which the report may still be in use: it leaves the queue, and its pointer stays until
 * `sweptAt`, because what was decided at its places is found by it and decided anew.
 */
export const eraseReportAgain = async (
  table: Reader,
  report: Report,
  sweptAt: string,
): Promise<Write<'protected'>[]> => [
  ...(await destroyed(table, report)),
  ...(isQueued(report) ? [{ remove: 'protected', key: queueKeyOf(report) } as const] : []),
  { put: 'protected', item: { ...keys.waitingReportErasure(sweptAt, report.id), e: report.id } },
];

/** Removes what no key opens any more: earlier versions, messages, where its answers went; at the end the row that waited. */
export const sweepErased = (left: readonly Key[], { row }: DueErasure): Write<'protected'>[] =>
  [...left, row].map((key) => ({ remove: 'protected', key }));

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
