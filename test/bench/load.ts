import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Load, LoadResult } from './load-messages.ts';

export interface LoadThread {
  /** @throws Error when anything was refused: a rate of refusals is no rate of intake. */
  run(load: Load): Promise<LoadResult>;
  stop(): Promise<unknown>;
}

const asResult = (message: unknown): LoadResult => message as LoadResult;

export function startLoadThread(): LoadThread {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url));
  return {
    async run(load) {
      worker.postMessage(load);
      const [message] = await once(worker, 'message');
      const result = asResult(message);
      if (result.failed > 0)
        throw new Error(`${result.failed} were refused, the first with ${result.firstFailure}`);
      return result;
    },
    stop: () => worker.terminate(),
  };
}
