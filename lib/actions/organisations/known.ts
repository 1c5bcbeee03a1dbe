import type { Organisation } from '../../domain/organisations/organisation.ts';
import type { Reader } from '../../store/table/table.ts';

/** Where a registration finds the organisations that it names. */
export interface OrganisationSource {
  /** Those of them that exist, as they stood at most five seconds ago. */
  known(ids: readonly string[]): Promise<Organisation[]>;
  /** Takes the place of what is remembered, so that whoever changed something meets it at once. */
  changed(organisation: Organisation): void;
}

const milliseconds = 5_000;
/** How many are remembered; the oldest goes first. */
const most = 10_000;

/** What an organisation is made of is loaded by the first call that names one: a start does not wait for it. */
async function reading(core: Reader, ids: readonly string[]): Promise<Organisation[]> {
  const { findOrganisations } = await import('../../store/organisations.ts');
  return findOrganisations(core, ids);
}

/**
 * Reads an organisation at most every five seconds: an employer or agency that sends many contracts names the same parties in
 * all of them. A contract records which versions it rests on, so an answer can be given again to the byte; assessments never
 * read from here.
 */
export function cachedOrganisations(core: Reader, now: () => number): OrganisationSource {
  const kept = new Map<string, { organisation: Organisation; until: number }>();
  const recall = (id: string): Organisation[] => {
    const found = kept.get(id);
    return found && now() < found.until ? [found.organisation] : [];
  };
  // A read that began before a change may end after it: the newer version stays.
  const changed = (organisation: Organisation): void => {
    const before = kept.get(organisation.id);
    if (before && before.organisation.version > organisation.version) return;
    kept.delete(organisation.id);
    const oldest = kept.keys().next();
    if (kept.size >= most && !oldest.done) kept.delete(oldest.value);
    kept.set(organisation.id, { organisation, until: now() + milliseconds });
  };
  return {
    changed,
    async known(ids) {
      const remembered = ids.flatMap(recall);
      const missing = ids.filter((id) => !remembered.some((found) => found.id === id));
      const read = missing.length > 0 ? await reading(core, missing) : [];
      for (const found of read) changed(found);
      const all = [...remembered, ...read];
      return ids.flatMap((id) => all.find((found) => found.id === id) ?? []);
    },
  };
}
