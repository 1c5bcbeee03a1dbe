import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How far one consumer has come in one stream: by shard, the last sequence number handled, or that the shard is done. */
export interface Checkpoint {
  after(shardId: string): string | undefined;
  isFinished(shardId: string): boolean;
  reached(shardId: string, sequenceNumber: string): void;
  finished(shardId: string): void;
  /** Writes at once what is not written yet. */
  flush(): void;
}

const finishedMark = 'finished';
const writeEveryMs = 500;

/**
 * A checkpoint kept in a file, replaced in one step, at most twice a second: after a crash what was handled in the last half
 * second comes again. A file of another stream, or one that a crash cut short, counts as none: records come again from the
 * start, which handlers must bear anyhow (delivery is at least once).
 */
export function openCheckpoint(file: string, streamArn: string): Checkpoint {
  mkdirSync(dirname(file), { recursive: true });
  const shards = read(file, streamArn);
  let due: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(due);
    due = undefined;
    writeFileSync(`${file}.next`, JSON.stringify({ streamArn, shards: Object.fromEntries(shards) }));
    renameSync(`${file}.next`, file);
  };
  const note = (shardId: string, mark: string) => {
    if (shards.get(shardId) === mark) return;
    shards.set(shardId, mark);
    due ??= setTimeout(write, writeEveryMs).unref();
  };
  return {
    after: (shardId) => shards.get(shardId),
    isFinished: (shardId) => shards.get(shardId) === finishedMark,
    reached: note,
    finished: (shardId) => note(shardId, finishedMark),
    flush: () => {
      if (due) write();
    },
  };
}

function read(file: string, streamArn: string): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isKept(kept) && kept.streamArn === streamArn ? new Map(Object.entries(kept.shards)) : new Map();
  } catch {
    return new Map();
  }
}

const isKept = (value: unknown): value is { streamArn: string; shards: Record<string, string> } =>
  typeof value === 'object' &&
  value !== null &&
  'streamArn' in value &&
  'shards' in value &&
  typeof value.shards === 'object' &&
  value.shards !== null &&
  Object.values(value.shards).every((mark) => typeof mark === 'string');
