import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach } from 'vitest';
import { createEventSource } from '../../../functions/local/events/event-source.ts';
import type { EventSource, EventSourceOptions } from '../../../functions/local/events/options.ts';
import type { TestEngine } from '../stages/open-engine.ts';

/** `pk` and `n` of a record that {@link journalWriter} caused. */
export const labelOf = (record: DynamoDBRecord): string =>
  `${record.dynamodb?.Keys?.pk?.S}/${record.dynamodb?.NewImage?.n?.N ?? '-'}`;

/** Writes journal entries whose order can be told: `n` counts up per `pk`. */
export function journalWriter(db: TestEngine): (pk: string, n: number) => Promise<unknown> {
  return (pk, n) =>
    db.store.write([
      { put: 'journal', item: { pk, sk: String(n).padStart(6, '0'), n, bytes: new Uint8Array([n % 256]) } },
    ]);
}

/** Sources over the journal of a test engine, stopped after each test; waits between tries are short. */
export function eventSources(db: TestEngine): (options: Partial<EventSourceOptions>) => EventSource {
  const started: EventSource[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'insaf-source-'));
  afterEach(async () => {
    await Promise.all(started.splice(0).map((source) => source.stop()));
    rmSync(folder, { recursive: true, force: true });
  });
  return (options) => {
    const source = createEventSource({
      client: db.streams,
      streamArn: db.engine.journalStreamArn,
      handler: async () => undefined,
      onFailure: () => {
        throw new Error('Nothing was to be given up.');
      },
      checkpointFile: join(folder, `${started.length}.json`),
      backoffMs: 5,
      ...options,
    });
    started.push(source);
    source.start();
    return source;
  };
}
