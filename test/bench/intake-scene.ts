import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Insaf, type InsafOptions, startInsaf } from '../../functions/local/server.ts';
import { agenciesOf } from './intake-parties.ts';
import type { Submitter } from './load-messages.ts';
import type { RegistryThreadData } from './registry-messages.ts';

/** The whole product on a fresh folder, with agencies that may submit for a few employers each. */
export interface Scene {
  insaf: Insaf;
  submitters: readonly Submitter[];
  stop(): Promise<void>;
}

const anyPort = { registry: 0, inspectorate: 0, issuer: 0, voice: 0, engine: 0 };

/** One thread is one instance of the registry; two are left to the engine and to the load, at most four are started. */
export const instances = Math.max(1, Math.min(4, availableParallelism() - 2));

/** Instances beside the one of the local run. */
async function moreInstances({ urls, issuer, dataDir }: Insaf) {
  const workerData: RegistryThreadData = {
    endpoint: urls.engine,
    dataDir,
    issuer: issuer.trusted.organisations,
  };
  const thread = new URL('./registry-thread.ts', import.meta.url);
  const workers = Array.from({ length: instances - 1 }, () => new Worker(thread, { workerData }));
  const answers = await Promise.all(workers.map((worker) => once(worker, 'message')));
  return { workers, urls: [urls.registry, ...answers.map(([url]) => String(url))] };
}

/** Which processors stand still in a scene. */
export type Still = Pick<InsafOptions, 'paused' | 'without'>;

export async function openScene(still: Still): Promise<Scene> {
  const dataDir = await mkdtemp(join(tmpdir(), 'insaf-bench-'));
  const insaf = await startInsaf({ dataDir, ports: anyPort, ...still, writeLog: () => undefined });
  const { workers, urls } = await moreInstances(insaf);
  const agencies = await agenciesOf(insaf);
  return {
    insaf,
    submitters: agencies.map((agency, at) => ({ ...agency, url: urls[at % urls.length] ?? '' })),
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()));
      await insaf.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
