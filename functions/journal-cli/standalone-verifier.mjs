// Checks an export of an Insaf journal. One file, plain Node 20 or newer, nothing to install, no code of the product.
//   node standalone-verifier.mjs --key key.pem --export journal.ndjson [--witness file-or-folder]
//   node standalone-verifier.mjs --key key.pem --proof proof.json
// Ends with 0 when all is as it was signed, with 1 when it is not (and names the first bad entry), with 2 when asked wrongly.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const logNumbers = Array.from({ length: 16 }, (_, log) => log);
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leafOf = (text) => sha(Buffer.of(0), text);
const nodeOf = (left, right) => sha(Buffer.of(1), left, right);

/** A growing Merkle tree (RFC 9162): the roots of its perfect subtrees, the largest first. */
class Tree {
  size = 0;
  parts = [];
  add(leaf) {
    let hash = leaf;
    for (let n = this.size; n % 2 === 1; n = (n - 1) / 2) hash = nodeOf(this.parts.pop(), hash);
    this.parts.push(hash);
    this.size += 1;
  }
  root() {
    const root = this.size === 0 ? sha() : this.parts.reduceRight((right, left) => nodeOf(left, right));
    return root.toString('hex');
  }
}

/** What a note says, and its fault if it has one. */
function readNote(note, key) {
  const [, text = '', signer, signature] = /^(.*\n)\n— (\S+) (\S+)\n$/s.exec(note) ?? [];
  const head = /^(\S+)\ncheckpoint ([1-9]\d*)\nat \S+\nprevious ([0-9a-f]{64})\n/;
  const [, origin, number, previous] = head.exec(text) ?? [];
  const lines = [...text.matchAll(/^log (\d+) (\d+) ([0-9a-f]{64})$/gm)];
  const isWhole = text.split('\n').length === 21 && logNumbers.every((log) => lines[log]?.[1] === `${log}`);
  if (!number || !isWhole) return { fault: 'is no checkpoint' };
  const bytes = Buffer.from(signature, 'base64').subarray(4);
  const isGenuine = signer === origin && verify('sha256', Buffer.from(text), key, bytes);
  const heads = lines.map(([, , size, root]) => ({ size: Number(size), root }));
  const fault = isGenuine ? undefined : 'is not signed with the key of this journal';
  return { origin, number: Number(number), previous, text, heads, fault };
}

const sizeIn = (checkpoint, log) => checkpoint?.heads[log].size ?? 0;
/** The first entry that `next` tells otherwise than `other`, or adds to `before`. */
function placeOf(before, next, other) {
  const differs = (log) =>
    other ? other.heads[log].root !== next.heads[log].root : sizeIn(next, log) > sizeIn(before, log);
  const log = next.heads ? logNumbers.find(differs) : undefined;
  return log === undefined ? {} : { log, index: sizeIn(before, log) };
}
const twice = 'was signed twice with different words';

/** The checkpoints that hold, each following the one before. `isWhole`: none may be left out. */
function chain(notes, key, { isWhole, bad }) {
  const held = [];
  for (const note of notes) {
    const last = held.at(-1);
    const expected = (last?.number ?? 0) + 1;
    const next = { number: expected, ...readNote(note, key) };
    const previous = last ? sha(last.text).toString('hex') : '0'.repeat(64);
    const isForked = !next.fault && next.number === last?.number && next.text !== last.text;
    if (!isWhole && !next.fault && next.text === last?.text) continue;
    const isLater = isWhole ? next.number === expected : next.number >= expected;
    const isLinked = next.number !== expected || next.previous === previous;
    const fault =
      next.fault ?? (isForked ? twice : isLater && isLinked ? undefined : 'does not follow the last');
    if (!fault) held.push(next);
    else {
      const place = isForked ? placeOf(held.at(-2), next, last) : placeOf(last, next);
      bad({ checkpoint: Math.max(next.number, isForked ? 0 : expected), ...place, reason: fault, of: 1 });
    }
  }
  return held;
}

const numberOf = ({ note }) => Number(/\ncheckpoint (\d+)\n/.exec(note)?.[1] ?? 0);

/** The leaves of a log that the witness kept, if they make up the root that it kept too. */
function vouchedLeaves(log, records, bad) {
  const leaves = records.flatMap((record) => record.leaves?.[log] ?? []);
  const tree = new Tree();
  for (const leaf of leaves) tree.add(Buffer.from(leaf, 'hex'));
  const last = records.at(-1);
  if (leaves.length === 0 || last.note.includes(`\nlog ${log} ${tree.size} ${tree.root()}\n`)) return leaves;
  bad({ checkpoint: numberOf(last), log, reason: 'has leaves with the witness that make up another root' });
  return [];
}

/** The id stands in the sort key, behind the time; a quote inside a value would be escaped. */
const idOf = (entry) => /"sk":"[^"#]*#([^"#]+)"/.exec(entry ?? '')?.[1];
/** An entry's log is the first hex digit of the hash of its id. */
const isOfLog = (id, log) => id !== undefined && Math.floor(sha(id)[0] / 16) === log;

/** The first entry of one log that is not as it was signed. */
function checkLog(log, lines, { held, vouched, seen, bad }) {
  const tree = new Tree();
  const tell = (index, reason) => {
    const covering = held.find((checkpoint) => sizeIn(checkpoint, log) > index);
    const checkpoint = covering?.number ?? (held.at(-1)?.number ?? 0) + 1;
    bad({ checkpoint, log, index, entryId: idOf(lines[index]?.entry), reason });
  };
  for (const { heads } of held) {
    const [start, { size, root }] = [tree.size, heads[log]];
    for (let index = start; index < size; index += 1) {
      const { entry, leaf, index: told } = lines[index] ?? {};
      if (told !== index) return tell(index, told < index ? 'is there twice' : 'is missing');
      if (typeof entry !== 'string') return tell(index, 'is gone from the journal');
      const [hash, id] = [leafOf(entry), idOf(entry)];
      const isSealed = [vouched[index] ?? leaf, leaf].every((sealed) => sealed === hash.toString('hex'));
      if (!isSealed) return tell(index, 'is not the entry that was sealed');
      if (!isOfLog(id, log)) return tell(index, 'belongs to another log');
      if (seen.has(id)) return tell(index, 'is there twice');
      seen.add(id);
      tree.add(hash);
    }
    if (tree.root() !== root)
      return tell(Math.min(start, Math.max(0, size - 1)), 'or a later one was changed');
  }
  if (lines[tree.size]) tell(tree.size, 'is covered by no checkpoint');
}

/** `notes`: the export's checkpoints; `entries`: its lines; `witness`: `{ note, leaves? }` from somebody outside. */
export function verifyExport({ notes, entries, witness = [] }, pem) {
  const [key, findings] = [createPublicKey(pem), []];
  const bad = (finding) => findings.push(finding);
  const own = new Map(chain(notes, key, { isWhole: true, bad }).map((each) => [each.number, each]));
  const kept = [...witness].sort((a, b) => numberOf(a) - numberOf(b));
  const records = [...new Map(kept.map((record) => [numberOf(record), record])).values()];
  const keptNotes = kept.map(({ note }) => note);
  const outside = chain(keptNotes, key, { isWhole: false, bad });
  for (const checkpoint of outside) {
    const { number, text } = checkpoint;
    const told = own.get(number);
    const place = told ? placeOf(own.get(number - 1), checkpoint, told) : {};
    if (told && told.text !== text) bad({ checkpoint: number, ...place, reason: twice, of: 1 });
    if (!told) bad({ checkpoint: number, reason: 'is held by the witness and missing here', of: 1 });
  }
  const all = new Map([...own, ...outside.map((each) => [each.number, each])]);
  const held = [...all.values()].sort((a, b) => a.number - b.number);
  const seen = new Set();
  for (const log of logNumbers) {
    const lines = entries.filter((line) => line.log === log).sort((a, b) => a.index - b.index);
    checkLog(log, lines, { held, vouched: vouchedLeaves(log, records, bad), seen, bad });
  }
  const order = ({ checkpoint, of = 0, log = 16, index = 0 }) =>
    ((checkpoint * 2 + of) * 17 + log) * 1e9 + index;
  return { checkpoints: own.size, findings: findings.sort((a, b) => order(a) - order(b)) };
}

/** The root that a path leads to from a leaf (RFC 9162, 2.1.3), the nearest hash first. */
function climb(leaf, { index, size, path }) {
  if (size === 1) return path.length === 0 ? leaf : sha();
  const half = 2 ** Math.ceil(Math.log2(size) - 1);
  const [below, sibling] = [path.slice(0, -1), Buffer.from(path.at(-1) ?? '', 'hex')];
  if (index < half) return nodeOf(climb(leaf, { index, size: half, path: below }), sibling);
  return nodeOf(sibling, climb(leaf, { index: index - half, size: size - half, path: below }));
}

/** Why a proof that an entry is in the journal does not hold; undefined when it does. */
export function faultOfProof({ note, log, index, size, entry, path }, pem) {
  const { fault, heads = [] } = readNote(note, createPublicKey(pem));
  if (fault) return `its checkpoint ${fault}`;
  if (heads[log]?.size !== size || !(index >= 0 && index < size)) return 'it is made for another log';
  if (!isOfLog(idOf(entry), log)) return 'the entry belongs to another log';
  const isReached = climb(leafOf(entry), { index, size, path }).toString('hex') === heads[log].root;
  return isReached ? undefined : 'the path does not lead from the entry to the root';
}

const filesIn = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
const textsIn = (path) => filesIn(path).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
const linesIn = (path) => textsIn(path).flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));

function main(args) {
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const [key, file, proof, kept] = ['--key', '--export', '--proof', '--witness'].map(option);
  if (!key || !(file || proof)) return [2, 'Name --key, and --export or --proof; see the head of this file.'];
  const pem = readFileSync(key, 'utf8');
  const fault = proof && faultOfProof(JSON.parse(readFileSync(proof, 'utf8')), pem);
  if (proof) return fault ? [1, `BAD: ${fault}.`] : [0, 'The proof holds.'];
  const lines = linesIn(file);
  const notes = lines.flatMap(({ note }) => note ?? []);
  const entries = lines.filter(({ index }) => index !== undefined);
  const witness = kept ? linesIn(kept) : [];
  const { findings, checkpoints } = verifyExport({ notes, entries, witness }, pem);
  const [first] = findings;
  if (!first) return [0, `${entries.length} entries are as ${checkpoints} checkpoints say.`];
  const { checkpoint, log = '?', index = '?', entryId = '', reason } = first;
  return [1, `BAD: checkpoint ${checkpoint}, log ${log}, entry ${index} ${entryId}: ${reason}.`];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [code, words] = main(process.argv.slice(2));
  console.log(words);
  process.exitCode = code;
}
