import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Engine, localClientConfig, startEngine } from '../../../functions/local/engine/engine.ts';
import { createRandom } from '../../../functions/local/seed/random.ts';
import { createDynamoClient } from '../../../lib/store/table/client.ts';
import { testFolder } from '../stages/folder-in-memory.ts';
import { faulty } from './faulty-client.ts';
import type { Books } from './invariants.ts';
import { type ChildSays, type Kill, moments, type Order } from './orders.ts';
import { type Stage, settle } from './run.ts';
import { emptyBooks } from './story.ts';
import { madeWith, worldOver } from './world.ts';

/** A process that waits for orders. */
interface Victim {
  ready: Promise<void>;
  /** Resolves with what it said last, or undefined when it died on the way. */
  follow(order: Order | 'count'): Promise<ChildSays[] | undefined>;
  end(): Promise<void>;
}

function startVictim(stage: Stage, heard: (said: ChildSays) => void): Victim {
  const { endpoint, folder } = stage.place;
  const args = ['test/local/kill-child.ts', endpoint, folder, JSON.stringify(stage.world.ground)];
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Sixty starts of the same program: what Node made of its files the first time serves the others
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  const gone = once(child, 'close');
  let lines: ChildSays[] = [];
  let wanted = 1;
  let answered: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    answered = resolve;
  });
  if (!child.stdout) throw new Error('A victim without a voice.');
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said: ChildSays = JSON.parse(line);
    heard(said);
    lines.push(said);
    if (lines.filter((each) => each.ready ?? each.done).length >= wanted) answered();
  });
  return {
    ready,
    async follow(order) {
      lines = [];
      wanted = order === 'count' ? Number.POSITIVE_INFINITY : 1;
      const done = new Promise<void>((resolve) => {
        answered = resolve;
      });
      child.stdin?.write(`${JSON.stringify(order)}\n`);
      if (order === 'count') child.stdin?.end();
      await Promise.race([done, gone]);
      const isDead = order !== 'count' && child.signalCode !== null;
      return isDead ? undefined : lines;
    },
    async end() {
      child.stdin?.end();
      await gone;
    },
  };
}

export interface KillRun {
  kills: number;
  points: number;
  engineKills: number;
  /** Milliseconds from the start of the engine to its answering, the slowest. */
  slowestEngine: number;
  broken: string[];
}

/** What a run is worth, in a line. */
export const killsMeasured = ({
  kills,
  points,
  engineKills,
  slowestEngine,
}: Omit<KillRun, 'broken'>): string =>
  `${kills} kills at ${points} points, ${engineKills} with the engine, which answered again within ${slowestEngine} ms`;

interface Point extends Omit<Kill, 'enginePid'> {
  step: string;
}

/** Every write of every step, at each moment. */
async function everyPoint(stage: Stage, heard: (said: ChildSays) => void): Promise<Point[]> {
  const victim = startVictim(stage, heard);
  await victim.ready;
  const lines = (await victim.follow('count')) ?? [];
  return lines.flatMap(({ done, writes = 0 }) =>
    done === undefined
      ? []
      : Array.from({ length: writes }, (_, write) =>
          moments.map((moment) => ({ step: done.replace('count-', ''), write, moment })),
        ).flat(),
  );
}

/** The engine dies with every sixth. */
const engineEvery = 6;
/** Processes that start while others die, because starting takes the most time. */
const ahead = 3;

interface Engines {
  current: Engine;
  /** Milliseconds until the next one answered. */
  restart(): Promise<number>;
}

/**
 * Kills a process at a write, over and over: each time another process asks the same again under the same key, and the database
 * is held to what was acknowledged. With every sixth the engine dies as well, and is started again over its file.
 */
async function killAll(
  stage: Stage,
  engines: Engines,
  { seed, first, count, until }: KillShare,
): Promise<KillRun> {
  const note = ({ books }: ChildSays) => void (books && addTo(stage.books, books));
  const points = await everyPoint(stage, note);
  const random = createRandom(seed);
  const shuffled = points.map((point) => ({ point, at: random.next() })).sort((a, b) => a.at - b.at);
  const run: KillRun = { kills: 0, points: points.length, engineKills: 0, slowestEngine: 0, broken: [] };
  const waiting = Array.from({ length: ahead }, () => startVictim(stage, note));
  const next = (): Victim => {
    waiting.push(startVictim(stage, note));
    return waiting.shift() ?? startVictim(stage, note);
  };
  let victim = next();
  const goesOn = () => run.kills < count && run.broken.length === 0 && Date.now() < until;
  for (let round = first; goesOn(); round += 1) {
    const { step = '', ...point } = shuffled[round % shuffled.length]?.point ?? {};
    const asked = { step, run: `kill-${seed}-${round}` };
    const withEngine = round % engineEvery === 0;
    await Promise.all([victim, ...(withEngine ? waiting : [])].map(({ ready }) => ready));
    const kill: Kill = {
      write: 0,
      moment: 'before',
      ...point,
      ...(withEngine ? { enginePid: engines.current.pid } : {}),
    };
    const survived = (await victim.follow({ ...asked, kill })) !== undefined;
    if (survived) await victim.end();
    else {
      run.kills += 1;
      if (withEngine) {
        run.engineKills += 1;
        run.slowestEngine = Math.max(run.slowestEngine, await engines.restart());
      }
    }
    victim = next();
    await victim.ready;
    if (!(await victim.follow(asked))) run.broken.push(`${step}: asked again, it died.`);
    const told = `${step}, write ${kill.write}, ${kill.moment}`;
    run.broken.push(...(await settle(stage, 'journal')).map((each) => `${told}: ${each}`));
  }
  await Promise.all([victim, ...waiting].map((each) => each.end()));
  run.broken.push(...(await settle(stage)));
  return run;
}

function addTo(books: Books, { made, served }: Books): void {
  const known = new Set(books.made.map(({ kind, id }) => `${kind} ${id}`));
  books.made.push(...made.filter(({ kind, id }) => !known.has(`${kind} ${id}`)));
  const servedBefore = new Set(books.served);
  books.served.push(...served.filter((each) => !servedBefore.has(each)));
}

export interface KillShare {
  seed: string;
  /** At which place of the shuffled points it begins, and how many have to die. */
  first: number;
  count: number;
  /** Milliseconds since 1970. */
  until: number;
}

/** So many kills, or as many as the time allows, on a database of its own, in a file, gone afterwards. */
export async function runKills(share: KillShare): Promise<KillRun> {
  const folder = testFolder();
  const dataFolder = join(folder, 'database');
  let engine = await startEngine({ dataFolder });
  const { endpoint } = engine;
  const port = Number(new URL(endpoint).port);
  const real = createDynamoClient(localClientConfig(endpoint));
  try {
    const place = { client: real, endpoint, folder };
    const client = faulty(real);
    const world = await worldOver(place);
    const stage = { world, place, client, books: { ...emptyBooks(), made: madeWith(world.ground) } };
    const engines = {
      get current() {
        return engine;
      },
      async restart() {
        await engine.exited;
        await engine.stop();
        const began = performance.now();
        engine = await startEngine({ dataFolder, port });
        return Math.round(performance.now() - began);
      },
    };
    return await killAll(stage, engines, share);
  } finally {
    real.destroy();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
