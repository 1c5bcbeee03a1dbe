import { randomUUID } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import { toIdentityHandler } from '../../functions/processors/identity-processor.ts';
import { principalOf } from '../../lib/actions/principal.ts';
import type { Pool } from '../../lib/domain/access/scopes.ts';
import { createLog, type Log } from '../../lib/log.ts';
import { keys } from '../../lib/store/keys.ts';
import { putOfficial } from '../../lib/store/officials.ts';
import { tableNames } from '../../lib/store/tables.ts';
import { snapshotBinding } from '../../lib/store/worker-snapshots.ts';
import { itemsOf } from '../support/items.ts';
import { recordOf } from '../support/journal/journal-records.ts';
import {
  type HouseInProcess,
  type HouseOptions,
  houseInProcess,
} from '../support/stages/house-in-process.ts';
import { anOfficial } from '../support/stages/officials.ts';
import type { TestEngine } from '../support/stages/open-engine.ts';
import type { Canaries } from './canary.ts';
import { type Ask, workerOf } from './drive.ts';
import { type Place, streamPlace, tablePlace } from './scan.ts';

/** Where a leak can come out that somebody plants. */
export interface Planting {
  log: Log;
  leaveFile(text: string): void;
}

/** A house that is spoiled in one place, and does what it does otherwise. */
export interface Spoiled {
  seams?: HouseOptions;
  /** Sees every request before the face does. */
  request?(body: string): void;
  /** Changes what a refusal says. */
  answer?(text: string, body: string): string;
  /** Changes what is kept of a record that was given up; `opened` is what the processor had open then. */
  letter?(text: string): string;
}

export interface CanaryHouse {
  ask: Ask;
  /** Has the processor of identities do all that the stream tells, and give up what it cannot do. */
  process(): Promise<void>;
  places(): Promise<Place[]>;
}

interface Parts {
  db: TestEngine;
  marks: Canaries;
  /** What the journal's stream has carried so far. */
  records(): Promise<readonly DynamoDBRecord[]>;
  plant?: ((at: Planting) => Spoiled) | undefined;
}

/** A house over a test engine, with everything that comes out of it kept. */
export async function canaryHouse({ db, marks, records, plant = () => ({}) }: Parts): Promise<CanaryHouse> {
  const out = { log: [], refusals: [], letters: [], files: [] } as Record<string, string[]>;
  const keep = (place: string, text: string) => void out[place]?.push(text);
  const log = createLog(
    (line) => keep('log', line),
    () => '',
  );
  const spoiled = plant({ log, leaveFile: (text) => keep('files', text) });
  const house = await houseInProcess(db, 1, { log, ...spoiled.seams });
  const hotline = principalOf({ issuer: 'https://officials.example', subject: 'hotline' });
  await db.store.write([putOfficial(hotline, anOfficial(['hotline']))]);
  const from = (await records()).length;
  let handled = from;
  return {
    ask: asking(house, spoiled, (text) => keep('refusals', text)),
    async process() {
      const handler = toIdentityHandler(house.identity);
      const told = (await records()).slice(handled);
      handled += told.length;
      for (const record of [...told, await unreadable(house, marks)]) {
        const { batchItemFailures } = await handler({ Records: [record] });
        const text = JSON.stringify(record);
        if (batchItemFailures.length > 0) keep('letters', spoiled.letter?.(text) ?? text);
      }
    },
    async places() {
      const kept = Object.entries(out).map(([name, texts]) => ({ name, text: texts.join('\n') }));
      const tables = await Promise.all(
        tableNames.map(async (table) => tablePlace(table, await itemsOf(db.engine.endpoint, table))),
      );
      return [...tables, ...kept, streamPlace((await records()).slice(from))];
    },
  };
}

/** A registration whose snapshot opens to something that is no worker: the processor fails with all of it in its hands. */
async function unreadable({ identity }: HouseInProcess, marks: Canaries): Promise<DynamoDBRecord> {
  const contractId = `ctr_${randomUUID()}`;
  const text = JSON.stringify({ ...workerOf(marks), phone: `${marks.phone.value} home` });
  const s = await identity.keys.seal(new TextEncoder().encode(text), snapshotBinding(contractId));
  await identity.store.write([{ put: 'identity', item: { ...keys.workerSnapshot(contractId), s } }]);
  return recordOf('contract.registered', contractId);
}

/** Everybody signs in anew for each house, so that one house says nothing of another. */
function asking(house: HouseInProcess, spoiled: Spoiled, refused: (text: string) => void): Ask {
  const run = randomUUID();
  const whoIs = (who: string): [Pool, string] =>
    who === 'employer' || who === 'agency' ? ['organisations', `${who}-${run}`] : ['officials', who];
  return async (who, path, body, ifMatch) => {
    const [pool, subject] = whoIs(who);
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    spoiled.request?.(sent ?? '');
    const response = await house.faces[pool].request(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${await house.tokenOf(pool, subject)}`,
        'insaf-purpose': 'inspection',
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const honest = await response.text();
    const isRefusal = response.status >= 400;
    const text = (isRefusal && spoiled.answer?.(honest, sent ?? '')) || honest;
    if (isRefusal) refused(`${JSON.stringify([...response.headers])} ${text}`);
    return { status: response.status, text };
  };
}
