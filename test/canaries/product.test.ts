import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { openKeyFile } from '../../functions/local/keys/key-file.ts';
import { appendEntry } from '../../lib/store/journal.ts';
import { keys } from '../../lib/store/keys.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';
import { tableNames } from '../../lib/store/tables.ts';
import { snapshotBinding } from '../../lib/store/worker-snapshots.ts';
import { signerOf, type Victim } from '../support/faults/kill-rounds.ts';
import {
  argumentsFor,
  type Child,
  freePorts,
  killNow,
  startChild,
  stopChild,
} from '../support/stages/child.ts';
import { person } from '../support/stages/local-issuer.ts';
import { mintToken } from '../support/stages/tokens.ts';
import { newCanaries } from './canary.ts';
import { type Ask, declare, declareWrongly, protect, take, workerOf } from './drive.ts';
import { type Place, scan } from './scan.ts';

const run = randomUUID();

/** Everybody at the ports of the running product. */
const asking =
  (victim: Victim): Ask =>
  async (who, path, body, ifMatch) => {
    const isParty = who === 'employer' || who === 'agency';
    const [pool, face] = isParty
      ? (['organisations', 'registry'] as const)
      : (['officials', 'inspectorate'] as const);
    const subject = isParty ? `${who}-${run}` : person(who).subject;
    const token = await mintToken(signerOf(victim), { pool, subject });
    const response = await fetch(`http://localhost:${victim.ports[face]}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'insaf-purpose': 'inspection',
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };

/** All files below a folder, by name. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const folderPlace = (
  name: string,
  folder: string,
  isWanted: (file: string) => boolean = () => true,
): Place => ({
  name,
  text: filesIn(folder)
    .filter(isWanted)
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}\n${readFileSync(file, 'latin1')}`)
    .join('\n'),
});

/** T7 at the product itself, as `npm start` runs it: what it says, what it leaves in its folder, and what in that for passing files. */
describe('The running product, with a marker in every personal field', () => {
  const folder = mkdtempSync(join(tmpdir(), 'insaf-canaries-'));
  const [dataDir, passing] = [join(folder, 'data'), join(folder, 'tmp')];
  const marks = newCanaries();
  const refusals: string[] = [];
  let child: Child | undefined;
  let victim: Victim;

  beforeAll(async () => {
    victim = { dataDir, ports: await freePorts() };
    mkdirSync(passing);
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = passing;
    child = startChild(argumentsFor(dataDir, victim.ports));
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    await child.ready;
    await drive();
    await stopChild(child);
  });
  afterAll(async () => {
    if (child) await killNow(child);
    rmSync(folder, { recursive: true, force: true });
  });

  async function drive(): Promise<void> {
    const honest = asking(victim);
    const ask: Ask = async (...call) => {
      const answer = await honest(...call);
      if (answer.status >= 400) refusals.push(answer.text);
      return answer;
    };
    const driven = await declare(ask, marks);
    await declareWrongly(ask, marks, driven);
    await take(ask, driven);
    for (let waited = 0; waited < 20_000; waited += 100) {
      if ((await ask('inspector', `/v1/contracts/${driven.contractId}/worker`)).status === 200) break;
      await sleep(100);
    }
    await protect(ask, marks, driven);
    await breakSnapshot();
  }

  /** A registration that the processor opens, cannot read, and gives up after five tries. */
  async function breakSnapshot(): Promise<void> {
    const { registry } = await openKeyFile(join(dataDir, 'keys.json'));
    const client = createDynamoClient(localClientConfig(`http://127.0.0.1:${victim.ports.engine}`));
    const store = createStore<never, 'identity' | 'journal'>(client, localTableNames);
    const contractId = `ctr_${randomUUID()}`;
    const text = JSON.stringify({ ...workerOf(marks), phone: `${marks.phone.value} home` });
    const s = await registry.seal(new TextEncoder().encode(text), snapshotBinding(contractId));
    const at = new Date().toISOString();
    const who = { issuer: 'test', actor: 'test', client: 'test', requestId: 'test' };
    const entry = {
      id: `jrn_${randomUUID()}`,
      at,
      kind: 'contract.registered',
      subjects: [contractId],
    } as const;
    await store.write([
      { put: 'identity', item: { ...keys.workerSnapshot(contractId), s } },
      appendEntry({ ...entry, ...who }),
    ]);
    client.destroy();
    const letters = join(dataDir, 'dead-letters-identity.ndjson');
    for (let waited = 0; waited < 30_000 && !existsSync(letters); waited += 100) await sleep(100);
  }

  const isDatabase = (file: string): boolean => file.startsWith(join(dataDir, 'database'));

  test('says none of it, answers no refusal with it, and leaves none of it in a file', () => {
    const places: Place[] = [
      { name: 'what it said', text: child?.said() ?? '' },
      { name: 'refusals', text: refusals.join('\n') },
      folderPlace('its folder', dataDir, (file) => !isDatabase(file)),
      folderPlace('passing files', passing),
      { ...folderPlace('its database', dataDir, isDatabase), holds: tableNames },
    ];
    expect(scan(marks, places)).toEqual([]);
    for (const { name, text } of places)
      if (name !== 'passing files') expect([name, text.length > 200]).toEqual([name, true]);
    expect(child?.said()).toContain('given up');
    expect(existsSync(join(dataDir, 'dead-letters-identity.ndjson'))).toBe(true);
  });

  test('would be found out by whatever it left, under any name and in any folder', () => {
    const planted = [
      ['note.txt', marks.phone.value],
      ['checkpoints/old.json', JSON.stringify({ who: marks.workerName.value })],
      [
        'core.dump',
        Buffer.concat([Buffer.from([0, 255, 254]), Buffer.from(marks.passport.value), Buffer.from([0])]),
      ],
      ['trace.b64', Buffer.from(`x${marks.message.value}`).toString('base64')],
    ] as const;
    for (const [name, content] of planted) {
      const file = join(dataDir, name);
      writeFileSync(file, content);
      const place = folderPlace('its folder', dataDir, (each) => !isDatabase(each));
      rmSync(file);
      expect([name, scan(marks, [place]).length > 0]).toEqual([name, true]);
    }
  });
});
