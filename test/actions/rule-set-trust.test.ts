import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { joseSignature } from '../../functions/keys/cloud-jws.ts';
import { assessContracts } from '../../lib/actions/assessments/assess-contracts.ts';
import { assessWaiting } from '../../lib/actions/assessments/assess-waiting.ts';
import { toRuleSet } from '../../lib/actions/rule-sets/publish.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { findAssessed } from '../../lib/store/assessments.ts';
import { keys } from '../../lib/store/keys.ts';
import { listWaiting } from '../../lib/store/rule-jobs.ts';
import { findSignedRuleSet, putRuleSet } from '../../lib/store/rule-sets.ts';
import { pack } from '../../lib/store/table/packed.ts';
import { unpackFrom } from '../../lib/store/table/packed-attribute.ts';
import { type Item, WriteRefused } from '../../lib/store/table/table.ts';
import { bytesOf } from '../support/item-bytes.ts';
import { generatedDossiers, storeDossiers } from '../support/rules/dossier-store.ts';
import { newRuleSetKeys } from '../support/rules/rule-set-keys.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type RulesDesk, rulesDesk } from '../support/stages/rules-desk.ts';

const db = testEngine();
let desk: RulesDesk;
let published: Item;
const where = keys.ruleSet(1);

beforeAll(async () => {
  desk = await rulesDesk(db);
  published = (await db.store.reader('core').get(where)) ?? where;
});

const put = (item: Item) => db.store.write([{ put: 'core', item }]);

describe('A published set', () => {
  test('is believed as it was published', async () => {
    const set = await desk.freshRuleSets().active();
    expect(set?.version).toBe(1);
    expect(set?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is never written again: the same version once more is refused', async () => {
    const found = await findSignedRuleSet(db.store.reader('core'), 1);
    if (!found) throw new Error('no set');
    await expect(db.store.write([putRuleSet(found)])).rejects.toThrow(WriteRefused);
  });

  test('takes less than a third of what an item of the database holds', () => {
    const found = bytesOf(published);
    console.log(`The default rule set takes ${found} bytes at rest.`);
    expect(found).toBeLessThan(400_000 / 3);
  });

  const tampered: Record<string, () => Promise<Item>> = {
    'another rule in the place of one': async () => {
      const found = await findSignedRuleSet(db.store.reader('core'), 1);
      const [first, ...rest] = found?.ruleSet.rules ?? [];
      const weaker = { ...first, rule: { ...first?.rule, inForce: { from: '2199-01-01' } } };
      return { ...published, b: pack({ ...found?.ruleSet, rules: [weaker, ...rest] }) };
    },
    'another rule, and the hash that fits it': async () => {
      const other = newSet();
      return { ...published, h: other.hash, b: other.body };
    },
    'the signature of another key': async () => {
      const { signer } = await newRuleSetKeys();
      return { ...published, s: await signer.sign({ version: 1, hash: String(published.h) }) };
    },
    'a signature over another version': async () => ({
      ...published,
      b: pack({ ...asObject(unpackFrom(published)), version: 2 }),
    }),
    'no signature': async () => ({ ...published, s: '' }),
  };
  const asObject = (value: unknown): object => (typeof value === 'object' && value ? value : {});

  /** A set without its first rule, hashed as it should be. */
  function newSet() {
    const set = toRuleSet(defaultRules.slice(1), {
      version: 1,
      model: 'hardToSee2012',
      at: '2026-01-01T00:00:00Z',
    });
    return { hash: set.hash, body: pack(set) };
  }

  test.each(Object.keys(tampered))('that holds %s is refused when it is loaded', async (what) => {
    const before = desk.refused.length;
    await put((await tampered[what]?.()) ?? published);
    expect(await desk.freshRuleSets().active()).toBeUndefined();
    expect(await desk.freshRuleSets().version(1)).toBeUndefined();
    expect(desk.refused.length).toBe(before + 2);
    await put(published);
    expect((await desk.freshRuleSets().active())?.version).toBe(1);
  });
});

describe('While no set is to be believed', () => {
  test('contracts wait, twice is once, and all are assessed when it is back', async () => {
    const dossiers = generatedDossiers(7, 30);
    const ids = dossiers.map(({ contract }) => contract.id);
    await storeDossiers(db.store, dossiers);
    const table = db.store.reader('protected');
    await put({ ...published, s: '' });
    await assessContracts(desk.processor(), ids);
    await assessContracts(desk.processor(), ids.slice(0, 5));
    expect((await listWaiting(table, 100)).sort()).toEqual([...ids].sort());
    expect(await assessWaiting(desk.processor())).toBe(0);
    await put(published);
    expect(await assessWaiting(desk.processor())).toBe(30);
    expect(await listWaiting(table, 100)).toEqual([]);
    for (const id of ids) expect((await findAssessed(table, id)).assessment?.ruleSetVersion).toBe(1);
  });
});

describe('A signature of the key service', () => {
  test('is turned from DER into the 64 bytes of a JWS, whatever zeros its integers begin or end with', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (let at = 0; at < 300; at += 1) {
      const der = createSign('sha256').update(`statement ${at}`).sign(privateKey);
      const joined = joseSignature(der);
      expect(joined).toHaveLength(64);
      const verifier = createVerify('sha256').update(`statement ${at}`);
      expect(verifier.verify({ key: publicKey, dsaEncoding: 'ieee-p1363' }, joined)).toBe(true);
    }
    expect(() => joseSignature(new Uint8Array([1, 2, 3]))).toThrow(TypeError);
  });
});
