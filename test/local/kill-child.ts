/**
 * A process that kills itself at a write: builds the house over a running engine, then does as the lines of its input say, one
 * JSON each, and tells on its output what was acknowledged. Started by `test/support/faults/kills.ts`.
 */
import { createInterface } from 'node:readline';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { killing } from '../support/faults/killing-client.ts';
import type { ChildSays, Order } from '../support/faults/orders.ts';
import { stepOf, steps } from '../support/faults/steps.ts';
import { askUntilAnswered, emptyBooks, prepared } from '../support/faults/story.ts';
import { worldOver } from '../support/faults/world.ts';

const [, , endpoint = '', folder = '', ground = '{}'] = process.argv;
const tell = (said: ChildSays) => process.stdout.write(`${JSON.stringify(said)}\n`);

const client = createDynamoClient(localClientConfig(endpoint));
const fuse = killing(client);
const world = await worldOver({ client, endpoint, folder }, JSON.parse(ground));
tell({ ready: true });

async function follow({ step: name, run, kill }: Order): Promise<void> {
  const asking = { step: stepOf(name), run, books: emptyBooks() };
  const made = await prepared(world, asking);
  tell({ books: asking.books });
  if (kill) fuse.light(kill);
  else fuse.count();
  await askUntilAnswered(world, asking, made);
  tell({ books: asking.books, done: run, writes: fuse.writes() });
}

/** How many writes each step does, so that every one of them can be a last one. */
async function countAll(): Promise<void> {
  for (const { name } of steps) await follow({ step: name, run: `count-${name}` });
}

for await (const line of createInterface({ input: process.stdin })) {
  const order: Order | 'count' = JSON.parse(line);
  if (order === 'count') await countAll();
  else await follow(order);
}
