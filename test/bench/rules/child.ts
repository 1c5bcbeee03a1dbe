import { dossiers } from './dossiers.ts';
import { isPeerName, loadPeer } from './peer.ts';

/**
 * Measures one peer in this process and prints its dossiers per second: `node test/bench/rules/child.ts <peer> <ms>`. One
 * second to warm up at most, then as many dossiers as fit, in chunks, so that the clock is not what is measured.
 */
const [name, milliseconds] = process.argv.slice(2);
if (!isPeerName(name)) throw new Error(`There is no peer ${name}.`);
const time = Number(milliseconds);
const seeded = dossiers(2000);
const evaluate = (await loadPeer(name)).make();
let flags = 0;
let at = 0;

async function chunk(size: number): Promise<void> {
  for (let i = 0; i < size; i++) {
    const dossier = seeded[at];
    at = (at + 1) % seeded.length;
    if (!dossier) continue;
    const flagged = evaluate(dossier);
    flags += flagged instanceof Promise ? (await flagged).length : flagged.length;
  }
}

async function measure(until: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  for (; performance.now() - start < until; done += 100) await chunk(100);
  return (done / (performance.now() - start)) * 1000;
}

await measure(Math.min(time, 1000));
const perSecond = await measure(time);
console.log(JSON.stringify({ name, perSecond, flags }));
