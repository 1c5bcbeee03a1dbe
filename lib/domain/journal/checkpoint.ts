import type { Hash } from './merkle-log.ts';

/** The journal is sealed in this many logs, for ever: which one is decided by the entry's id alone. */
export const logCount = 16;

/** The log of an entry, from the hash of its id in hex: sixteen logs, one hex digit. */
export const logOf = (idHash: Hash): number => Number.parseInt(idHash.charAt(0), 16);

/** One log as it stood. */
export interface LogHead {
  size: number;
  root: Hash;
}

/** What all logs were at one moment; signed, so that whoever holds a copy can tell whether the past was changed. */
export interface Checkpoint {
  /** Which journal this is: a name that no other installation bears. */
  origin: string;
  /** From 1 on, without a gap. */
  number: number;
  at: string;
  /** SHA-256 of the text of the checkpoint before it; of the first one: 64 zeros. */
  previous: Hash;
  /** By number of the log. */
  logs: readonly LogHead[];
}

export const noPrevious: Hash = '0'.repeat(64);

/**
 * The text that is signed: one line each for origin, number, time and predecessor, then sixteen lines of log, size and root.
 * After the notes of C2SP (c2sp.org/signed-note), which know one log only.
 */
export const checkpointText = ({ origin, number, at, previous, logs }: Checkpoint): string =>
  [
    origin,
    `checkpoint ${number}`,
    `at ${at}`,
    `previous ${previous}`,
    ...logs.map(({ size, root }, log) => `log ${log} ${size} ${root}`),
    '',
  ].join('\n');

/** A text with its signature, as it is handed around. */
export interface SignedNote {
  text: string;
  /** Name of the signer, then base64 of a key hint of four bytes and the signature. */
  signatures: readonly { name: string; signature: string }[];
}

export const noteText = (text: string, name: string, signature: string): string =>
  `${text}\n— ${name} ${signature}\n`;

const signatureLine = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;

/** A note taken apart; undefined when it is none. */
export function parseNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.flatMap((line) => {
    const [, name, signature] = signatureLine.exec(line) ?? [];
    return name !== undefined && signature !== undefined ? [{ name, signature }] : [];
  });
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : undefined;
}

const form =
  /^(?<origin>\S+)\ncheckpoint (?<number>[1-9]\d*)\nat (?<at>\S+)\nprevious (?<previous>[0-9a-f]{64})\n(?<logs>(?:log \d+ \d+ [0-9a-f]{64}\n){16})$/;

/** What a text says; undefined when it is not, character for character, what `checkpointText` writes. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const { origin, number, at, previous, logs } = form.exec(text)?.groups ?? {};
  if (!origin || !number || !at || !previous || !logs) return undefined;
  const heads = logs.trimEnd().split('\n').map(headIn);
  const read = { origin, number: Number(number), at, previous, logs: heads };
  return checkpointText(read) === text ? read : undefined;
}

function headIn(line: string): LogHead {
  const [, , size = '', root = ''] = line.split(' ');
  return { size: Number(size), root };
}
