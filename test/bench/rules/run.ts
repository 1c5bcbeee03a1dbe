import { cpus } from 'node:os';
import { buildFigures } from './build.ts';
import { measureAll, type Round } from './measure.ts';
import { type PeerName, peerNames } from './peer.ts';
import { type Target, targets } from './targets.ts';
import { verify } from './verify.ts';

/**
 * `npm run bench:rules [rounds] [milliseconds]`: our engine beside four others and beside the same rules written by hand.
 * All must give the same flags first. What counts is the ratio inside one round, and of that the median over all rounds.
 */
const rounds = Number(process.argv[2] ?? 40);
const milliseconds = Number(process.argv[3] ?? 40);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** How many times as fast. */
const ratio = (measured: readonly Round[], a: PeerName, b: PeerName): number =>
  median(measured.map((figures) => figures[a] / figures[b]));

console.log(`node ${process.version}, ${cpus()[0]?.model}, ${rounds} rounds of ${milliseconds} ms`);
await verify(peerNames, 3000);
console.log('All give the same flags on 3000 dossiers.');
const { atHand, fromMemory } = await measureAll({ rounds, milliseconds });

console.table(
  peerNames.map((peer) => ({
    peer,
    'dossiers/s': Math.round(median(atHand.map((figures) => figures[peer]))),
    'x handwritten': Number(ratio(atHand, peer, 'handwritten').toFixed(4)),
    'x handwritten, from memory': Number(ratio(fromMemory, peer, 'handwritten').toFixed(4)),
  })),
);
console.table(
  targets.map(({ of, beside, atLeast }: Target) => {
    const reached = ratio(atHand, of, beside);
    const cold = ratio(fromMemory, of, beside);
    return {
      of,
      beside,
      times: reached.toFixed(2),
      target: atLeast,
      met: reached >= atLeast,
      'from memory': cold.toFixed(2),
    };
  }),
);
console.table([await buildFigures()]);
