import { faultOfProof, verifyExport } from '../../../functions/journal-cli/standalone-verifier.mjs';
import { verifyingTools } from '../../../functions/keys/checkpoint-verifying.ts';
import { createRandom, type Random } from '../../../functions/local/seed/random.ts';
import { treeHash } from '../../../lib/actions/journal/tree-hash.ts';
import { checkJournal } from '../../../lib/domain/journal/check/check-journal.ts';
import { faultOfInclusion } from '../../../lib/domain/journal/check/check-proof.ts';
import type { Evidence, Finding, Tools } from '../../../lib/domain/journal/check/evidence.ts';
import type { InclusionProof } from '../../../lib/domain/journal/journal-view.ts';
import { foldSubtrees, hashOfWhole, subtreesOf } from '../../../lib/domain/journal/merkle-log.ts';
import { inclusionPath } from '../../../lib/domain/journal/merkle-proof.ts';
import { anHonestJournal, type Honest, newKey, type Sealed, seal } from './journal-tampering.ts';
import { checkpointIn, operators } from './tampering-operators.ts';

/** Both verifiers behind one face: each is given the same evidence and the same key. */
export interface Verifier {
  check(evidence: Evidence): readonly Finding[];
  proof(proof: InclusionProof): string | undefined;
}

const key = newKey();

/** Printed, so that what fails once can be run again. */
export const runSeed =
  process.env.T14_SEED ??
  createRandom(String(Date.now()))
    .int(0, 2 ** 31)
    .toString(36);
const tools: Tools = verifyingTools(key.pem);

export const verifiers: Readonly<Record<'product' | 'standalone', Verifier>> = {
  product: {
    check: (evidence) => checkJournal(evidence, tools).findings,
    proof: (proof) => faultOfInclusion(proof, tools),
  },
  standalone: {
    check: ({ notes, entries, witnessed }) =>
      verifyExport({ notes, entries, witness: witnessed }, key.pem).findings,
    proof: (proof) => faultOfProof(proof, key.pem),
  },
};

const evidenceOf = ({ notes, entries }: Sealed, witnessed: Evidence['witnessed']): Evidence => ({
  notes,
  entries,
  witnessed,
});

const shown = (finding: Finding | undefined): string =>
  finding ? `log ${finding.log} entry ${finding.index}: ${finding.reason}` : 'nothing';

const journals = new Map<number, Honest>();
const fewJournals = 40;

/** One of a few journals, because making one costs more than bending it; what is bent, and how, is new in every trial. */
function someJournal(seed: string): Honest & { random: Random } {
  const random = createRandom(seed);
  const at = random.int(1, fewJournals);
  const journal = journals.get(at) ?? anHonestJournal(`${runSeed}-${at}`, key);
  journals.set(at, journal);
  return { ...journal, random };
}

/** What a verifier says wrongly about one bent journal; undefined when it names the right entry. */
export function missedBy(verifier: Verifier, operator: string, seed: string): string | undefined {
  const { random, ...honest } = someJournal(seed);
  const bend = operators[operator];
  if (!bend) throw new Error(`There is no operator ${operator}.`);
  const { sealed, first, showsAlone } = bend(honest, random);
  const [named] = verifier.check(evidenceOf(sealed, sealed.witness));
  if (named?.log !== first.log || named.index !== first.index)
    return `${seed}: expected log ${first.log} entry ${first.index}, was told of ${shown(named)}`;
  if (!random.chance(0.2)) return undefined;
  const alone = verifier.check(evidenceOf(sealed, []));
  return alone.length > 0 === showsAlone
    ? undefined
    : `${seed}: without a witness it told of ${shown(alone[0])}`;
}

/** What a verifier wrongly says of an honest journal, with a whole witness, one checkpoint of one, or none. */
export function falselyAccused(verifier: Verifier, seed: string): string | undefined {
  const { random, sealed } = anHonestJournal(seed, key);
  const some = sealed.witness.filter(() => random.chance(0.5)).map(({ note }) => ({ note }));
  for (const witnessed of [sealed.witness, some, []]) {
    const [named] = verifier.check(evidenceOf(sealed, witnessed));
    if (named) return `${seed}: ${shown(named)}`;
  }
  return undefined;
}

/** A proof for one entry of a journal, made from its entries alone. */
export function aProof({ history, sealed }: Honest, random: Random): InclusionProof {
  const line = random.pick(sealed.entries);
  const note = sealed.notes.at(-1) ?? '';
  const leaves = sealed.entries.filter(({ log }) => log === line.log).map(({ leaf }) => leaf);
  const size = checkpointIn(note).logs[line.log]?.size ?? 0;
  if (history.flat().length !== sealed.entries.length) throw new Error('The journal lost entries.');
  const path = inclusionPath(line.index, size).map((part) =>
    foldSubtrees(
      treeHash,
      subtreesOf(part).map(({ level, index }) =>
        hashOfWhole(treeHash, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      ),
    ),
  );
  return { note, log: line.log, index: line.index, size, entry: line.entry ?? '', path };
}

const otherHash = (random: Random): string => treeHash.leaf(String(random.next()));
/** Every way in which a proof can say something else than it should. */
const forgeries: readonly ((proof: InclusionProof, random: Random, honest: Honest) => InclusionProof)[] = [
  (proof) => ({ ...proof, entry: proof.entry.replace(/"a":"[^"]*"/, '"a":"nobody"') }),
  (proof) => ({ ...proof, index: proof.index + (proof.index > 0 ? -1 : proof.size) }),
  (proof) => ({ ...proof, size: proof.size + 1 }),
  (proof) => ({ ...proof, log: (proof.log + 1) % 16 }),
  (proof, random) => ({ ...proof, path: [...proof.path, otherHash(random)] }),
  (proof, random) => ({
    ...proof,
    path: proof.path.map(() => otherHash(random)).concat(proof.path.length ? [] : [otherHash(random)]),
  }),
  (proof, random) => ({
    ...proof,
    note: proof.note.replace(/(log \d+ \d+ )[0-9a-f]{64}/, `$1${otherHash(random)}`),
  }),
  (proof, _, { history }) => ({ ...proof, note: seal(history, newKey()).notes.at(-1) ?? '' }),
];

/** What a verifier says wrongly of a proof and of a forgery of it. */
export function missedForgery(verifier: Verifier, seed: string): string | undefined {
  const { random, ...honest } = someJournal(seed);
  const proof = aProof(honest, random);
  const fault = verifier.proof(proof);
  if (fault !== undefined) return `${seed}: a good proof was refused: ${fault}`;
  const at = random.int(0, forgeries.length - 1);
  const forged = forgeries[at]?.(proof, random, honest) ?? proof;
  return verifier.proof(forged) === undefined ? `${seed}: forgery ${at} was believed` : undefined;
}

/** Runs so many trials, each from a seed of its own, and gives back what went wrong. */
export function trials(count: number, seed: string, trial: (seed: string) => string | undefined): string[] {
  const wrong: string[] = [];
  for (let at = 0; at < count && wrong.length < 5; at += 1)
    wrong.push(...[trial(`${seed}-${at}`)].flatMap((each) => each ?? []));
  return wrong;
}
