/** Draws that come out of a seed alone (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    int: (from: number, to: number): number => from + Math.floor(next() * (to - from + 1)),
    chance: (probability: number): boolean => next() < probability,
    pick<T>(options: readonly T[]): T {
      const option = options[Math.floor(next() * options.length)];
      if (option === undefined) throw new Error('There is nothing to pick from.');
      return option;
    },
  };
}
