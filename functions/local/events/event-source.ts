import { createBell } from './bell.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { consumeShard, type ShardPorts } from './consumer.ts';
import type { EventSource, EventSourceOptions } from './options.ts';
import { listShards, openShard } from './shard.ts';

interface ActiveShard {
  over: Promise<void>;
  /** The tick at which the last read began that found the shard's tip; 0 while something is in hand. */
  caughtUpAt: number;
  /** When the oldest record in hand was written, in seconds of the epoch. */
  oldestInHand: number | undefined;
}

interface Waiter {
  since: number;
  resolve(): void;
  reject(error: Error): void;
}

const relistMs = 50;

/**
 * The state of one event source. A tick is a moment that only grows: it tells whether a read began after somebody asked for
 * the tip, so that the answer covers all that was written before the question.
 */
class StreamEventSource implements EventSource {
  readonly #options: EventSourceOptions;
  readonly #checkpoint: Checkpoint;
  readonly #bell = createBell();
  readonly #active = new Map<string, ActiveShard>();
  readonly #waiters = new Set<Waiter>();
  #ticks = 0;
  #handled = 0;
  /** The tick at which the last listing of shards began; 0 when a shard has ended since. */
  #listedAt = 0;
  #isStopping = false;
  #running: Promise<void> | undefined;

  constructor(options: EventSourceOptions) {
    this.#options = options;
    this.#checkpoint = openCheckpoint(options.checkpointFile, options.streamArn);
  }

  start(): void {
    this.#isStopping = false;
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#bell.ring();
    await this.#running;
    this.#running = undefined;
    this.#checkpoint.flush();
    for (const waiter of this.#waiters) waiter.reject(new Error('The event source was stopped.'));
    this.#waiters.clear();
  }

  lag(): number {
    const oldest = [...this.#active.values()].flatMap((shard) => shard.oldestInHand ?? []);
    return oldest.length === 0 ? 0 : Math.max(0, Date.now() - Math.min(...oldest) * 1_000);
  }

  handled(): number {
    return this.#handled;
  }

  idle(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiters.add({ since: this.#tick(), resolve, reject });
      this.#bell.ring();
    });
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      await this.#startShards();
      if (this.#active.size === 0) await this.#wait(relistMs);
      else await Promise.race([...this.#active.values()].map((shard) => shard.over));
    }
    await Promise.all([...this.#active.values()].map((shard) => shard.over));
  }

  /** A child shard holds what came after its parent, so it waits until the parent is over. */
  async #startShards(): Promise<void> {
    const began = this.#tick();
    const shards = await listShards(this.#options).catch(() => undefined);
    if (shards === undefined) return this.#wait(relistMs);
    const listed = new Set(shards.map((shard) => shard.ShardId));
    for (const { ShardId, ParentShardId } of shards) {
      if (ShardId === undefined || this.#active.has(ShardId) || this.#checkpoint.isFinished(ShardId))
        continue;
      const waits =
        ParentShardId !== undefined &&
        listed.has(ParentShardId) &&
        !this.#checkpoint.isFinished(ParentShardId);
      if (!waits) this.#startShard(ShardId);
    }
    this.#listedAt = began;
    this.#answerWaiters();
  }

  #startShard(shardId: string): void {
    const shard: ActiveShard = { over: Promise.resolve(), caughtUpAt: 0, oldestInHand: undefined };
    const reader = openShard(this.#options, shardId, this.#checkpoint.after(shardId));
    this.#active.set(shardId, shard);
    shard.over = consumeShard(reader, this.#portsOf(shardId, shard)).then((isOver) => {
      if (isOver) this.#checkpoint.finished(shardId);
      this.#active.delete(shardId);
      this.#listedAt = 0;
    });
  }

  #portsOf(shardId: string, shard: ActiveShard): ShardPorts {
    const { handler, onFailure, filter = () => true, bisect = true } = this.#options;
    const { batchSize = 100, batchWindowMs = 0, maxAttempts = 5, backoffMs = 200 } = this.#options;
    return {
      ...{ handler, onFailure, filter, bisect, batchSize, batchWindowMs, maxAttempts, backoffMs },
      reached: (sequenceNumber, count) => {
        this.#checkpoint.reached(shardId, sequenceNumber);
        this.#handled += count;
      },
      wait: (milliseconds) => this.#wait(milliseconds),
      isStopping: () => this.#isStopping,
      isHurried: () => this.#waiters.size > 0,
      tick: () => this.#tick(),
      inHand: (oldest) => {
        shard.caughtUpAt = 0;
        shard.oldestInHand = oldest;
      },
      caughtUp: (began) => {
        shard.caughtUpAt = began;
        shard.oldestInHand = undefined;
        this.#answerWaiters();
      },
    };
  }

  #answerWaiters(): void {
    const shards = [...this.#active.values()].map((shard) => shard.caughtUpAt);
    const settledAt =
      this.#listedAt === 0 ? 0 : Math.min(...shards, shards.length === 0 ? this.#listedAt : this.#ticks);
    for (const waiter of this.#waiters) {
      if (waiter.since > settledAt) continue;
      this.#waiters.delete(waiter);
      waiter.resolve();
    }
  }

  #tick(): number {
    this.#ticks += 1;
    return this.#ticks;
  }

  /** Returns at once when stopping, so that no loop begins a long wait that nobody would ring the bell for. */
  async #wait(milliseconds: number): Promise<void> {
    if (!this.#isStopping) await this.#bell.wait(milliseconds);
  }
}

/** Connects a stream to a handler of the shape that Lambda calls. */
export const createEventSource = (options: EventSourceOptions): EventSource => new StreamEventSource(options);

/** Resolves when no source has anything left, also of what their handlers wrote while they worked. */
export async function settled(sources: readonly EventSource[]): Promise<void> {
  const handled = () => sources.reduce((sum, source) => sum + source.handled(), 0);
  let before: number;
  do {
    before = handled();
    await Promise.all(sources.map((source) => source.idle()));
  } while (handled() !== before);
}
