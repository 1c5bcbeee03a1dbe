import { createRandom } from '../../../functions/local/seed/random.ts';
import { type CallKind, type Fate, type FaultyClient, faultsOf } from './faulty-client.ts';
import type { Books } from './invariants.ts';
import { isRead, type Step, stepOf, steps, type World } from './steps.ts';

/** Whoever asks gives up after this many tries; the last ones meet no fault. */
const tries = 8;
const faultyTries = 4;

export const emptyBooks = (): Books => ({ made: [], served: [] });

export interface Asking {
  step: Step;
  /** Names this asking: its key. */
  run: string;
  books: Books;
}

/** Gets the steps through that this one stands on, with nothing in the way; gives back what they made. */
export async function prepared(world: World, { step, run, books }: Asking): Promise<string[]> {
  const made: string[] = [];
  for (const name of step.after ?? []) {
    const id = await askUntilAnswered(world, { step: stepOf(name), run: `${run}-${name}`, books }, made);
    if (id !== undefined) made.push(id);
  }
  return made;
}

/** Asks until it is answered, as a client does, under one key; what comes of it goes into the books. */
export async function askUntilAnswered(
  world: World,
  { step, run, books }: Asking,
  made: readonly string[],
  beforeTry: (tried: number) => void = () => undefined,
): Promise<string | undefined> {
  let last: unknown;
  for (let tried = 0; tried < tries; tried += 1) {
    beforeTry(tried);
    try {
      const { status, id, requestId } = await step.attempt(world, run, made);
      if (status >= 500) continue;
      if (isRead(step)) books.served.push(requestId);
      if (step.kind && !id) throw new Error(`${step.name} was refused a name for what it made.`);
      if (step.kind && id) books.made.push({ kind: step.kind, id });
      return id;
    } catch (error) {
      if (error instanceof Error && error.message.includes('was refused')) throw error;
      last = error;
    }
  }
  throw new Error(`${step.name} was never answered.`, { cause: last });
}

/** The calls of a step when nothing goes wrong and everything that is remembered is known. */
async function callsOf(world: World, client: FaultyClient, asking: Asking): Promise<CallKind[]> {
  const made = await prepared(world, asking);
  client.begin(() => undefined);
  await askUntilAnswered(world, asking, made);
  return client.end();
}

const only =
  (at: number, fault: ReturnType<Fate>): Fate =>
  (call) =>
    call === at ? fault : undefined;

export interface Pairs {
  /** A call of a step and a fault that can meet it. */
  pairs: number;
  /** Those of them that were met: a step that asks for less the second time leaves some out. */
  met: number;
}

/** Every fault at every call of every step, each once. */
export async function everyPair(world: World, client: FaultyClient, books: Books): Promise<Pairs> {
  let pairs = 0;
  const before = client.injected();
  for (const step of steps) {
    await callsOf(world, client, { step, run: `warm-${step.name}`, books });
    const calls = await callsOf(world, client, { step, run: `count-${step.name}`, books });
    for (const [at, kind] of calls.entries())
      for (const fault of faultsOf[kind]) {
        pairs += 1;
        const asking = { step, run: `pair-${step.name}-${at}-${fault}`, books };
        const made = await prepared(world, asking);
        await askUntilAnswered(world, asking, made, (tried) =>
          client.begin(tried === 0 ? only(at, fault) : () => undefined),
        );
        client.end();
      }
  }
  return { pairs, met: client.injected() - before };
}

/** One seed: a few steps at once or after each other, each call with a chance of any fault that can meet it. */
export async function faultySeed(
  world: World,
  client: FaultyClient,
  { seed, books }: { seed: string; books: Books },
): Promise<void> {
  const random = createRandom(seed);
  const chance = random.pick([0.05, 0.2, 0.5]);
  const asked = Array.from({ length: random.int(1, 3) }, (_, at) => ({
    step: random.pick(steps),
    run: `${seed}-${at}`,
    books,
  }));
  const ready: { asking: Asking; made: string[] }[] = [];
  for (const asking of asked) ready.push({ asking, made: await prepared(world, asking) });
  let tried = 0;
  client.begin((_, kind) =>
    tried < faultyTries && random.chance(chance) ? random.pick(faultsOf[kind]) : undefined,
  );
  const ask = ({ asking, made }: (typeof ready)[number]) =>
    askUntilAnswered(world, asking, made, (now) => {
      tried = Math.max(tried, now);
    });
  if (random.chance(0.5)) await Promise.all(ready.map(ask));
  else for (const each of ready) await ask(each);
  client.end();
}
