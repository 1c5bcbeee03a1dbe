/** Numbers that look random and come again: the same seed gives the same sequence on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError for an empty list */
  pick<T>(from: readonly T[]): T;
  /** One of the names, each as likely as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  /** Log-normal by its median and its ninth decile: wages and fees have few small and some very large values. */
  logNormal(shape: { median: number; p90: number }): number;
  /** A sequence of its own: what one part draws does not move what another part gets. */
  fork(name: string): Random;
}

/** FNV-1a over UTF-16 units: spreads a readable seed over 32 bits. */
function hashOf(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** sfc32, Chris Doty-Humphrey's small fast counting generator (PractRand): four words of state, public domain. */
function sfc32(seed: string): () => number {
  let [a, b, c] = [hashOf(seed, 0x811c9dc5), hashOf(seed, 0x9e3779b9), hashOf(seed, 0x85ebca6b)];
  let counter = 1;
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) step();
  return step;
}

/** Quantile 0.9 of the standard normal distribution. */
const ninthDecile = 1.2815515655446004;

/** Box and Muller; the first number is kept away from 0, whose logarithm does not exist. */
const standardNormal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[int(0, from.length - 1)];
      if (picked === undefined) throw new RangeError('Nothing to pick from');
      return picked;
    },
    weighted: (weights) => pickWeighted(next, weights),
    logNormal: ({ median, p90 }) =>
      median * Math.exp((Math.log(p90 / median) / ninthDecile) * standardNormal(next)),
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

function pickWeighted<T extends string>(next: () => number, weights: Readonly<Record<T, number>>): T {
  const names = namesOf(weights);
  const total = names.reduce((sum, name) => sum + weights[name], 0);
  let left = next() * total;
  for (const name of names) {
    left -= weights[name];
    if (left < 0) return name;
  }
  throw new RangeError('No weight above zero');
}

/** `Object.keys` with the type that a closed record has. */
export const namesOf = <T extends string>(record: Readonly<Record<T, unknown>>): T[] =>
  Object.keys(record) as T[];
