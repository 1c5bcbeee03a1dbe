import { computeProfile } from '../../lib/actions/profiles/compute.ts';
import { wakesProfile } from '../../lib/domain/wakes.ts';
import { resolvePseudonyms } from '../../lib/store/assessments.ts';
import type { Processor } from './processor.ts';

/** Ranks are computed this many at a time: no two organisations share a row, and each mostly waits for the database. */
const together = 8;

const chunks = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / together) }, (_, at) =>
    ids.slice(at * together, (at + 1) * together),
  );

/** Recomputes the rank of every employer and agency that a batch of assessments and reviews touches, each once. */
export const profileProcessor: Processor = {
  name: 'profile',
  wokenBy: wakesProfile,
  async handle(context, events) {
    const pseudonyms = events
      .flatMap(({ subjects }) => subjects)
      .filter((subject) => subject.startsWith('asm_'));
    const pointed = await resolvePseudonyms(context.store.reader('protected'), pseudonyms);
    const organisations = new Set(
      pointed.flatMap(({ employerId, agencyId }) => [employerId, ...(agencyId ? [agencyId] : [])]),
    );
    for (const some of chunks([...organisations]))
      await Promise.all(some.map((organisationId) => computeProfile(context, organisationId)));
  },
};
