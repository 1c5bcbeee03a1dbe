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

/** Those that decide, for whom an inspector waits. The others keep what was declared and decided. */
const deciding = ['assess', 'profile', 'rule-job'];

/**
 * The processors in threads of their own, as in the cloud they are functions of their own: however much there is to assess, the
 * faces keep answering, and however much there is to link and seal, flags are raised.
 * @param writeLog takes the lines that they log
 */
export function processorsBeside(data: ProcessorsThreadData, writeLog: (line: string) => void): Processors {
  const { without = [] } = data;
  const decide = inThread({ ...data, only: deciding }, writeLog);
  const keep = inThread({ ...data, without: [...without, ...deciding] }, writeLog);
  const both = [decide, keep];
  const handled = () => decide.handled() + keep.handled();
  return {
    start: async () => void (await Promise.all(both.map((half) => half.start()))),
    stop: async () => void (await Promise.all(both.map((half) => half.stop()))),
    // What one half writes may wake the other.
    async settled() {
      let before: number;
      do {
        before = handled();
        await Promise.all(both.map((half) => half.settled()));
      } while (handled() !== before);
    },
    checkpoint: () => keep.checkpoint(),
    lag: () => Math.max(decide.lag(), keep.lag()),
    handled,
  };
}

/** Should the thread fail, the whole run does: it would stand still unseen otherwise. */
function inThread(data: ProcessorsThreadData, writeLog: (line: string) => void): Processors {
  const worker = new Worker(new URL('./processors-thread.ts', import.meta.url), { workerData: data });
  const waiting = new Map<number, Waiting>();
  let [asked, lag, handled] = [0, 0, 0];

  const answered = (number: number, error: string | undefined): void => {
    const call = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) call?.resolve();
    else call?.reject(new Error(error));
  };
  worker.on('message', (message: ProcessorsMessage) => {
    if ('line' in message) writeLog(message.line);
    else if ('lag' in message) lag = message.lag;
    else {
      handled = message.handled;
      answered(message.number, message.error);
    }
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
    handled: () => handled,
    async stop() {
      await ask('stop');
      await worker.terminate();
    },
  };
}
