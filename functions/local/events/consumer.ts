import type { DynamoDBRecord } from 'aws-lambda';
import { type Delivery, deliver } from './delivery.ts';
import { sequenceOf } from './record.ts';
import type { ShardReader } from './shard.ts';

/** What the consumer of one shard asks of its event source, and tells it. */
export interface ShardPorts extends Delivery {
  batchSize: number;
  batchWindowMs: number;
  filter(record: DynamoDBRecord): boolean;
  /** Somebody waits for the tip: do not hold a batch open for company. */
  isHurried(): boolean;
  tick(): number;
  /** Records are in hand; the oldest wanted one was written in this second of the epoch. */
  inHand(oldest: number | undefined): void;
  /** Nothing was in hand, and a read that began at this tick found nothing. */
  caughtUp(began: number): void;
}

interface Batch {
  wanted: DynamoDBRecord[];
  /** The last record looked at, wanted or not. */
  through: string | undefined;
  /** Until when it waits for more; set by its first wanted record. */
  openUntil: number | undefined;
  isLast: boolean;
}

const quickestPollMs = 25;
const slowestPollMs = 100;

/**
 * Feeds one shard to the handler until the shard is over or the source stops. Polls every 25 ms while records come, also
 * while none of them is wanted, and slows to 100 ms in silence.
 * @returns whether the shard is over
 */
export async function consumeShard(reader: ShardReader, ports: ShardPorts): Promise<boolean> {
  const unread: DynamoDBRecord[] = [];
  let pollMs = quickestPollMs;
  while (!ports.isStopping()) {
    const batch = await gather(reader, unread, ports);
    if (batch.wanted.length > 0) await deliver(batch.wanted, ports);
    if (ports.isStopping()) return false;
    if (batch.through !== undefined) ports.reached(batch.through, 0);
    if (batch.isLast) return true;
    pollMs = batch.through === undefined ? Math.min(slowestPollMs, pollMs * 1.25) : quickestPollMs;
    const goesOn = batch.wanted.length > 0 || (batch.through !== undefined && ports.isHurried());
    if (!goesOn) await ports.wait(pollMs);
  }
  return false;
}

/**
 * The next batch of wanted records, empty at the tip and where nothing that came is wanted: that only moves the position on.
 * No read follows another at once while a batch waits for company, however many records come: each read costs the engine.
 */
async function gather(reader: ShardReader, unread: DynamoDBRecord[], ports: ShardPorts): Promise<Batch> {
  const batch: Batch = { wanted: [], through: undefined, openUntil: undefined, isLast: false };
  while (!ports.isStopping()) {
    take(batch, unread, ports);
    if (isComplete(batch, ports)) break;
    if (batch.openUntil !== undefined)
      await ports.wait(Math.min(quickestPollMs, Math.max(0, batch.openUntil - Date.now())));
    const began = ports.tick();
    const page = await readPatiently(reader, ports);
    if (page === 'closed') return { ...batch, isLast: true };
    unread.push(...page);
    if (page.length > 0 || batch.through !== undefined) continue;
    ports.caughtUp(began);
    break;
  }
  return batch;
}

/** Moves unread records into the batch until it is full. */
function take(batch: Batch, unread: DynamoDBRecord[], ports: ShardPorts): void {
  let looked = 0;
  for (const record of unread) {
    if (batch.wanted.length === ports.batchSize) break;
    looked += 1;
    batch.through = sequenceOf(record);
    if (ports.filter(record)) batch.wanted.push(record);
  }
  unread.splice(0, looked);
  const [oldest] = batch.wanted;
  if (looked > 0) ports.inHand(oldest?.dynamodb?.ApproximateCreationDateTime);
  if (oldest !== undefined) batch.openUntil ??= Date.now() + ports.batchWindowMs;
}

function isComplete({ wanted, through, openUntil }: Batch, ports: ShardPorts): boolean {
  if (wanted.length === ports.batchSize) return true;
  if (wanted.length === 0 && through !== undefined) return true;
  return openUntil !== undefined && (ports.isHurried() || Date.now() >= openUntil);
}

/** A database that is away for a moment (restarting, say) is asked again until it is back or the source stops. */
async function readPatiently(reader: ShardReader, ports: ShardPorts): Promise<DynamoDBRecord[] | 'closed'> {
  for (let pauseMs = 50; !ports.isStopping(); pauseMs = Math.min(1_000, pauseMs * 2)) {
    try {
      return await reader.read();
    } catch {
      await ports.wait(pauseMs);
    }
  }
  return [];
}
