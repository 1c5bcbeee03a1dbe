interface Kept<T> {
  value: T;
  until: number;
}

/** How many answers are kept; the oldest goes first. */
const most = 10_000;

/**
 * Asks once and remembers a found answer for a moment; who asks while somebody asks already waits for that answer, as the
 * operations of one page do. What is not found is asked for again each time, so that who has just been added is known at
 * once; who has been removed is known when the moment is over.
 */
export function remembering<T>(
  ask: (key: string) => Promise<T | undefined>,
  { milliseconds, now }: { milliseconds: number; now: () => number },
): (key: string) => Promise<T | undefined> {
  const kept = new Map<string, Kept<T>>();
  const asking = new Map<string, Promise<T | undefined>>();
  const asked = async (key: string): Promise<T | undefined> => {
    kept.delete(key);
    const value = await ask(key);
    if (value === undefined) return undefined;
    const oldest = kept.keys().next();
    if (kept.size >= most && !oldest.done) kept.delete(oldest.value);
    kept.set(key, { value, until: now() + milliseconds });
    return value;
  };
  const askOnce = (key: string): Promise<T | undefined> => {
    const answer = asked(key).finally(() => asking.delete(key));
    asking.set(key, answer);
    return answer;
  };
  return async (key) => {
    const known = kept.get(key);
    if (known && now() < known.until) return known.value;
    const underWay = asking.get(key);
    // What was not there when somebody else began to ask may be there by now.
    return (underWay && (await underWay)) ?? askOnce(key);
  };
}
