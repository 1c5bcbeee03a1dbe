import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll } from 'vitest';
import { createEventSource } from '../../functions/local/events/event-source.ts';
import type { EventSource } from '../../functions/local/events/options.ts';
import type { TestEngine } from '../support/stages/open-engine.ts';

/** Records the journal's stream of a test engine; gives everything that was written so far, in order. */
export function tapeOf(db: TestEngine): () => Promise<readonly DynamoDBRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'insaf-tape-'));
  const records: DynamoDBRecord[] = [];
  let source: EventSource | undefined;
  beforeAll(() => {
    source = createEventSource({
      client: db.streams,
      streamArn: db.engine.journalStreamArn,
      checkpointFile: join(folder, 'tape.json'),
      handler: async ({ Records }) => {
        records.push(...Records);
        return { batchItemFailures: [] };
      },
      onFailure: () => {
        throw new Error('Nothing was to be given up.');
      },
    });
    source.start();
  });
  afterAll(async () => {
    await source?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return async () => {
    await source?.idle();
    return [...records];
  };
}
