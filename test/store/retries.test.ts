import {
  type BatchGetItemCommandInput,
  type CancellationReason,
  type DynamoDBClient,
  type ServiceInputTypes,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { localTableNames } from '../../functions/local/engine/tables.ts';
import { createStore } from '../../lib/store/table/store.ts';
import { StoreBusy, type Write, WriteRefused } from '../../lib/store/table/table.ts';
import { testEngine } from '../support/stages/engine.ts';

const keysOfBatch = (input: ServiceInputTypes) =>
  (input as BatchGetItemCommandInput).RequestItems?.core?.Keys ?? [];

/**
 * No emulator gives conflicts, throttling or leftovers, so they are put between the real client and the real engine: each
 * call takes the next fault from the list, and goes through when there is none left.
 */
describe('when the database is busy', () => {
  const db = testEngine({ kind: 'dynoxide' });
  const pauses: number[] = [];
  const removals: (() => void)[] = [];
  afterEach(() => {
    for (const remove of removals.splice(0)) remove();
    pauses.length = 0;
  });

  const store = () =>
    createStore<'core', 'core'>(db.client, localTableNames, {
      pause: async (milliseconds) => void pauses.push(milliseconds),
      random: () => 0.999,
    });

  function faults(list: Error[]): { tokens: unknown[] } {
    const seen = { tokens: [] as unknown[] };
    const stack: DynamoDBClient['middlewareStack'] = db.client.middlewareStack;
    stack.add(
      (next) => async (args) => {
        if ('ClientRequestToken' in args.input) seen.tokens.push(args.input.ClientRequestToken);
        const fault = list.shift();
        if (fault !== undefined) throw fault;
        return next(args);
      },
      { step: 'initialize', name: 'faults' },
    );
    removals.push(() => stack.remove('faults'));
    return seen;
  }

  /** Lets the engine answer the first `most` keys of a batch; the rest are left over. Returns how many were asked each time. */
  function answerOnly(most: number): number[] {
    const asked: number[] = [];
    db.client.middlewareStack.add(
      (next) => async (args) => {
        const keys = keysOfBatch(args.input);
        asked.push(keys.length);
        const left = keys.slice(most);
        const UnprocessedKeys = left.length > 0 ? { core: { Keys: left } } : {};
        if (most === 0) return { response: undefined, output: { $metadata: {}, UnprocessedKeys } };
        const input: ServiceInputTypes = {
          RequestItems: { core: { Keys: keys.slice(0, most), ConsistentRead: true } },
        };
        const answer = await next({ ...args, input });
        return { ...answer, output: { ...answer.output, UnprocessedKeys } };
      },
      { step: 'initialize', name: 'leftovers' },
    );
    removals.push(() => db.client.middlewareStack.remove('leftovers'));
    return asked;
  }

  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: 'injected',
      $metadata: {},
      CancellationReasons: codes.map((Code): CancellationReason => ({ Code })),
    });
  const count = (pk: string): Write<'core'>[] => [{ update: 'core', key: { pk, sk: 'a' }, add: { n: 1 } }];

  test('conflicts and throttling are tried again with the same token and longer waits, and write once', async () => {
    const inProgress = new TransactionInProgressException({ message: 'injected', $metadata: {} });
    const list = [
      cancelled('TransactionConflict'),
      cancelled('None', 'ThrottlingError'),
      cancelled('ProvisionedThroughputExceeded'),
      inProgress,
    ];
    const { tokens } = faults(list);
    await store().write(count('once'));
    expect((await store().reader('core').get({ pk: 'once', sk: 'a' }))?.n).toBe(1);
    expect(tokens).toHaveLength(5);
    expect(new Set(tokens).size).toBe(1);
    expect(pauses.map(Math.round)).toEqual([40, 80, 160, 320]);
  });

  test('after five tries it says that the database is busy, and nothing is written', async () => {
    faults(Array.from({ length: 5 }, () => cancelled('TransactionConflict')));
    await expect(store().write(count('busy'))).rejects.toBeInstanceOf(StoreBusy);
    expect(await store().reader('core').get({ pk: 'busy', sk: 'a' })).toBeUndefined();
  });

  test('a failed condition beside a conflict is an answer, not a reason to try again', async () => {
    const { tokens } = faults([cancelled('TransactionConflict', 'ConditionalCheckFailed')]);
    await expect(store().write([...count('one'), ...count('two')])).rejects.toBeInstanceOf(WriteRefused);
    expect(tokens).toHaveLength(1);
  });

  test('a mistake of ours goes up as it is, at once', async () => {
    faults([cancelled('ValidationError')]);
    await expect(store().write(count('mistake'))).rejects.toBeInstanceOf(TransactionCanceledException);
    expect(pauses).toEqual([]);
  });

  test('keys that batchGet left over are asked for again until all have come', async () => {
    const keys = [...'abcdefg'].map((sk) => ({ pk: 'leftovers', sk }));
    await store().write(keys.map((key) => ({ put: 'core', item: { ...key } })));
    const asked = answerOnly(3);
    expect(await store().reader('core').batchGet(keys)).toEqual(keys);
    expect(asked).toEqual([7, 4, 1]);
    expect(pauses.map(Math.round)).toEqual([20, 20]);
  });

  test('a database that answers nothing but leftovers is busy', async () => {
    const asked = answerOnly(0);
    await expect(
      store()
        .reader('core')
        .batchGet([{ pk: 'x', sk: 'a' }]),
    ).rejects.toBeInstanceOf(StoreBusy);
    expect(asked).toEqual([1, 1, 1, 1, 1]);
  });

  test.each([
    ['no write', []],
    ['more than a hundred', Array.from({ length: 101 }, (_, at) => count(`many-${at}`)).flat()],
    ['one item twice', [...count('same'), ...count('same')]],
    ['an update of nothing', [{ update: 'core', key: { pk: 'x', sk: 'a' } }]],
    ['a condition on nothing', [{ check: 'core', key: { pk: 'x', sk: 'a' }, when: { equals: {} } }]],
  ] as [string, Write<'core'>[]][])(
    '%s is refused with a sentence of ours before it is sent',
    async (_, writes) => {
      const { tokens } = faults([]);
      await expect(store().write(writes)).rejects.toThrow(TypeError);
      expect(tokens).toEqual([]);
    },
  );
});
