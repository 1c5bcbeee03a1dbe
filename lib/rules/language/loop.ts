import type { Read } from '../outcome.ts';
import { whole } from './calculate.ts';
import { failure, type Gap, isGap, unite } from './gap.ts';
import { readEntry } from './read.ts';
import { type Entry, List, type Run, type Value } from './run.ts';
import type { Binary, Loop, Range } from './tree.ts';

/** Sets the loop's variable to one element and evaluates the body about it. */
function ask(tree: Loop, entry: Entry, run: Run): Value {
  run.slots[tree.slot] = entry;
  return run.evaluate(tree.body);
}

/** Drops the reads from a mark on, but for some: the answer does not rest on them. */
const keepOnly = (run: Run, from: number, reads: readonly Read[]): void => {
  run.reads.splice(from, run.reads.length - from, ...reads);
};

/** What an element says, weakened by the doubt whether it is in the list at all. */
const doubted = (entry: Entry, said: Value): Value => {
  if (!entry.doubt) return said;
  return isGap(said) ? unite([entry.doubt, said]) : entry.doubt;
};

/**
 * `exists` (settled by true) and `all` (settled by false): one certain element settles it; with none, any gap leaves it
 * open; else every element agreed on the opposite. An empty list agrees. What is kept of a settled one is what each element
 * read that settles it: who is told of one late month of five would not see that a sixth is new.
 */
function quantify(tree: Loop, list: List, run: Run): boolean | Gap {
  const settling = tree.op === 'exists';
  const start = run.reads.length;
  const settled: Read[] = [];
  let isSettled = false;
  const gaps: Gap[] = [];
  for (const entry of list.entries) {
    const mark = run.reads.length;
    const said = ask(tree, entry, run);
    if (said === !settling) continue;
    const verdict = doubted(entry, said);
    if (isGap(verdict)) gaps.push(verdict);
    if (verdict !== settling) continue;
    isSettled = true;
    settled.push(...run.reads.slice(mark));
  }
  if (!isSettled) return gaps.length > 0 ? unite(gaps) : !settling;
  keepOnly(run, start, settled);
  return settling;
}

/** `exists_one`: two certain elements are one too many, whatever the rest may be. */
function existsOne(tree: Loop, list: List, run: Run): boolean | Gap {
  let count = 0;
  const gaps: Gap[] = [];
  for (const entry of list.entries) {
    const said = ask(tree, entry, run);
    if (said === false) continue;
    const verdict = doubted(entry, said);
    if (isGap(verdict)) gaps.push(verdict);
    else count += 1;
    if (count > 1) return false;
  }
  return gaps.length > 0 ? unite(gaps) : count === 1;
}

/** `filter`: an element that cannot be decided stays in, in doubt. */
function filter(tree: Loop, list: List, run: Run): List {
  return new List(
    list.entries.flatMap((entry) => {
      const said = ask(tree, entry, run);
      if (said === false) return [];
      const verdict = doubted(entry, said);
      return isGap(verdict) ? [{ ...entry, doubt: verdict }] : [entry];
    }),
  );
}

/** `map`: computed elements, each as doubtful as the one it was made of. */
function map(tree: Loop, list: List, run: Run): List {
  return new List(
    list.entries.map((entry) => {
      const value = ask(tree, entry, run);
      return entry.doubt ? { value, doubt: entry.doubt } : { value };
    }),
  );
}

/** `sum`: of nothing it is 0; one unknown addend, or one in doubt, leaves it unknown. */
function sum(tree: Loop, list: List, run: Run): number | Gap {
  let total: number | Gap = 0;
  const gaps: Gap[] = [];
  for (const entry of list.entries) {
    const addend = doubted(entry, ask(tree, entry, run));
    if (isGap(addend)) gaps.push(addend);
    else if (typeof addend === 'number' && !isGap(total)) total = whole(total + addend, tree.at);
  }
  if (isGap(total)) gaps.push(total);
  return gaps.length > 0 ? unite(gaps) : total;
}

export function loop(tree: Loop, run: Run): Value {
  const list = run.evaluate(tree.list);
  if (isGap(list)) return list;
  if (!(list instanceof List)) return failure({ what: 'wrongType', at: tree.at });
  switch (tree.op) {
    case 'exists':
    case 'all':
      return quantify(tree, list, run);
    case 'exists_one':
      return existsOne(tree, list, run);
    case 'filter':
      return filter(tree, list, run);
    case 'map':
      return map(tree, list, run);
    case 'sum':
      return sum(tree, list, run);
  }
}

/** How many elements; unknown while one of them is in doubt. */
export function size(list: Value, at: Range): number | Gap {
  if (isGap(list)) return list;
  if (!(list instanceof List)) return failure({ what: 'wrongType', at });
  const doubts = list.entries.flatMap(({ doubt }) => doubt ?? []);
  return doubts.length > 0 ? unite(doubts) : list.entries.length;
}

/** `in`: true as soon as one certain element is equal; else unknown if one may be. */
export function member(tree: Binary, run: Run): boolean | Gap {
  const value = run.evaluate(tree.left);
  const list = run.evaluate(tree.right);
  if (isGap(value) || isGap(list)) return unite([value, list].filter(isGap));
  if (!(list instanceof List)) return failure({ what: 'wrongType', at: tree.at });
  const start = run.reads.length;
  const gaps: Gap[] = [];
  for (const entry of list.entries) {
    run.count(1);
    const mark = run.reads.length;
    const element = readEntry(entry, tree.right.at, run);
    if (!isGap(element) && element !== value) continue;
    const verdict = doubted(entry, element);
    if (!isGap(verdict)) {
      keepOnly(run, start, run.reads.slice(mark));
      return true;
    }
    gaps.push(verdict);
  }
  return gaps.length > 0 ? unite(gaps) : false;
}
