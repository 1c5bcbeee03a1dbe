import { createHash, randomUUID } from 'node:crypto';
import { localClientConfig, startEngine } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import type { ProcessorContext } from '../../lib/actions/context.ts';
import { advanceJob } from '../../lib/actions/rule-jobs/advance.ts';
import { newBacktest } from '../../lib/actions/rule-jobs/new-job.ts';
import { processorActor } from '../../lib/domain/access/actor.ts';
import { StartBacktest } from '../../lib/rules/backtest/backtest-view.ts';
import { isOver } from '../../lib/rules/backtest/job.ts';
import { findJob, putJob } from '../../lib/store/rule-jobs.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';
import type { TableName } from '../../lib/store/table/table.ts';
import { storeDossiers } from '../support/rules/dossier-store.ts';
import { aTrial, countries, stopwatch, type Took } from './backtest-trial.ts';

export interface ReadResult extends Took {
  contracts: number;
  /** Read units of the base tables. */
  reads: number;
}

/** The same backtest as the processor does it: every dossier read from the embedded engine, every step saved. */
export async function readFrom(dataFolder: string, dossiers: number): Promise<ReadResult> {
  const engine = await startEngine({ dataFolder });
  const client = createDynamoClient(localClientConfig(engine.endpoint));
  let reads = 0;
  const store = createStore<TableName, TableName>(client, localTableNames, {
    observe: ({ operation, units }) => {
      if (operation !== 'write') reads += units.table;
    },
  });
  try {
    for (const country of countries(dossiers)) await storeDossiers(store, country);
    const { candidate, baseline } = aTrial();
    const context: ProcessorContext = {
      store,
      // The sets stand ready: what is measured is the dossiers.
      ruleSets: {
        active: async () => baseline,
        version: async () => baseline,
        candidate: async () => candidate,
        shadow: async () => undefined,
      },
      rates: { knownAt: async () => [] },
      keyedHash: (purpose, data) =>
        createHash('sha256')
          .update(purpose + data)
          .digest('hex')
          .slice(0, 32),
      newId: (prefix) => `${prefix}_${randomUUID()}`,
      actor: processorActor('rule-job'),
      requestId: 'bench',
      now: '2026-03-02T08:00:00.000Z',
      language: 'en',
      flaggedShards: 1,
    };
    const job = newBacktest(context, { candidate, baseline }, StartBacktest.parse({}));
    await store.write(putJob(job));
    reads = 0;
    const took = stopwatch();
    const table = store.reader('protected');
    let now = await findJob(table, job.id);
    while (now && !isOver(now)) {
      await advanceJob(context, job.id);
      now = await findJob(table, job.id);
    }
    return { contracts: now?.contracts ?? 0, reads, ...took() };
  } finally {
    client.destroy();
    await engine.stop();
  }
}
