/** SHA-256 in hex. */
export type Hash = string;

/**
 * The two hashes of RFC 9162, 2.1.1. A leaf and a node are hashed with different first bytes, so that neither can pass for
 * the other. Handed in, because this room knows no cryptography.
 */
export interface TreeHash {
  leaf(text: string): Hash;
  node(left: Hash, right: Hash): Hash;
  /** The root of a log without entries. */
  empty: Hash;
}

/** A whole subtree: the leaves from `index * 2^level` on, `2^level` of them. */
export interface Subtree {
  level: number;
  index: number;
}

/** Leaves from `from` up to, and without, `to`. */
export interface Leaves {
  from: number;
  to: number;
}

const powerOf = (level: number): number => 2 ** level;

/** The largest power of two that is smaller than `n`: where RFC 9162 splits a tree of `n` leaves. */
export function splitOf(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** The whole subtrees that make up some leaves, from left to right; `from` must be where a subtree begins. */
export function subtreesOf({ from, to }: Leaves): Subtree[] {
  const found: Subtree[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    while (at % powerOf(level + 1) === 0 && at + powerOf(level + 1) <= to) level += 1;
    found.push({ level, index: at / powerOf(level) });
    at += powerOf(level);
  }
  return found;
}

/** The hash of a whole subtree, from those of the smaller ones of one level that make it up. */
export function hashOfWhole(hash: TreeHash, hashes: readonly Hash[]): Hash {
  const [first = hash.empty, ...rest] = hashes;
  if (rest.length === 0) return first;
  const middle = hashes.length / 2;
  return hash.node(hashOfWhole(hash, hashes.slice(0, middle)), hashOfWhole(hash, hashes.slice(middle)));
}

/** The hash over some leaves, from the hashes of the whole subtrees that make them up. */
export const foldSubtrees = (hash: TreeHash, hashes: readonly Hash[]): Hash =>
  hashes.length === 0 ? hash.empty : hashes.reduceRight((right, left) => hash.node(left, right));

/** A log as far as appending to it needs: its size, and the hashes of the whole subtrees that make it up. */
export interface Frontier {
  size: number;
  hashes: readonly Hash[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

export const rootOf = (hash: TreeHash, { hashes }: Frontier): Hash => foldSubtrees(hash, hashes);

export interface Appended {
  frontier: Frontier;
  /** Every subtree that became whole through this leaf, the leaf itself first. */
  completed: { subtree: Subtree; hash: Hash }[];
}

/** The log with one leaf more. */
export function append(hash: TreeHash, { size, hashes }: Frontier, leaf: Hash): Appended {
  const left = [...hashes];
  let subtree: Subtree = { level: 0, index: size };
  let current = leaf;
  const completed = [{ subtree, hash: current }];
  while (subtree.index % 2 === 1) {
    current = hash.node(left.pop() ?? hash.empty, current);
    subtree = { level: subtree.level + 1, index: (subtree.index - 1) / 2 };
    completed.push({ subtree, hash: current });
  }
  return { frontier: { size: size + 1, hashes: [...left, current] }, completed };
}
