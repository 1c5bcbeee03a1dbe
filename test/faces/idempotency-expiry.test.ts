import { describe, expect, test } from 'vitest';
import { localClientConfig } from '../../functions/local/engine/engine.ts';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import { createDynamoClient } from '../../lib/store/table/client.ts';
import { createStore } from '../../lib/store/table/store.ts';
import { itemsOf } from '../support/items.ts';
import { running } from '../support/stages/running.ts';
import { aContract, parties } from '../support/stages/stage.ts';

describe('A key whose seven days are over', () => {
  const insaf = running();

  /** The database keeps what has expired for days; this is such a day. */
  async function letKeysExpire(): Promise<number> {
    const { endpoint } = insaf.insaf.engine;
    const client = createDynamoClient(localClientConfig(endpoint));
    const store = createStore<'core', 'core'>(client, localTableNames);
    const records = (await itemsOf(endpoint, 'core')).filter(({ ttl }) => ttl !== undefined);
    const yesterday = Math.floor(Date.now() / 1_000) - 86_400;
    for (const { pk, sk } of records)
      await store.write([
        { update: 'core', key: { pk: String(pk), sk: String(sk) }, set: { ttl: yesterday } },
      ]);
    client.destroy();
    return records.length;
  }

  test('is free again, although the database still has its record', async () => {
    const both = await parties(insaf);
    const path = `/v1/contracts/${await aContract(insaf, both)}/fee-disclosures`;
    const headers = { 'idempotency-key': 'weekly' };
    const file = (body: object) => insaf.call(both.agency, 'POST', path, body, headers);
    const first = await file(examples.feeDisclosure);
    expect(first.status).toBe(201);
    expect(await letKeysExpire()).toBeGreaterThan(0);
    const other = { workerPaidNothing: true, items: [] };
    const second = await file(other);
    expect([second.status, second.headers.get('idempotency-replayed')], second.text).toEqual([201, null]);
    const again = await file(other);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.text).toBe(second.text);
  });
});
