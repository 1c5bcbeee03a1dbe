import { dossiers } from './dossiers.ts';
import { isPeerName, loadPeer } from './peer.ts';

/**
 * One peer in a process of its own, for `measure.ts`: it warms up, says so, and then measures whenever it is told to.
 */
export interface Order {
  /** Which of the seeded dossiers. */
  readonly from: number;
  readonly count: number;
  readonly milliseconds: number;
}

const [name, warmUp] = process.argv.slice(2);
if (!isPeerName(name)) throw new Error(`There is no peer ${name}.`);
const seeded = dossiers(2000);
const evaluate = (await loadPeer(name)).make();
let flags = 0;

async function passOver(block: typeof seeded): Promise<void> {
  for (const dossier of block) {
    const flagged = evaluate(dossier);
    flags += flagged instanceof Promise ? (await flagged).length : flagged.length;
  }
}

/** Milliseconds that this process has had a processor for: a busy machine makes it wait, and waiting is not counted. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Dossiers a second, over a block again and again; the first time is not counted. */
async function rate({ from, count, milliseconds }: Order): Promise<number> {
  const block = seeded.slice(from, from + count);
  await passOver(block);
  const start = worked();
  let done = 0;
  for (; worked() - start < milliseconds; done += count) await passOver(block);
  return (done / (worked() - start)) * 1000;
}

const say = (message: unknown): boolean => process.send?.(message) ?? false;

process.on('message', (order: Order) => void rate(order).then(say));
while (worked() < Number(warmUp)) await passOver(seeded.slice(0, 200));
say(flags);
