import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { noteSignature } from '../../../functions/keys/checkpoint-signing.ts';
import { createRandom, type Random } from '../../../functions/local/seed/random.ts';
import { textHash, treeHash } from '../../../lib/actions/journal/tree-hash.ts';
import type { ExportedEntry, Witnessed } from '../../../lib/domain/journal/check/evidence.ts';
import {
  checkpointText,
  logCount,
  logOf,
  noPrevious,
  noteText,
} from '../../../lib/domain/journal/checkpoint.ts';
import { append, emptyFrontier, rootOf } from '../../../lib/domain/journal/merkle-log.ts';

export interface SigningKey {
  privateKey: KeyObject;
  publicKey: KeyObject;
  pem: string;
}

export function newKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, publicKey, pem: publicKey.export({ format: 'pem', type: 'spki' }).toString() };
}

/** What a stranger is handed, and what a witness kept meanwhile. */
export interface Sealed {
  notes: string[];
  entries: ExportedEntry[];
  witness: Witnessed[];
}

const origin = 'tampering.example/journal';

const hexOf = (random: Random, digits: number): string =>
  Array.from({ length: digits }, () => random.int(0, 15).toString(16)).join('');

export const anEntry = (random: Random, words: string): string => {
  const id = `jrn_${hexOf(random, 12)}`;
  const at = `2026-03-01T08:${String(random.int(0, 59)).padStart(2, '0')}:00.000Z`;
  return JSON.stringify({
    a: words,
    k: 'protected.read',
    n: random.int(0, 9),
    pk: `rpt_${random.int(0, 9)}`,
    sk: `${at}#${id}`,
  });
};

export const idIn = (entry: string): string => /#([^"]+)"/.exec(entry)?.[1] ?? '';
export const logOfEntry = (entry: string): number => logOf(textHash(idIn(entry)));

/** Entries by log, in the order of their admission; `batches` are what each checkpoint adds. */
export type History = readonly (readonly string[])[];

/** A journal with this history, every checkpoint signed. What `entries` and `notes` say is consistent, whoever signs. */
export function seal(history: History, key: SigningKey, origins: readonly string[] = []): Sealed {
  const frontiers = Array.from({ length: logCount }, () => emptyFrontier);
  const sealed: Sealed = { notes: [], entries: [], witness: [] };
  let previous = noPrevious;
  for (const [at, batch] of history.entries()) {
    const leaves: string[][] = frontiers.map(() => []);
    for (const entry of batch) {
      const log = logOfEntry(entry);
      const leaf = treeHash.leaf(entry);
      const before = frontiers[log] ?? emptyFrontier;
      sealed.entries.push({ log, index: before.size, leaf, entry });
      frontiers[log] = append(treeHash, before, leaf).frontier;
      leaves[log]?.push(leaf);
    }
    const logs = frontiers.map((frontier) => ({ size: frontier.size, root: rootOf(treeHash, frontier) }));
    const number = at + 1;
    const minute = `2026-03-01T09:${String(number).padStart(2, '0')}:00.000Z`;
    const text = checkpointText({ origin: origins[at] ?? origin, number, at: minute, previous, logs });
    const note = signed(text, key);
    previous = textHash(text);
    sealed.notes.push(note);
    sealed.witness.push({ note, leaves });
  }
  return sealed;
}

export const signed = (text: string, { privateKey, publicKey }: SigningKey): string =>
  noteText(
    text,
    text.slice(0, text.indexOf('\n')),
    noteSignature(publicKey, sign('sha256', Buffer.from(text), privateKey)),
  );

/** More entries than there are logs, so that some log has two. */
export function aHistory(random: Random): string[][] {
  const checkpoints = random.int(2, 4);
  return Array.from({ length: checkpoints }, () =>
    Array.from({ length: random.int(9, 16) }, (_, at) => anEntry(random, `person-${at % 5}`)),
  );
}

/** A journal with its history and its key: what somebody inside has to bend. */
export interface Honest {
  history: string[][];
  sealed: Sealed;
  key: SigningKey;
}

export function anHonestJournal(seed: string, key: SigningKey): Honest & { random: Random } {
  const random = createRandom(seed);
  const history = aHistory(random);
  return { random, history, sealed: seal(history, key), key };
}
