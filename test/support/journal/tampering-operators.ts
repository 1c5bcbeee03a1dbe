import type { Random } from '../../../functions/local/seed/random.ts';
import { treeHash } from '../../../lib/actions/journal/tree-hash.ts';
import type { ExportedEntry, Place } from '../../../lib/domain/journal/check/evidence.ts';
import {
  type Checkpoint,
  checkpointText,
  parseCheckpoint,
  parseNote,
} from '../../../lib/domain/journal/checkpoint.ts';
import { anEntry, type Honest, logOfEntry, newKey, type Sealed, seal, signed } from './journal-tampering.ts';

/** A bent export beside what the witness kept honestly, and the place that a verifier must name first. */
export interface Bent {
  sealed: Sealed;
  first: Place;
  /** True when somebody without a witness can find it too. */
  showsAlone: boolean;
}
export type Operator = (honest: Honest, random: Random) => Bent;

const strangersKey = newKey();

export const checkpointIn = (note: string): Checkpoint => {
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? '');
  if (!checkpoint) throw new Error('The test made a note that is none.');
  return checkpoint;
};
const sizeIn = (note: string | undefined, log: number): number =>
  note === undefined ? 0 : (checkpointIn(note).logs[log]?.size ?? 0);

/** The first entry that the checkpoint at this position adds. */
function firstAddedBy({ notes }: Sealed, at: number): Place {
  const log = checkpointIn(notes[at] ?? '').logs.findIndex(({ size }, n) => size > sizeIn(notes[at - 1], n));
  return { log, index: sizeIn(notes[at - 1], log) };
}

const placeOf = ({ log, index }: ExportedEntry): Place => ({ log, index });
const textOf = ({ entry }: ExportedEntry): string => entry ?? '';
/** Lines of one log with their indexes counted anew, as somebody who bends an export would leave them. */
const renumbered = (entries: readonly ExportedEntry[]): ExportedEntry[] => {
  const next = new Map<number, number>();
  return entries.map((line) => {
    const index = next.get(line.log) ?? 0;
    next.set(line.log, index + 1);
    return { ...line, index };
  });
};
/** Half of those who change an entry also change the leaf beside it. */
const withText = (line: ExportedEntry, entry: string, random: Random): ExportedEntry => ({
  ...line,
  entry,
  leaf: random.chance(0.5) ? treeHash.leaf(entry) : line.leaf,
});
const otherWords = (entry: string): string => entry.replace(/"a":"[^"]*"/, '"a":"nobody"');
const bentEntries = (honest: Honest, entries: ExportedEntry[]): Sealed => ({ ...honest.sealed, entries });

const edit: Operator = (honest, random) => {
  const line = random.pick(honest.sealed.entries);
  const changed = withText(line, otherWords(textOf(line)), random);
  const entries = honest.sealed.entries.map((each) => (each === line ? changed : each));
  return { sealed: bentEntries(honest, entries), first: placeOf(line), showsAlone: true };
};

const insertion: Operator = (honest, random) => {
  const before = random.pick(honest.sealed.entries);
  let entry = anEntry(random, 'smuggled');
  while (logOfEntry(entry) !== before.log) entry = anEntry(random, 'smuggled');
  const smuggled = { ...before, entry, leaf: treeHash.leaf(entry) };
  const at = honest.sealed.entries.indexOf(before);
  const entries = renumbered(honest.sealed.entries.toSpliced(at, 0, smuggled));
  return { sealed: bentEntries(honest, entries), first: placeOf(before), showsAlone: true };
};

const deletion: Operator = (honest, random) => {
  const line = random.pick(honest.sealed.entries);
  const without = honest.sealed.entries.filter((each) => each !== line);
  const entries = random.pick([
    without,
    renumbered(without),
    honest.sealed.entries.map((each) => (each === line ? { ...each, entry: null } : each)),
  ]);
  return { sealed: bentEntries(honest, entries), first: placeOf(line), showsAlone: true };
};

const swap: Operator = (honest, random) => {
  const byLog = [...Map.groupBy(honest.sealed.entries, ({ log }) => log).values()];
  const lines = random.pick(byLog.filter(({ length }) => length > 1));
  const [i, j] = [random.int(0, lines.length - 2), lines.length - 1].sort((a, b) => a - b);
  const [one, other] = [lines[i ?? 0], lines[j ?? 0]];
  if (!one || !other) throw new Error('Two entries were to be swapped.');
  const put = (line: ExportedEntry, { leaf, entry }: ExportedEntry) => ({ ...line, leaf, entry });
  const entries = honest.sealed.entries.map((each) =>
    each === one ? put(one, other) : each === other ? put(other, one) : each,
  );
  return { sealed: bentEntries(honest, entries), first: placeOf(one), showsAlone: true };
};

/** What was handed out when this checkpoint was the newest. */
const cutAfter = ({ notes, entries, witness }: Sealed, at: number): Sealed => ({
  notes: notes.slice(0, at + 1),
  entries: entries.filter(({ log, index }) => index < sizeIn(notes[at], log)),
  witness,
});

const truncation: Operator = ({ sealed }, random) => {
  const at = random.int(0, sealed.notes.length - 2);
  return { sealed: cutAfter(sealed, at), first: firstAddedBy(sealed, at + 1), showsAlone: false };
};

const replayedHead: Operator = ({ sealed }, random) => {
  const at = random.int(0, sealed.notes.length - 2);
  const cut = cutAfter(sealed, at);
  const again = random.chance(0.5) ? [] : [sealed.notes[random.int(0, at)] ?? ''];
  return {
    sealed: { ...cut, notes: [...cut.notes, ...again] },
    first: firstAddedBy(sealed, at + 1),
    showsAlone: again.length > 0,
  };
};

/** Somebody with the genuine key who tells another past, and signs all of it again. */
const rewriting: Operator = ({ history, sealed, key }, random) => {
  const line = random.pick(sealed.entries);
  const anew = history.map((batch) =>
    batch.map((entry) => (entry === line.entry ? otherWords(entry) : entry)),
  );
  return { sealed: { ...seal(anew, key), witness: sealed.witness }, first: placeOf(line), showsAlone: false };
};

/** Another checkpoint of the same number, signed with the genuine key, beside the first or instead of it. */
const fork: Operator = ({ sealed, key }, random) => {
  const at = random.int(0, sealed.notes.length - 1);
  const note = sealed.notes[at] ?? '';
  const first = firstAddedBy(sealed, at);
  const { logs, ...rest } = checkpointIn(note);
  const bent = logs.map((head, log) =>
    log === first.log ? { ...head, root: treeHash.leaf('another') } : head,
  );
  const other = signed(checkpointText({ ...rest, logs: bent }), key);
  const isBeside = random.chance(0.5);
  const notes = sealed.notes.toSpliced(at, 1, ...(isBeside ? [note, other] : [other]));
  return { sealed: { ...sealed, notes }, first, showsAlone: true };
};

const wrongSigner: Operator = ({ sealed }, random) => {
  const from = random.int(0, sealed.notes.length - 1);
  const notes = sealed.notes.map((note, at) =>
    at < from ? note : signed(parseNote(note)?.text ?? '', strangersKey),
  );
  return { sealed: { ...sealed, notes }, first: firstAddedBy(sealed, from), showsAlone: true };
};

/** Nine ways to bend an export; the tenth, a forged proof, has a test of its own. */
export const operators: Readonly<Record<string, Operator>> = {
  edit,
  insertion,
  deletion,
  swap,
  truncation,
  rewriting,
  fork,
  'replayed head': replayedHead,
  'wrong signer': wrongSigner,
};
