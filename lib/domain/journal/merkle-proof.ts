import { type Hash, type Leaves, splitOf, type TreeHash } from './merkle-log.ts';

/**
 * The parts of a log whose hashes prove that a leaf is in it, nearest first (RFC 9162, 2.1.3.1).
 * @throws RangeError when the log has no such leaf
 */
export function inclusionPath(index: number, size: number): Leaves[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`A log of ${size} has no leaf ${index}.`);
  return pathWithin({ from: 0, to: size }, index);
}

function pathWithin({ from, to }: Leaves, index: number): Leaves[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...pathWithin({ from, to: middle }, index), { from: middle, to }]
    : [...pathWithin({ from: middle, to }, index), { from, to: middle }];
}

/**
 * The parts whose hashes prove that a log of `second` entries began with the log of `first` (RFC 9162, 2.1.4.1).
 * @throws RangeError when `first` is not between 0 and `second`
 */
export function consistencyPath(first: number, second: number): Leaves[] {
  if (!(first >= 0 && first <= second)) throw new RangeError(`No log of ${second} began with ${first}.`);
  return first === 0 || first === second ? [] : sharedWithin({ from: 0, to: second }, first, true);
}

/** `isWhole`: the part shared so far is a whole tree of the first log, whose root the verifier has. */
function sharedWithin({ from, to }: Leaves, first: number, isWhole: boolean): Leaves[] {
  if (first === to) return isWhole ? [] : [{ from, to }];
  const middle = from + splitOf(to - from);
  return first <= middle
    ? [...sharedWithin({ from, to: middle }, first, isWhole), { from: middle, to }]
    : [...sharedWithin({ from: middle, to }, first, false), { from, to: middle }];
}

const halved = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

export interface Inclusion {
  index: number;
  size: number;
  leaf: Hash;
  root: Hash;
  path: readonly Hash[];
}

/** Whether a leaf is where the proof says it is, in the log with this root (RFC 9162, 2.1.3.2). */
export function isIncluded(hash: TreeHash, { index, size, leaf, root, path }: Inclusion): boolean {
  if (!(index >= 0 && index < size)) return false;
  let [at, last, current] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      current = hash.node(sibling, current);
      while (!isOdd(at) && at !== 0) [at, last] = [halved(at), halved(last)];
    } else current = hash.node(current, sibling);
    [at, last] = [halved(at), halved(last)];
  }
  return last === 0 && current === root;
}

export interface Consistency {
  first: { size: number; root: Hash };
  second: { size: number; root: Hash };
  path: readonly Hash[];
}

/** Whether the second log began with the first (RFC 9162, 2.1.4.2). */
export function isConsistent(hash: TreeHash, { first, second, path }: Consistency): boolean {
  if (first.size > second.size) return false;
  if (first.size === second.size) return path.length === 0 && first.root === second.root;
  if (first.size === 0) return path.length === 0 && first.root === hash.empty;
  const [start, ...rest] = isPowerOfTwo(first.size) ? [first.root, ...path] : path;
  if (start === undefined) return false;
  let [at, last] = [first.size - 1, second.size - 1];
  while (isOdd(at)) [at, last] = [halved(at), halved(last)];
  let [older, newer] = [start, start];
  for (const part of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      [older, newer] = [hash.node(part, older), hash.node(part, newer)];
      while (!isOdd(at) && at !== 0) [at, last] = [halved(at), halved(last)];
    } else newer = hash.node(newer, part);
    [at, last] = [halved(at), halved(last)];
  }
  return last === 0 && older === first.root && newer === second.root;
}

function isPowerOfTwo(n: number): boolean {
  let power = 1;
  while (power < n) power *= 2;
  return power === n;
}
