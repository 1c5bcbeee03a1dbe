import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pemOf } from '../../../functions/keys/checkpoint-signing.ts';
import { verifyingTools } from '../../../functions/keys/checkpoint-verifying.ts';
import { checkJournal } from '../../../lib/domain/journal/check/check-journal.ts';
import type { ExportedEntry, Witnessed } from '../../../lib/domain/journal/check/evidence.ts';
import { sealedText } from '../../../lib/store/journal.ts';
import { listNotes, listSeals } from '../../../lib/store/seals.ts';
import type { Item } from '../../../lib/store/table/table.ts';
import { itemsOf } from '../items.ts';
import type { World } from './steps.ts';
import type { Place } from './world.ts';

/** What whoever asked knows: what was acknowledged, and which reads were answered. */
export interface Books {
  /** By the kind of the entry: the id of each thing that was made, once for each asking. */
  made: { kind: string; id: string }[];
  /** Request ids of protected reads that were answered. */
  served: string[];
}

const everything = 1_000_000;
const asItem = (stored: Record<string, unknown>): Item => ({
  ...stored,
  pk: String(stored.pk),
  sk: String(stored.sk),
});
const isAbout = ({ pk, s }: Item, id: string): boolean => pk === id || (Array.isArray(s) && s.includes(id));

/** What is wrong between the books and what the database holds: sentences, by the invariants of the threat model. */
export async function brokenInvariants(
  world: World,
  place: Place,
  { books, flagsToo }: { books: Books; flagsToo: boolean },
): Promise<string[]> {
  const { endpoint } = place;
  const entries = (await itemsOf(endpoint, 'journal')).map(asItem);
  const keysHeld = [...(await itemsOf(endpoint, 'core')), ...(await itemsOf(endpoint, 'protected'))].map(
    ({ pk, sk }) => `${pk} ${sk}`,
  );
  return [
    ...brokenBooks(books, entries, keysHeld),
    ...books.served.flatMap((requestId) =>
      entries.some(({ k, r }) => k === 'protected.read' && r === requestId)
        ? []
        : [`I7: the read ${requestId} was answered without an entry.`],
    ),
    ...(flagsToo ? await brokenFlags(world) : []),
    ...(await brokenJournal(world, place, entries)),
  ];
}

/** I1, I2 and I6: each thing that was acknowledged is there, once, with one entry; and there is no entry beyond those. */
function brokenBooks({ made }: Books, entries: readonly Item[], keysHeld: readonly string[]): string[] {
  const broken: string[] = [];
  for (const { kind, id } of made) {
    const own = entries.filter((entry) => entry.k === kind && isAbout(entry, id));
    if (own.length !== 1) broken.push(`I2, I6: ${id} has ${own.length} entries of ${kind}.`);
    if (!keysHeld.some((key) => key.includes(id)))
      broken.push(`I1: ${id} was acknowledged and is not there.`);
  }
  for (const [kind, all] of Map.groupBy(made, (each) => each.kind)) {
    const told = entries.filter(({ k }) => k === kind).length;
    const distinct = new Set(all.map(({ id }) => id)).size;
    if (told !== distinct) broken.push(`I2: ${distinct} of ${kind} were asked for, and ${told} were made.`);
  }
  return broken;
}

/** I3 and I4: no flag twice for a rule and a period, and every flag of the dossier can be read by its own id. */
async function brokenFlags({ house, ground }: World): Promise<string[]> {
  const inspector = await house.caller('officials', 'inspector');
  const dossier = JSON.stringify(await inspector(`/v1/contracts/${ground.contractId}/dossier`));
  const { flags }: { flags: { id: string; ruleId: string; period?: unknown }[] } = JSON.parse(dossier);
  const names = flags.map(({ ruleId, period }) => JSON.stringify([ruleId, period]));
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  const unreadable: string[] = [];
  for (const { id } of flags)
    await inspector(`/v1/flags/${id}`).catch((error) => unreadable.push(`I4: flag ${id}: ${error}`));
  return [...twice.map((name) => `I3: two flags for ${name}.`), ...unreadable];
}

/** I5: what is sealed is as it was signed, the witness holds the same, and nothing stays unsealed. */
async function brokenJournal(world: World, { folder }: Place, entries: readonly Item[]): Promise<string[]> {
  const seals = world.seal.store.reader('seals');
  const texts = new Map(entries.map((item) => [`${item.pk} ${item.sk}`, sealedText(item)]));
  const exported: ExportedEntry[] = [];
  const notes = await listNotes(seals, { after: 0, limit: everything });
  const sizes = notes.at(-1)?.matchAll(/^log \d+ (\d+)/gm) ?? [];
  for (const [log, [, size]] of [...sizes].entries())
    for (const { index, leaf, entry } of await listSeals(seals, log, { from: 0, to: Number(size) }))
      exported.push({ log, index, leaf, entry: texts.get(`${entry.pk} ${entry.sk}`) ?? null });
  const evidence = { notes, entries: exported, witnessed: keptBy(join(folder, 'witness')) };
  const { findings } = checkJournal(evidence, verifyingTools(publicKeyIn(folder)));
  return [
    ...findings.map((finding) => `I5: ${JSON.stringify(finding)}`),
    ...(exported.length === entries.length
      ? []
      : [`I5: of ${entries.length} entries ${exported.length} are sealed.`]),
  ];
}

const publicKeyIn = (folder: string): string => {
  const { d: _, ...half } = JSON.parse(readFileSync(join(folder, 'checkpoint-key.json'), 'utf8'));
  return pemOf(half);
};

function keptBy(folder: string): Witnessed[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}
