import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { keys } from '../../lib/store/keys.ts';
import { countOf, itemsOf } from '../support/items.ts';
import { lifeGoesOn, situations } from '../support/replays/idempotency-situations.ts';
import type { Situation } from '../support/replays/situation.ts';
import { operationsOf, send } from '../support/requests/operations.ts';
import { bytesOf } from '../support/requests/views.ts';
import { sealedOrLinked } from '../support/stages/identities.ts';
import { type Answer, type Headers, type Running, running } from '../support/stages/running.ts';

const creating = [...operationsOf.registry, ...operationsOf.inspectorate].filter(({ creates }) => creates);

/** The first answer and its repetition differ in one header, which says so. */
const contentOf = (answer: Answer): string => bytesOf(answer).replace(/^idempotency-replayed: true\n/m, '');

/** A request that nobody has sent yet, on records of its own. */
type Prepared = Situation & { ask(headers: Headers, body?: object): Promise<Answer> };

type Counts = Readonly<Record<string, number>>;

/** A replay shows what was made, and each look counts towards the day of its reader. */
const startOfDays = keys.dayOf('', '').pk.slice(0, 2);

/** What stands in each table in the end, entries of what was merely looked at apart. */
async function itemCounts(insaf: Running): Promise<Counts> {
  const all = await insaf.items();
  const { endpoint } = insaf.insaf.engine;
  const [looks, days] = await Promise.all([
    countOf(endpoint, 'journal', { where: 'k = :it', it: 'protected.read' }),
    countOf(endpoint, 'protected', { where: 'begins_with(pk, :it)', it: startOfDays }),
  ]);
  return { ...all, protected: all.protected - days, journal: all.journal - looks };
}

/** One product for most operations: each test counts what it adds on records of its own. A new rule set touches all of them. */
const shared = running();

describe.each(creating)('$operationId', (operation) => {
  const insaf = operation.scope.startsWith('rules:') ? running() : shared;
  const inEnglish = { 'accept-language': 'en' };
  const { status } = operation.success;

  const prepare = async (): Promise<Prepared> => {
    const made = await situations[operation.operationId]?.(insaf);
    if (!made) throw new Error(`Say in idempotency-situations.ts how ${operation.operationId} is asked for.`);
    // A key of its own: an official files every report at one address, and a key belongs to the official and the address.
    const key = { 'idempotency-key': randomUUID(), 'x-request-id': 'the-same' };
    const ask = (headers: Headers, body = made.input.body) =>
      send(insaf, made.who, [
        operation,
        { ...made.input, body, headers: { ...made.input.headers, ...key, ...headers } },
      ]);
    return { ...made, ask };
  };

  /** What a number of requests at once are answered, and what they leave behind in the end. */
  const asked = async (requests: number, headers: Headers) => {
    const made = await prepare();
    const before = await itemCounts(insaf);
    const answers = await Promise.all(Array.from({ length: requests }, () => made.ask(headers)));
    const after = await itemCounts(insaf);
    const left = Object.entries(after).map(([table, n]) => [table, n - (before[table] ?? 0)]);
    return { ...made, answers, left };
  };

  let once: Prepared;
  let first: Answer;
  beforeAll(async () => {
    once = await prepare();
    first = await once.ask(inEnglish);
  });

  test('gives the same bytes again, whatever language is asked for', async () => {
    const { ask } = once;
    expect([first.status, first.headers.get('idempotency-replayed')], first.text).toEqual([status, null]);
    const again = await ask({ 'accept-language': 'ar' });
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([status, 'true']);
    expect(contentOf(again)).toBe(contentOf(first));
  });

  test.skipIf(!operation.body)(
    'refuses the key for another body, and stores nothing but the look',
    async () => {
      const { ask, otherBody } = once;
      expect(first.status).toBe(status);
      const before = await itemCounts(insaf);
      const other = await ask(inEnglish, otherBody);
      expect([other.status, other.problem().code]).toEqual([422, 'idempotency-key-reused']);
      expect(await itemCounts(insaf)).toEqual(before);
    },
  );

  test('gives the same bytes again, whatever happened since', async () => {
    const { ask, about } = once;
    await lifeGoesOn(insaf, about);
    expect(contentOf(await ask({ 'accept-language': 'ar' }))).toBe(contentOf(first));
  });

  // Each of ten reads and compiles the whole catalogue before it learns who was first: a second of work each.
  const atOnce = operation.scope.startsWith('rules:') ? 3 : 10;
  test('speaks Arabic again, and many times at once has the effect of once, and as many answers that are the same', async () => {
    // Whoever is first in a product leaves more: the first worker of that name, the first look of that day.
    const one = await asked(1, { 'accept-language': 'ar' });
    const again = await one.ask(inEnglish);
    expect([again.status, again.headers.get('content-language')]).toEqual([status, 'ar']);
    expect(one.answers.map(contentOf)).toEqual([contentOf(again)]);
    const many = await asked(atOnce, inEnglish);
    const [answer, ...others] = many.answers;
    expect(many.answers.map((each) => each.status)).toEqual(many.answers.map(() => status));
    for (const other of others) expect(contentOf(other)).toBe(answer && contentOf(answer));
    expect(many.answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(
      atOnce - 1,
    );
    expect(many.left).toEqual(one.left);
  });
});

describe('A registration and its entry in the journal', () => {
  const insaf = running();

  test('exist together, with the sealed snapshot and the record of its key (I6)', async () => {
    const many = Array.from({ length: 5 }, () => situations.registerContract?.(insaf));
    for (const made of await Promise.all(many)) {
      const body = made?.input.body;
      await Promise.all(
        [1, 2].map((n) =>
          insaf.call(made?.who ?? '', 'POST', '/v1/contracts', body, { 'idempotency-key': `${n}` }),
        ),
      );
    }
    const { endpoint } = insaf.insaf.engine;
    const stored = async (table: 'core' | 'identity' | 'journal') => itemsOf(endpoint, table);
    const idsIn = (items: Record<string, unknown>[]) => items.map(({ pk }) => String(pk)).sort();
    const core = await stored('core');
    const contracts = core.filter(({ pk, sk }) => String(pk).startsWith(keys.contract('').pk) && sk === '0');
    const entries = (await stored('journal')).filter(({ k }) => k === 'contract.registered');
    expect(contracts).toHaveLength(10);
    expect(idsIn(entries).map((id) => keys.contract(id).pk)).toEqual(idsIn(contracts));
    const identity = await stored('identity');
    expect(sealedOrLinked(identity)).toEqual(idsIn(entries));
    const links = identity.filter(({ pk }) => String(pk).startsWith(keys.workerLink('').pk));
    expect(links.map(({ c }) => String(c)).sort()).toEqual(idsIn(entries));
    const claims = core.filter(({ e }) => String(e).startsWith('ctr_'));
    expect(claims.map(({ e }) => String(e)).sort()).toEqual(idsIn(entries));
  });
});
