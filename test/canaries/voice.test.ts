import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tableNames } from '../../lib/store/tables.ts';
import { taping } from '../support/events/deliveries.ts';
import { itemsOf } from '../support/items.ts';
import { perform } from '../support/requests/operations.ts';
import { aPhone, keyOf } from '../support/stages/phone.ts';
import { running } from '../support/stages/running.ts';
import { workerStage } from '../support/stages/worker-stage.ts';
import { type Canary, tellersCanaries } from './canary.ts';
import { type Place, scan, streamPlace, tablePlace } from './scan.ts';

/** T7 where workers speak: their words, the employer they name, the code of their link, and the two numbers of their receipt. */
describe('What a worker tells', () => {
  const insaf = running();
  const tape = taping(insaf);
  const marks = tellersCanaries();
  const secrets: Record<string, Canary> = {};
  let places: Place[];

  beforeAll(async () => {
    const stage = await workerStage(insaf);
    const spoken = await stage.told('/speak', { words: marks.words.value, employer: marks.employer.value });
    const linked = await stage.told('/differs', { words: marks.linked.value });
    const phone = await stage.opened();
    const asked = keyOf(await phone.post('/back', { item: 'RF01' }));
    const said = { key: asked, item: 'RF01', 'got.RF01': 'nothing', words: marks.back.value };
    await phone.post('/back/send', said);
    const plain = (number: string): string => number.replaceAll(/\D/g, '');
    const numbers = [spoken, linked].flatMap(({ first, second }) => [first, second]).map(plain);
    for (const [at, value] of [stage.code, ...numbers].entries())
      secrets[`secret ${at}`] = { field: at === 0 ? 'link code' : 'receipt', value, mayStandIn: [] };
    await aPhone(insaf).post('/messages', { first: spoken.first, second: spoken.second });
    await aPhone(insaf).post('/messages', { first: spoken.first, second: '00000000' });
    await insaf.settled();
    places = await collect();
  });

  async function collect(): Promise<Place[]> {
    const { engine, dataDir } = insaf.insaf;
    const tables = await Promise.all(
      tableNames.map(async (table) => tablePlace(table, await itemsOf(engine.endpoint, table))),
    );
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(dataDir, 'database')))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    return [
      ...tables,
      { name: 'log', text: insaf.lines.join('\n') },
      { name: 'files', text: files.join('\n') },
      streamPlace(await tape.upToNow()),
    ];
  }

  test('reached those who protect', async () => {
    const { items } = await perform(insaf, 'hotline', ['listReports', { query: { limit: '100' } }]);
    expect(items).toHaveLength(3);
    // In the table it lies sealed; whoever may read it is told.
    const text: string[] = [];
    for (const { id: reportId } of items) {
      const asked = { params: { reportId } };
      await perform(insaf, 'hotline', ['handleReport', { ...asked, body: { step: 'taken' } }]);
      text.push(JSON.stringify(await perform(insaf, 'hotline', ['getReport', asked])));
      text.push(JSON.stringify(await perform(insaf, 'hotline', ['listReportMessages', asked])));
    }
    for (const { value } of Object.values(marks)) expect(text.join()).toContain(value);
  });

  test('stands in the protected table alone, and the numbers that lead to it stand nowhere', () => {
    expect(Object.keys(secrets)).toHaveLength(5);
    expect(scan({ ...marks, ...secrets }, places)).toEqual([]);
  });

  test('would be found out in any of these places', () => {
    for (const place of places) {
      const spoiled = { ...place, text: `${place.text} ${secrets['secret 1']?.value}` };
      expect([place.name, scan(secrets, [spoiled]).map(({ field }) => field)]).toEqual([
        place.name,
        ['receipt'],
      ]);
    }
  });
});
