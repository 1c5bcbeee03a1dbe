import { findAssessed } from '../../lib/store/assessments.ts';
import type { Call } from '../../lib/store/table/connection.ts';
import type { TestEngine } from '../support/stages/open-engine.ts';
import { undeclared } from './own-release.ts';
import { type Played, play } from './play.ts';
import { setStage } from './stage.ts';
import type { TwinKeys } from './twin-keys.ts';
import { openWorld, type Plant, type Seen, type World } from './world.ts';

/** Pairs that share a stage: an organisation of a thousand contracts would make every rank of it dear. */
const pairsOfStage = 10;
/** A planted fault shows itself soon, and its worlds are looked at after each few pairs. */
const pairsOfPlant = 6;

/** How two worlds differ: from which seed on, in which call, and in what. */
export interface Difference {
  seed: number;
  what: string;
  in: 'bytes' | 'calls' | 'number of calls' | 'tables' | 'what a release declares';
  a: string;
  b: string;
}

/**
 * A face of the registry class reads `core`, and writes beside it; that of workers has one link by
 * its key and one mailbox in its partition (that it has no other one is the grants' matter).
 * Anything else is a hole, even if both worlds have it.
 */
const allowed: Readonly<Record<Seen['face'], (call: Call) => boolean>> = {
  registry: ({ operation, tables }) =>
    tables.every((table) => table === 'core' || (operation === 'write' && table !== 'protected')),
  voice: ({ operation, tables }) =>
    tables.every(
      (table) =>
        operation === 'write' ||
        table === 'core' ||
        (table === 'identity' ? operation === 'get' : table === 'protected'),
    ),
};

/** A page asks several operations at once, and which comes first is chance: its calls are compared as a set. */
const callsOf = ({ calls, isPage }: Seen): string => {
  const each = calls.map((call) => JSON.stringify(call));
  return (isPage ? each.toSorted() : each).join();
};

const differ = (one: Seen, other: Seen): Difference['in'] | undefined => {
  if (one.bytes !== other.bytes) return 'bytes';
  if (callsOf(one) !== callsOf(other)) return 'calls';
  return other.calls.every(allowed[other.face]) ? undefined : 'tables';
};

const shown = (seen: Seen, where: Difference['in']): string =>
  where === 'bytes' ? seen.bytes : JSON.stringify(seen.calls);

/** The first difference of two worlds in the answers of one pair. */
function differenceOf(a: Played, b: Played): Difference | undefined {
  const { seed } = a;
  if (a.seen.length !== b.seen.length)
    return { seed, what: '', in: 'number of calls', a: String(a.seen.length), b: String(b.seen.length) };
  for (const [at, one] of a.seen.entries()) {
    const other = b.seen[at];
    const where = other && differ(one, other);
    if (other && where)
      return { seed, what: one.what, in: where, a: shown(one, where), b: shown(other, where) };
  }
  const released = a.released && b.released ? undeclared(a.released, b.released) : undefined;
  return released === undefined
    ? undefined
    : { seed, what: released, in: 'what a release declares', a: '', b: b.released?.list.text ?? '' };
}

export interface Compared {
  pairs: number;
  /** Answers that were compared. */
  looks: number;
  /** Pairs of whose contract other flags stand in world B than in world A: without such pairs nothing would be shown. */
  apart: number;
  /** Pairs that ended with a release that only world B had. */
  released: number;
  difference?: Difference;
}

export interface Twins {
  /** Plays the pairs of some seeds, and stops at the first difference. */
  compare(seeds: Iterable<number>): Promise<Compared>;
  a: World;
  b: World;
}

const flagsOf = async (world: World, contractId: string): Promise<string> => {
  const { flags } = await findAssessed(world.protected, contractId);
  return flags.map(({ ruleId, steps }) => `${ruleId} ${steps.map(({ kind }) => kind)}`).join();
};

function* groupsOf(seeds: Iterable<number>, size: number): Generator<number[]> {
  let group: number[] = [];
  for (const seed of seeds) {
    group.push(seed);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

let opened = 0;

/** Two worlds that begin alike. @param plant a fault put into both faces, to be found */
export async function openTwins(
  [one, other]: readonly [TestEngine, TestEngine],
  { keys, plant }: { keys: TwinKeys; plant?: Plant },
): Promise<Twins> {
  opened += 1;
  const twin = `t${opened}`;
  const [a, b] = [await openWorld(one, keys, plant), await openWorld(other, keys, plant)];
  const inWorld = async (world: World, seeds: readonly number[]) => {
    const stage = await setStage(world, `${twin}s${seeds[0]}`);
    return play(world, stage, { twin, seeds, hasSecrets: world === b });
  };
  return {
    a,
    b,
    async compare(seeds) {
      const compared: Compared = { pairs: 0, looks: 0, apart: 0, released: 0 };
      for (const group of groupsOf(seeds, plant ? pairsOfPlant : pairsOfStage)) {
        const [inA, inB] = await Promise.all([inWorld(a, group), inWorld(b, group)]);
        for (const [at, played] of inA.entries()) {
          compared.pairs += 1;
          compared.looks += played.seen.length;
          compared.released += played.released ? 1 : 0;
          const flags = await Promise.all([a, b].map((world) => flagsOf(world, played.contractId)));
          compared.apart += flags[0] === flags[1] ? 0 : 1;
          const twinOfIt = inB[at];
          const difference = twinOfIt && differenceOf(played, twinOfIt);
          if (difference) return { ...compared, difference };
        }
      }
      return compared;
    },
  };
}
