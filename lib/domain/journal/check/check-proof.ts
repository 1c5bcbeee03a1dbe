import { logCount, logOf, parseCheckpoint, parseNote } from '../checkpoint.ts';
import type { ConsistencyProof, InclusionProof } from '../journal-view.ts';
import { isConsistent, isIncluded } from '../merkle-proof.ts';
import type { Signed, Tools } from './evidence.ts';

function signedIn(note: string, tools: Tools): Signed | undefined {
  const text = parseNote(note)?.text;
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text);
  return text !== undefined && checkpoint && tools.isGenuine(note) ? { ...checkpoint, text } : undefined;
}

/** Why a proof that an entry is in the journal does not hold; undefined when it does. */
export function faultOfInclusion(proof: InclusionProof, tools: Tools): string | undefined {
  const { note, log, index, size, entry, path } = proof;
  const head = signedIn(note, tools)?.logs[log];
  if (!head) return 'its checkpoint is not signed with the key of this journal';
  if (head.size !== size) return 'it is made for a log of another size';
  const id = tools.idOf(entry);
  if (id === undefined || logOf(tools.textHash(id)) !== log) return 'the entry belongs to another log';
  const inclusion = { index, size, leaf: tools.hash.leaf(entry), root: head.root, path };
  return isIncluded(tools.hash, inclusion) ? undefined : 'the path does not lead from the entry to the root';
}

/** Why a proof that nothing was taken back does not hold; undefined when it does. */
export function faultOfConsistency(proof: ConsistencyProof, tools: Tools): string | undefined {
  const [first, second] = [signedIn(proof.first, tools), signedIn(proof.second, tools)];
  if (!first || !second) return 'a checkpoint is not signed with the key of this journal';
  if (first.origin !== second.origin || first.number > second.number)
    return 'the checkpoints do not follow each other';
  for (let log = 0; log < logCount; log += 1) {
    const [before, after, path] = [first.logs[log], second.logs[log], proof.paths[log]];
    if (!before || !after || !path || !isConsistent(tools.hash, { first: before, second: after, path }))
      return `log ${log} did not begin as the earlier checkpoint says`;
  }
  return undefined;
}
