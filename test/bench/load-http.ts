import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { findProtectedOf } from '../../lib/store/assessments.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';
import type { Reader } from '../../lib/store/table/table.ts';
import { bodyOf } from './intake-parties.ts';
import type { Load, LoadResult, Submitter } from './load-messages.ts';

type HttpLoad = Load & { kind: 'http' };

interface Connection {
  agent: Agent;
  submitter: Submitter;
  sent: number;
}

interface Answer {
  status: number;
  text: string;
  raisesFlags: boolean;
}

/** One registration, over a connection that stays open. */
function submit(connection: Connection): Promise<Answer> {
  const { agent, submitter } = connection;
  const sending = submitter.bodies[connection.sent % submitter.bodies.length];
  if (!sending) throw new Error('A submitter with nothing to submit.');
  const { raisesFlags } = sending;
  const body = bodyOf(sending);
  connection.sent += 1;
  const headers = {
    authorization: `Bearer ${submitter.token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL('/v1/contracts', submitter.url),
      { method: 'POST', agent, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            raisesFlags,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const lookAgainMs = 10;
const patienceMs = 30_000;

interface Watch {
  /** Takes a registration that was just answered. */
  add(contractId: string): void;
  /** Ends when each has a flag or was waited for long enough; the delays of all, infinite where no flag came. */
  end(): Promise<number[]>;
}

/** Asks the protected table for all that are waited for together, so that many who wait ask no more often than one. */
function watchFlags(table: Reader): Watch {
  const waiting = new Map<string, number>();
  const delays: number[] = [];
  let isOver = false;
  const look = async () => {
    const ids = [...waiting.keys()];
    const found = await findProtectedOf(table, ids);
    for (const [at, contractId] of ids.entries()) {
      const waited = performance.now() - (waiting.get(contractId) ?? 0);
      const isFlagged = (found[at]?.assessed.flags.length ?? 0) > 0;
      if (!isFlagged && waited < patienceMs) continue;
      delays.push(isFlagged ? waited : Number.POSITIVE_INFINITY);
      waiting.delete(contractId);
    }
  };
  const looking = (async () => {
    while (!isOver || waiting.size > 0) {
      if (waiting.size > 0) await look();
      await sleep(lookAgainMs);
    }
    return delays;
  })();
  return {
    add: (contractId) => waiting.set(contractId, performance.now()),
    end: () => {
      isOver = true;
      return looking;
    },
  };
}

const contractIdIn = (text: string): string => /"id":"(ctr_[^"]+)"/.exec(text)?.[1] ?? '';

interface Run {
  load: HttpLoad;
  result: LoadResult;
  began: number;
  /** Registrations so far that raise flags. */
  flagged: number;
  watch(contractId: string): void;
}

const isWatched = ({ load: { watchEach }, flagged }: Run): boolean =>
  watchEach !== undefined && flagged % watchEach === 0;

async function submitOnce(connection: Connection, run: Run): Promise<void> {
  const refused = (error: unknown) => ({ status: 0, text: String(error), raisesFlags: false });
  const { status, text, raisesFlags } = await submit(connection).catch(refused);
  if (status !== 201) {
    run.result.failed += 1;
    run.result.firstFailure ??= `${status} ${text.slice(0, 400)}`;
    return;
  }
  run.result.done += 1;
  run.flagged += Number(raisesFlags);
  if (raisesFlags && isWatched(run)) run.watch(contractIdIn(text));
}

/** Each connection sends as soon as it is free. */
async function flatOut(connections: readonly Connection[], run: Run): Promise<void> {
  const isOver = () => performance.now() - run.began >= run.load.milliseconds;
  const lane = async (connection: Connection) => {
    while (!isOver()) await submitOnce(connection, run);
  };
  await Promise.all(connections.map(lane));
}

/** A registration each so many milliseconds, whether earlier ones are answered or not: a queue shows as a delay. */
async function paced(connections: readonly Connection[], run: Run, perSecond: number): Promise<void> {
  const all = Math.floor((run.load.milliseconds / 1_000) * perSecond);
  const sent: Promise<void>[] = [];
  while (sent.length < all) {
    const due = Math.floor(((performance.now() - run.began) / 1_000) * perSecond) + 1;
    for (let at = sent.length; at < Math.min(due, all); at += 1) {
      const connection = connections[at % connections.length];
      if (connection) sent.push(submitOnce(connection, run));
    }
    await sleep(2);
  }
  await Promise.all(sent);
}

/** Registrations over one connection for each caller; the pace is the server's unless it is named. */
export async function loadHttp(load: HttpLoad): Promise<LoadResult> {
  const client = createDynamoClient(localClientConfig(load.endpoint));
  const table = createStore<'protected', never>(client, localTableNames).reader('protected');
  const connections = load.callers.map((submitter) => ({
    agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    submitter,
    sent: 0,
  }));
  const result: LoadResult = { done: 0, failed: 0, seconds: 0, delays: [] };
  const watch = watchFlags(table);
  const run: Run = { load, result, watch: watch.add, flagged: 0, began: performance.now() };
  await (load.perSecond ? paced(connections, run, load.perSecond) : flatOut(connections, run));
  result.seconds = (performance.now() - run.began) / 1_000;
  result.delays = await watch.end();
  for (const { agent } of connections) agent.destroy();
  client.destroy();
  return result;
}
