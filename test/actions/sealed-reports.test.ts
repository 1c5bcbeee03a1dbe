import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildProcessorDeps, buildReleaseDeps } from '../../functions/deps.ts';
import * as life from '../../functions/inspectorate/operations/examples-reports.ts';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { openKeyFile } from '../../functions/local/keys/key-file.ts';
import { openRuleSetKeyFile } from '../../functions/local/keys/rule-set-key-file.ts';
import { openWrappingKeyFile } from '../../functions/local/keys/wrapping-key-file.ts';
import { letReleasesLeave } from '../../functions/processors/release-processor.ts';
import { principalOf } from '../../lib/actions/principal.ts';
import { eraseDueReports } from '../../lib/actions/reports/erase.ts';
import { openingReports } from '../../lib/actions/sealed-store.ts';
import { keys } from '../../lib/store/keys.ts';
import { resolveKnown } from '../../lib/store/known.ts';
import { countBoth } from '../../lib/store/ledger-counts.ts';
import { putOfficial } from '../../lib/store/officials.ts';
import { destroyReportKey, isErasedReport, reportIdOf } from '../../lib/store/report-keys.ts';
import { listMessages } from '../../lib/store/report-messages.ts';
import { findReport, queryQueue } from '../../lib/store/reports.ts';
import type { Item } from '../../lib/store/table/table.ts';
import { agency, employer, fullContract } from '../support/inputs/full-contract.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type Caller, type HouseInProcess, houseInProcess } from '../support/stages/house-in-process.ts';
import { anOfficial } from '../support/stages/officials.ts';
import { copyOf, restore } from '../support/stages/restoration.ts';

const db = testEngine({ kind: 'dynoxide' });

/** What the processors of the product are built from, over keys of a folder. */
async function processorsOver(endpoint: string, folder: string) {
  const house = {
    database: localClientConfig(endpoint),
    tables: localTableNames,
    ruleSetVerifier: (await openRuleSetKeyFile(join(folder, 'rule-set-key.json'))).verifier,
    reportKeys: await openWrappingKeyFile(join(folder, 'wrapping-keys.json')),
    writeLog: () => undefined,
  };
  const { full } = await openKeyFile(join(folder, 'keys.json'));
  return {
    processors: buildProcessorDeps({ ...house, keys: full, flaggedShards: 1 }),
    releases: buildReleaseDeps(house),
  };
}
const Made = z.object({ id: z.string() });
const idOf = (answer: unknown): string => Made.parse(answer).id;

describe('What was told lies under a key of its own report', () => {
  let house: HouseInProcess;
  let inspector: Caller;
  let contractId: string;
  beforeAll(async () => {
    house = await houseInProcess(db);
    const owner = await house.caller('organisations', 'employer');
    const registrar = await house.caller('organisations', 'agency');
    inspector = await house.caller('officials', 'inspector');
    const parties = {
      employerId: idOf(await owner('/v1/employers', { body: employer })),
      agencyId: idOf(await registrar('/v1/agencies', { body: agency })),
    };
    const answer = await registrar('/v1/contracts', { body: fullContract(parties) });
    contractId = z.object({ contract: Made }).parse(answer).contract.id;
  });
  const sealed = () => house.processor('assess').store.reader('protected');

  /** A report with a correction and a message: three items and a version of what was before. */
  async function aTalk(): Promise<string> {
    const reportId = idOf(await inspector('/v1/reports', { body: { ...told.told, contractId } }));
    await inspector(`/v1/reports/${reportId}/corrections`, { body: life.correction });
    await inspector(`/v1/reports/${reportId}/messages`, { body: life.message });
    return reportId;
  }

  test('nothing of it stands open in the table, in no version and no message', async () => {
    const reportId = await aTalk();
    const plain = db.store.reader('protected');
    const items: Item[] = [];
    for (const { pk } of [keys.reportKey(reportId), keys.knownOfContract(contractId, [])])
      for await (const item of plain.queryAll({ pk })) if (item.told === reportId) items.push(item);
    expect(items).toHaveLength(3);
    for (const item of items) expect([item.b, item.e]).toEqual([undefined, expect.any(Uint8Array)]);
    expect((await findReport(sealed(), reportId))?.version).toBe(2);
    expect((await findReport(sealed(), reportId, 1))?.version).toBe(1);
    expect(await listMessages(sealed(), reportId)).toHaveLength(1);
  });

  test('each report has its own, and what is moved to another place or version does not open', async () => {
    const [one, other] = [await aTalk(), await aTalk()];
    const plain = db.store.reader('protected');
    const [key, otherKey] = await plain.batchGet([keys.reportKey(one), keys.reportKey(other)]);
    expect(key?.k).not.toBe(otherKey?.k);
    const version = await plain.get(keys.reportVersion(one, 1));
    if (!version) throw new Error('The first version is gone.');
    expect(reportIdOf(version)).toBe(one);
    await db.store.write([{ put: 'protected', item: { ...version, ...keys.reportVersion(one, 7) } }]);
    await expect(findReport(sealed(), one, 7)).rejects.toThrow('does not open');
    await db.store.write([
      { put: 'protected', item: { ...version, ...keys.reportVersion(one, 1), told: other } },
    ]);
    await expect(findReport(sealed(), one, 1)).rejects.toThrow('does not open');
  });

  test('who destroys its key has destroyed all of it and nothing else', async () => {
    const [gone, kept] = [await aTalk(), await aTalk()];
    await db.store.write([destroyReportKey(gone)]);
    expect(await findReport(sealed(), gone)).toBeUndefined();
    expect(await findReport(sealed(), gone, 1)).toBeUndefined();
    expect(await listMessages(sealed(), gone)).toEqual([]);
    expect((await findReport(sealed(), kept))?.id).toBe(kept);
    const message = inspector(`/v1/reports/${gone}/messages`, { body: life.message });
    await expect(message).rejects.toThrow('404');
  });

  test('a role without the key reads none of it, and may keep none', async () => {
    const reportId = await aTalk();
    await expect(findReport(db.store.reader('protected'), reportId)).rejects.toThrow();
    const reading = openingReports(db.store, { unwrap: () => Promise.reject(new Error('no key')) });
    const item = { ...keys.reportVersion(reportId, 9), told: reportId, b: new Uint8Array(1) };
    await expect(reading.write([{ put: 'protected', item }])).rejects.toThrow('No key is here');
  });

  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000 + 60_000).toISOString();
  const clockAt = (days: number) => ({
    ...house.processor('mailbox'),
    store: house.identity.store,
    now: inDays(days),
  });
  const askedToErase = async (): Promise<string> => {
    const reportId = await aTalk();
    const body = { reason: 'erasureAsked', channel: 'hotline' };
    await inspector(`/v1/reports/${reportId}/withdrawal`, { body });
    return reportId;
  };
  const left = async (reportId: string): Promise<string[]> => {
    const found: string[] = [];
    const { pk } = keys.reportKey(reportId);
    for await (const { sk } of db.store.reader('protected').queryAll({ pk })) found.push(sk);
    return found;
  };
  const stands = async (reportId: string) => (await findReport(sealed(), reportId)) !== undefined;

  test('whoever told it may wish that it is destroyed: after thirty days it is, and not before', async () => {
    const reportId = await askedToErase();
    await eraseDueReports(clockAt(29));
    expect(await stands(reportId)).toBe(true);
    await eraseDueReports(clockAt(30));
    expect(await stands(reportId)).toBe(false);
    expect(await left(reportId)).toEqual([keys.reportKey(reportId).sk]);
    const { pk } = keys.waitingReportErasure('', '');
    expect((await db.store.reader('protected').query({ pk })).items).toEqual([]);
    await eraseDueReports(clockAt(31));
  });

  test('a legal hold keeps it, and is lifted by another than who placed it (I9)', async () => {
    const reportId = await askedToErase();
    const handling = (who: Caller, step: string) =>
      who(`/v1/reports/${reportId}/handling`, { body: { step } });
    await handling(inspector, 'held');
    await eraseDueReports(clockAt(400));
    expect(await stands(reportId)).toBe(true);
    await expect(handling(inspector, 'held')).rejects.toThrow('409');
    await expect(handling(inspector, 'holdLifted')).rejects.toThrow('403');
    const other = principalOf({ issuer: 'https://officials.example', subject: 'another' });
    await db.store.write([putOfficial(other, anOfficial(['hotline']))]);
    await handling(await house.caller('officials', 'another'), 'holdLifted');
    await eraseDueReports(clockAt(400));
    expect(await stands(reportId)).toBe(false);
  });

  test('a word of theirs, or an official who opens it again, takes the wish back', async () => {
    const reportId = await askedToErase();
    await inspector(`/v1/reports/${reportId}/handling`, { body: { step: 'reopened' } });
    await eraseDueReports(clockAt(400));
    expect(await stands(reportId)).toBe(true);
  });

  test('cut off behind the key, it is swept by the next tick', async () => {
    const reportId = await askedToErase();
    const clock = clockAt(30);
    let writes = 0;
    const write: typeof clock.store.write = (...all) => {
      writes += 1;
      return writes > 1 ? Promise.reject(new Error('cut off')) : clock.store.write(...all);
    };
    await expect(eraseDueReports({ ...clock, store: { ...clock.store, write } })).rejects.toThrow();
    expect([await stands(reportId), (await left(reportId)).length > 1]).toEqual([false, true]);
    await eraseDueReports(clockAt(30));
    expect(await left(reportId)).toEqual([keys.reportKey(reportId).sk]);
  });

  const counts = () => countBoth(db.store, 'reports');
  const inQueue = async (reportId: string): Promise<boolean> => {
    const { items } = await queryQueue(db.store.reader('protected'), { state: 'open', limit: 1_000 });
    return items.some(({ id }) => id === reportId);
  };
  const keysFolder = () => mkdtemp(join(tmpdir(), 'insaf-restored-'));

  test('what was destroyed is destroyed again in a copy that is restored from an earlier day, before an official opens anything of it', async () => {
    const folder = await keysFolder();
    house = await houseInProcess(db, 1, { keysFolder: folder });
    inspector = await house.caller('officials', 'inspector');
    const [asked, kept] = [await aTalk(), await aTalk()];
    const copy = await copyOf(db, 'protected');
    const later = await askedToErase();
    const body = { reason: 'erasureAsked', channel: 'hotline' };
    await inspector(`/v1/reports/${asked}/withdrawal`, { body });
    await eraseDueReports(clockAt(31));
    expect([await stands(asked), await stands(later)]).toEqual([false, false]);
    await restore(db, 'protected', copy);
    expect([await stands(asked), await inQueue(asked)]).toEqual([true, true]);
    const onCopy = await houseInProcess(db, 1, { keysFolder: folder });
    const reads = await onCopy.caller('officials', 'inspector');
    await expect(reads(`/v1/reports/${kept}`)).rejects.toThrow('503');
    // Nor does a processor decide by it, and no letter leaves: what left could not be taken back.
    const { processors, releases } = await processorsOver(db.engine.endpoint, folder);
    const derives = () => findReport(processors.store.reader('protected'), asked);
    await expect(derives()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(letReleasesLeave(releases)).rejects.toMatchObject({ code: 'unavailable' });
    await eraseDueReports(clockAt(32));
    expect(await derives()).toBeUndefined();
    await letReleasesLeave(releases);
    expect(await reads(`/v1/reports/${kept}`)).toMatchObject({ id: kept });
    await expect(reads(`/v1/reports/${asked}`)).rejects.toThrow('404');
    const tables = db.store.reader('protected');
    expect([await inQueue(asked), await isErasedReport(tables, later)]).toEqual([false, true]);
    // Its pointer stays for a day, by which what rested on it is decided anew; then nothing but the mark does.
    expect(await resolveKnown(tables, [asked])).toEqual([{ contractId }]);
    await eraseDueReports(clockAt(34));
    expect(await left(asked)).toEqual([keys.reportKey(asked).sk]);
  });

  test('the ledger stands in two tables: whichever is restored finds what it lacks in the other, and it goes on', async () => {
    const identity = await copyOf(db, 'identity');
    const before = await counts();
    const gone = await askedToErase();
    await eraseDueReports(clockAt(30));
    await restore(db, 'identity', identity);
    expect(await counts()).toEqual({ ...before, protected: before.protected + 1 });
    const next = await askedToErase();
    await eraseDueReports(clockAt(30));
    expect([await stands(gone), await stands(next)]).toEqual([false, false]);
    expect(await counts()).toEqual({ identity: before.identity + 2, protected: before.identity + 2 });
  });
});
