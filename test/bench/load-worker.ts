import { parentPort } from 'node:worker_threads';
import { loadHttp } from './load-http.ts';
import type { Load } from './load-messages.ts';
import { loadRaw } from './load-raw.ts';

/** A thread that sends load, so that the clients' work is not the server's. */
parentPort?.on('message', async (load: Load) => {
  parentPort?.postMessage(load.kind === 'raw' ? await loadRaw(load) : await loadHttp(load));
});
