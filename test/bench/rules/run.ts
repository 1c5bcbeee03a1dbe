import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import { buildFigures } from './build.ts';
import { type PeerName, peerNames } from './peer.ts';
import { type Target, targets } from './targets.ts';
import { verify } from './verify.ts';

/**
 * `npm run bench:rules [rounds] [milliseconds]`: our engine beside four others and beside the same rules written by hand.
 * What counts is the ratio inside one run: every round measures every peer once, each in a process of its own, so that a
 * busy machine slows all of them.
 */
const rounds = Number(process.argv[2] ?? 5);
const milliseconds = process.argv[3] ?? '1000';
const run = promisify(execFile);

async function measure(name: PeerName): Promise<number> {
  const child = new URL('child.ts', import.meta.url).pathname;
  const { stdout } = await run(process.execPath, ['--no-warnings', child, name, milliseconds]);
  const { perSecond }: { perSecond: number } = JSON.parse(stdout);
  return perSecond;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

type Measured = Readonly<Record<PeerName, number>>;
const noFigures: Measured = Object.assign({}, ...peerNames.map((name) => ({ [name]: 0 })));

async function measureAll(): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (let round = 1; round <= rounds; round++) {
    const figures = { ...noFigures };
    for (const name of peerNames) {
      process.stderr.write(`\rround ${round} of ${rounds}: ${name.padEnd(20)}`);
      figures[name] = await measure(name);
    }
    measured.push(figures);
  }
  process.stderr.write('\n');
  return measured;
}

/** How many times as fast, the median over the rounds. */
const ratio = (measured: readonly Measured[], a: PeerName, b: PeerName): number =>
  median(measured.map((figures) => figures[a] / figures[b]));

const verdict = (measured: readonly Measured[], { of, beside, atLeast }: Target) => {
  const reached = ratio(measured, of, beside);
  return { of, beside, times: reached.toFixed(2), target: atLeast, met: reached >= atLeast };
};

console.log(`node ${process.version}, ${cpus()[0]?.model}, ${rounds} rounds of ${milliseconds} ms`);
await verify(peerNames, 3000);
console.log('All give the same flags on 3000 dossiers.');
const measured = await measureAll();
console.table(
  peerNames.map((peer) => ({
    peer,
    'dossiers/s': Math.round(median(measured.map((figures) => figures[peer]))),
    'x handwritten': Number(ratio(measured, peer, 'handwritten').toFixed(4)),
  })),
);
console.table(targets.map((target) => verdict(measured, target)));
console.table([await buildFigures()]);
