import {
  type CancellationReason,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { TableName } from '../tables.ts';
import { type Connection, toItem, toUnits, untilDone } from './connection.ts';
import { type Key, type Units, type Write, type WriteOptions, WriteRefused } from './table.ts';
import { toTransactItem } from './write-item.ts';

/** The database takes at most this many writes in one transaction. */
const mostWrites = 100;

/** One transaction; see `Store.write`. The same token goes with every try, so a try whose answer was lost is not done twice. */
export async function writeAll(
  connection: Connection,
  writes: readonly Write<TableName>[],
  options: WriteOptions,
): Promise<Units> {
  checkWrites(writes);
  const command: TransactWriteItemsCommandInput = {
    TransactItems: writes.map((write) => toTransactItem(write, connection)),
    ClientRequestToken: options.token ?? globalThis.crypto.randomUUID(),
    ReturnConsumedCapacity: 'INDEXES',
  };
  const units = await untilDone(connection, () => attempt(connection, command));
  connection.observe({ operation: 'write', tables: writes.map(tableOf), units });
  return units;
}

async function attempt(connection: Connection, input: TransactWriteItemsCommandInput) {
  try {
    const answer = await connection.client.send(new TransactWriteItemsCommand(input));
    return { done: toUnits(answer.ConsumedCapacity) };
  } catch (error) {
    if (error instanceof TransactionInProgressException) return 'again';
    if (error instanceof TransactionCanceledException) return afterCancel(error);
    throw error;
  }
}

const passing: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** A failed condition is an answer; conflicts and throttling pass; anything else is a mistake of ours and goes up as it is. */
function afterCancel(error: TransactionCanceledException): 'again' {
  const reasons = error.CancellationReasons ?? [];
  const failed = reasons.flatMap((reason, at) => (reason.Code === 'ConditionalCheckFailed' ? [at] : []));
  if (failed.length > 0) throw new WriteRefused(failed, reasons.map(itemOf));
  const causes = reasons.filter(({ Code }) => Code !== undefined && Code !== 'None');
  if (causes.length > 0 && causes.every(({ Code }) => passing.has(Code ?? ''))) return 'again';
  throw error;
}

const itemOf = ({ Code, Item }: CancellationReason) =>
  Code === 'ConditionalCheckFailed' && Item !== undefined && Object.keys(Item).length > 0
    ? toItem(Item)
    : undefined;

/** Mistakes that the database would answer with a sentence about its own words. */
function checkWrites(writes: readonly Write<TableName>[]): void {
  if (writes.length === 0) throw new TypeError('A transaction needs at least one write.');
  if (writes.length > mostWrites) {
    throw new TypeError(`A transaction holds at most ${mostWrites} writes; this one has ${writes.length}.`);
  }
  const targets = writes.map((write) => JSON.stringify([tableOf(write), keyOf(write).pk, keyOf(write).sk]));
  const twice = targets.findIndex((target, at) => targets.indexOf(target) !== at);
  if (twice >= 0)
    throw new TypeError(`Write ${twice} names an item that an earlier write of the transaction names.`);
}

function tableOf(write: Write<TableName>): TableName {
  if ('put' in write) return write.put;
  if ('update' in write) return write.update;
  return 'remove' in write ? write.remove : write.check;
}

const keyOf = (write: Write<TableName>): Key => ('put' in write ? write.item : write.key);
