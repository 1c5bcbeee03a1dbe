/**
 * A run that will be killed: starts an engine on the folder named, writes without end and says each write that was
 * acknowledged on its output. Started as a process of its own by `engine.test.ts`.
 */
import { localClientConfig, startEngine } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';

const [, , dataFolder, firstNumber] = process.argv;
const engine = await startEngine({ dataFolder });
process.stdout.write(`engine ${engine.pid} ${engine.endpoint}\n`);
const client = createDynamoClient(localClientConfig(engine.endpoint));
const store = createStore<'core', 'core' | 'journal'>(client, localTableNames);
for (let at = Number(firstNumber); ; at += 1) {
  const key = { pk: `w${at}`, sk: 'a' };
  await store.write([
    { put: 'core', item: { ...key } },
    { put: 'journal', item: { ...key } },
  ]);
  process.stdout.write(`ack ${at}\n`);
}
