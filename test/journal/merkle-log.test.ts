import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treeHash } from '../../lib/actions/journal/tree-hash.ts';
import {
  append,
  emptyFrontier,
  foldSubtrees,
  type Hash,
  rootOf,
  type Subtree,
  subtreesOf,
} from '../../lib/domain/journal/merkle-log.ts';
import {
  consistencyPath,
  inclusionPath,
  isConsistent,
  isIncluded,
} from '../../lib/domain/journal/merkle-proof.ts';

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** MTH as RFC 9162, 2.1.1 writes it, without any cleverness. */
function definition(leaves: readonly string[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), Buffer.from(only));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.of(1), definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}
const rootBy = (leaves: readonly string[]): Hash => definition(leaves).toString('hex');

const hashOfSubtree =
  (leaves: readonly string[]) =>
  ({ level, index }: Subtree): Hash =>
    rootBy(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
const hashesOf = (leaves: readonly string[], parts: readonly { from: number; to: number }[]): Hash[] =>
  parts.map((part) => foldSubtrees(treeHash, subtreesOf(part).map(hashOfSubtree(leaves))));

const anyLog = fc.array(fc.string(), { maxLength: 70 });
const namesOf = (n: number) => Array.from({ length: n }, (_, at) => `entry ${at}`);

describe('a Merkle log', () => {
  test('has the root of the definition after every append, and says which subtrees became whole', () =>
    fc.assert(
      fc.property(anyLog, (leaves) => {
        let frontier = emptyFrontier;
        expect(rootOf(treeHash, frontier)).toBe(rootBy([]));
        for (const [at, leaf] of leaves.entries()) {
          const appended = append(treeHash, frontier, treeHash.leaf(leaf));
          for (const { subtree, hash } of appended.completed)
            expect(hash).toBe(hashOfSubtree(leaves)(subtree));
          frontier = appended.frontier;
          expect(rootOf(treeHash, frontier)).toBe(rootBy(leaves.slice(0, at + 1)));
        }
      }),
    ));

  test('hashes a leaf and a node differently, so that neither passes for the other', () => {
    const [left, right] = [treeHash.leaf('a'), treeHash.leaf('b')];
    const node = treeHash.node(left, right);
    expect(treeHash.leaf(Buffer.from(left + right, 'hex').toString('latin1'))).not.toBe(node);
    expect(node).toBe(rootBy(['a', 'b']));
  });

  test('proves every leaf of every log up to 40, and no other leaf, place, size or root', () => {
    for (let size = 1; size <= 40; size += 1) {
      const leaves = namesOf(size);
      const root = rootBy(leaves);
      for (let index = 0; index < size; index += 1) {
        const proof = { index, size, leaf: rootBy([`entry ${index}`]), root };
        const path = hashesOf(leaves, inclusionPath(index, size));
        expect(isIncluded(treeHash, { ...proof, path })).toBe(true);
        expect(isIncluded(treeHash, { ...proof, path, leaf: rootBy(['other']) })).toBe(false);
        expect(isIncluded(treeHash, { ...proof, path, root: rootBy(['other']) })).toBe(false);
        expect(isIncluded(treeHash, { ...proof, path, index: size })).toBe(false);
        expect(isIncluded(treeHash, { ...proof, path: [...path, root] })).toBe(false);
        if (size > 1) expect(isIncluded(treeHash, { ...proof, path, index: (index + 1) % size })).toBe(false);
        if (size > 1) expect(isIncluded(treeHash, { ...proof, path: path.slice(1) })).toBe(false);
      }
    }
  });

  test('proves for every two sizes up to 40 that the later log began with the earlier one, and with no other', () => {
    const leaves = namesOf(40);
    const headOf = (size: number) => ({ size, root: rootBy(leaves.slice(0, size)) });
    for (let second = 0; second <= 40; second += 1)
      for (let first = 0; first <= second; first += 1) {
        const path = hashesOf(leaves, consistencyPath(first, second));
        const both = { first: headOf(first), second: headOf(second) };
        expect(isConsistent(treeHash, { ...both, path })).toBe(true);
        const bent = { ...both.first, root: rootBy(['other']) };
        expect(isConsistent(treeHash, { ...both, first: bent, path })).toBe(false);
        if (second > 0)
          expect(isConsistent(treeHash, { ...both, second: { ...both.second, root: bent.root }, path })).toBe(
            first === 0,
          );
        if (path.length > 0) expect(isConsistent(treeHash, { ...both, path: path.slice(1) })).toBe(false);
        expect(isConsistent(treeHash, { ...both, path: [...path, bent.root] })).toBe(false);
      }
  });

  test('has no proof of what is not there', () => {
    expect(() => inclusionPath(3, 3)).toThrow(RangeError);
    expect(() => consistencyPath(4, 3)).toThrow(RangeError);
  });
});
