import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  ProvisionedThroughputExceededException,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';

/** What the database can do to a call, and emulators never do (threat model, T6). */
export type Fault = 'conflict' | 'throttle' | 'lost' | 'lostAnswer' | 'leftovers' | 'shortPage' | 'slow';
export type CallKind = 'write' | 'get' | 'batchGet' | 'query';

/** Which faults can meet which call. */
export const faultsOf: Readonly<Record<CallKind, readonly Fault[]>> = {
  write: ['conflict', 'throttle', 'lost', 'lostAnswer', 'slow'],
  get: ['throttle', 'lost', 'slow'],
  batchGet: ['throttle', 'lost', 'leftovers', 'slow'],
  query: ['throttle', 'lost', 'shortPage', 'slow'],
};

/** Decides the fate of each call, by its number since the last `begin`. */
export type Fate = (call: number, kind: CallKind) => Fault | undefined;

export interface FaultyClient {
  /** Counts calls from 0 on, and lets this decide about each. */
  begin(fate: Fate): void;
  /** The calls since `begin`, in order; nothing is done to those that come after. */
  end(): CallKind[];
  /** How many calls met a fault in all. */
  injected(): number;
}

export type Send = (command: object) => Promise<object>;
/** The SDK types `send` by some sixty overloads; what stands between it and the engine treats all alike. */
export const sendOf = (client: DynamoDBClient): Send => client.send.bind(client) as Send;

class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

const slowMilliseconds = 3;
const metadata = { message: 'injected', $metadata: {} };

function kindOf(command: object): CallKind | undefined {
  if (command instanceof TransactWriteItemsCommand) return 'write';
  if (command instanceof GetItemCommand) return 'get';
  if (command instanceof BatchGetItemCommand) return 'batchGet';
  return command instanceof QueryCommand ? 'query' : undefined;
}

/**
 * Stands between the product and the SDK: a fault here is one that the SDK's own tries did not get over, which is the worst
 * case. A lost answer is one whose call went through.
 */
export function faulty(client: DynamoDBClient): FaultyClient {
  const send = sendOf(client);
  let fate: Fate | undefined;
  let calls: CallKind[] = [];
  let injected = 0;
  const faultySend: Send = async (command) => {
    const kind = kindOf(command);
    const fault = kind && fate?.(calls.length, kind);
    if (kind && fate) calls.push(kind);
    if (!fault) return send(command);
    injected += 1;
    return suffer(fault, command, send);
  };
  Object.assign(client, { send: faultySend });
  return {
    begin(decide) {
      calls = [];
      fate = decide;
    },
    end() {
      fate = undefined;
      return calls;
    },
    injected: () => injected,
  };
}

async function suffer(fault: Fault, command: object, send: Send): Promise<object> {
  if (fault === 'conflict')
    throw new TransactionCanceledException({
      ...metadata,
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    });
  if (fault === 'throttle') throw new ProvisionedThroughputExceededException(metadata);
  if (fault === 'lost') throw new TimeoutError('injected');
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMilliseconds));
  if (fault === 'leftovers' && command instanceof BatchGetItemCommand) return withLeftovers(command, send);
  if (fault === 'shortPage' && command instanceof QueryCommand)
    return send(new QueryCommand({ ...command.input, Limit: 1 }));
  const answer = await send(command);
  if (fault === 'lostAnswer') throw new TimeoutError('injected');
  return answer;
}

/** Lets the database answer the first key alone and gives the others back unanswered. */
async function withLeftovers({ input }: BatchGetItemCommand, send: Send): Promise<object> {
  const [[table, asked] = []] = Object.entries(input.RequestItems ?? {});
  const [first, ...left] = asked?.Keys ?? [];
  if (table === undefined || !first || left.length === 0) return send(new BatchGetItemCommand(input));
  const answer = await send(
    new BatchGetItemCommand({ ...input, RequestItems: { [table]: { ...asked, Keys: [first] } } }),
  );
  return { ...answer, UnprocessedKeys: { [table]: { Keys: left } } };
}
