import type { Instant } from '../../domain/values/dates.ts';
import type { Rate } from '../../domain/values/money.ts';
import { type EnteredRates, findRates } from '../../store/rates.ts';
import type { Reader } from '../../store/table/table.ts';

/** Where conversions get their rates. */
export interface RateSource {
  /** The rates between these currencies that were known at a moment. */
  knownAt(at: Instant, currencies: ReadonlySet<string>): Promise<Rate[]>;
}

/** How long the list may be remembered: rates are entered by hand, once a day at most. */
const listMilliseconds = 5_000;

type Entered = Rate & { enteredAt: Instant };

const pairOf = ({ from, to }: Rate): string => `${from}>${to}`;

const byPair = (entered: EnteredRates): Map<string, Entered[]> =>
  Map.groupBy(
    entered.flatMap(({ enteredAt, rates }) => rates.map((rate) => ({ ...rate, enteredAt }))),
    pairOf,
  );

/** Reads the list at most every five seconds and hands out only the pairs that are asked for. */
export function cachedRates(core: Reader, now: () => number): RateSource {
  let list: { pairs: Promise<Map<string, Entered[]>>; until: number } | undefined;
  const pairs = (): Promise<Map<string, Entered[]>> => {
    if (list && now() < list.until) return list.pairs;
    const reading = findRates(core).then(({ entered }) => byPair(entered));
    list = { pairs: reading, until: now() + listMilliseconds };
    reading.catch(() => {
      list = undefined;
    });
    return reading;
  };
  return {
    async knownAt(at, currencies) {
      const known = await pairs();
      const wanted = [...currencies].flatMap((from) => [...currencies].map((to) => `${from}>${to}`));
      return wanted.flatMap((pair) => known.get(pair) ?? []).filter(({ enteredAt }) => enteredAt <= at);
    },
  };
}
