import { logCount } from '../checkpoint.ts';
import { append, emptyFrontier, type Frontier, type Hash, rootOf } from '../merkle-log.ts';
import { checkLog } from './check-log.ts';
import { checkNotes, firstDifference, forked } from './check-notes.ts';
import type { Evidence, Finding, Signed, Tools, Witnessed } from './evidence.ts';

export interface Verdict {
  entries: number;
  checkpoints: number;
  /** What is wrong, the earliest first; empty when every entry is as it was signed. */
  findings: Finding[];
}

/**
 * Holds an export to its signed checkpoints, and both to what a witness kept. Without a witness it finds every change of what
 * was signed; a tail that was cut off together with its checkpoints, and a past that was signed anew by whoever has the key,
 * only a witness can tell.
 */
export function checkJournal({ notes, entries, witnessed }: Evidence, tools: Tools): Verdict {
  const own = checkNotes(notes, tools, true);
  const outside = checkNotes(witnessed.map(({ note }) => note).sort(byNumber), tools, false);
  const signed = signedBy(outside.signed, own.signed);
  const { vouched, finding } = vouchedBy(witnessed, outside.signed, tools);
  const seen = new Set<string>();
  const byLog = Map.groupBy(entries, ({ log }) => log);
  const ofLogs = Array.from({ length: logCount }, (_, log) => {
    const sorted = [...(byLog.get(log) ?? [])].sort((a, b) => a.index - b.index);
    return checkLog({ log, entries: sorted, signed, vouched: vouched[log] ?? [] }, seen, tools);
  });
  const findings = [
    ...ofLogs,
    finding,
    ...own.findings,
    ...outside.findings.map((each) => ({ ...each, reason: `(the witness's) ${each.reason}` })),
    ...disagreements(own.signed, outside.signed),
  ].filter((each) => each !== undefined);
  return { entries: entries.length, checkpoints: own.signed.length, findings: findings.sort(earliest) };
}

const numberIn = (note: string): number => Number(/\ncheckpoint (\d+)\n/.exec(note)?.[1] ?? 0);
const byNumber = (a: string, b: string): number => numberIn(a) - numberIn(b);

/** Where both tell of a number, the one outside is believed: nobody inside could change it. */
function signedBy(outside: readonly Signed[], own: readonly Signed[]): Signed[] {
  const all = new Map([...own, ...outside].map((signed) => [signed.number, signed]));
  return [...all.values()].sort((a, b) => a.number - b.number);
}

function disagreements(own: readonly Signed[], outside: readonly Signed[]): Finding[] {
  const inside = new Map(own.map((signed) => [signed.number, signed]));
  const forks = outside.flatMap((kept): Finding[] => {
    const told = inside.get(kept.number);
    if (!told || told.text === kept.text) return [];
    const place = firstDifference(inside.get(kept.number - 1), [kept, told]);
    return [{ checkpoint: kept.number, ...place, reason: forked, isOfCheckpoint: true }];
  });
  const [last, newest] = [own.at(-1), outside.at(-1)];
  if (!newest || (last?.number ?? 0) >= newest.number) return forks;
  const reason = 'is held by the witness and missing here: the end was cut off';
  return [...forks, { checkpoint: newest.number, reason, isOfCheckpoint: true }];
}

interface Vouched {
  vouched: Hash[][];
  finding: Finding | undefined;
}

/** The leaves that a witness kept, as far as they make up the roots that it kept too. */
function vouchedBy(witnessed: readonly Witnessed[], signed: readonly Signed[], tools: Tools): Vouched {
  const leavesOf = new Map(witnessed.map(({ note, leaves }) => [numberIn(note), leaves]));
  const vouched: Hash[][] = Array.from({ length: logCount }, () => []);
  const frontiers: Frontier[] = vouched.map(() => emptyFrontier);
  for (const [at, { number, logs }] of signed.entries()) {
    const leaves = leavesOf.get(number);
    if (number !== at + 1 || !leaves) break;
    for (const [log, head] of logs.entries()) {
      for (const leaf of leaves[log] ?? []) {
        frontiers[log] = append(tools.hash, frontiers[log] ?? emptyFrontier, leaf).frontier;
        vouched[log]?.push(leaf);
      }
      if (rootOf(tools.hash, frontiers[log] ?? emptyFrontier) !== head.root) {
        vouched[log]?.splice(signed[at - 1]?.logs[log]?.size ?? 0);
        const reason = 'has leaves with the witness that do not make up its root';
        return { vouched, finding: { checkpoint: number, log, reason, isOfCheckpoint: true } };
      }
    }
  }
  return { vouched, finding: undefined };
}

/** By the checkpoint that first covers it, an entry before the checkpoint that it is in, then by place. */
const earliest = (a: Finding, b: Finding): number =>
  a.checkpoint - b.checkpoint ||
  Number(a.isOfCheckpoint ?? false) - Number(b.isOfCheckpoint ?? false) ||
  atLast(a.log) - atLast(b.log) ||
  atLast(a.index) - atLast(b.index);
const atLast = (n: number | undefined): number => n ?? Number.MAX_SAFE_INTEGER;
