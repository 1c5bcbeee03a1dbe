import type { Change } from '../rules/backtest/change.ts';
import type { RuleJob } from '../rules/backtest/job.ts';
import type { TriedRule } from '../rules/backtest/tried.ts';
import { keys, prefixes } from './keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Cursor, Reader, Write } from './table/table.ts';

/** What {@link putJob} packed. */
const asJob = (value: unknown): RuleJob => value as RuleJob;
/** What {@link putJobPart} packed. */
const asChanges = (value: unknown): Change[] => value as Change[];

export const findJob = async (table: Reader, jobId: string): Promise<RuleJob | undefined> => {
  const item = await table.get(keys.job(jobId));
  return item && asJob(unpackFrom(item));
};

/** The job after a step, refused when another delivery of the same event took that step. A finished job leaves the open ones. */
export const putJob = (job: RuleJob): Write<'protected'>[] => [
  {
    put: 'protected',
    item: { ...keys.job(job.id), v: job.revision, b: pack(plain(job)) },
    when: job.revision === 1 ? 'absent' : { equals: { v: job.revision - 1 } },
  },
  ...(job.revision === 1 ? [{ put: 'protected' as const, item: keys.openJob(job.id) }] : []),
  ...(job.state === 'finished' || job.state === 'abandoned'
    ? [{ remove: 'protected' as const, key: keys.openJob(job.id) }]
    : []),
];

/** The rules that a backtest tries, as they were written then: a draft may say something else tomorrow. Written once. */
export const putTried = (jobId: string, rules: readonly TriedRule[]): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.jobRules(jobId), b: pack(plain(rules)) },
  when: 'absent',
});

/** What {@link putTried} packed. */
const asTried = (value: unknown): TriedRule[] => value as TriedRule[];

export const findTried = async (table: Reader, jobId: string): Promise<TriedRule[]> => {
  const item = await table.get(keys.jobRules(jobId));
  return item ? asTried(unpackFrom(item)) : [];
};

/** What one step found. */
export const putJobPart = (jobId: string, step: number, changes: readonly Change[]): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.jobPart(jobId, step), b: pack(plain(changes)) },
});

/** Jobs that are not finished; there are never many. */
export async function listOpenJobs(table: Reader): Promise<string[]> {
  const ids: string[] = [];
  for await (const { sk } of table.queryAll({ pk: keys.openJob('').pk })) ids.push(sk);
  return ids;
}

/** The changes that the steps found, one part after another. `after` is the number of the last step that was read. */
export async function nextPart(
  table: Reader,
  jobId: string,
  after: number,
): Promise<{ step: number; changes: Change[] } | undefined> {
  const from = keys.jobPart(jobId, after + 1);
  const page = await table.query({ pk: from.pk, from: from.sk, to: `${prefixes.jobPart}999999`, limit: 1 });
  const [item] = page.items;
  return (
    item && { step: Number(item.sk.slice(prefixes.jobPart.length)), changes: asChanges(unpackFrom(item)) }
  );
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A contract that could not be assessed, because no rule set was in force that is to be believed. */
export const putWaiting = (contractId: string): Write<'protected'> => ({
  put: 'protected',
  item: keys.waitingContract(contractId),
});

export const removeWaiting = (contractId: string): Write<'protected'> => ({
  remove: 'protected',
  key: keys.waitingContract(contractId),
});

/** Some of those that wait. */
export const listWaiting = async (table: Reader, limit: number): Promise<string[]> =>
  (await table.query({ pk: keys.waitingContract('').pk, limit })).items.map(({ sk }) => sk);

/** A contract of which something becomes late by itself after this moment: it is then to be assessed once more. */
export const putWaitingDay = (until: string, contractId: string): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.waitingDay(until, contractId), c: contractId },
});

export interface WaitingDay {
  contractId: string;
  remove: Write<'protected'>;
}

/** Some of those whose moment has passed, the longest past first. */
export async function listPassedDays(table: Reader, now: string, limit: number): Promise<WaitingDay[]> {
  const { pk } = keys.waitingDay('', '');
  const { items } = await table.query({ pk, to: now, limit });
  return items.map(({ pk, sk, c }) => ({
    contractId: String(c),
    remove: { remove: 'protected', key: { pk, sk } },
  }));
}

/** Where a set that runs in the shadow differs from the one in force, contract by contract. */
export const putShadowDifference = (version: number, change: Change): Write<'protected'> => ({
  put: 'protected',
  item: { ...keys.shadowDifference(version, change.contractId), b: pack(plain(change)) },
});

export const removeShadowDifference = (version: number, contractId: string): Write<'protected'> => ({
  remove: 'protected',
  key: keys.shadowDifference(version, contractId),
});

const asChange = (value: unknown): Change => value as Change;

export async function listShadowDifferences(
  table: Reader,
  version: number,
  { limit, after }: { limit: number; after?: Cursor | undefined },
): Promise<{ changes: Change[]; next?: Cursor }> {
  const page = await table.query({ pk: keys.shadowDifference(version, '').pk, limit, after });
  const changes = page.items.map((item) => asChange(unpackFrom(item)));
  return { changes, ...(page.next ? { next: page.next } : {}) };
}
