/**
 * Everything in a browser takes minutes. At night all of it is looked at; per change a seed chooses what, and is printed, so
 * that what failed can be looked at again: BROWSER_SEED=… npx vitest run test/browser.
 */
export const isNight = process.env.BROWSER === 'all';
const seed = Number(process.env.BROWSER_SEED ?? Math.floor(Math.random() * 2 ** 31));
if (!isNight) console.log(`browser seed ${seed}`);

/** A number from a text and the seed, the same wherever it is asked (FNV-1a). */
const drawn = (about: string): number => {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of about) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
};

/** All of a list at night; per change so many of it, chosen by the seed and by what it is for. */
export const chosen = <T>(all: readonly T[], count: number, about: string): readonly T[] =>
  isNight
    ? all
    : all
        .map((each, at) => [drawn(`${about} ${at}`), each] as const)
        .toSorted(([a], [b]) => a - b)
        .slice(0, count)
        .map(([, each]) => each);

/** Does something with each, a few at a time: a page mostly waits for its browser. */
export async function together<T>(
  all: readonly T[],
  atOnce: number,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
}
