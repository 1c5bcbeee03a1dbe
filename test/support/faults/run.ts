import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localClientConfig, startEngine } from '../../../functions/local/engine/engine.ts';
import { createDynamoClient } from '../../../lib/store/table/client.ts';
import { folderInMemory } from '../stages/folder-in-memory.ts';
import { type FaultyClient, faulty } from './faulty-client.ts';
import { type Books, brokenInvariants } from './invariants.ts';
import { settling, stepOf, type World } from './steps.ts';
import { askUntilAnswered, emptyBooks, everyPair, faultySeed, type Pairs } from './story.ts';
import { madeWith, newGround, type Place, worldOver } from './world.ts';

export interface FaultRun extends Pairs {
  seeds: number;
  injected: number;
  broken: string[];
}

/** What a run is worth, in a line. */
export const faultsMeasured = ({ seeds, pairs, met, injected }: Omit<FaultRun, 'broken'>): string =>
  `${met} of ${pairs} pairs of call and fault met, ${seeds} seeds with ${injected} faults`;

/** Seeds between two looks at the whole database. */
const together = 50;
/** Seeds until the faces are opened anew: their clock stands still, and in its minute nobody sends more than their share. */
const ofOneHouse = 500;

export interface Stage {
  world: World;
  place: Place;
  client: FaultyClient;
  books: Books;
}

/** Seals what there is, makes a checkpoint, and holds the database to the books; all that is derived only when told. */
export async function settle(
  { world, place, books }: Stage,
  looksAt: 'everything' | 'journal' = 'everything',
): Promise<string[]> {
  const derived = looksAt === 'everything' ? ['assess', 'profile'] : [];
  for (const name of [...derived, 'seal', 'checkpoint'])
    await askUntilAnswered(world, { step: stepOf(name), run: settling, books }, [world.ground.contractId]);
  return brokenInvariants(world, place, { books, flagsToo: looksAt === 'everything' });
}

export interface FaultShare {
  seed: string;
  /** The first of its seeds, and how many. */
  first: number;
  count: number;
  /** Every pair of call and fault before them. */
  withPairs: boolean;
  /** Milliseconds since 1970. */
  until: number;
}

async function run(stage: Stage, { seed, first, count, withPairs, until }: FaultShare): Promise<FaultRun> {
  const { world, client, books } = stage;
  const pairs = withPairs ? await everyPair(world, client, books) : { pairs: 0, met: 0 };
  const broken = await settle(stage);
  let open = world;
  const end = first + count;
  let last = first;
  while (last < end && broken.length === 0 && Date.now() < until) {
    const at = last;
    last = Math.min(end, at + together);
    if (at > first && (at - first) % ofOneHouse === 0) open = await worldOver(stage.place, world.ground);
    const ground = await newGround(open, `${seed}-${at}`);
    books.made.push(...madeWith(ground));
    for (let each = at; each < last; each += 1)
      await faultySeed({ ...open, ground }, client, { seed: `${seed}-${each}`, books });
    const settled = await settle({ ...stage, world: { ...open, ground } });
    broken.push(...settled.map((each) => `seeds ${seed}-${at} to ${last}: ${each}`));
  }
  return { ...pairs, seeds: last - first, injected: client.injected(), broken };
}

/** A world on a database of its own, gone afterwards. */
export async function onStage<Result>(act: (stage: Stage) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'insaf-faults-'));
  const dataFolder = folderInMemory();
  const engine = await startEngine({ dataFolder });
  const real = createDynamoClient(localClientConfig(engine.endpoint));
  try {
    const client = faulty(real);
    const place = { client: real, endpoint: engine.endpoint, folder };
    const world = await worldOver(place);
    return await act({ world, place, client, books: { ...emptyBooks(), made: madeWith(world.ground) } });
  } finally {
    real.destroy();
    await engine.stop();
    for (const each of [folder, dataFolder]) if (each) rmSync(each, { recursive: true, force: true });
  }
}

/**
 * Every pair of call and fault, then so many seeds or as many as the time allows; the whole database is looked at after every fifty.
 */
export const runFaults = (share: FaultShare): Promise<FaultRun> => onStage((stage) => run(stage, share));
