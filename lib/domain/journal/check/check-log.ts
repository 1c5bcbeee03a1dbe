import { logOf } from '../checkpoint.ts';
import { append, emptyFrontier, type Hash, rootOf } from '../merkle-log.ts';
import type { ExportedEntry, Finding, Signed, Tools } from './evidence.ts';

export interface LogToCheck {
  log: number;
  /** The export's entries of this log, by index. */
  entries: readonly ExportedEntry[];
  /** Signed checkpoints, oldest first: what the log has to agree with. */
  signed: readonly Signed[];
  /** Leaves that a witness vouches for, from the first on; with them a wrong entry is known by itself. */
  vouched: readonly Hash[];
}

/** The first entry of a log that is not as it was signed. Every id that is met is added to `seen`. */
export function checkLog(
  { log, entries, signed, vouched }: LogToCheck,
  seen: Set<string>,
  tools: Tools,
): Finding | undefined {
  const heads = signed.map(({ number, logs }) => ({ number, ...(logs[log] ?? { size: 0, root: '' }) }));
  const found = (index: number, reason: string, entry?: string | null): Finding => ({
    log,
    index,
    entryId: entry ? tools.idOf(entry) : undefined,
    checkpoint: heads.find(({ size }) => size > index)?.number ?? (heads.at(-1)?.number ?? 0) + 1,
    reason,
  });
  let frontier = emptyFrontier;
  let agreed = 0;
  for (const { size, root } of heads) {
    for (let index = agreed; index < size; index += 1) {
      const line = entries[index];
      if (line?.index !== index)
        return found(index, line && line.index < index ? 'is there twice' : 'is missing');
      const fault = faultOf(line, vouched[index], { seen, tools });
      if (fault !== undefined) return found(index, fault, line.entry);
      frontier = append(tools.hash, frontier, tools.hash.leaf(line.entry ?? '')).frontier;
    }
    if (rootOf(tools.hash, frontier) !== root) {
      const span = size - agreed <= 1 ? '' : `, or one of the ${size - agreed - 1} after it,`;
      return found(Math.min(agreed, Math.max(0, size - 1)), `${span} is not what was signed`.trimStart());
    }
    agreed = Math.max(agreed, size);
  }
  const beyond = entries[agreed];
  return beyond && found(agreed, 'is covered by no checkpoint', beyond.entry);
}

function faultOf(
  { log, leaf, entry }: ExportedEntry,
  vouched: Hash | undefined,
  { seen, tools }: { seen: Set<string>; tools: Tools },
): string | undefined {
  if (entry === null) return 'is gone from the journal';
  const actual = tools.hash.leaf(entry);
  if (vouched !== undefined && actual !== vouched) return 'is not the entry that was sealed here';
  if (actual !== leaf) return 'was changed after it was sealed';
  const id = tools.idOf(entry);
  if (id === undefined) return 'is no entry';
  if (logOf(tools.textHash(id)) !== log) return 'belongs to another log';
  if (seen.has(id)) return 'is there twice';
  seen.add(id);
  return undefined;
}
