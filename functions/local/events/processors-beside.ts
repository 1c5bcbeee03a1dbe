import { Worker } from 'node:worker_threads';
import type { Processors } from './processors.ts';
import type {
  Asked,
  ProcessorsCall,
  ProcessorsMessage,
  ProcessorsThreadData,
} from './processors-messages.ts';

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/**
 * The processors in a thread of their own, as in the cloud they are functions of their own: however much there is to assess,
 * the faces keep answering. Should the thread fail, the whole run does: it would stand still unseen otherwise.
 * @param writeLog takes the lines that they log
 */
export function processorsBeside(data: ProcessorsThreadData, writeLog: (line: string) => void): Processors {
  const worker = new Worker(new URL('./processors-thread.ts', import.meta.url), { workerData: data });
  const waiting = new Map<number, Waiting>();
  let [asked, lag] = [0, 0];

  const answered = (number: number, error: string | undefined): void => {
    const call = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) call?.resolve();
    else call?.reject(new Error(error));
  };
  worker.on('message', (message: ProcessorsMessage) => {
    if ('line' in message) writeLog(message.line);
    else if ('lag' in message) lag = message.lag;
    else answered(message.number, message.error);
  });
  worker.on('exit', () => {
    for (const number of [...waiting.keys()]) answered(number, 'The processors have stopped.');
  });

  const ask = (what: Asked): Promise<void> =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      const call: ProcessorsCall = { number: asked, asked: what };
      worker.postMessage(call);
    });
  return {
    start: () => ask('start'),
    settled: () => ask('settled'),
    checkpoint: () => ask('checkpoint'),
    lag: () => lag,
    async stop() {
      await ask('stop');
      await worker.terminate();
    },
  };
}
