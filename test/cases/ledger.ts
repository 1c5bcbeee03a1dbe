/** Keeps account of every fact of a case: what reached the body of a request, and what did not. */
export interface Ledger {
  /** Says of facts, by their path (`loans.0.amount`), that they are in the body. A path covers all that lies below it. */
  carry(...paths: readonly string[]): void;
  /** Says what the interface asked for and the case does not say. */
  assume(what: string): void;
  report(): Carrying;
}

/** Facts by name, without the positions in lists; a field of which no part was carried is named as a whole. */
export interface Carrying {
  carried: string[];
  notYetCarried: string[];
  /** What the interface requires and the source is silent on, so that the adapter had to fill it in. */
  assumed: string[];
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

function leavesOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return path === '' ? [] : [path];
  return Object.entries(value).flatMap(([name, each]) =>
    leavesOf(each, path === '' ? name : `${path}.${name}`),
  );
}

const named = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');
const sortedOnce = (names: readonly string[]): string[] => [...new Set(names)].sort();
const topOf = (path: string): string => path.split('.', 1)[0] ?? path;

export function ledgerOf(facts: Readonly<Record<string, unknown>>): Ledger {
  const carried: string[] = [];
  const assumed: string[] = [];
  const isCarried = (leaf: string) => carried.some((path) => leaf === path || leaf.startsWith(`${path}.`));
  return {
    carry: (...paths) => {
      carried.push(...paths);
    },
    assume: (what) => {
      assumed.push(what);
    },
    report: () => {
      const leaves = leavesOf(facts, '');
      const gone = leaves.filter((leaf) => !isCarried(leaf));
      const there = leaves.filter(isCarried);
      const touched = new Set(there.map(topOf));
      const lost = gone.map((leaf) => (touched.has(topOf(leaf)) ? named(leaf) : topOf(leaf)));
      return {
        carried: sortedOnce(there.map(named)),
        notYetCarried: sortedOnce(lost),
        assumed: sortedOnce(assumed),
      };
    },
  };
}
