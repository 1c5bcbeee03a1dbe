import { dossiers } from './dossiers.ts';
import { isPeerName, loadPeer } from './peer.ts';

/**
 * Measures one peer in this process and prints its dossiers per second: `node test/bench/rules/child.ts <peer> <ms>`. It
 * counts in slices of ten milliseconds and gives the rate that one slice in ten exceeds: whatever else runs on the machine
 * only ever slows a slice, and those that fetch most from memory most of all.
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

async function slice(): Promise<number> {
  const start = performance.now();
  let done = 0;
  for (; performance.now() - start < 10; done += 50) await chunk(50);
  return (done / (performance.now() - start)) * 1000;
}

async function slices(until: number): Promise<number[]> {
  const rates: number[] = [];
  for (const start = performance.now(); performance.now() - start < until; ) rates.push(await slice());
  return rates.sort((a, b) => a - b);
}

await slices(Math.min(time, 1000));
const rates = await slices(time);
console.log(JSON.stringify({ name, perSecond: rates[Math.floor(rates.length * 0.9)], flags }));
