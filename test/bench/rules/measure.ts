import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Order } from './child.ts';
import { type PeerName, peerNames } from './peer.ts';

/** Dossiers a second, of every peer in one round. */
export type Round = Readonly<Record<PeerName, number>>;
const noFigures: Round = Object.assign({}, ...peerNames.map((name) => ({ [name]: 0 })));

const warmUp = 3000;

/** All peers, each warm in a process of its own. Only one of them works at a time. */
async function start(): Promise<ReadonlyMap<PeerName, ChildProcess>> {
  const children = new Map<PeerName, ChildProcess>();
  for (const name of peerNames) {
    process.stderr.write(`\rwarming up ${name.padEnd(20)}`);
    const child = fork(new URL('child.ts', import.meta.url), [name, String(warmUp)], {
      execArgv: ['--no-warnings'],
    });
    await once(child, 'message');
    children.set(name, child);
  }
  return children;
}

async function ask(child: ChildProcess, order: Order): Promise<number> {
  child.send(order);
  const [perSecond]: number[] = await once(child, 'message');
  return perSecond ?? Number.NaN;
}

export interface Plan {
  readonly rounds: number;
  readonly milliseconds: number;
}

/** What a dossier costs that is at hand, and one that has to be fetched from memory. */
export interface Measured {
  readonly atHand: readonly Round[];
  readonly fromMemory: readonly Round[];
}

const perBlock = 50;
const all = 2000;

/**
 * Each round measures every peer once, for some milliseconds, one after the other: whatever else runs on the machine slows
 * neighbours alike, and what counts is the ratio inside a round.
 *
 * *At hand* are fifty dossiers at a time, other ones in each round: a processor judges a dossier that it has just read. *From
 * memory* go all 2000 in turn, six megabytes: then an engine that needs a microsecond for one waits for the memory half of
 * its time, and how long depends on who else uses that.
 */
export async function measureAll({ rounds, milliseconds }: Plan): Promise<Measured> {
  const children = await start();
  const round = async (at: Omit<Order, 'milliseconds'>): Promise<Round> => {
    const figures = { ...noFigures };
    for (const [name, child] of children) figures[name] = await ask(child, { ...at, milliseconds });
    return figures;
  };
  const measured: { atHand: Round[]; fromMemory: Round[] } = { atHand: [], fromMemory: [] };
  for (let at = 0; at < rounds; at++) {
    process.stderr.write(`\rround ${at + 1} of ${rounds}${' '.repeat(20)}`);
    measured.atHand.push(await round({ from: (at * perBlock) % all, count: perBlock }));
    if (at % 8 === 0) measured.fromMemory.push(await round({ from: 0, count: all }));
  }
  process.stderr.write('\n');
  for (const child of children.values()) child.disconnect();
  return measured;
}
