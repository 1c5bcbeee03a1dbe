import { computeProfiles } from '../../lib/actions/profiles/compute.ts';
import { wakesProfile } from '../../lib/domain/journal/wakes.ts';
import { resolvePseudonyms } from '../../lib/store/assessments.ts';
import type { Processor } from './processor.ts';

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
    await computeProfiles(context, [...organisations]);
  },
};
