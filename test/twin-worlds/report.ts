import { figure } from '../support/figure.ts';
import type { Compared } from './pairs.ts';

export const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => first + n);

/** Compares and prints the figures, with the seed from which they can be had again. */
export async function reportOf(first: number, compare: () => Promise<Compared>): Promise<Compared> {
  const started = performance.now();
  const compared = await compare();
  const { pairs, looks, apart, released, difference } = compared;
  const seconds = Math.round((performance.now() - started) / 1_000);
  figure(
    'T2',
    `${pairs} pairs, ${apart} of them apart inside, ${released} with a release of one world alone, ${looks} answers compared, ${difference ? 1 : 0} different, ${seconds} s`,
    first,
  );
  return compared;
}
