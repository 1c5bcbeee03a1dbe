import type { EndRelease, Release } from '../../domain/releases/release.ts';
import { findRelease } from '../../store/releases.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseRelease } from './release-tie.ts';
import { saveRelease } from './save.ts';
import { withStep } from './with-step.ts';

const kinds = { withdrawn: 'release.withdrawn', closed: 'release.closed' } as const;

interface Ending extends EndRelease {
  releaseId: string;
  how: keyof typeof kinds;
}

/** Withdraws what has not left yet, or closes what has. Nothing of either is visible to the recipient. */
export async function endRelease(
  context: InspectorateContext,
  { releaseId, how, reason }: Ending,
): Promise<Release> {
  const found = await findRelease(context.store.reader('protected'), releaseId);
  const { release: before } = await authoriseRelease(context, 'release.end', found);
  const { actor, now: at } = context;
  const after = withStep(before, { kind: how, at, by: actor.subject, reason });
  await saveRelease(context, { before, after, kind: kinds[how] });
  return after;
}
