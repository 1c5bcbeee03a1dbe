import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { type Send, sendOf } from './faulty-client.ts';
import type { Kill } from './orders.ts';

export interface Fuse {
  /** Counts writes from here on. */
  count(): void;
  /** Counts writes from here on, and dies at the one that is named. */
  light(kill: Kill): void;
  writes(): number;
}

/** Nothing of this process is asked any more: no handler runs, no buffer is written. */
function die(enginePid: number | undefined): never {
  if (enginePid !== undefined) process.kill(enginePid, 'SIGKILL');
  process.kill(process.pid, 'SIGKILL');
  throw new Error('Nobody survives this.');
}

/** Lets a process end at a write of its own, and at none that a clock has chosen. */
export function killing(client: DynamoDBClient): Fuse {
  const send = sendOf(client);
  let kill: Kill | undefined;
  let writes = 0;
  const lastSend: Send = async (command) => {
    if (!(command instanceof TransactWriteItemsCommand)) return send(command);
    writes += 1;
    if (writes - 1 !== kill?.write) return send(command);
    if (kill.moment === 'before') die(kill.enginePid);
    const answer = send(command);
    // Long enough for the call to leave, too short for most answers
    if (kill.moment === 'during') setTimeout(() => die(kill?.enginePid), 1);
    const answered = await answer;
    return kill.moment === 'after' ? die(kill.enginePid) : answered;
  };
  Object.assign(client, { send: lastSend });
  return {
    count() {
      writes = 0;
      kill = undefined;
    },
    light(next) {
      writes = 0;
      kill = next;
    },
    writes: () => writes,
  };
}
